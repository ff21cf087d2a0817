/** The product as its people meet it: `npm start`'s training hall, and a ballot played on real pages in Chromium. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'tap';
import { closeOver, openHouse, step } from './house-pages.ts';

test('a sitting on real pages: the chair leads, a deputy votes, the hall shows, the secretary has the paper', async (t) => {
  const { open, data, close } = await openHouse({ onPageError: (words) => t.fail(words) });
  t.teardown(close);
  const [hall, chair] = [await open('hall', 1920, 1080), await open('chair', 1280, 800)];
  const wall = hall.locator('.wall');
  const [deputy, secretary] = [await open('deputy', 1024, 600), await open('secretary', 1440, 900)];
  await wall.getByText('Кворум є').waitFor();
  await wall.getByText('Голова бере участь').waitFor();
  await deputy.getByRole('button', { name: 'Зареєструватися' }).click();
  await deputy.getByText('Зареєстровано', { exact: true }).waitFor();

  await step(chair, 'Відкрити засідання');
  await step(chair, 'порядок денний за основу');
  const question = 'Прийняти порядок денний за основу';
  await wall.getByText(question).waitFor();
  await wall.getByText('Проголосували').waitFor();

  await deputy.getByRole('button', { name: 'ПРОТИ' }).click();
  await deputy.getByText('Зараховано: ПРОТИ').waitFor();
  await deputy.getByRole('button', { name: 'ЗА', exact: true }).click();
  await deputy.getByText('Зараховано: ЗА').waitFor();
  t.notMatch(await wall.innerText(), /ПРИЙНЯТО|Утрим/, 'while it runs the hall says who, never how');

  await chair
    .getByText(/Ще не проголосували: \d/)
    .first()
    .waitFor();
  await closeOver(chair);
  const headline = wall.getByText(/ПОРЯДОК ДЕННИЙ (НЕ )?ПРИЙНЯТО ЗА ОСНОВУ/);
  await headline.waitFor();
  const verdict = (await headline.innerText()).trim();
  await wall.getByText(/загального\s+складу:\s+14\s+з\s+27\s+\(ст\.\s+59\s+ч\.\s+2\)/).waitFor();
  for (const page of [chair, deputy]) await page.getByText(verdict, { exact: true }).first().waitFor();

  const [download] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('link', { name: 'Результати поіменного голосування № 1, PDF' }).click(),
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
