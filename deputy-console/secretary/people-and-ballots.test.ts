import { test } from 'tap';
import type { SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleSecretary } from '../testing/sample.ts';
import { busy, paper } from '../testing/sample-secretary.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

const item = sampleSecretary({ scene: 'item', deputies: 26 });

async function open(shown: SecretaryView, tab = '') {
  hub.forget();
  hub.show('secretary', shown, {});
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(10_000);
  await page.goto(`${address}/secretary/${tab}`);
  await page.locator('.secretary').waitFor();
  return page;
}

test('«вибув» is confirmed by name, and asked for only of who has left', async (t) => {
  const page = await open(busy(item), '#members');
  await page.getByRole('button', { name: /^Дії: Березовський/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Підтвердити: вибула' }).click();
  await page.getByRole('button', { name: 'Записати' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'confirm-departure', memberId: 'm2' });
  hub.accept(sent, 1306);
  await page.getByText('записано, № 1306.').waitFor();
  t.equal(await page.getByRole('dialog').count(), 0);
  await page.getByRole('button', { name: /^Дії: Абраменко/ }).click();
  t.equal(
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Підтвердити/ })
      .count(),
    0,
  );
  await page.close();
});

test('an order that is refused keeps its dialog and what was written in it', async (t) => {
  const page = await open(busy(item), '#members');
  await page.getByRole('button', { name: /^Дії: Березовський/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Заява для протоколу' }).click();
  await page.getByLabel('Текст заяви').fill('Прошу внести до протоколу');
  await page.getByRole('button', { name: 'Записати' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'enter-statement', memberId: 'm2', text: 'Прошу внести до протоколу' });
  hub.refuse(sent, 'SITTING_CLOSED');
  await page.getByRole('dialog').getByRole('alert').waitFor();
  t.equal(await page.getByLabel('Текст заяви').inputValue(), 'Прошу внести до протоколу');
  await page.close();
});

test('while a ballot runs one member’s vote is entered by word, with the reason', async (t) => {
  const page = await open(sampleSecretary({ scene: 'ballot', deputies: 26 }), '#ballots');
  await page.getByLabel('Хто голосує').selectOption('m2');
  await page.getByRole('button', { name: 'ПРОТИ' }).click();
  await page.getByRole('button', { name: 'рукою' }).click();
  await page.getByLabel('Причина').fill('пульт не працює');
  await page.getByText(/Спитайте вголос: Березовськ/).waitFor();
  await page.getByRole('button', { name: 'Внести голос' }).click();
  const sent = await hub.nextCommand();
  t.match(sent.command, { type: 'enter-vote', memberId: 'm2', choice: 'against', method: 'raised-hands' });
  hub.accept(sent, 1310);
  await page.getByText(/голос: Березовськ.*№ 1310/).waitFor();
  t.equal(await page.getByLabel('Причина').inputValue(), '', 'the form is empty for the next');
  await page.close();
});

test('votes are written down from the keyboard: 1, 2, 3 set a choice and go on to the next, 0 takes it back', async (t) => {
  const page = await open(busy(item), '#ballots');
  await page.getByLabel('Чому не пультами').fill('немає електроживлення');
  await page.locator('.roll tbody tr').first().locator('button').first().focus();
  for (const key of ['1', '1', '2', '3', '1', 'ArrowUp', '0']) await page.keyboard.press(key);
  const half = await page.locator('.roll [aria-pressed=true]').count();
  await page.getByRole('link', { name: 'Склад ради' }).click();
  await page.getByRole('heading', { name: /Склад ради/ }).waitFor();
  await page.goBack();
  await page.locator('.roll [aria-pressed=true]').first().waitFor();
  t.equal(await page.locator('.roll [aria-pressed=true]').count(), half, 'half a roll outlives a look elsewhere');
  await page.getByRole('button', { name: 'Записати голосування' }).click();
  const { command } = await hub.nextCommand();
  t.match(command, { type: 'enter-ballot', method: 'raised-hands', subject: 'basis-and-whole' });
  if (command.type !== 'enter-ballot') return;
  t.same(
    [command.votes.for.length, command.votes.against.length, command.votes.abstain.length],
    [2, 1, 1],
    'the fifth vote was taken back',
  );
  await page.close();
});

test('who is absent or in conflict of interest is not on the roll of a ballot by hand', async (t) => {
  const shown = busy(item);
  const page = await open(shown, '#ballots');
  const cells = Object.values(shown.seats);
  const voters = cells.filter(({ mark, conflict }) => mark !== 'absent' && !conflict).length;
  t.equal(await page.locator('.roll tbody tr').count(), voters);
  await page.getByRole('button', { name: 'Решта — за' }).click();
  t.ok(await page.getByText('не голосували: 0').isVisible());
  await page.close();
});

test('figures on paper are checked in words as they are written, and sent only when they hold', async (t) => {
  const page = await open(paper(sampleSecretary({ scene: 'ballot', deputies: 26 })), '#ballots');
  const write = async (of: Readonly<Record<string, number>>) => {
    for (const [label, value] of Object.entries(of)) await page.getByLabel(label, { exact: true }).fill(String(value));
  };
  await write({
    Виготовлено: 30,
    Видано: 24,
    Погашено: 6,
    'У скриньці': 24,
    Недійсні: 1,
    'Проти всіх': 2,
    Утримались: 0,
  });
  await page.getByLabel(/^1\. /).fill('12');
  await page.getByLabel(/^2\. /).fill('8');
  await page.getByLabel(/^3\. /).fill('2');
  t.ok(await page.getByText('Голоси й недійсні разом — 25, а у скриньці 24.').isVisible());
  await page.getByRole('button', { name: 'Записати підсумок' }).click({ force: true });
  t.same(hub.untaken, [], 'contradicting figures are not sent');
  await page.getByLabel(/^3\. /).fill('1');
  await page.getByText('Голоси й недійсні разом — 24, стільки й у скриньці.').waitFor();
  await page.getByRole('button', { name: 'Записати підсумок' }).click();
  t.same((await hub.nextCommand()).command, {
    type: 'enter-paper-figures',
    ballotId: 'b12',
    figures: {
      ...{ made: 30, issued: 24, cancelled: 6, inBox: 24, invalid: 1, for: 0, against: 2, abstain: 0 },
      candidates: [12, 8, 1],
    },
  });
  await page.close();
});

test('a spare stands in for a dead keypad by one press; for one that answers only after a question', async (t) => {
  const page = await open(busy(item), '#keypads');
  await page.locator('tbody .btn').first().click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'replace-keypad', seat: 9, device: 'spare-1' });
  hub.accept(sent, 1307);
  await page.getByText('Місце 9: тепер пульт spare-1, запис № 1307.').waitFor();
  await page.getByRole('button', { name: 'Місце 1: поставити spare-1' }).click();
  t.same(hub.untaken, []);
  await page.getByRole('dialog').getByRole('button', { name: 'Поставити spare-1' }).click();
  t.match((await hub.nextCommand()).command, { type: 'replace-keypad', seat: 1 });
  await page.close();
});

test('a counting commission needs three members with a chair and a secretary among them', async (t) => {
  const page = await open(item, '#offices');
  await page.getByRole('button', { name: 'Записати склад…' }).click();
  const dialog = page.getByRole('dialog');
  for (const at of [0, 1, 2]) await dialog.locator('.pick li button').nth(at).click();
  await dialog.getByRole('button', { name: 'Записати' }).click({ force: true });
  t.same(hub.untaken, [], 'without a chair nothing is sent');
  for (const [office, at] of [
    ['Голова комісії', 0],
    ['Секретар комісії', 2],
  ] as const) {
    await dialog.getByRole('combobox', { name: office }).click();
    await dialog.getByRole('option').nth(at).click();
  }
  await dialog.getByRole('button', { name: 'Записати' }).click();
  t.same((await hub.nextCommand()).command, {
    type: 'form-counting-commission',
    commission: { members: ['m0', 'm1', 'm2'], chair: 'm0', secretary: 'm2' },
  });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
