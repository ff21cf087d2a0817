import { test } from 'tap';
import { raiseOffice } from '../../testing/office-page.ts';
import { found } from '../../testing/shots-plans.ts';

const { hub, open, close } = await raiseOffice();

test('«/» goes to the search from anywhere; the arrows go through what was found', async (t) => {
  const page = await open('#plans');
  hub.ask = () => ({ status: 200, body: { found, more: false } });
  await page.keyboard.press('/');
  await page.keyboard.type('бюджету');
  await page.keyboard.press('Enter');
  await page.getByText('Знайдено 4 збіги').waitFor();
  await page.getByLabel('Що шукати').press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  t.match(await page.evaluate('document.activeElement.href'), /roll-call\.pdf\?as=secretary$/);
  t.match(await page.locator('.found mark').first().textContent(), 'бюджету');
  hub.ask = () => ({ status: 200, body: { found: [], more: false } });
  await page.getByLabel('Що шукати').fill('аркодром');
  await page.getByText('За запитом «аркодром» нічого не знайдено').waitFor();
  await page.close();
});

test('a search that the hub does not answer says so, and the words stay', async (t) => {
  const page = await open('#search');
  hub.ask = () => ({
    status: 500,
    body: { code: 'HUB_FAULT', uk: 'Збій у роботі системи.', en: 'Fault.', details: {} },
  });
  await page.getByLabel('Що шукати').fill('бюджет');
  await page.getByRole('alert').filter({ hasText: 'Збій у роботі системи.' }).waitFor();
  t.equal(await page.getByLabel('Що шукати').inputValue(), 'бюджет');
  await page.close();
});

test('the browser and the hub are put away', close);
