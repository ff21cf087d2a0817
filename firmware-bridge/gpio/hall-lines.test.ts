/** A bridge on simulated lines: gavel, mains, lamps and gong from the hall bus to the wire and back. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectAsync } from 'mqtt';
import { type Test, test } from 'tap';
import { topics } from '#contract/hall-bus';
import type { HallGpio } from '#contract/hall-equipment';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId } from '#contract/ids';
import { hallFile } from '../testing/hall-file.ts';
import { TestHub } from '../testing/hub.ts';
import { RASPBERRY_PI_4, SimulatedBoard } from './testing/simulated-board.ts';

const main = fileURLToPath(new URL('../main.js', import.meta.url));
const BRIDGE = 'b1' as BridgeId;
const LINES: HallGpio = {
  gavel: { gpio: 17, activeLow: true },
  powerFail: { gpio: 27 },
  sessionLamp: { gpio: 22 },
  quorumLamp: { gpio: 23, activeLow: true },
  gong: { gpio: 24, pulseMs: 30 },
};

/** A hub, somebody who gives its orders, and a hall file with lines. */
async function hallOf(t: Test, gpio: HallGpio) {
  const hub = new TestHub(BRIDGE);
  await hub.start();
  t.teardown(() => hub.stop());
  const giver = await connectAsync(hub.url, { protocolVersion: 4 });
  t.teardown(() => giver.endAsync(true));
  const config = join(t.testdir(), 'hall.json');
  writeFileSync(config, JSON.stringify({ ...hallFile([]), gpio }));
  const give = (topic: string, order: object, retain: boolean) =>
    giver.publishAsync(topic, JSON.stringify(order), { qos: 1, retain });
  const args = ['--config', config, '--broker', hub.url, '--bridge', BRIDGE];
  const health = () => (hub.told.get(topics.health(BRIDGE)) as BridgeHealth | undefined)?.gpio;
  return { hub, give, args, health };
}

const spawning = { env: { ...process.env, DZVIN_BRIDGE_SECRET: 's' }, stdio: 'ignore' } as const;

async function ended(bridge: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (bridge.exitCode !== null || bridge.signalCode !== null) return;
  const exit = once(bridge, 'exit');
  bridge.kill(signal);
  await exit;
}

/** A bridge on a board with these levels on its wires. */
async function boardOf(t: Test, gpio: HallGpio, wires: Readonly<Record<number, 0 | 1>>, chip = RASPBERRY_PI_4) {
  const hall = await hallOf(t, gpio);
  const board = await SimulatedBoard.lay(chip, t.teardown);
  for (const [line, level] of Object.entries(wires)) board.put(Number(line), level);
  const start = async () => {
    const bridge = board.run(main, hall.args, spawning);
    t.teardown(() => ended(bridge, 'SIGTERM'));
    await hall.hub.until(() => hall.health() !== undefined);
    return bridge;
  };
  return { ...hall, board, start, lamp: lampOrders(hall.give) };
}

const lampOrders =
  (give: (topic: string, order: object, retain: boolean) => Promise<unknown>) =>
  (lamp: 'session' | 'quorum', on: boolean, position: number) =>
    give(topics.lamp(lamp), { lamp, on, position }, true);

test('one stroke of the gavel is one report, however the key bounces', async (t) => {
  const { hub, board, start } = await boardOf(t, LINES, { 17: 1 });
  await start();
  for (const [bounce, level] of ([0, 1, 0, 1, 0] as const).entries()) {
    const before = board.putAtNs.length;
    board.put(17, level);
    await board.until(() => board.putAtNs.length > before);
    t.ok(hub.reports.every(({ kind }) => kind !== 'gavel') || bounce === 4);
  }
  await hub.until(() => hub.reports.some(({ kind }) => kind === 'gavel'));
  board.put(17, 1);
  board.put(27, 1);
  await hub.until(() => hub.distinct.some((report) => report.kind === 'power' && report.mains === 'failed'));
  const strokes = hub.distinct.filter(({ kind }) => kind === 'gavel');
  t.match(strokes, [{ device: 'gavel', counter: 1 }]);
});

test('how the mains power is, is told at the start and whenever it changes', async (t) => {
  const { hub, board, start } = await boardOf(t, LINES, { 17: 1, 27: 1 });
  await start();
  const told = () => hub.distinct.flatMap((report) => (report.kind === 'power' ? [report.mains] : []));
  await hub.until(() => told().length === 1);
  board.put(27, 0);
  await hub.until(() => told().length === 2);
  t.same(told(), ['failed', 'returned']);
});

