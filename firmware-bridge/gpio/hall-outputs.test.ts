/** Lamps whose lines can't be had at once, on a board in memory. */
import { test } from 'tap';
import { topics } from '#contract/hall-bus';
import { ManualClock } from '../clock.ts';
import type { Board } from './board.ts';
import { RETRY_MS } from './hall-input.ts';
import { HallLines } from './hall-lines.ts';
import { DARK_AFTER_MS } from './lamp.ts';

/** Two lamps; the line of the first is not to be had as long as `isForbidden`. */
function hall() {
  const clock = new ManualClock();
  const tried: number[] = [];
  const levels = new Map<number, boolean>();
  const state = { isForbidden: true };
  const board: Board = {
    chip: 'in memory',
    output: ({ gpio }) => {
      tried.push(gpio);
      if (state.isForbidden && gpio === 22) return { ok: false, trouble: { code: 'GPIO_FORBIDDEN', gpio } };
      const set = (active: boolean) => levels.set(gpio, active).has(gpio);
      set(false);
      return { ok: true, value: { set, read: () => levels.get(gpio), close: () => void set(false) } };
    },
    input: ({ gpio }) => ({ ok: false, trouble: { code: 'GPIO_LINE_BUSY', gpio } }),
  };
  const troubles: string[] = [];
  const lines = new HallLines(
    { sessionLamp: { gpio: 22 }, quorumLamp: { gpio: 23 } },
    { clock, board: () => ({ ok: true, value: board }), report: () => {}, trouble: (reason) => troubles.push(reason) },
  );
  lines.start();
  const hear = (topic: string, message: object) => {
    for (const one of lines.listeners) if (one.filter === topic) one.hear(message, topic, false);
  };
  const lamp = (on: boolean) => hear(topics.lamp('+'), { lamp: 'session', on, position: 1 });
  return { clock, tried, levels, state, troubles, lines, lamp, hear };
}

test('an output that can’t be had at the start is told of once, tried again, and shows what was ordered meanwhile', async (t) => {
  const { clock, tried, levels, state, troubles, lines, lamp } = hall();
  lamp(true);
  clock.advance(2 * RETRY_MS);
  t.same(tried, [22, 23, 22, 22], 'what is had is left alone');
  t.equal(troubles.length, 1);
  t.match(lines.health.trouble, /GPIO 22/);
  state.isForbidden = false;
  clock.advance(RETRY_MS);
  t.equal(levels.get(22), true);
  t.equal(lines.health.trouble, undefined);
  clock.advance(10 * RETRY_MS);
  t.equal(tried.length, 5);
});

test('a lamp whose line is had only after the hub has gone stays dark', async (t) => {
  const { clock, levels, state, lamp, hear } = hall();
  lamp(true);
  hear(topics.hub(), { state: 'lost' });
  clock.advance(DARK_AFTER_MS);
  state.isForbidden = false;
  clock.advance(RETRY_MS);
  t.equal(levels.get(22), false);
});

test('when the bridge ends no line is tried any more', async (t) => {
  const { clock, tried, lines } = hall();
  lines.end();
  clock.advance(10 * RETRY_MS);
  t.equal(tried.length, 2);
});
