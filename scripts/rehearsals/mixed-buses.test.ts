/**
 * A full ballot through the whole product at 26 keypads on three buses: two of them run the chip's own program on a
 * simulated chip, the others are ours and plain ones simulated by their protocol. A bus is pulled out in the middle.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { Choice } from '#contract/vocabulary';
import { HallProcess } from '../house/hall-process.ts';
import { hallLines, layLines } from '../house/lines.ts';
import { cardOf, give as giveTo, smallCouncil, startSmallHouse } from '../house/small-house.ts';

const SEATS = Array.from({ length: 26 }, (_, index) => index + 1);
const CHIPS = [2, 22];
const LINES = 3;
/** A chip can’t be faster than its wire. */
const WIRE = { baud: 115_200, turnaroundMs: 1 };
/** What each votes in the end. */
const choiceOf = (seat: number): Choice => (seat % 5 === 0 ? 'against' : seat % 7 === 0 ? 'abstain' : 'for');

async function houseOf(t: Test) {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines(SEATS, LINES).map(({ line, devices }) => ({
    line,
    devices: devices.map((device) => (CHIPS.includes(device.seat) ? { ...device, kind: 'firmware' as const } : device)),
  }));
  const config = join(folder, 'hall.json');
  const laid = hallLines(lines, await hall.start(lines, WIRE));
  writeFileSync(config, JSON.stringify({ ...smallCouncil(SEATS), lines: laid }));
  const { come } = await startSmallHouse(t, { config, data: join(folder, 'data') });
  const chair = await come('chair');
  const give = (command: PersonCommand) => giveTo(chair, command);
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
