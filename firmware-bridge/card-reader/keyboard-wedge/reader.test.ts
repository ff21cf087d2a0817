import { join } from 'node:path';
import { test } from 'tap';
import { conforms } from '../testing/conformance.ts';
import { type Family, rigOf } from '../testing/rig.ts';
import { encodeKey, keyOf } from './codec.ts';
import { SimulatedKeyboardWedge } from './simulated.ts';

const decimal: Family<SimulatedKeyboardWedge> = {
  kind: 'keyboard-wedge',
  cards: ['E3086CED', '00BC614E'],
  simulated: (folder) => new SimulatedKeyboardWedge(join(folder, 'reader')),
  noise: ['length', 'key', 'lost-keys', 'number'],
};
const hexadecimal: Family<SimulatedKeyboardWedge> = {
  kind: 'keyboard-wedge',
  cards: ['62E3086CED', '04A1B2C3D4E5F6'],
  simulated: (folder) => new SimulatedKeyboardWedge(join(folder, 'reader'), 'hexadecimal'),
  typed: 'hexadecimal',
  noise: ['length', 'key', 'lost-keys'],
};

for (const [name, family] of Object.entries({ decimal, hexadecimal }))
  test(`keyboard-wedge (${name}) keeps the rules of every reader, and tells no state of a card`, async (t) => {
    conforms(t, family);
    t.test('every reading is told, the same card too, and never that one has gone', async (t) => {
      const { far, place, told, until } = rigOf(family, t.teardown);
      const [first, second] = family.cards;
      await far.plug();
      place.start();
      await until(() => told.includes('up'));
      for (const card of [first, first, second]) far.put(card);
      await until(() => told.length >= 4);
      await far.unplug();
      await until(() => told.includes('down'));
      await far.plug();
      await until(() => told.length >= 6);
      t.same(told, ['up', `in ${first}`, `in ${first}`, `in ${second}`, 'down', 'up']);
    });
  });

test('keys that stop coming before Enter are no card, and don’t spoil the next', async (t) => {
  const { far, place, told, until } = rigOf(decimal, t.teardown);
  await far.plug();
  place.start();
  await until(() => told.includes('up'));
  far.send(Buffer.concat([...'12345'].map((digit) => encodeKey(keyOf(digit), process.arch))));
  await until(() => place.health.discardedBytes['pause'] === 5);
  far.put('E3086CED');
  await until(() => told.includes('in E3086CED'));
  t.same(told, ['up', 'in E3086CED']);
});
