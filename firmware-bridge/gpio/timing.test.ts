/** What counts in time: strokes without their bounces, lamps of a hall that nobody orders, a gong that is never late. */
import { test } from 'tap';
import { topics } from '#contract/hall-bus';
import { ManualClock } from '../clock.ts';
import type { Board } from './board.ts';
import { Gong } from './gong.ts';
import { HallLines } from './hall-lines.ts';
import { DARK_AFTER_MS, Lamp } from './lamp.ts';
import { loadOnoff } from './onoff.ts';
import { SteadyLevel } from './steady-level.ts';

/** A key whose level holds for 20 ms, and its release for 50 ms, to count. */
function keyOf(level = false) {
  const clock = new ManualClock();
  const changes: boolean[] = [];
  const wire = { level };
  const holdMs = { active: 20, inactive: 50 };
  const read = () => wire.level;
  const key = new SteadyLevel(level, { clock, holdMs, read, onChange: (active) => changes.push(active) });
  const edge = (active: boolean) => {
    wire.level = active;
    key.edge(active);
  };
  return { clock, changes, edge, wire, key };
}

test('a level counts when it has held for its time', async (t) => {
  const { clock, changes, edge } = keyOf();
  edge(true);
  clock.advance(19);
  t.same(changes, []);
  clock.advance(1);
  t.same(changes, [true]);
  edge(false);
  clock.advance(49);
  t.same(changes, [true]);
  clock.advance(1);
  t.same(changes, [true, false]);
});

test('a spark is no stroke, and a release that bounces is no second one', async (t) => {
  const { clock, changes, edge } = keyOf();
  edge(true);
  clock.advance(5);
  edge(false);
  clock.advance(200);
  t.same(changes, []);
  edge(true);
  clock.advance(30);
  edge(false);
  clock.advance(10);
  edge(true);
  clock.advance(40);
  edge(false);
  clock.advance(100);
  t.same(changes, [true, false]);
});

test('what the wire says at the end of the time counts, whatever edge was told last', async (t) => {
  const { clock, changes, key, wire } = keyOf();
  wire.level = false;
  key.edge(true);
  clock.advance(100);
  t.same(changes, []);
});

test('a key that is down when the bridge starts has not been struck', async (t) => {
  const { clock, changes, edge } = keyOf(true);
  edge(true);
  clock.advance(100);
  t.same(changes, []);
});

test('a lamp goes out when the bus has been gone for half a minute, and not before', async (t) => {
  const clock = new ManualClock();
  const levels: boolean[] = [];
  const lamp = new Lamp(clock, (on) => levels.push(on));
  lamp.order({ lamp: 'session', on: true, position: 7 }, false);
  lamp.lost();
  clock.advance(DARK_AFTER_MS - 1);
  lamp.found();
  clock.advance(DARK_AFTER_MS);
  t.same(levels, [true]);
  lamp.lost();
  clock.advance(DARK_AFTER_MS - 1);
  lamp.lost();
  clock.advance(1);
  t.same(levels, [true, false]);
  lamp.found();
  lamp.order({ lamp: 'session', on: true, position: 7 }, true);
  t.same(levels, [true, false, true]);
});

/** A hall with a session lamp alone, on a board in memory. */
function lampAlone(opened: { board: () => boolean } = { board: () => true }) {
  const clock = new ManualClock();
  const levels: boolean[] = [];
  const set = (level: boolean) => levels.push(level) > 0;
  const output = { set, read: () => levels.at(-1), close: () => void set(false) };
  const board: Board = {
    chip: 'in memory',
    output: () => ({ ok: true, value: output }),
    input: () => ({ ok: false, trouble: { code: 'GPIO_LINE_BUSY', gpio: 1 } }),
  };
  const missing = { ok: false, trouble: { code: 'GPIO_NOT_THERE' } } as const;
  const lines = new HallLines(
    { sessionLamp: { gpio: 1 } },
    {
      clock,
      board: () => (opened.board() ? { ok: true, value: board } : missing),
      report: () => undefined,
      trouble: () => undefined,
    },
  );
  lines.start();
  const hear = (topic: string, message: object, retained = false) =>
    lines.listeners.find(({ filter }) => filter.replace('+', 'session') === topic)?.hear(message, topic, retained);
  return { clock, levels, hear, lines };
}

test('a lamp that a broker keeps lit for a hub that has died goes out too', async (t) => {
  const { clock, levels, hear } = lampAlone();
  hear(topics.lamp('session'), { lamp: 'session', on: true, position: 7 });
  hear(topics.hub(), { state: 'lost' }, true);
  clock.advance(DARK_AFTER_MS - 1);
  t.same(levels, [true]);
  clock.advance(1);
  t.same(levels, [true, false]);
  hear(topics.hub(), { state: 'online' });
  hear(topics.lamp('session'), { lamp: 'session', on: true, position: 9 });
  clock.advance(2 * DARK_AFTER_MS);
  t.same(levels, [true, false, true]);
  t.equal(hear(topics.hub(), { state: 'gone' }), false);
});

test('a kept lamp order that comes after a newer one is passed over; a live one of a new journal holds', async (t) => {
  const levels: boolean[] = [];
  const lamp = new Lamp(new ManualClock(), (on) => levels.push(on));
  lamp.order({ lamp: 'session', on: true, position: 7 }, false);
  lamp.order({ lamp: 'session', on: false, position: 5 }, true);
  t.same(levels, [true]);
  lamp.order({ lamp: 'session', on: false, position: 1 }, false);
  t.same(levels, [true, false]);
});

test('the gong sounds for its time, and orders that come meanwhile are the same stroke', async (t) => {
  const clock = new ManualClock();
  const levels: boolean[] = [];
  const gong = new Gong(clock, 150, (active) => levels.push(active));
  gong.order({ why: 'gavel', position: 1 }, false);
  clock.advance(100);
  gong.order({ why: 'ballot-opened', position: 2 }, false);
  clock.advance(49);
  t.same(levels, [true]);
  clock.advance(1);
  t.same(levels, [true, false]);
  gong.order({ why: 'ballot-opened', position: 2 }, false);
  gong.order({ why: 'ballot-opened', position: 3 }, true);
  t.same(levels, [true, false]);
});

test('a gong that sounds when the bridge ends falls silent', async (t) => {
  const levels: boolean[] = [];
  const gong = new Gong(new ManualClock(), 150, (active) => levels.push(active));
  gong.order({ why: 'gavel', position: 1 }, false);
  gong.end();
  gong.end();
  t.same(levels, [true, false]);
});

test('a missing onoff is a trouble and no throw', async (t) => {
  const missing = loadOnoff(() => {
    throw new Error("Cannot find module 'onoff'\nRequire stack:\n- /x");
  });
  t.same(missing, {
    ok: false,
    trouble: { code: 'GPIO_ADDON_MISSING', reason: "Cannot find module 'onoff'" },
  });
});

test('a board that can’t be had yet is tried again, and then its lamps are as ordered meanwhile', async (t) => {
  let there = false;
  const { clock, levels, hear, lines } = lampAlone({ board: () => there });
  hear(topics.lamp('session'), { lamp: 'session', on: true, position: 7 });
  t.match(lines.health, { inUse: false, trouble: /GPIO/ });
  clock.advance(20_000);
  t.same(levels, []);
  there = true;
  clock.advance(5000);
  t.same(levels, [true]);
  t.match(lines.health, { inUse: true, lines: { sessionLamp: true }, trouble: undefined });
});
