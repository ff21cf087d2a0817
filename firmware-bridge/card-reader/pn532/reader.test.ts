import { join } from 'node:path';
import { type Test, test } from 'tap';
import { conforms, tellsRemoval } from '../testing/conformance.ts';
import { type Family, rigOf } from '../testing/rig.ts';
import { command } from './codec.ts';
import { SimulatedPn532 } from './simulated.ts';

const pn532: Family<SimulatedPn532> = {
  kind: 'pn532',
  cards: ['A1B2C3D4', '04A1B2C3D4E5F6', '04A1B2C3D4E5F6071829'],
  simulated: (folder) => new SimulatedPn532(join(folder, 'reader')),
  noise: ['stray', 'length', 'checksum', 'unasked'],
};

test('pn532 keeps the rules of every reader, and knows when a card has gone', async (t) => {
  conforms(t, pn532);
  tellsRemoval(t, pn532);
});

const up = async (t: Test) => {
  const rig = rigOf(pn532, t.teardown);
  await rig.far.plug();
  rig.place.start();
  await rig.until(() => rig.told.includes('up empty'));
  return rig;
};

test('it is woken, set up and asked who it is before it is asked for cards', async (t) => {
  const { far } = await up(t);
  t.same(
    far.heard.slice(0, 5).map((piece) => (piece.kind === 'command' ? piece.code : piece.kind)),
    [0x14, 0x02, 0x32, 0x32, 0x4a],
  );
});

test('a UID that the card makes up anew each time is refused with a word, and is no card', async (t) => {
  const { far, place, told, troubles, until } = await up(t);
  far.put('08A1B2C3');
  await until(() => troubles.length > 0);
  t.match(place.health.trouble, 'it is no identity');
  far.put('A1B2C3D4');
  await until(() => told.includes('up full'));
  t.same(told, ['out', 'up empty', 'in A1B2C3D4', 'up full']);
  t.notOk(place.health.trouble, 'the word goes with the card');
});

test('a telephone held to the reader for one reading takes no card away', async (t) => {
  const { far, told, readings, until } = await up(t);
  far.put('A1B2C3D4');
  await until(() => told.includes('up full'));
  let strange = 0;
  far.onCommand = (code) => {
    if (code !== command.listPassiveTarget) return;
    strange += 1;
    if (strange === 1) far.put('A1B2C3D4');
  };
  far.put('08A1B2C3');
  await until(() => strange >= 1);
  const seen = readings.length;
  await until(() => readings.length >= seen + 2);
  t.same(told, ['out', 'up empty', 'in A1B2C3D4', 'up full']);
});

test('an answer damaged or lost on its way is asked for again, and the card stays', async (t) => {
  const { far, told, readings, until } = await up(t);
  far.put('A1B2C3D4');
  await until(() => told.includes('up full'));
  const meddlers: ((bytes: Buffer) => Buffer | undefined)[] = [
    () => undefined,
    (bytes) => bytes.subarray(0, 4),
    (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length - 3 ? byte ^ 0x10 : byte))),
  ];
  for (const meddle of meddlers) {
    far.meddle = (bytes) => {
      far.meddle = (whole) => whole;
      return meddle(bytes);
    };
    const seen = readings.length;
    await until(() => readings.length >= seen + 2);
  }
  t.same(told, ['out', 'up empty', 'in A1B2C3D4', 'up full']);
});

test('two questions without the card are not yet its going', async (t) => {
  const { far, told, readings, until } = await up(t);
  far.put('A1B2C3D4');
  await until(() => told.includes('up full'));
  let misses = 0;
  far.onCommand = (code) => {
    if (code !== command.listPassiveTarget) return;
    misses += 1;
    if (misses === 2) far.put('A1B2C3D4');
  };
  far.take();
  const seen = readings.length;
  await until(() => misses >= 2 && readings.length >= seen + 2);
  t.same(told, ['out', 'up empty', 'in A1B2C3D4', 'up full']);
});

test('a chip that lost its power is told as lost, woken anew, and found with the card that lies there', async (t) => {
  const { far, told, troubles, until } = await up(t);
  far.put('A1B2C3D4');
  await until(() => told.includes('up full'));
  far.sleep();
  far.isDead = true;
  await until(() => told.includes('down full'));
  t.match(troubles.at(-1), 'the reader does not answer');
  far.isDead = false;
  await until(() => told.length >= 6);
  t.same(told, ['out', 'up empty', 'in A1B2C3D4', 'up full', 'down full', 'up full']);
});
