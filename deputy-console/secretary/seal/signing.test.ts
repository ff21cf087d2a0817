import { test } from 'tap';
import { refuse } from '#contract/refusals';
import type { OfficeView, SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../../testing/console-hub.ts';
import { sampleSecretary } from '../../testing/sample.ts';
import { sampleOffice } from '../../testing/sample-plans.ts';
import { samplePaperSigned, sampleSeal, sampleSigned } from '../../testing/sample-seal.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const shown = sampleSecretary({ scene: 'item', deputies: 26 });
const sitting = Object.values(shown.sittings)[0];
if (!sitting) throw new Error('the sample has no sitting');
const signed = sampleSigned(sitting.sittingId);
const { at: _, ...data } = signed;
const confirmed = data.signers.map((one) => ({ ...one, isConfirmed: true as const }));
const closed: SecretaryView = { ...shown, sittings: { [sitting.sittingId]: { ...sitting, state: 'closed' } } };
const FILE = { name: 'пакет.zip.p7s', mimeType: 'application/pkcs7-signature', buffer: Buffer.from('підпис') };

async function open(view: SecretaryView, office: OfficeView) {
  hub.forget();
  hub.show('secretary', view, {});
  hub.show('office', office);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}/secretary/`);
  await page.locator('.secretary').waitFor();
  return page;
}

test('a signature made outside is brought back, and it is seen who signed, when, what, and what was not checked', async (t) => {
  const page = await open(closed, { ...sampleOffice(), seal: sampleSeal });
  const asked: string[] = [];
  hub.ask = (path, _body, method) => {
    asked.push(`${method} ${path}`);
    return asked.length === 1
      ? { status: 409, body: refuse('KEP_OTHER_BYTES', { file: FILE.name }) }
      : { status: 200, body: asked.length === 2 ? data : { ...data, signers: confirmed } };
  };
  t.teardown(() => {
    hub.ask = undefined;
  });
  await page.getByText('9058 BDEB B476 6EE3 7F16 0833').waitFor();
  await page.getByText('Підписати КЕП').click();
  const zip = page.getByRole('link', { name: /^Пакет паперів засідання/ });
  t.match(await zip.getAttribute('href'), `/api/sittings/${sitting.sittingId}/package.zip?as=secretary`);
  await page.getByLabel('Файл підпису').setInputFiles(FILE);
  await page
    .getByRole('alert')
    .getByText(/стоїть під іншим документом/)
    .waitFor();
  await page.getByLabel('Файл підпису').setInputFiles(FILE);
  const plate = page.getByRole('alert').filter({ hasText: 'що це КЕП, не підтверджено: Вʼюн Ольга Петрівна' });
  t.match(await plate.innerText(), /оператора покласти довірчий список/);
  await page.getByLabel('Файл підпису').setInputFiles(FILE);
  await page.getByText('КЕП підтверджено: Вʼюн Ольга Петрівна').waitFor();
  t.equal(await page.getByRole('alert').count(), 0);
  t.same(asked, Array(3).fill(`POST /api/sittings/${sitting.sittingId}/signatures`));
  const ofPaper = samplePaperSigned(sitting.sittingId);
  hub.show('office', { ...sampleOffice(), seal: sampleSeal, signatures: { [sitting.sittingId]: [signed, ofPaper] } });
  const lines = page.getByRole('list', { name: 'Підписи' }).getByRole('listitem');
  const paper = lines.filter({ hasText: 'Підписано документ «Поіменне голосування 8-14-1 № 2.pdf».' });
  t.match(await paper.innerText(), /за позначкою часу[\s\S]*Сервер позначки часу: TSP-сервер КНЕДП «Проба»/);
  const line = lines.filter({ hasText: 'весь пакет' });
  const words = await line.innerText();
  for (const said of [
    'секретар ради',
    'за годинником того, хто підписав',
    'КНЕДП «Проба»',
    'Підпис є; що це КЕП, не підтверджено',
    'не перевірялося',
    'весь пакет',
  ])
    t.match(words, said);
  await page.close();
});

test('the way of the protocol calls nothing done that is not: a signature that is no proved КЕП, a site without the protocol', async (t) => {
  const note = { sittingId: sitting.sittingId, at: '2025-12-18T13:00:00.000Z', by: 'secretary' };
  const notes = { n1: { ...note, kind: 'protocol-final' as const, text: 'Остаточний', noted: 1401 } };
  const office = (isConfirmed: boolean): OfficeView => ({
    ...sampleOffice(26, { notes }),
    seal: sampleSeal,
    signatures: { [sitting.sittingId]: [isConfirmed ? { ...signed, signers: confirmed } : signed] },
  });
  const page = await open(closed, office(false));
  const way = page.getByRole('list', { name: 'Від проєкту до підписаного протоколу' });
  const step = (name: RegExp) => way.getByRole('heading', { name });
  await step(/Підпишіть КЕП.*підпис є, КЕП не підтверджено/).waitFor();
  await step(/На сайті ради.*тепер/).waitFor();
  hub.show('office', office(true));
  await step(/Підпишіть КЕП.*зроблено/).waitFor();
  const partly = { ...sitting, state: 'closed' as const, hadClosedPart: true as const };
  hub.show('secretary', { ...shown, sittings: { [sitting.sittingId]: partly } }, {});
  await step(/На сайті ради.*протокол не виходить/).waitFor();
  t.match(await way.innerText(), /частина засідання була закритою \(280\/97-ВР ст\. 46\)/);
  hub.show('office', sampleOffice(26, { notes: {} }));
  await way.getByText('На сайт протокол не вийде: частина засідання була закритою.').waitFor();
  await page.close();
});

test('a sitting that goes on gives no package out', async (t) => {
  const page = await open(shown, { ...sampleOffice(), seal: sampleSeal });
  await page.getByText('9058 BDEB B476 6EE3 7F16 0833').waitFor();
  t.equal(
    await page.getByText('Підписати КЕП').count(),
    Object.values(shown.sittings).filter(({ state }) => state === 'closed').length,
  );
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
