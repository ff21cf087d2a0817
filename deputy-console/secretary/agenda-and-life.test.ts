import { test } from 'tap';
import type { SecretaryView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleSecretary } from '../testing/sample.ts';
import { noQuorum } from '../testing/sample-secretary.ts';

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

test('items are withdrawn with a reason and voted together in a block', async (t) => {
  const page = await open(item, '#agenda');
  await page.getByRole('button', { name: 'Дії: питання 13' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Зняти з розгляду' }).click();
  await page.getByLabel('Причина, якщо її названо').fill('немає висновку комісії');
  await page.getByRole('button', { name: 'Записати' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'withdraw-item', itemId: 'i13', reason: 'немає висновку комісії' });
  hub.accept(sent, 1308);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Пакет…' }).click();
  for (const at of [1, 2]) await page.locator('.pick li button').nth(at).click();
  await page.getByRole('button', { name: 'Сформувати пакет' }).click();
  t.same((await hub.nextCommand()).command, { type: 'form-block', itemIds: ['i14', 'i15'] });
  await page.close();
});

test('the alarm is one key and a confirmation that Enter gives; while it lasts the key is the all-clear', async (t) => {
  const page = await open(item);
  await page.getByRole('button', { name: 'Повітряна тривога' }).click();
  await page.getByRole('button', { name: 'Оголосити тривогу' }).press('Enter');
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'sound-alarm' });
  hub.accept(sent, 1309);
  hub.show('secretary', { ...item, alarm: { since: '2025-12-18T11:42:00+02:00' } });
  await page.getByRole('button', { name: 'Відбій тривоги' }).click();
  await page.getByLabel(/Де продовжиться засідання/).fill('актова зала ліцею');
  await page.getByRole('button', { name: 'Оголосити відбій' }).click();
  t.same((await hub.nextCommand()).command, { type: 'give-all-clear', place: 'актова зала ліцею' });
  await page.close();
});

test('without a quorum at the opening a second registration is set for a time of today, in the council’s zone', async (t) => {
  const page = await open(noQuorum(sampleSecretary({ scene: 'registration', deputies: 26 })), '#convene');
  await page.getByLabel('Час сьогодні').fill('13:15');
  await page.getByRole('button', { name: 'Призначити повторну реєстрацію' }).click();
  const sent = await hub.nextCommand();
  t.same(sent.command, { type: 'set-second-registration', at: '2025-12-18T13:15:00+02:00' });
  hub.accept(sent, 1310);
  await page.getByRole('button', { name: 'Засідання не відбулося…' }).click();
  await page.getByRole('button', { name: 'Записати: не відбулося' }).click();
  t.same((await hub.nextCommand()).command, { type: 'declare-not-held' });
  await page.close();
});

test('a mandate that is recognised brings a member with a new id', async (t) => {
  const page = await open(item, '#offices');
  await page.getByRole('button', { name: 'Визнати повноваження…' }).click();
  await page.getByLabel('Прізвище, імʼя, по батькові').fill('Ковалишин Дарина Ігорівна');
  await page.getByLabel('Округ №').fill('7');
  await page.getByRole('dialog').getByRole('button', { name: 'Записати' }).click();
  const { command } = await hub.nextCommand();
  t.match(command, {
    type: 'recognise-mandate',
    member: { id: /^m-[0-9a-f]{12}$/, name: 'Ковалишин Дарина Ігорівна', office: 'deputy', district: 7 },
  });
  await page.close();
});

test('papers: a secret ballot on paper has the commission’s protocol, a sitting that was not held its own', async (t) => {
  const line = item.head && item.sittings[item.head.sittingId];
  if (!item.head || !line) throw new Error('the sample has a sitting');
  const ballots = line.ballots.slice(0, 1).map((ballot) => ({
    ...ballot,
    ...{ manner: 'secret' as const, by: 'paper' as const },
    paper: { made: 30, issued: 24, cancelled: 6, inBox: 24, invalid: 1, for: 20, against: 2, abstain: 1 },
  }));
  const page = await open({ ...item, sittings: { [item.head.sittingId]: { ...line, ballots, notHeld: true } } });
  await page.getByRole('link', { name: 'Засідання не відбулося, PDF' }).waitFor();
  const protocol = page.getByRole('link', { name: /Протокол лічильної комісії/ });
  t.match(await protocol.getAttribute('href'), '/api/sittings/8-42-2/ballots/1/commission-protocol.pdf');
  t.equal(await page.getByRole('link', { name: /Результати поіменного/ }).count(), 0);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
