import { test } from 'tap';
import { hallOf } from './testing/rig.ts';

const ROUNDS = 8;

test('with one byte in a hundred damaged no press is invented and no acknowledged press is lost', async (t) => {
  const { hub, hall, ready } = await hallOf(3, t.teardown, { corruptedBytes: 0.01, seed: 9 });
  await ready();
  const keys = ['for', 'against', 'abstain'] as const;
  const of = (seat: number) =>
    hub.distinct.flatMap((report) => (report.kind === 'key' && report.device === `line1-${seat}` ? [report.key] : []));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const seat of [1, 2, 3]) hall.press(seat, keys[(round + seat) % 3] ?? 'for');
    await hub.until(() => [1, 2, 3].every((seat) => withoutRepeats(of(seat)).length === round + 1));
  }
  const pressed = (seat: number) => Array.from({ length: ROUNDS }, (_, round) => keys[(round + seat) % 3]);
  for (const seat of [1, 2, 3]) t.same(withoutRepeats(of(seat)), pressed(seat));
  await hub.until(() => /"checksum":[1-9]/.test(JSON.stringify(hub.told.get('hall/b1/up/health'))));
});

/** Successive keys differ in that test: an equal one is the same press, told again after a broken session. */
const withoutRepeats = (keys: readonly string[]): string[] => keys.filter((key, index) => key !== keys[index - 1]);
