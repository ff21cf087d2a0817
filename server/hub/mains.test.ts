import { test } from 'tap';
import { Mains, type MainsNow } from './mains.ts';
import { handClock } from './testing/hand-clock.ts';

function supply() {
  const clock = handClock();
  const mains = new Mains(clock);
  const told: MainsNow[] = [];
  return { clock, mains, told, says: (now: MainsNow) => mains.take(now, () => told.push(now)) };
}

test('mains power that fails and returns is told at once, what is known already never', async (t) => {
  const { told, says } = supply();
  for (const now of ['returned', 'failed', 'failed', 'returned'] as const) says(now);
  t.same(told, ['failed', 'returned']);
});

test('a supply that flaps is told of ten times in a minute, and then of how it has ended', async (t) => {
  const { clock, mains, told, says } = supply();
  for (let flap = 0; flap < 1000; flap += 1) says(flap % 2 === 0 ? 'failed' : 'returned');
  says('failed');
  t.equal(told.length, 10);
  clock.pass(60_000);
  t.same(told.slice(10), ['failed']);
  says('returned');
  t.equal(told.at(-1), 'returned', 'after its minute it is told at once again');
  mains.stop();
});

test('a flap that ends as it was told needs no event', async (t) => {
  const { clock, told, says } = supply();
  for (let flap = 0; flap < 20; flap += 1) says(flap % 2 === 0 ? 'failed' : 'returned');
  clock.pass(120_000);
  t.equal(told.length, 10);
});
