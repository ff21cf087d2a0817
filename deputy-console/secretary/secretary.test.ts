import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import type { SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleSecretary } from '../testing/sample.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const item = sampleSecretary({ scene: 'item', deputies: 26 });

async function open(shown: SecretaryView, tab = '') {
  hub.forget();
  hub.show('secretary', shown, {});
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}/secretary/${tab}`);
  await page.locator('.secretary').waitFor();
  return page;
}

test('the record is shown the newest first, each entry with its position in the journal', async (t) => {
  const page = await open(item);
  const positions = await page.locator('.log .position').allTextContents();
  const numbers = positions.map((text) => Number(text.replace('№ ', '')));
  t.equal(numbers[0], 1291);
  t.same(
    numbers,
    numbers.toSorted((a, b) => b - a),
  );
  await page.close();
});

test('a new entry comes to the top', async (t) => {
  const page = await open(item);
  const words = { uk: 'Оголошено перерву', en: 'Break' };
  const line = { position: 1300, at: '2025-12-18T12:00:00+02:00', mark: 'sitting', title: words } as const;
  hub.show('secretary', { ...item, record: { ...item.record, '1300': line } });
  await page.getByText('№ 1300').waitFor();
  t.match(await page.locator('.log li').first().textContent(), /12:00:00.*Оголошено перерву.*№ 1300/s);
  await page.close();
});

test('a card at two seats stands above every part of the page, with the seats', async (t) => {
  const uk = 'Щербань О. П.: та сама картка на місцях 2 і 6. Клавіші цих місць заблоковано.';
  const page = await open({ ...item, alerts: [{ uk, en: uk }] }, '#agenda');
  const alert = page.getByRole('alert').filter({ hasText: 'Перевірте картки' });
  t.match(await alert.innerText(), uk);
  hub.show('secretary', item);
  await alert.waitFor({ state: 'hidden' });
  await page.close();
});

test('the last of two such cards is released by one key, which says who sits there', async (t) => {
  const uk = 'Березовський: була картка-двійник, лишилася та, що на місці 6.';
  const page = await open({ ...item, alerts: [{ uk, en: uk, vouchFor: 'm2' as MemberId }] }, '#agenda');
  const { name } = item.seats['m2' as MemberId] ?? { name: '' };
  await page.getByRole('button', { name: `Особу перевірено: розблокувати, ${name}` }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'register-member', memberId: 'm2' });
  hub.accept(sent, 1301);
  await page.getByText('клавіші знову діють, запис № 1301').waitFor();
  await page.close();
});

test('each ballot with a verdict has its roll call to download, a stopped one has none', async (t) => {
  const page = await open(item);
  const links = page.getByRole('link', { name: /Результати поіменного голосування/ });
  t.equal(await links.count(), 2);
  t.equal(await links.first().getAttribute('href'), '/api/sittings/8-42-2/ballots/3/roll-call.pdf?as=secretary');
  t.ok(await page.getByText('без підсумку').isVisible());
  await page.close();
});

test('the journal’s head hash stands on the page whole', async (t) => {
  const page = await open(item);
  t.ok(await page.getByText(item.journalHead).isVisible());
  await page.close();
});

test('an item is added to the agenda, and said to be added after the answer', async (t) => {
  const page = await open(item, '#agenda');
  await page.getByLabel('Назва питання').fill('Про внесення змін до регламенту');
  await page.getByRole('button', { name: 'Додати питання' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'add-item', number: '18', title: 'Про внесення змін до регламенту' });
  t.notOk(await page.getByText(/Питання 18 додано/).isVisible());
  hub.accept(sent, 1305);
  await page.getByText('Питання 18 додано, запис № 1305.').waitFor();
  await page.close();
});

test('a refused item keeps what was written', async (t) => {
  const page = await open(item, '#agenda');
  await page.getByLabel('Назва питання').fill('Про регламент');
  await page.getByLabel('Номер', { exact: true }).fill('12');
  await page.getByRole('button', { name: 'Додати питання' }).click();
  hub.refuse(await hub.nextCommand(), 'ITEM_NUMBER_TAKEN', { number: '12' });
  await page.getByRole('alert').filter({ hasText: 'Питання № 12 вже є в порядку денному.' }).waitFor();
  t.equal(await page.getByLabel('Назва питання').inputValue(), 'Про регламент');
  await page.close();
});

test('a member is registered and taken out of the roll by name', async (t) => {
  const page = await open(sampleSecretary({ scene: 'registration', deputies: 26 }), '#members');
  await page.getByLabel('Знайти за прізвищем').fill('березовський');
  await page.getByRole('button', { name: /^Зареєструвати: Березовський/ }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'register-member', memberId: 'm2' });
  hub.accept(sent, 1305);
  await page.getByText(/Березовський .*: зареєстровано, запис № 1305\./).waitFor();
  await page.getByLabel('Знайти за прізвищем').fill('яворський');
  await page.getByRole('button', { name: /^Вийшов із зали: Яворський/ }).click();
  t.same((await hub.nextCommand()).command, { type: 'leave', memberId: 'head' });
  await page.close();
});

test('the next sitting is convened at a local time of the council’s zone', async (t) => {
  const page = await open(sampleSecretary({ scene: 'closed', deputies: 26 }), '#convene');
  await page.getByLabel('Дата').fill('2026-03-30');
  await page.getByLabel('Час початку').fill('10:00');
  await page.getByRole('button', { name: 'Скликати засідання' }).click();
  t.same((await hub.nextCommand()).command, {
    type: 'convene-sitting',
    session: { number: 42, kind: 'regular' },
    sitting: { number: 3, place: 'сесійна зала', startsAt: '2026-03-30T10:00:00+03:00' },
  });
  await page.close();
});

test('while a sitting is under way no other can be convened', async (t) => {
  const page = await open(item, '#convene');
  t.ok(await page.getByText('Засідання вже скликано.').isVisible());
  t.equal(await page.getByRole('button', { name: 'Скликати засідання' }).count(), 0);
  await page.close();
});

test('the sections have addresses, and Back works', async (t) => {
  const page = await open(item);
  await page.getByRole('link', { name: 'Склад ради' }).click();
  await page.getByRole('heading', { name: /Склад ради/ }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Хід засідання' }).waitFor();
  t.pass();
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
