/**
 * Microphones the whole way: the chair's command, the hub, the hall bus, the bridge, and an X32 desk and Shure equipment
 * that speak their real wire, all processes of their own.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import { HallProcess } from './hall-process.ts';
import { hallLines, layLines } from './lines.ts';
import { MicrophonesProcess } from './microphones-process.ts';
import { cardOf, give, smallCouncil, startSmallHouse } from './small-house.ts';

const HOST = '127.0.0.1';
const SEATS = [1, 2, 3];
/** While anything is open everything is asked this often; and the answer takes its time. */
const RECONCILED_MS = 2000 + 1000;
/** The chair's place and seat 2 on the desk, the rostrum and seat 3 on Shure equipment. */
async function houseOf(t: Test) {
  const folder = t.testdir();
  const [hall, equipment] = [new HallProcess(() => undefined), new MicrophonesProcess(() => undefined)];
  t.teardown(() => Promise.all([hall.stop(), equipment.stop()]));
  const lines = layLines(SEATS, 1);
  const paths = await hall.start(lines, {});
  const ports = await equipment.start({
    x32: [
      { place: 'chair', channel: 1 },
      { place: 2, channel: 12 },
    ],
    shure: [
      { place: 'rostrum', channel: 1 },
      { place: 3, channel: 3 },
    ],
  });
  const microphones = [
    { driver: 'behringer', model: 'x32', host: HOST, port: ports.x32, places: { chair: 1, 2: 12 } },
    { driver: 'shure', host: HOST, port: ports.shure, places: { rostrum: 1, 3: 3 } },
  ];
  const config = join(folder, 'hall.json');
  writeFileSync(config, JSON.stringify({ ...smallCouncil(SEATS), lines: hallLines(lines, paths), microphones }));
  const { hub, bridge, come } = await startSmallHouse(t, { config, data: join(folder, 'data') });
  const chair = await come('chair');
  for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  const does = (command: PersonCommand) => give(chair, command);
  await does({ type: 'open-sitting' });
  await equipment.untilOpen('chair');
  return { equipment, does, bridge, hub };
}

const speak = (seat: number, rostrum = false): PersonCommand => ({
  type: 'grant-floor',
  memberId: `m${seat}` as MemberId,
  kind: 'debate',
  ...(rostrum && { rostrum: true }),
});
const end: PersonCommand = { type: 'end-speech' };

test('the chair gives the floor and the channel opens; a break closes all; the end of the bridge closes all', async (t) => {
  const { equipment, does, bridge } = await houseOf(t);
  await does(speak(2));
  const tookMs = await equipment.untilOpen('chair', 2);
  t.comment(`from the chair’s answer to the open channel: ${Math.round(tookMs)} ms`);
  t.ok(tookMs < RECONCILED_MS);
  await does(end);
  await does(speak(3, true));
  t.ok((await equipment.untilOpen('chair', 'rostrum')) < RECONCILED_MS);
  equipment.order({ do: 'press', place: 'rostrum', open: false });
  await equipment.untilOpen('chair');
  t.ok((await equipment.untilOpen('chair', 'rostrum')) < RECONCILED_MS, 'who mutes at the equipment is corrected');
  equipment.order({ do: 'press', place: 2, open: true });
  await equipment.untilOpen('chair', 'rostrum', 2);
  t.ok((await equipment.untilOpen('chair', 'rostrum')) < RECONCILED_MS, 'who opens at the equipment is corrected');
  await does({ type: 'adjourn-sitting' });
  t.ok((await equipment.untilOpen()) < RECONCILED_MS);
  await does({ type: 'resume-sitting' });
  await equipment.untilOpen('chair');
  await bridge.stop();
  await equipment.untilOpen();
});

test('where three of ten messages are lost every microphone is right all the same', async (t) => {
  const { equipment, does } = await houseOf(t);
  equipment.order({ do: 'lose', share: 0.3, seed: 20_260_330 });
  for (const [command, ...open] of [
    [speak(2), 'chair', 2],
    [end, 'chair'],
    [speak(3), 'chair', 3],
    [end, 'chair'],
    [speak(3, true), 'chair', 'rostrum'],
  ] as const) {
    await does(command);
    const tookMs = await equipment.untilOpen(...open);
    t.pass(`open are ${open.join(', ')}, after ${Math.round(tookMs)} ms`);
  }
  await does({ type: 'adjourn-sitting' });
  t.pass(`all are closed, after ${Math.round(await equipment.untilOpen())} ms`);
});
