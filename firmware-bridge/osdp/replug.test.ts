/** How soon a keypad that is put back answers again, while others stay dead. */
import { test } from 'tap';
import { frameOf } from '../testing/frames.ts';
import { MemoryBus } from '../testing/memory-bus.ts';

/** Of twelve keypads these die; one is put back at each moment of some seconds, and the longest it takes is told. */
function longestReturn(dead: readonly number[], hurry: boolean): number {
  const bus = new MemoryBus(12, { baud: 115_200, turnaroundMs: 2 });
  const silent = new Set(dead);
  bus.panel.hurry = hurry;
  bus.toDevice = (bytes) => (silent.has(frameOf(bytes).address) ? undefined : bytes);
  bus.panel.start();
  bus.clock.advance(8000);
  const [back = 1] = dead;
  let longest = 0;
  for (let n = 0; n < 12; n += 1) {
    bus.clock.advance(337 + 113 * n);
    silent.delete(back);
    const from = bus.clock.now();
    while (!bus.place(back).session.online && bus.clock.now() - from < 60_000) bus.clock.advance(5);
    longest = Math.max(longest, bus.clock.now() - from);
    silent.add(back);
    bus.clock.advance(4000);
  }
  return longest;
}

test('a keypad that is put back is soon found, however many others are dead: in a ballot within two seconds', async (t) => {
  for (const [hurry, mostMs] of [
    [true, 2000],
    [false, 3500],
  ] as const) {
    const took = [1, 3, 6, 11].map((count) =>
      longestReturn(
        Array.from({ length: count }, (_, at) => at + 1),
        hurry,
      ),
    );
    t.comment(`${hurry ? 'in a ballot' : 'between ballots'} with 1, 3, 6, 11 dead, at the longest, ms: ${took}`);
    for (const ms of took) t.ok(ms < mostMs, `${ms} ms`);
  }
});

test('a device that takes its time to answer is found again too, though most tries are short', async (t) => {
  const bus = new MemoryBus(2, { baud: 115_200, turnaroundMs: 60 });
  bus.panel.start();
  bus.clock.advance(2000);
  const { session } = bus.place(2);
  t.ok(session.online);
  bus.toDevice = (bytes) => (frameOf(bytes).address === 2 ? undefined : bytes);
  bus.clock.advance(4000);
  t.notOk(session.online);
  bus.toDevice = (bytes) => bytes;
  bus.clock.advance(8000);
  t.ok(session.online);
});