test('lamps follow the orders, in either polarity, and do not flash when they are taken', async (t) => {
  const { board, start, lamp, health } = await boardOf(t, LINES, { 17: 1, 23: 0 });
  await start();
  t.match(health(), {
    inUse: true,
    chip: 'pinctrl-bcm2711',
    lines: { gavel: false, powerFail: false, sessionLamp: false, quorumLamp: false, gong: false },
  });
  t.same(Object.fromEntries(board.driven), { 22: [0], 23: [1], 24: [0] });
  await lamp('session', true, 1);
  await lamp('quorum', true, 2);
  await board.until(() => board.level(22) === 1 && board.level(23) === 0);
  await lamp('session', false, 3);
  await board.until(() => board.level(22) === 0);
  t.same(board.driven.get(22), [0, 1, 0]);
});

test('the gong is struck once for each order, and neither for a repeat nor for one that the broker had kept', async (t) => {
  const { give, board, start, lamp } = await boardOf(t, LINES, { 17: 1 });
  const gong = (position: number, retain = false) => give(topics.gong(), { why: 'ballot-opened', position }, retain);
  await gong(3, true);
  await lamp('quorum', true, 3);
  await start();
  await lamp('session', false, 3);
  await lamp('session', true, 3);
  await board.until(() => board.level(23) === 0 && board.level(22) === 1);
  t.same(board.driven.get(24), [0], 'the kept one is not struck');
  await gong(4);
  await board.until(() => board.driven.get(24)?.length === 3);
  await gong(4);
  await lamp('session', false, 5);
  await board.until(() => board.level(22) === 0);
  t.same(board.driven.get(24), [0, 1, 0]);
  await gong(6);
  await board.until(() => board.driven.get(24)?.length === 5);
  t.same(board.driven.get(24), [0, 1, 0, 1, 0]);
});

test('a bridge that ends leaves all outputs inactive', async (t) => {
  const { board, start, lamp } = await boardOf(t, LINES, { 17: 1 });
  const bridge = await start();
  await lamp('session', true, 1);
  await lamp('quorum', true, 2);
  await board.until(() => board.level(22) === 1 && board.level(23) === 0);
  await ended(bridge, 'SIGTERM');
  await board.until(() => board.level(22) === 0 && board.level(23) === 1);
  t.equal(board.level(24), 0);
});

test('after a bridge has died in the middle of a stroke the next takes the lines over and the gong is silent', async (t) => {
  const { hub, give, board, start, lamp } = await boardOf(
    t,
    { ...LINES, gong: { gpio: 24, pulseMs: 3000 } },
    { 17: 1 },
  );
  const bridge = await start();
  await lamp('session', true, 1);
  await give(topics.gong(), { why: 'gavel', position: 2 }, false);
  await board.until(() => board.level(24) === 1 && board.level(22) === 1);
  await ended(bridge, 'SIGKILL');
  t.equal(board.level(24), 1, 'nobody is there to end the pulse');
  await start();
  await board.until(() => board.level(24) === 0 && board.level(22) === 1);
  board.put(17, 0);
  await hub.until(() => hub.reports.some(({ kind }) => kind === 'gavel'));
});

test('a line that can’t be had is told of, with what to do, and the others work', async (t) => {
  const gpio: HallGpio = { sessionLamp: { gpio: 22 }, quorumLamp: { gpio: 23 } };
  const { board, start, lamp, health } = await boardOf(t, gpio, {}, { ...RASPBERRY_PI_4, busy: [22] });
  await start();
  t.match(health(), { inUse: true, trouble: /Лінію GPIO 22 зайняла.*\/ Line GPIO 22 is taken/ });
  await lamp('session', true, 1);
  await lamp('quorum', true, 1);
  await board.until(() => board.level(23) === 1);
});

test('an input that fails at an edge is taken anew after some seconds; what was missed of the mains power is told', async (t) => {
  const gpio: HallGpio = { powerFail: { gpio: 27 } };
  const { hub, board, start, health } = await boardOf(t, gpio, {}, { ...RASPBERRY_PI_4, dying: [27] });
  await start();
  board.put(27, 1);
  await hub.until(() => health()?.trouble !== undefined);
  t.match(health(), { lines: { powerFail: undefined }, trouble: /Лінія GPIO 27 не слухається/ });
  const told = () => hub.distinct.flatMap((report) => (report.kind === 'power' ? [report.mains] : []));
  await hub.until(() => told().includes('failed'));
  await hub.until(() => health()?.lines['powerFail'] === true);
  t.equal(health()?.trouble, undefined);
  board.put(27, 0);
  await hub.until(() => told().length === 3);
  t.same(told(), ['returned', 'failed', 'returned']);
});

test('a bridge without the board’s chip says so in Ukrainian and English and runs on', async (t) => {
  const { hub, args, health } = await hallOf(t, LINES);
  const bridge = spawn(process.execPath, [main, ...args], spawning);
  t.teardown(() => ended(bridge, 'SIGTERM'));
  await hub.until(() => health() !== undefined);
  t.match(health(), { inUse: false, lines: {}, trouble: /^Лінії GPIO недоступні: .+ \/ No GPIO: / });
});
