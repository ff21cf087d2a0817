/**
 * Lamps, gong, gavel and microphone relays the whole way: the chair's command or stroke, the hub, the hall bus, the
 * bridge, unmodified onoff, and the far end of the wire. All are processes of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { GpioLine, HallGpio } from '#contract/hall-equipment';
import type { BallotId, MemberId } from '#contract/ids';
import type { WireLevel } from '#contract/simulated-board';
import { BoardProcess } from './board-process.ts';
import { HallProcess } from './hall-process.ts';
import { hallLines, layLines } from './lines.ts';
import { ROOT } from './scripts.ts';
import { cardOf, give, smallCouncil, startSmallHouse } from './small-house.ts';

const SEATS = [1, 2, 3];
type WiredMap = { readonly lines: Required<HallGpio>; readonly free: readonly number[] };
const BALLOT = '8-1-1-b1' as BallotId;
/** The lines as the electrician wires them; the second seat's microphone is on one that is free. */
const map = JSON.parse(readFileSync(join(ROOT, 'hardware/gpio-map.json'), 'utf8')) as WiredMap;
const { gavel, powerFail, sessionLamp, quorumLamp, gong } = map.lines;
const [secondMicrophone = 0] = map.free;

const hall = {
  ...smallCouncil(SEATS),
  gpio: map.lines,
  microphones: [{ driver: 'gpio-relay', places: { 2: { gpio: secondMicrophone } } }],
};

async function houseOf(t: Test) {
  const folder = t.testdir();
  const log: string[] = [];
  const onLog = (bytes: Buffer) => void log.push(String(bytes));
  t.teardown(() => t.passing() || t.comment(log.join('')));
  const board = new BoardProcess({ label: 'pinctrl-rp1', base: 569, lines: 54 });
  const seats = new HallProcess(onLog);
  t.teardown(() => Promise.all([board.stop(), seats.stop()]));
  const enter = await board.enter();
  for (const line of [gavel, powerFail]) board.put(line.gpio, off(line));
  const lines = layLines(SEATS, 1);
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify({ ...hall, lines: hallLines(lines, await seats.start(lines, {})) }));
  const { bridge, come } = await startSmallHouse(t, { config, data: join(folder, 'data'), enter, onLog });
  const chair = await come('chair');
  const does = (command: PersonCommand) => give(chair, command);
  return { board, seats, bridge, does };
}

/** Levels of the wire. */
const off = ({ activeLow = false }: GpioLine): WireLevel => (activeLow ? 1 : 0);
const on = (line: GpioLine): WireLevel => (off(line) === 1 ? 0 : 1);

test('quorum and sitting light their lamps, a ballot sounds the gong, the gavel silences the hall', async (t) => {
  const { board, seats, bridge, does } = await houseOf(t);
  const [darkLamp, lit, still, struck] = [off(sessionLamp), on(sessionLamp), off(gong), on(gong)];
  await board.untilDriven(quorumLamp.gpio, [off(quorumLamp)]);
  for (const seat of SEATS) seats.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await board.untilDriven(quorumLamp.gpio, [off(quorumLamp), on(quorumLamp)]);
  await seats.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  await does({ type: 'open-sitting' });
  await board.untilDriven(sessionLamp.gpio, [darkLamp, lit]);

  await does({ type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 });
  await board.untilDriven(gong.gpio, [still, struck, still]);
  await does({ type: 'close-ballot', ballotId: BALLOT });

  await does({ type: 'grant-floor', memberId: 'm2' as MemberId, kind: 'debate' });
  await board.untilDriven(secondMicrophone, [0, 1]);
  const struckAt = performance.now();
  board.put(gavel.gpio, on(gavel));
  await board.untilDriven(secondMicrophone, [0, 1, 0]);
  t.comment(`from the stroke of the gavel to the closed microphone: ${Math.round(performance.now() - struckAt)} ms`);
  await board.untilDriven(gong.gpio, [still, struck, still, struck, still]);

  await does({ type: 'close-sitting' });
  await board.untilDriven(sessionLamp.gpio, [darkLamp, lit, darkLamp]);
  await bridge.stop();
  t.equal(board.driven(quorumLamp.gpio).at(-1), off(quorumLamp));
  t.same(board.driven(gong.gpio), [still, struck, still, struck, still], 'one stroke each');
});
