import { test } from 'tap';
import type { CardNumber, MemberId } from '#contract/ids';
import { sampleMembers, settledOffice } from '../../testing/sample-settings.ts';
import { openDesk, tabTo } from '../../testing/settings-page.ts';

const desk = await openDesk();
const office = settledOffice();
const CARD = { card: '04AB12CD', at: '2025-12-18T11:00:00Z' };

test('120 people are shown, found and sorted', async (t) => {
  const page = await desk.open('secretary/#people', settledOffice(120));
  await page.locator('tbody tr').nth(120).waitFor();
  t.equal(await page.locator('tbody tr').count(), 121);
  await page.getByRole('button', { name: 'Місце' }).click();
  t.match(await page.locator('tbody tr').first().innerText(), /Абраменко/);
  await page.getByLabel('Знайти за прізвищем або фракцією').fill('ґудз');
  t.match(await page.locator('tbody tr').allInnerTexts(), [/^Ґудзь/]);
  await page.close();
});

test('by the keyboard alone somebody is added; the name is shown as papers print it, the gender as the patronymic tells', async (t) => {
  const page = await desk.open('secretary/#people', office);
  await tabTo(page, /Додати людину/);
  await page.keyboard.press('Enter');
  for (const words of ["Дем'янчук", 'Ірина', 'Петрівна']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  t.ok(await page.getByText('На паперах: Демʼянчук Ірина Петрівна').isVisible());
  await tabTo(page, /^Місце/);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  const sent = await desk.hub.nextCommand();
  t.match(sent.command, {
    type: 'settle-member',
    member: { name: 'Демʼянчук Ірина Петрівна', gender: 'female', office: 'deputy', seat: 10 },
  });
  desk.hub.accept(sent, 1301);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('a seat that somebody has is told before it is saved', async (t) => {
  const page = await desk.open('secretary/#people', office);
  await page.getByRole('button', { name: /^Бойчук/ }).click();
  await page.getByLabel('Місце').fill('1');
  t.ok(await page.getByText('Тут сидить Абраменко Марʼяна Олегівна.').isVisible());
  await page.close();
});

test('a sheet does not close over what was written in it, but asks', async (t) => {
  const page = await desk.open('secretary/#people', office);
  await page.getByRole('button', { name: 'Додати людину' }).click();
  const question = page.getByRole('dialog', { name: 'Закрити без запису?' });
  await page.getByLabel('Прізвище', { exact: true }).fill('Демʼянчук');
  await page.keyboard.press('Escape');
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  t.equal(await page.getByLabel('Прізвище', { exact: true }).inputValue(), 'Демʼянчук');
  t.ok(await page.getByLabel('Прізвище', { exact: true }).isVisible());
  await page.getByRole('button', { name: 'Назад' }).click();
  await question.getByRole('button', { name: 'Закрити без запису' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Додати людину' }).click();
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test('a card is read at a reader, shown and given by a touch; one read before is not taken', async (t) => {
  const page = await desk.open(
    'secretary/#people',
    settledOffice(26, { card: { card: 'FFFF', at: '2025-12-18T10:00:00Z' } }),
  );
  await page.getByRole('button', { name: /^Бойчук/ }).tap();
  await page.getByRole('button', { name: 'Прочитати картку' }).tap();
  await page.getByText('Прикладіть картку до зчитувача…').waitFor();
  desk.hub.show('office', settledOffice(26, { card: CARD }));
  await page.getByRole('button', { name: 'Надати картку 04AB12CD' }).tap();
  await page.getByRole('button', { name: 'Зберегти' }).tap();
  const [, member] = sampleMembers(26);
  if (!member) throw new Error('The sample has members.');
  await desk.carriedOut(t, { type: 'settle-member', member: { ...member, card: CARD.card as CardNumber } });
  await page.close();
});

test('cards are given out one after another by Enter alone', async (t) => {
  const page = await desk.open('secretary/#people', office);
  await page.getByRole('button', { name: 'Роздати картки' }).click();
  const lacking = sampleMembers(26).filter(({ card }) => card === undefined);
  const [first] = lacking.toSorted((a, b) => a.name.localeCompare(b.name, 'uk'));
  if (!first) throw new Error('The sample has somebody without a card.');
  desk.hub.show('office', settledOffice(26, { card: CARD }));
  await page.locator('button:focus', { hasText: 'Надати картку 04AB12CD' }).waitFor();
  await page.keyboard.press('Enter');
  await desk.carriedOut(t, { type: 'settle-member', member: { ...first, card: CARD.card as CardNumber } });
  await page.getByText(`${first.name}: картку 04AB12CD надано.`).waitFor();
  await page.close();
});

test('whoever is removed is named with what it means; why the hub refused stands there', async (t) => {
  const page = await desk.open('secretary/#people', office);
  await page.getByRole('button', { name: /^Яворський/ }).click();
  await page.getByRole('button', { name: 'Прибрати зі списку…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Прибрати зі списку: Яворський Юрій Дмитрович' });
  await dialog.getByRole('button', { name: 'Прибрати зі списку' }).click();
  const sent = await desk.hub.nextCommand();
  t.same(sent.command, { type: 'remove-member', memberId: 'head' as MemberId });
  desk.hub.refuse(sent, 'CHAIR_OF_COUNCIL', { memberName: 'Яворський Юрій Дмитрович' });
  await dialog.getByText(/за налаштуваннями ради головує на засіданнях/).waitFor();
  await page.close();
});

test('on a phone the list keeps the name and the seat, and opens by a touch', async (t) => {
  const page = await desk.open('secretary/#people', office, undefined, 390);
  await page.locator('thead th').first().waitFor();
  t.same(await page.locator('thead th').allInnerTexts(), ['Прізвище, імʼя, по батькові', 'Місце']);
  t.ok(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth'));
  await page.getByRole('button', { name: /^Бойчук/ }).tap();
  await page.getByRole('dialog').waitFor();
  await page.close();
});

test('the browser and the hub are put away', () => desk.close());
