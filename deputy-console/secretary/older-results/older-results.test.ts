import { test } from 'tap';
import type { SittingId } from '#contract/ids';
import type { DraftBallot, OlderResults } from '#contract/older-results';
import { refuse } from '#contract/refusals';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../../testing/console-hub.ts';
import { sampleSecretary } from '../../testing/sample.ts';
import { sampleOffice } from '../../testing/sample-plans.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const empty: OlderResults = {
  ...{ files: [], sittings: [], names: [], people: [{ id: 'm2' as never, name: 'Ґудзь Олег Панасович' }], taken: [] },
  ...{ open: 0, fresh: 0, there: 0, doubtful: 0 },
};
const sha256 = 'a'.repeat(64);
const read: OlderResults = {
  ...empty,
  files: [
    { sha256, name: 'сесія-10.pdf', layout: 'holos', ballots: 2, faults: [] },
    {
      sha256: 'b'.repeat(64),
      name: 'старий.doc',
      ballots: 0,
      faults: [{ uk: 'Збережіть як DOCX або PDF.', en: 'Save it as DOCX or PDF.' }],
    },
  ],
  sittings: [
    {
      ...{ key: '2017-03-28/10', date: '2017-03-28', convocation: 7, session: 10, sitting: 1 },
      ...{ faults: [], warnings: [], fresh: 2, there: 0, doubtful: 1, ballots: [] },
    },
  ],
  names: [
    {
      ...{ name: 'Гудзь О. П.', ballots: 2, how: 'near', isOpen: true },
      maybe: [{ id: 'm2' as never, name: 'Ґудзь Олег Панасович' }],
    },
    { name: 'Дяченко Павло Ілліч', ballots: 2, how: 'former', maybe: [], isOpen: false },
  ],
  ...{ open: 1, fresh: 2, doubtful: 1 },
};
const rows: DraftBallot[] = [
  {
    ...{ title: 'Про звіт', counted: { for: 9, against: 4, abstain: 3, notVoting: 3, absent: 3 }, names: 22 },
    ...{ result: 'rejected', file: 'сесія-10.pdf', place: 2, isThere: false },
    warnings: [{ uk: 'У підсумках «за» — 10, а за іменами — 9.', en: 'The sums say 10, the names make it 9.' }],
  },
];
const archived: OlderResults = {
  ...empty,
  taken: [
    {
      ...{
        sittingId: 'older-2017-03-28-7-10' as SittingId,
        date: '2017-03-28',
        convocation: 7,
        session: 10,
        sitting: 1,
      },
      ...{ ballots: 2, doubtful: 1, sources: 1, file: { sha256, bytes: 9 } },
    },
  ],
};

test('files are brought, a name is said, ballots are seen row by row, taken, and taken back with a reason', async (t) => {
  hub.show('secretary', sampleSecretary({ scene: 'item', deputies: 26 }), {});
  hub.show('office', sampleOffice());
  let now = empty;
  const asked: [string, unknown][] = [];
  hub.ask = (path, body, method) => {
    asked.push([`${method} ${path}`, body]);
    if (path === '/api/older-results/ballots') return { status: 200, body: rows };
    if (path === '/api/older-results/files') {
      now = read;
      return { status: 200, body: { ballots: 2, faults: [] } };
    }
    if (path === '/api/older-results/answers')
      now = { ...read, open: 0, names: read.names.map((one) => ({ ...one, isOpen: false })) };
    if (path === '/api/older-results/take') now = archived;
    if (path === '/api/older-results/remove')
      return { status: 409, body: refuse('NO_SUCH_OLDER_SITTING', { sittingId: 'older' }) };
    return { status: 200, body: now };
  };
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}/secretary/#archive`);
  await page.getByText('Давніших голосувань ще немає.').waitFor();
  const files = ['сесія-10.pdf', 'старий.doc'].map((name) => ({ name, mimeType: '', buffer: Buffer.from(name) }));
  await page.getByLabel('Файли або папка з файлами').setInputFiles(files);
  await page.getByText('Збережіть як DOCX або PDF.').waitFor();
  t.equal(asked.filter(([path]) => path === 'POST /api/older-results/files').length, 2);

  const take = page.getByRole('button', { name: 'Внести до архіву: 2 голосування' });
  t.equal(await take.getAttribute('aria-disabled'), 'true', 'nothing is taken while something is asked');
  await page.locator('summary', { hasText: '28 березня 2017' }).click();
  await page.getByRole('cell', { name: /У підсумках «за» — 10, а за іменами — 9\./ }).waitFor();
  await page.getByLabel('Хто це: Гудзь О. П.').selectOption('Ґудзь Олег Панасович');
  await page.locator('section[aria-label="Хто це?"]').waitFor({ state: 'detached' });
  t.strictSame(asked.find(([path]) => path === 'PUT /api/older-results/answers')?.[1], {
    names: { 'Гудзь О. П.': { is: 'person', id: 'm2' } },
  });

  await page.getByText('Загальний склад ради на той час невідомий.').waitFor();
  await page.getByLabel('Загальний склад', { exact: true }).fill('26');
  const answered = page.waitForResponse((response) => response.url().includes('/answers'));
  await page.getByRole('button', { name: 'Зберегти', exact: true }).click();
  await answered;
  t.match(asked.filter(([path]) => path === 'PUT /api/older-results/answers').at(-1)?.[1], {
    sittings: { '2017-03-28/10': { convocation: 7, session: 10, sitting: 1, seats: 26 } },
  });

  await take.click();
  await page.getByText('До архіву внесено 2 голосування').waitFor();
  await page.getByRole('button', { name: /^Вилучити: / }).click();
  await page.getByLabel('Причина').fill('Не та рада');
  await page.getByRole('button', { name: 'Вилучити з архіву' }).click();
  await page
    .getByRole('alert')
    .getByText(/Такого засідання серед перенесених результатів немає/)
    .waitFor();
  t.strictSame(asked.at(-1), [
    'POST /api/older-results/remove',
    { sittingIds: ['older-2017-03-28-7-10'], reason: 'Не та рада' },
  ]);
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
