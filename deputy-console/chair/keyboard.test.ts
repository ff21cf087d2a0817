/** The chair's page by the keyboard alone: every part is reached, nothing holds the focus, single keys can be off. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { refuse } from '#contract/refusals';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { answered, ChairPages, settled } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleChair } from '../testing/sample.ts';
import { queue, replySpeech } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const address = await hub.open();
const pages = new ChairPages(hub, address, browser);
const view = (parts: Partial<ChairView> = {}) => sampleChair({ scene: 'item', deputies: 26 }, { queue, ...parts });

/** Where the focus is: the part of the page, and what is focused. */
const WHERE = `(() => {
  const at = document.activeElement;
  const part = at.closest('dialog, header, nav, main, aside, footer, .keys');
  return [part ? part.localName : '', at.id, at.textContent.trim().slice(0, 40)];
})()`;
const where = (page: Page) => page.evaluate<[string, string, string]>(WHERE);

test('the first Tab offers the next step; then every part comes in the order in which it is read, and nothing holds the focus', async (t) => {
  const page = await pages.open(view());
  await page.keyboard.press('Tab');
  t.match((await where(page))[2], 'До наступного кроку');
  const parts: string[] = [];
  for (let pressed = 0; pressed < 140; pressed += 1) {
    await page.keyboard.press('Tab');
    const [part] = await where(page);
    if (part !== parts.at(-1)) parts.push(part);
    if (part === '') break;
  }
  t.same(parts.slice(0, 5), ['header', 'nav', 'main', 'aside', 'section']);
  t.equal(parts[5], '', 'the focus leaves the page');
  await page.close();
});

test('the skip link leads to the next step, and Enter there takes it', async (t) => {
  const page = await pages.open(sampleChair({ scene: 'agenda', deputies: 26 }));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  t.equal((await where(page))[1], 'primary');
  await page.keyboard.press('Enter');
  t.match(await pages.given(), { type: 'open-item' });
  await page.close();
});

test('from the hall to a seat and back: H, a seat, its acts; Escape closes and the focus returns', async (t) => {
  const page = await pages.open(view());
  await page.getByRole('button', { name: /^Зала/ }).focus();
  await page.keyboard.press('h');
  await settled(page);
  const hall = page.getByRole('dialog', { name: 'Зала' });
  await hall.getByRole('button', { name: /^Діброва/ }).focus();
  await page.keyboard.press('Enter');
  await settled(page);
  const seat = page.getByRole('dialog', { name: /^Діброва/ });
  await seat.getByRole('button', { name: 'Записати на виступ' }).focus();
  await page.keyboard.press('Enter');
  t.match(await pages.given(), { type: 'request-floor' });
  await seat.waitFor({ state: 'hidden' });
  await answered(page);
  await page.keyboard.press('h');
  await hall.waitFor();
  await page.keyboard.press('Escape');
  await hall.waitFor({ state: 'hidden' });
  t.equal((await where(page))[0], 'main');
  await page.close();
});

test('a member who is locked out is let in from the own seat in the hall, by a link to be scanned', async (t) => {
  const page = await pages.open(view());
  const asked: unknown[] = [];
  hub.ask = (path, body) => {
    asked.push({ path, body });
    if (asked.length === 1) return { status: 429, body: refuse('TOO_MANY_REQUESTS', { seconds: 9 }) };
    return { status: 201, body: { path: '/enter/abc', expiresAt: '2026-03-30T19:10:00.000Z' } };
  };
  await page.keyboard.press('h');
  await settled(page);
  await page
    .getByRole('dialog', { name: 'Зала' })
    .getByRole('button', { name: /^Діброва/ })
    .press('Enter');
  const link = page.getByRole('button', { name: 'Посилання для входу' });
  await link.press('Enter');
  await page.getByRole('alert').getByText('Зачекайте 9 с').waitFor();
  await link.press('Enter');
  await page.getByRole('img', { name: /^QR-код для входу. Діброва/ }).waitFor();
  t.match((await page.getByRole('status').allTextContents()).join(), /Посилання впустить один раз, до 22:10/);
  t.match(asked, [{ path: '/api/sign-in-links' }, { body: { role: 'deputy', memberId: String } }]);
  await page.close();
});

test('digits open the stages, P pauses and + extends a speech', async (t) => {
  const page = await pages.open(view({ speech: replySpeech }), { clock: { elapsedMs: 1000 } });
  await page.keyboard.press('3');
  t.same(await pages.given(), { type: 'open-stage', stage: 'debate' });
  await answered(page);
  await page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'з' }))");
  t.same(await pages.given(), { type: 'pause-speech' });
  await answered(page);
  await page.keyboard.press('+');
  t.same(await pages.given(), { type: 'extend-speech', bySeconds: 60 });
  await page.close();
});

test('no key acts while a field is typed in', async (t) => {
  const page = await pages.open(view({ speech: replySpeech }), { clock: { elapsedMs: 1000 } });
  await page.keyboard.press('F2');
  await settled(page);
  await page.keyboard.type('Про 15 мешканців + М, H, P?');
  t.equal(hub.untaken.length, 0);
  t.equal(await page.getByRole('dialog').count(), 1);
  t.equal(await page.getByLabel('Назва питання').inputValue(), 'Про 15 мешканців + М, H, P?');
  await page.close();
});

test('single keys are switched off on the device, stay so after a reload, and the others act as before', async (t) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.clock.install();
  hub.forget();
  pages.show(view({ speech: replySpeech }), { elapsedMs: 1000 });
  await page.goto(`${address}/chair/`);
  await page.locator('.chair').waitFor();
  await settled(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Усі клавіші' });
  await sheet.getByRole('switch', { name: 'Літери, цифри й знаки діють самі' }).press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('.chair').waitFor();
  await settled(page);
  for (const key of ['m', 'p', '3', '+', '?', 'h', '0']) await page.keyboard.press(key);
  t.equal(await page.getByRole('dialog').count(), 0);
  await page.keyboard.press('F4');
  t.same(await pages.given(), { type: 'end-speech' });
  t.equal(hub.untaken.length, 0, 'nothing but F4 acted');
  t.equal(await page.locator('.stages kbd').count(), 0, 'and no such key is shown');
  await context.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
