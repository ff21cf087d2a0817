/** What those who listen are told, and what is taken back. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { answered, ChairPages, settled } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, sampleChair } from '../testing/sample.ts';
import { queue, replySpeech } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const pages = new ChairPages(hub, await hub.open(), browser);
const view = (scene: 'item' | 'ballot' | 'result' | 'break', parts: Partial<ChairView> = {}) =>
  sampleChair({ scene, deputies: 26 }, parts);

const heard = (page: Page, words: RegExp | string) =>
  page.locator('[role=status].unseen').filter({ hasText: words }).waitFor({ state: 'attached' });

test('who has the floor, a ballot that opens, its verdict and the next step are told', async () => {
  const page = await pages.open(view('item', { queue: {} }));
  pages.show(view('item', { queue: {}, speech: replySpeech }), { elapsedMs: 1000 });
  await heard(page, 'Слово має Українець Дарина Ігорівна: репліка.');
  pages.show(view('ballot', { queue: {} }), { remainingMs: 17_000 });
  await heard(page, /Голосування відкрито: За основу та в цілому\. 30 секунд\..*Далі: Закрити голосування\./i);
  pages.show(view('result', { queue: {} }));
  await heard(page, /РІШЕННЯ ПРИЙНЯТО\. За — 19\./);
  pages.show(view('item', { queue }));
  await heard(page, 'Просить слова: Галущак Євген Петрович.');
  await page.close();
});

test('how many have voted is told at most every few seconds', async (t) => {
  const ballot = view('ballot').ballot;
  const page = await pages.open(view('ballot'), { clock: { remainingMs: 17_000 } });
  const region = page.locator('[role=status].unseen').nth(1);
  await page.clock.runFor(5000);
  await heard(page, 'Проголосували 18 з 24.');
  // The page's clock goes on by itself here: whoever lost the wire in that leap has it again.
  if (ballot) pages.show(view('ballot', { ballot: { ...ballot, voted: 19 } }), { remainingMs: 15_000 });
  await page.locator('dd', { hasText: '19' }).first().waitFor();
  t.equal(await region.textContent(), 'Проголосували 18 з 24.');
  await page.clock.runFor(5000);
  await heard(page, 'Проголосували 19 з 24.');
  await page.close();
});

test('the hall has a text for those who listen: each seat with its name, number and state', async (t) => {
  const page = await pages.open(view('ballot'), { clock: { remainingMs: 17_000 } });
  await page.keyboard.press('h');
  const list = page.getByRole('dialog', { name: 'Зала' }).getByRole('list');
  t.equal(await list.getByRole('listitem').count(), 27);
  await list.getByRole('button', { name: /^Абраменко.*місце 1, /s }).waitFor();
  await page.close();
});

test('right after the act it is taken back by a press, and that is a new order', async (t) => {
  const page = await pages.open(view('item'));
  await page.keyboard.press('F8');
  await settled(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Оголосити перерву' }).click();
  t.match(await pages.given(), { type: 'adjourn-sitting' });
  pages.show(view('break'));
  await page.getByText('Оголошено перерву.', { exact: true }).waitFor();
  await answered(page);
  await page.getByRole('button', { name: /^Скасувати/ }).click();
  t.same(await pages.given(), { type: 'resume-sitting' });
  pages.show(view('item'));
  await page.locator('.undo.empty').waitFor({ state: 'attached' });
  await page.close();
});

test('after some seconds the offer goes from the page and stays among the tools, and Ctrl Z takes it', async (t) => {
  const page = await pages.open(view('item', { speech: replySpeech }), { clock: { elapsedMs: 20_000 } });
  await page.keyboard.press('F4');
  t.same(await pages.given(), { type: 'end-speech' });
  pages.show(view('item'));
  await page.getByText('Виступ завершено.', { exact: true }).waitFor();
  await page.clock.runFor(13_000);
  await page.locator('.undo.empty').waitFor({ state: 'attached' });
  await page.keyboard.press('F6');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Скасувати.*Виступ завершено/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await answered(page);
  await page.keyboard.press('Control+z');
  t.match(await pages.given(), { type: 'grant-floor', memberId: 'm4', kind: 'reply' });
  await page.close();
});

test('a ballot that nobody has voted in is taken back by the same key', async (t) => {
  const ballot = view('ballot').ballot;
  const untouched = ballot ? view('ballot', { ballot: { ...ballot, voted: 0 } }) : view('ballot');
  const page = await pages.open(untouched, { clock: { remainingMs: 17_000 } });
  await page.keyboard.press('Control+z');
  t.same(await pages.given(), { type: 'take-back-ballot', ballotId: BALLOT });
  await page.close();
});

test('beside a ballot on paper a break is one press away', async (t) => {
  const ballot = view('ballot').ballot;
  const paper = ballot ? view('ballot', { ballot: { ...ballot, manner: 'secret', by: 'paper' } }) : view('ballot');
  const page = await pages.open(paper);
  t.match(await page.locator('#primary').textContent(), /Оголосити перерву/);
  await page.keyboard.press('F8');
  await settled(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Оголосити перерву' }).click();
  t.match(await pages.given(), { type: 'adjourn-sitting' });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
