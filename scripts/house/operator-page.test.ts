/** The operator's page over the whole product: hub, bridge and simulated hall as processes, the page in a browser. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { HallProcess } from './hall-process.ts';
import { hallLines, layLines, sparesOf } from './lines.ts';
import { smallCouncil, startSmallHouse } from './small-house.ts';

const SEATS = [1, 2];
const BARE = 3;
const [SPARE] = sparesOf(1) as [ReturnType<typeof sparesOf>[number]];

async function houseOf(t: Test) {
  const folder = t.testdir();
  const hall = new HallProcess(() => undefined);
  t.teardown(() => hall.stop());
  const lines = layLines([...SEATS, SPARE.keypad], 1);
  const config = join(folder, 'hall.json');
  const data = join(folder, 'data');
  const laid = hallLines(lines, await hall.start(lines, {}), [SPARE]);
  writeFileSync(config, JSON.stringify({ ...smallCouncil([...SEATS, BARE]), lines: laid }));
  return { hall, data, ...(await startSmallHouse(t, { config, data })) };
}

test('the operator sees the hall, and gives a bare seat the keypad on which a key is pressed there', async (t) => {
  const { hall, data, ready, origin } = await houseOf(t);
  const browser = await startChromium();
  t.teardown(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(origin + ready.links.operator);
  await page.getByRole('button', { name: 'Місце 1, пульт line1-00: відповідає' }).waitFor();
  await page.getByText('Місця без пульта: 3.').waitFor();

  await page.getByRole('link', { name: 'Налаштування' }).click();
  await page.getByRole('button', { name: 'Почати обхід' }).click();
  await page.getByText('Натисніть клавішу на місці 3').waitFor();
  hall.order({ do: 'press', seat: SPARE.keypad, key: 'for' });
  await page.getByText('Усі місця мають пульти.').waitFor();
  t.equal(await page.getByLabel('Пульт місця 3').inputValue(), SPARE.device);

  const token = readFileSync(join(data, 'metrics-token'), 'utf8').trim();
  t.equal(statSync(join(data, 'metrics-token')).mode & 0o777, 0o600);
  t.equal((await fetch(`${origin}/metrics`)).status, 401);
  const metrics = await (await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
  t.match(
    metrics,
    new RegExp(`dzvin_device_up\\{bridge="bridge-1",line="line1",device="${SPARE.device}",seat="3"\\} 1`),
  );
  t.notMatch(metrics, /Депутат/);

  const labels = await page.request.get(`${origin}/api/seat-labels.pdf?as=operator`);
  t.equal((await labels.body()).subarray(0, 5).toString(), '%PDF-');
});
