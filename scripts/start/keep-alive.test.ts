import { test } from 'tap';
import { KeptAlive } from './keep-alive.ts';

/** A process that ends when the test says so, and time that passes when the test says so. */
function stage() {
  const ends: (() => void)[] = [];
  const pauses: number[] = [];
  let nowMs = 0;
  let pending: (() => void) | undefined;
  const begin = () => {
    const exited = new Promise<void>((resolve) => ends.push(resolve));
    return { exited, stop: async () => ends.at(-1)?.() };
  };
  const kept = new KeptAlive({
    first: begin(),
    begin,
    onRestart: (pauseMs) => pauses.push(pauseMs),
    nowMs: () => nowMs,
    after: (_ms, then) => {
      pending = then;
      return () => {
        pending = undefined;
      };
    },
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    kept,
    pauses,
    begun: () => ends.length,
    async dies(afterMs: number) {
      nowMs += afterMs;
      ends.at(-1)?.();
      await settle();
      const then = pending;
      pending = undefined;
      then?.();
    },
  };
}

test('who dies is started again, at growing distances up to five seconds', async (t) => {
  const { pauses, dies, begun } = stage();
  for (let death = 0; death < 7; death += 1) await dies(10);
  t.same(pauses, [200, 400, 800, 1600, 3200, 5000, 5000]);
  t.equal(begun(), 8);
});

test('who lived half a minute is started again quickly', async (t) => {
  const { pauses, dies } = stage();
  for (const lived of [10, 10, 30_000, 10]) await dies(lived);
  t.same(pauses, [200, 400, 200, 400]);
});

test('who was stopped is not started again', async (t) => {
  const { kept, pauses, begun } = stage();
  await kept.stop();
  t.same(pauses, []);
  t.equal(begun(), 1);
});
