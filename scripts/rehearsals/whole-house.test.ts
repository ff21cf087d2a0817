/** The product as its people meet it: `npm start`'s training hall, and a ballot played on real pages in Chromium. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Test, test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { type Addresses, start } from '../start/running.ts';

async function openHouse(t: Test) {
  const data = mkdtempSync(join(tmpdir(), 'dzvin-house-'));
  const running = start(['--json', '--data', data, '--port', '0', '--broker-port', '0', '--host', '127.0.0.1']);
  const browser = await startChromium();
  t.teardown(async () => {
    await browser.close();
    running.child.kill('SIGTERM');
    await running.exited;
    rmSync(data, { recursive: true, force: true });
  });
  const addresses = JSON.parse(await running.firstLine) as Addresses;
  const open = async (who: keyof Addresses, width: number, height: number): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height }, acceptDownloads: true });
    const page = await context.newPage();
    page.on('pageerror', (error) => t.fail(`${who}: ${error.message}`));
    await page.goto(addresses[who]);
    return page;
  };
  return { open, data };
}

/** The chair's one large next step, when it reads so. */
async function step(chair: Page, reads: string): Promise<void> {
  const primary = chair.locator('#primary:not([aria-disabled="true"])', { hasText: reads });
  await primary.waitFor();
  await primary.click();
}

test('a sitting on real pages: the chair leads, a deputy votes, the hall shows, the secretary has the paper', async (t) => {
  const { open, data } = await openHouse(t);
  const [hall, chair] = [await open('hall', 1920, 1080), await open('chair', 1280, 800)];
  const [deputy, secretary] = [await open('deputy', 1024, 600), await open('secretary', 1440, 900)];
  await hall.getByText('Кворум є').waitFor();
  await deputy.getByText('Зареєстровано', { exact: true }).waitFor();

  await step(chair, 'Відкрити засідання');
  await step(chair, 'порядок денний за основу');
  const question = 'Прийняти порядок денний за основу';
  await hall.getByText(question).waitFor();
  await hall.getByText('Проголосували').waitFor();

  await deputy.getByRole('button', { name: 'ПРОТИ' }).click();
  await deputy.getByText('Зараховано: ПРОТИ').waitFor();
  await deputy.getByRole('button', { name: 'ЗА', exact: true }).click();
  await deputy.getByText('Зараховано: ЗА').waitFor();
  t.notMatch(await hall.locator('body').innerText(), /ПРИЙНЯТО|Утрим/, 'while it runs the hall says who, never how');

  await chair.getByText('Ще не проголосували: 1').waitFor();
  await step(chair, 'Закрити голосування');
  const headline = hall.getByText(/ПОРЯДОК ДЕННИЙ (НЕ )?ПРИЙНЯТО ЗА ОСНОВУ/);
  await headline.waitFor();
  const verdict = (await headline.innerText()).trim();
  await hall.getByText(/загального\s+складу:\s+14\s+з\s+27\s+\(ст\.\s+59\s+ч\.\s+2\)/).waitFor();
  for (const page of [chair, deputy]) await page.getByText(verdict, { exact: true }).first().waitFor();

  const [download] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('link', { name: /PDF/ }).first().click(),
  ]);
  t.match(download.suggestedFilename(), /^Поіменне голосування .*№ 1\.pdf$/);
  const paper = join(data, 'roll-call.pdf');
  await download.saveAs(paper);
  const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
  for (const word of verdict.split(/\s+/))
    t.match(text, word, 'the paper says what the hall showed, in lines of its own');
  t.match(text, question);
  t.match(text, /Андрієнко Василь Ігорович +ЗА/, 'the deputy’s last choice, by name');
});
