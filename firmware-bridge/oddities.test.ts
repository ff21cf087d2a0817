import { test } from 'tap';
import { ManualClock } from './clock.ts';
import { type Counters, Oddities, TELL_EVERY_MS } from './oddities.ts';

function log() {
  const clock = new ManualClock();
  const told: Counters[] = [];
  return { clock, told, oddities: new Oddities(clock, (counters) => told.push(counters)) };
}

test('the first unfit message is logged at once, those behind it by their number, once a minute', async (t) => {
  const { clock, told, oddities } = log();
  for (let malformedMessages = 0; malformedMessages < 100; malformedMessages += 1) {
    oddities.note({ malformedMessages });
    clock.advance(TELL_EVERY_MS / 20);
  }
  t.same(
    told.map(({ malformedMessages }) => malformedMessages),
    [1, 21, 41, 61, 81],
  );
});

test('while nothing is thrown away nothing is logged', async (t) => {
  const { clock, told, oddities } = log();
  for (const strayOrders of [0, 0, 3, 3, 3]) {
    oddities.note({ strayOrders });
    clock.advance(2 * TELL_EVERY_MS);
  }
  t.same(told, [{ strayOrders: 3 }]);
});
