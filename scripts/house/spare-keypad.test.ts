/** A keypad dies in a running ballot: hub, bridge and simulated hall as processes of their own, over the real wire. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { HallProcess } from './hall-process.ts';
import { hallLines, layLines, sparesOf } from './lines.ts';
import { cardOf, give, smallCouncil, startSmallHouse } from './small-house.ts';

const SEATS = [1, 2, 3];
const [SPARE] = sparesOf(1) as [ReturnType<typeof sparesOf>[number]];
async function houseOf(t: Test) {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines([...SEATS, SPARE.keypad], 1);
  const config = join(folder, 'hall.json');
  const laid = hallLines(lines, await hall.start(lines, {}), [SPARE]);
  writeFileSync(config, JSON.stringify({ ...smallCouncil(SEATS), lines: laid }));
  const { come } = await startSmallHouse(t, { config, data: join(folder, 'data') });
  return { hall, chair: await come('chair'), secretary: await come('secretary') };
}

test('a member whose keypad has died votes at the spare within five seconds', async (t) => {
  const { hall, chair, secretary } = await houseOf(t);
  for (const seat of SEATS) hall.order({ do: 'insert-card', seat, card: cardOf(seat) });
  await hall.untilLights(SEATS, ({ ready }) => ready, 'not registered');
  await give(chair, { type: 'open-sitting' });
  await give(chair, { type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 });
  await hall.untilLights(SEATS, ({ open }) => open, 'no vote is open');
  hall.order({ do: 'press', seat: 1, key: 'for' });
  await hall.untilLights([1], ({ choice }) => choice === 'for', 'no vote is shown');

  const diedAt = performance.now();
  hall.order({ do: 'kill-keypad', seat: 2 });
  await give(secretary, { type: 'replace-keypad', seat: 2, device: SPARE.device as DeviceId });
  hall.order({ do: 'insert-card', seat: SPARE.keypad, card: cardOf(2) });
  await hall.untilLights([SPARE.keypad], ({ ready, open }) => ready && open, 'the spare does not know its member');
  hall.order({ do: 'press', seat: SPARE.keypad, key: 'against' });
  await hall.untilLights([SPARE.keypad], ({ choice }) => choice === 'against', 'no vote is shown at the spare');
  const tookMs = performance.now() - diedAt;
  t.comment(`from the keypad’s death to the vote at the spare: ${Math.round(tookMs)} ms`);
  t.ok(tookMs < 5000);

  await chair.until('chair', ({ ballot }) => ballot?.voted === 2, 'two votes');
  const keypad = await secretary.until('secretary', ({ keypads }) => keypads['2'], 'the keypad of seat 2');
  t.equal(keypad.device, SPARE.device);
});
