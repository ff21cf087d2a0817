/**
 * Lamps, gong, gavel and microphone relays the whole way: the chair's command or stroke, the hub, the hall bus, the
 * bridge, unmodified onoff, and the far end of the wire. All are processes of their own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { GpioLine, HallGpio } from '#contract/hall-equipment';
import type { BallotId, BridgeId, CardNumber, MemberId } from '#contract/ids';
import type { WireLevel } from '#contract/simulated-board';
import { BoardProcess } from './board-process.ts';
import { startBridge } from './bridge-process.ts';
import { HallProcess } from './hall-process.ts';
import { HubProcess } from './hub-process.ts';
import { hallLines, layLines } from './lines.ts';
import { LiveClient, signIn } from './live-client.ts';
import { ROOT } from './scripts.ts';

const HOST = '127.0.0.1';
const BRIDGE = 'bridge-1' as BridgeId;
const SECRET = 'a secret of the test';
const SEATS = [1, 2, 3];
const cardOf = (seat: number) => `620000000${seat}` as CardNumber;
type WiredMap = { readonly lines: Required<HallGpio>; readonly free: readonly number[] };
const BALLOT = '8-1-1-b1' as BallotId;
/** The lines as the electrician wires them; the second seat's microphone is on one that is free. */
const map = JSON.parse(readFileSync(join(ROOT, 'hardware/gpio-map.json'), 'utf8')) as WiredMap;
const { gavel, powerFail, sessionLamp, quorumLamp, gong } = map.lines;
const [secondMicrophone = 0] = map.free;

const hall = {
  format: 'hall/1',
  council: { name: 'Вербівська районна рада', kind: 'raion', seats: 3 },
  convocation: 8,
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00' },
  members: SEATS.map((seat) => ({
    id: `m${seat}`,
    name: `Депутат Імʼя Номер${seat}`,
    gender: 'male',
    office: 'deputy',
    seat,
    card: cardOf(seat),
  })),
  chair: 'm1',
  agenda: [{ number: '1', title: 'Про бюджет' }],
  bridge: BRIDGE,
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
  const at = { config, data: join(folder, 'data'), host: HOST, port: 0, brokerPort: 0 };
  const hub = new HubProcess({ ...at, bridgeSecret: SECRET, onLog });
  t.teardown(() => hub.stop());
  const { brokerUrl, httpPort, links } = await hub.ready();
  const running = { config, brokerUrl, bridge: BRIDGE, bridgeSecret: SECRET, onLog };
  const bridge = startBridge({ ...running, enter });
  t.teardown(() => bridge.stop());
  const origin = `http://${HOST}:${httpPort}`;
  const chair = new LiveClient(origin, 'chair', await signIn(origin, links.chair));
  t.teardown(() => chair.close());
  await chair.ready();
  await chair.see('chair');
  const does = async (command: PersonCommand) => {
    const answer = await chair.command(command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.en}`);
  };
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
