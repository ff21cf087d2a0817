import { test } from 'tap';
import { DEFAULT_RULES } from '#contract/rules';
import { settledOffice } from '../../testing/sample-settings.ts';
import { openDesk, tabTo } from '../../testing/settings-page.ts';

const desk = await openDesk();
const office = settledOffice();
const { council, convocation, chair } = office;

test('the council is saved as it was changed, the rest as it is', async (t) => {
  if (!council || !convocation || !chair) throw new Error('The sample has a council.');
  const page = await desk.open('secretary/#council', office);
  await page.getByLabel('Загальний склад ради').fill('34');
  await page.getByLabel('Код ЄДРПОУ').fill('04054346');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  const settled = { ...council, seats: 34, edrpou: '04054346' };
  await desk.carriedOut(t, { type: 'settle-council', council: settled, convocation, chair });
  await page.getByText('Раду збережено, запис № 1301.').waitFor();
  await page.close();
});

test('a colour that would be taken for that of a vote is refused with the reason, and nothing is sent', async (t) => {
  const page = await desk.open('secretary/#council', office);
  await page.getByLabel('Колір ради', { exact: false }).first().fill('#00754F');
  await page.getByText('Цей колір сплутають із кольором «за». Оберіть інший.').waitFor();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  t.equal(desk.hub.untaken.length, 0);
  await page.locator('[aria-invalid]:focus').waitFor();
  await page.close();
});

test('the coat of arms is given to the hub to keep, and the council names it', async (t) => {
  const file = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 3 } as const;
  const page = await desk.open('secretary/#council', office, (path, _body, method) =>
    path === '/api/files' && method === 'POST' ? { status: 200, body: file } : { status: 404, body: {} },
  );
  await page.locator('input[type=file]').setInputFiles({ name: 'herb.png', mimeType: '', buffer: Buffer.from('PNG') });
  await page.getByRole('button', { name: 'Прибрати герб' }).waitFor();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  const { command } = await desk.hub.nextCommand();
  t.match(command, { council: { brand: { ...council?.brand, arms: file } } });
  await page.close();
});

test('by the keyboard alone a rule is found, changed and saved, and the page says from when it holds', async (t) => {
  const page = await desk.open('secretary/#rules', office);
  await tabTo(page, /Знайти правило/);
  await page.keyboard.type('час голос');
  await tabTo(page, /Час голосування/);
  await page.keyboard.type('45');
  await page.getByText('Від наступного скликання засідання: «Час голосування» — 45 с.').waitFor();
  t.ok(await page.getByText('1 правило не таке, як типове:').isVisible());
  await tabTo(page, /^Зберегти/);
  await page.keyboard.press('Enter');
  await desk.carriedOut(t, { type: 'settle-rules', rules: { ...DEFAULT_RULES, ballotSeconds: 45 } });
  await page.getByText('Правила збережено, запис № 1301.').waitFor();
  await page.close();
});

test('an unusual rule stands on top, leads to itself and goes back to the usual by one press', async (t) => {
  const rules = {
    ...DEFAULT_RULES,
    majorityOf: { ...DEFAULT_RULES.majorityOf, procedural: 'majority-of-present' },
  } as const;
  const page = await desk.open('secretary/#rules', settledOffice(26, { rules }));
  await page.getByRole('button', { name: 'Яка більшість потрібна', exact: true }).click();
  await page.locator('summary:focus').waitFor();
  await page.getByRole('button', { name: 'Повернути типове: Яка більшість потрібна' }).click();
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await desk.carriedOut(t, { type: 'settle-rules', rules: DEFAULT_RULES });
  await page.close();
});

test('a number out of its bounds keeps the rules from being saved and is named', async (t) => {
  const page = await desk.open('secretary/#rules', office);
  await page.getByLabel('Час голосування', { exact: true }).fill('2');
  await page.getByText('Спершу виправте правило «Час голосування».').waitFor();
  await page.getByRole('button', { name: 'Зберегти' }).click({ force: true });
  t.equal(desk.hub.untaken.length, 0);
  await page.close();
});

test('a page with unsaved changes is not left before they are saved, let go, or the page is kept', async (t) => {
  const page = await desk.open('secretary/#rules', office);
  const bar = page.getByLabel('Час голосування', { exact: true });
  const question = page.getByRole('dialog', { name: 'Зберегти зміни?' });
  await bar.fill('45');
  await page.getByRole('link', { name: 'Люди', exact: true }).click();
  await question.getByRole('button', { name: 'Лишитись' }).click();
  t.match(page.url(), /#rules$/);
  t.equal(await bar.inputValue(), '45');
  await page.getByRole('link', { name: 'Рада', exact: true }).click();
  await question.getByRole('button', { name: 'Не зберігати' }).click();
  await page.getByRole('heading', { name: 'Рада', exact: true }).waitFor();
  t.equal(desk.hub.untaken.length, 0);
  await page.getByLabel('Загальний склад ради').fill('34');
  await page.getByText('Є незбережені зміни: «Загальний склад ради».').waitFor();
  await page.goBack();
  await question.getByRole('button', { name: 'Зберегти' }).click();
  const sent = await desk.hub.nextCommand();
  t.match(sent.command, { type: 'settle-council', council: { seats: 34 } });
  t.match(page.url(), /#council$/);
  desk.hub.accept(sent, 1302);
  await page.getByRole('heading', { name: 'Правила ради' }).waitFor();
  await page.close();
});

test('what another window saved meanwhile is taken, but not over what is typed here', async (t) => {
  if (!council) throw new Error('The sample has a council.');
  const page = await desk.open('secretary/#council', office);
  await page.getByLabel('Загальний склад ради').fill('34');
  const elsewhere = { ...council, seats: 36, brand: { ...council.brand, short: 'Нова коротка назва' } };
  desk.hub.show('office', settledOffice(26, { council: elsewhere }));
  await page.getByText('Нова коротка назва').first().waitFor();
  t.equal(await page.getByLabel('Загальний склад ради').inputValue(), '34');
  await page.getByRole('button', { name: 'Скасувати зміни' }).click();
  t.equal(await page.getByLabel('Загальний склад ради').inputValue(), '36');
  await page.getByText('Усе збережено.').waitFor();
  await page.close();
});

test('the browser and the hub are put away', () => desk.close());
