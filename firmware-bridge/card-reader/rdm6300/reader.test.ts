import { join } from 'node:path';
import { test } from 'tap';
import { conforms, tellsRemoval } from '../testing/conformance.ts';
import { type Family, rigOf } from '../testing/rig.ts';
import { encodeFrame, FRAME_BYTES } from './codec.ts';
import { UNREADABLE_MS } from './reader.ts';
import { SimulatedRdm6300 } from './simulated.ts';

const rdm6300: Family<SimulatedRdm6300> = {
  kind: 'rdm6300',
  cards: ['62E3086CED', '0000000001'],
  simulated: (folder) => new SimulatedRdm6300(join(folder, 'reader')),
  noise: ['stray', 'shape', 'checksum', 'read-once'],
};

test('rdm6300 keeps the rules of every reader, and knows when a card has gone', async (t) => {
  conforms(t, rdm6300);
  tellsRemoval(t, rdm6300);
});

test('a card read once is no card: two equal readings in a row are asked for', async (t) => {
  const { far, place, told, until } = rigOf(rdm6300, t.teardown);
  await far.plug();
  place.start();
  await until(() => told.includes('up empty'));
  far.send(Buffer.concat([encodeFrame('0000000001'), encodeFrame('0000000002'), encodeFrame('0000000001')]));
  await until(() => place.health.discardedBytes['read-once'] === FRAME_BYTES);
  t.same(told, ['out', 'up empty']);
});

test('a card that is only half read for a while has not gone; one that can’t be read for a second has', async (t) => {
  const { far, place, told, readings, until } = rigOf(rdm6300, t.teardown);
  const damaged = encodeFrame('0000000001');
  damaged[3] = 0x37;
  await far.plug();
  far.put('0000000001');
  place.start();
  await until(() => told.includes('up full'));
  far.repeats(damaged);
  const damagedAt = performance.now();
  await until(() => (place.health.discardedBytes['checksum'] ?? 0) >= 6 * FRAME_BYTES);
  t.same(told, ['in 0000000001', 'up full'], 'not after more than 300 ms of damaged numbers');
  await until(() => told.includes('out'));
  t.ok(performance.now() - damagedAt >= UNREADABLE_MS - 100);
  t.ok(readings.length >= 1);
});
