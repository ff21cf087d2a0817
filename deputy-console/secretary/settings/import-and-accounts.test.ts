import { test } from 'tap';
import type { AccountEntry } from '#contract/accounts';
import type { Member } from '#contract/composition';
import { refuse } from '#contract/refusals';
import { ACCOUNTS, ROSTER_FAULTY, ROSTER_GOOD, sampleMembers, settledOffice } from '../../testing/sample-settings.ts';
import { openDesk, tabTo } from '../../testing/settings-page.ts';

const desk = await openDesk();
const office = settledOffice();
const file = { name: 'депутати.csv', mimeType: 'text/csv', buffer: Buffer.from('ПІБ\nЖук Іван') };

/** The page with a list chosen; the hub finds faults the first time and none afterwards. */
async function chosen() {
  const read: string[] = [];
  const page = await desk.open('secretary/#import', office, (path, body) => {
    if (path !== '/api/imports/roster') return { status: 404, body: {} };
    read.push(String(body));
    return { status: 200, body: read.length === 1 ? ROSTER_FAULTY : ROSTER_GOOD };
  });
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('table').waitFor();
  return { page, read };
}

test('faults stand under their rows, and nothing may be saved while there is one', async (t) => {
  const { page, read } = await chosen();
  t.same(read, ['ПІБ\nЖук Іван']);
  t.ok(await page.getByText('ПІБ: «Галущак»: потрібні прізвище та імʼя; допишіть імʼя').isVisible());
  t.ok(await page.getByRole('heading', { name: 'Треба виправити 2 рядки' }).isVisible());
  await page.getByRole('button', { name: 'Внести список' }).click({ force: true });
  t.equal(desk.hub.untaken.length, 0);
  await page.close();
});

test('by the keyboard a cell is mended, the list is read anew with its rows on their lines, and what will change is told', async (t) => {
  const { page, read } = await chosen();
  await tabTo(page, /^Рядок 4: ПІБ/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Галущак Ганна Петрівна');
  await page.keyboard.press('Tab');
  await page.getByText(/^Додасться 1 людина; зміняться 4 людини; не зникне ніхто; без змін 23 людини\./).waitFor();
  t.equal(read[1]?.split('\r\n')[3], '"3";"Галущак Ганна Петрівна";"ж";"Громада";"3";""');
  await tabTo(page, /^Внести список/);
  await page.keyboard.press('Enter');
  const sent = await desk.hub.nextCommand();
  t.match(sent.command, { type: 'settle-roster' });
  if (sent.command.type === 'settle-roster') t.equal(sent.command.members.length, 28);
  desk.hub.accept(sent, 1301);
  await page.getByRole('heading', { name: 'Люди ради' }).waitFor();
  await page.close();
});

test('replacing everybody says who will be gone, and takes the file alone', async (t) => {
  const { page } = await chosen();
  await page.getByLabel('Місце, рядок 5').fill('4');
  await page.keyboard.press('Tab');
  await page.getByLabel(/Замінити всіх/).check();
  await page.getByText(/зникнуть 23 людини/).waitFor();
  await page.getByRole('button', { name: 'Внести список' }).click();
  const entries = ROSTER_GOOD.rows.flatMap(({ entry }): Member[] => (entry ? [entry] : []));
  await desk.carriedOut(t, { type: 'settle-roster', members: entries });
  await page.close();
});

test('a list that is left changes nothing', async (t) => {
  const { page } = await chosen();
  await page.getByRole('button', { name: 'Скасувати' }).click();
  await page.getByRole('heading', { name: 'Люди ради' }).waitFor();
  t.equal(desk.hub.untaken.length, 0);
  await page.close();
});

/** The accounts' page; `asked` is what was changed. */
async function accounts(refused?: Parameters<typeof refuse>[0]) {
  const asked: { method: string; path: string; entry: AccountEntry | undefined }[] = [];
  const page = await desk.open('secretary/#accounts', office, (path, body, method) => {
    if (method === 'GET') return { status: 200, body: ACCOUNTS };
    asked.push({ method, path, entry: body as AccountEntry | undefined });
    return refused ? { status: 409, body: refuse(refused) } : { status: 200, body: ACCOUNTS[0] };
  });
  await page.locator('table').waitFor();
  return { page, asked };
}

test('by the keyboard somebody is let in by name and PIN', async (t) => {
  const { page, asked } = await accounts();
  await tabTo(page, /^Додати/);
  await page.keyboard.press('Enter');
  await page.getByLabel('Хто це').selectOption('chair');
  await tabTo(page, /Імʼя, під яким входять/);
  await page.keyboard.type('Ґудзь Олег');
  await page.keyboard.press('Tab');
  await page.keyboard.type('483920');
  await page.keyboard.press('Enter');
  await page.getByText('Ґудзь Олег: збережено.').waitFor();
  t.same(asked, [
    { method: 'POST', path: '/api/accounts', entry: { name: 'Ґудзь Олег', role: 'chair', pin: '483920' } },
  ]);
  await page.close();
});

test('a PIN that is too short is told at once; one that the hub refuses says why', async (t) => {
  const { page, asked } = await accounts('PIN_TOO_PLAIN');
  await page.getByRole('button', { name: /^Яворський/ }).click();
  await page.getByLabel('Новий PIN').fill('12');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('PIN — від 6 до 12 цифр.', { exact: true }).waitFor();
  t.same(asked, []);
  await page.getByLabel('Новий PIN').fill('123456');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page
    .getByRole('alert')
    .getByText(/легко вгадати/)
    .waitFor();
  await page.close();
});

test('a PIN is taken away, a sign-in is closed after a question', async (t) => {
  const { page, asked } = await accounts();
  await page.getByRole('button', { name: /^Яворський/ }).click();
  await page.getByRole('button', { name: 'Забрати PIN' }).click();
  await page.getByText('Яворський Юрій Дмитрович: PIN забрано, сторінки закрито.').waitFor();
  await page.getByRole('button', { name: /^Яворський/ }).click();
  await page.getByRole('button', { name: 'Закрити вхід…' }).click();
  await page.getByRole('button', { name: 'Закрити вхід', exact: true }).click();
  await page.getByText('Яворський Юрій Дмитрович: вхід закрито.').waitFor();
  t.match(asked, [
    { method: 'PUT', entry: { forgetPin: true } },
    { method: 'DELETE', path: '/api/accounts/a2' },
  ]);
  await page.close();
});

test('every deputy without a sign-in is let in by one press', async (t) => {
  const { page, asked } = await accounts();
  await page.getByRole('button', { name: /^Відкрити вхід/ }).click();
  await page.getByText('Вхід відкрито: 26 осіб.').waitFor();
  t.equal(asked.length, sampleMembers(26).length - 1);
  t.match(asked[0]?.entry, { role: 'deputy', memberId: 'm0' });
  await page.close();
});

test('the browser and the hub are put away', () => desk.close());
