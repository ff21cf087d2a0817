/**
 * A full ballot through the whole product at 26 keypads on three buses: two of them run the chip's own program on a
 * simulated chip, the others are ours and plain ones simulated by their protocol. A bus is pulled out in the middle.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { BridgeId, CardNumber } from '#contract/ids';
import type { Choice } from '#contract/vocabulary';
import { startBridge } from '../house/bridge-process.ts';
import { HallProcess } from '../house/hall-process.ts';
import { HubProcess } from '../house/hub-process.ts';
import { hallLines, layLines } from '../house/lines.ts';
import { LiveClient, signIn } from '../house/live-client.ts';

const HOST = '127.0.0.1';
const BRIDGE = 'bridge-1' as BridgeId;
const SECRET = 'a secret of the test';
const SEATS = Array.from({ length: 26 }, (_, index) => index + 1);
const CHIPS = [2, 22];
const LINES = 3;
/** A chip can’t be faster than its wire. */
const WIRE = { baud: 115_200, turnaroundMs: 1 };
const cardOf = (seat: number) => `62000000${String(seat).padStart(2, '0')}` as CardNumber;
/** What each votes in the end. */
const choiceOf = (seat: number): Choice => (seat % 5 === 0 ? 'against' : seat % 7 === 0 ? 'abstain' : 'for');

const hallFile = (lines: ReturnType<typeof hallLines>) => ({
  format: 'hall/1',
  council: { name: 'Вербівська районна рада', kind: 'raion', seats: 26 },
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
  lines,
  bridge: BRIDGE,
});

async function houseOf(t: Test) {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines(SEATS, LINES).map(({ line, devices }) => ({
    line,
    devices: devices.map((device) => (CHIPS.includes(device.seat) ? { ...device, kind: 'firmware' as const } : device)),
  }));
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify(hallFile(hallLines(lines, await hall.start(lines, WIRE)))));
  const data = join(folder, 'data');
  const hub = new HubProcess({
    ...{ config, data, host: HOST, port: 0, brokerPort: 0, bridgeSecret: SECRET },
    onLog: () => undefined,
  });
  t.teardown(() => hub.stop());
  const { httpPort, brokerUrl, links } = await hub.ready();
  const origin = `http://${HOST}:${httpPort}`;
  const bridge = startBridge({ config, brokerUrl, bridge: BRIDGE, bridgeSecret: SECRET, data, onLog: () => undefined });
  t.teardown(() => bridge.stop());
  const chair = new LiveClient(origin, 'chair', await signIn(origin, links.chair));
  t.teardown(() => chair.close());
  await chair.ready();
  await chair.see('chair');
  const give = async (command: PersonCommand): Promise<void> => {
    const answer = await chair.command(command);
    if (!answer.ok) throw new Error(`${command.type}: ${answer.refusal.en}`);
  };
  return { hall, chair, give };
}

test('two keypads of the chip’s own program and 24 others on three buses play a full ballot, one bus pulled out meanwhile', async (t) => {
  const { hall, chair, give } = await houseOf(t);
  for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  await give({ type: 'open-sitting' });
  await give({ type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 });
  await hall.untilLights(SEATS, ({ open }) => open, 'no vote is open');

  for (const seat of CHIPS) hall.order({ do: 'press', seat, key: 'against' });
  await hall.untilLights(CHIPS, ({ choice }) => choice === 'against', 'no vote is shown at a chip');
  hall.order({ do: 'unplug', line: 'line1' });
  for (const seat of SEATS) hall.order({ do: 'press', seat, key: choiceOf(seat) });
  await hall.untilLights([20, 22, 26], ({ seat, choice }) => choice === choiceOf(seat), 'the other buses go on');
  hall.order({ do: 'replug', line: 'line1' });
  await hall.untilLights(SEATS, ({ seat, choice }) => choice === choiceOf(seat), 'no vote is shown');

  const { ballotId } = await chair.until(
    'chair',
    ({ ballot }) => ballot?.voted === SEATS.length && ballot,
    'all votes',
  );
  await give({ type: 'close-ballot', ballotId });
  await hall.untilLights(SEATS, ({ open }) => !open, 'the ballot is over');
  const counts = await chair.until('chair', ({ ended }) => ended['1']?.verdict?.counts, 'the verdict');
  const votes = SEATS.map(choiceOf);
  const count = (choice: Choice) => votes.filter((vote) => vote === choice).length;
  t.match(counts, { for: count('for'), against: count('against'), abstain: count('abstain'), notVoting: 0, absent: 0 });
});
