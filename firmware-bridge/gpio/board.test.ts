/** The board's lines through unmodified onoff, against simulated lines behind the kernel's own interface. */
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Test, test } from 'tap';
import { RASPBERRY_PI_4, SimulatedBoard } from './testing/simulated-board.ts';
import type { LineTold } from './testing/watch-line.ts';

const watchLine = fileURLToPath(new URL('./testing/watch-line.js', import.meta.url));
const EDGES = 200;

async function watching(t: Test, board: SimulatedBoard, line: object) {
  const told: LineTold[] = [];
  const program: ChildProcess = board.run(watchLine, [JSON.stringify(line)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  t.teardown(() => program.connected && program.disconnect());
  program.on('message', (message: LineTold) => {
    told.push(message);
    board.nudge();
  });
  await board.until(() => told.length === 1);
  return told;
}

test('every one of 200 edges is seen, at once and with its level', async (t) => {
  const board = await SimulatedBoard.lay(RASPBERRY_PI_4, t.teardown);
  const told = await watching(t, board, { gpio: 17 });
  t.same(told, [{ watching: false }]);
  for (let edge = 1; edge <= EDGES; edge += 1) {
    board.put(17, edge % 2 === 1 ? 1 : 0);
    await board.until(() => told.length === 1 + edge && board.putAtNs.length === edge);
  }
  const seen = told.flatMap((one) => ('active' in one ? [one] : []));
  t.same(
    seen.map(({ active }) => active),
    Array.from({ length: EDGES }, (_, index) => index % 2 === 0),
  );
  const tookMs = seen.map(({ atNs }, index) => Number(BigInt(atNs) - (board.putAtNs[index] ?? 0n)) / 1e6);
  tookMs.sort((a, b) => a - b);
  const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => tookMs[Math.floor(EDGES * share)] ?? 0);
  t.comment(`from the edge to its listener: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`);
  t.ok(p50 < 20);
});

test('a line that is active at low level is told as active when it is low', async (t) => {
  const board = await SimulatedBoard.lay(RASPBERRY_PI_4, t.teardown);
  board.put(4, 1);
  const told = await watching(t, board, { gpio: 4, activeLow: true });
  board.put(4, 0);
  await board.until(() => told.length === 2);
  t.match(told, [{ watching: false }, { active: true }]);
});

test('a line that fails to be read at an edge is a trouble of that line, and no end of the program', async (t) => {
  const board = await SimulatedBoard.lay({ ...RASPBERRY_PI_4, dying: [17] }, t.teardown);
  const told = await watching(t, board, { gpio: 17 });
  board.put(17, 1);
  await board.until(() => told.length === 2);
  t.match(told, [{ watching: false }, { trouble: { code: 'GPIO_LINE_UNUSABLE', gpio: 17, reason: /ENODEV/ } }]);
});

test('the chip is found by its label wherever its numbers begin, and not when its label is another’s', async (t) => {
  const old = await SimulatedBoard.lay({ label: 'pinctrl-bcm2835', base: 0, lines: 54 }, t.teardown);
  t.same(await watching(t, old, { gpio: 53 }), [{ watching: false }]);
  const five = await SimulatedBoard.lay({ label: 'pinctrl-rp1', base: 569, lines: 54 }, t.teardown);
  t.same(await watching(t, five, { gpio: 17 }), [{ watching: false }]);
  const other = await SimulatedBoard.lay({ label: 'INT34C6:00', base: 512, lines: 54 }, t.teardown);
  t.same(await watching(t, other, { gpio: 17 }), [{ trouble: { code: 'GPIO_CHIP_UNKNOWN', labels: ['INT34C6:00'] } }]);
});

test('a line that is not there, or that a driver of the kernel holds, is named', async (t) => {
  const board = await SimulatedBoard.lay({ ...RASPBERRY_PI_4, lines: 28, busy: [14] }, t.teardown);
  t.same(await watching(t, board, { gpio: 28 }), [
    { trouble: { code: 'GPIO_NO_SUCH_LINE', gpio: 28, chip: 'pinctrl-bcm2711' } },
  ]);
  t.same(await watching(t, board, { gpio: 14 }), [{ trouble: { code: 'GPIO_LINE_BUSY', gpio: 14 } }]);
});
