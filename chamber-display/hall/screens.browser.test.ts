/**
 * Several screens of one hall: each shows what it was told to, in its theme and language, lying or standing; what
 * happens is said aloud where a screen speaks. Needs the built pages.
 */
import type { Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import type { ScreenId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import type { HallView } from '#contract/views';
import * as change from '../kit/sample-changes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../kit/testing/fake-hub.ts';
import { endSentence, type FakeSpeech, heardOverlaps, heardSentences, listenInstead } from './testing/speech-probe.ts';

file.setTimeout(60_000);
const hub = new FakeHub(WEB_ROOT);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

const LEFT = 'left' as ScreenId;
const screen = (part: Partial<Screen>): Screen => ({
  id: LEFT,
  name: 'ліворуч',
  shows: 'auto',
  theme: 'dark',
  language: 'uk',
  ...part,
});
const on = (view: HallView, part: Partial<Screen>): HallView => ({ ...view, screens: { [LEFT]: screen(part) } });

const idle = sampleHall({ scene: 'idle', deputies: 26 });
const item = sampleHall({ scene: 'item', deputies: 26 });
const ballot = sampleHall({ scene: 'ballot', deputies: 26, question: 'Про бюджет громади' });
const result = sampleHall({ scene: 'result', deputies: 26 });
const alarm = sampleHall({
  scene: 'alarm',
  deputies: 26,
  change: change.other({ alarm: { since: '2025-12-18T11:40:12+02:00', shelter: change.SHELTER } }),
});
const RUNNING = { remainingMs: 17_000 };

async function openScreen(view: HallView, speech: FakeSpeech = { languages: [] }): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(listenInstead, speech);
  hub.place('left');
  hub.show(view, RUNNING);
  await page.goto(address);
  await page.locator('.wall .main > *').first().waitFor({ state: 'attached' });
  return page;
}

/** What screen readers are told has these words. */
const told = (page: Page, words: string) =>
  page.locator('[role=status]', { hasText: words }).waitFor({ state: 'attached' });

test('a screen shows what it was told to, and goes back to what happens', async (t) => {
  const page = await openScreen(on(ballot, { shows: 'agenda' }));
  await page.locator('.agenda').waitFor();
  t.equal(await page.locator('.time').count(), 0, 'no time of a ballot under an agenda');
  hub.change(on(ballot, { shows: 'queue' }));
  await page.locator('.waitlist').waitFor();
  hub.change(on(ballot, { shows: 'notice', notice: 'Ложі — на балконі' }));
  await page.getByRole('heading', { name: 'Ложі — на балконі' }).waitFor();
  hub.change(on(ballot, { shows: 'clock' }));
  await page.locator('.idle .clock').waitFor();
  hub.change(on(ballot, { shows: 'blank' }));
  await page.locator('.idle').waitFor({ state: 'detached' });
  t.equal((await page.locator('.wall').innerText()).trim(), 'Табло — Дзвін', 'blank but for screen readers');
  hub.change(on(ballot, { shows: 'auto' }));
  await page.locator('.question').waitFor();
  await page.close();
});

test('the alarm comes over every choice of the operator', async (t) => {
  const page = await openScreen(on(ballot, { shows: 'blank' }));
  for (const shows of ['clock', 'agenda', 'queue', 'notice', 'blank'] as const) {
    hub.show(on(ballot, { shows, notice: 'Слова' }), RUNNING);
    await page.locator('.alarm').waitFor({ state: 'detached' });
    hub.show(on(alarm, { shows, notice: 'Слова' }));
    await page.getByRole('heading', { name: 'ПОВІТРЯНА ТРИВОГА' }).waitFor();
  }
  t.ok(await page.locator('.alarm .way', { hasText: 'підвалі ліцею' }).isVisible());
  await page.close();
});

test('theme and language are the screen’s own and change without a new page', async (t) => {
  const page = await openScreen(on(item, {}));
  await page.locator('.item').waitFor();
  t.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  hub.change(on(item, { theme: 'contrast', language: 'en' }));
  await page.getByText('Next to speak').waitFor();
  t.equal(await page.locator('html').getAttribute('data-theme'), 'contrast');
  t.equal(await page.locator('html').getAttribute('lang'), 'en');
  hub.change(on(item, { theme: 'light' }));
  await page.getByText('Далі в черзі').waitFor();
  t.equal(await page.locator('html').getAttribute('data-theme'), 'light');
  await page.close();
});

test('another screen’s arrangement is not this one’s; a page that is no screen shows what happens', async (t) => {
  const other = { ...ballot, screens: { right: { ...screen({ shows: 'blank' }), id: 'right' as ScreenId } } };
  const page = await openScreen(other as HallView);
  await page.locator('.question').waitFor();
  hub.place(undefined);
  hub.show(on(ballot, { shows: 'blank' }), RUNNING);
  await page.reload();
  await page.locator('.question').waitFor();
  t.pass('the ballot is shown');
  await page.close();
});

test('a screen that is turned shows the other picture', async (t) => {
  const page = await openScreen(on(ballot, {}));
  const columns = () => page.locator('.seats').evaluate((seats) => seats.style.getPropertyValue('--columns'));
  t.equal(await columns(), '7');
  await page.setViewportSize({ width: 720, height: 1280 });
  await page.locator('.seats[style*="--columns: 4"]').waitFor();
  t.equal(await columns(), '4');
  await page.close();
});

test('a screen that speaks says the question, the verdict at once, and nothing over anything', async (t) => {
  const speaks = { speaks: true } as const;
  const page = await openScreen(on(item, speaks), { languages: ['en-GB', 'uk-UA'] });
  await page.locator('.item').waitFor();
  hub.show(on(ballot, speaks), RUNNING);
  await told(page, 'Голосуємо');
  t.match(await page.evaluate(heardSentences), [/^Голосуємо\. За основу та в цілому\. Питання 12\./]);
  hub.show(on(result, speaks));
  await told(page, 'прийнято');
  await page.evaluate(endSentence);
  t.match(await page.evaluate(heardSentences), [/^Голосуємо/, 'Рішення прийнято.', /дев'ятнадцять, проти — два/]);
  t.equal(await page.evaluate(heardOverlaps), 0);
  await page.close();
});

test('a screen that does not speak is silent, and screen readers are told all the same', async (t) => {
  const page = await openScreen(on(item, {}), { languages: ['uk-UA'] });
  await page.locator('.item').waitFor();
  hub.show(on(result, {}));
  await told(page, 'прийнято');
  t.strictSame(await page.evaluate(heardSentences), []);
  await page.close();
});

test('a screen that has no Ukrainian voice, or wants a touch first, says so before the sitting and nowhere else', async (t) => {
  const speaks = { speaks: true } as const;
  const mute = await openScreen(on(idle, speaks), { languages: ['en-GB'] });
  await mute.getByText('немає українського голосу').waitFor();
  hub.show(on(item, speaks));
  await mute.getByText('немає українського голосу').waitFor({ state: 'detached' });
  await mute.close();
  const blocked = await openScreen(on(item, speaks), { languages: ['uk-UA'], blocked: true });
  await blocked.locator('.item').waitFor();
  hub.show(on(result, speaks));
  await told(blocked, 'прийнято');
  hub.show(on(idle, speaks));
  await blocked.getByText('Торкніться екрана').waitFor();
  await blocked.locator('body').click();
  await blocked.getByText('Торкніться екрана').waitFor({ state: 'detached' });
  t.pass('a touch is enough');
  await blocked.close();
  t.ok(hub.voices.includes('none') && hub.voices.includes('blocked'), 'and the hub is told');
});

test('words that the council has recorded take the place of a voice, one after another', async (t) => {
  const speaks = { speaks: true } as const;
  hub.recorded = ['рішення прийнято', 'потрібно було', 'чотирнадцять'];
  hub.voices.length = 0;
  const page = await openScreen(on(idle, speaks), { languages: ['en-GB'] });
  await page.locator('.idle').waitFor();
  await page.locator('body').click();
  const played: string[] = [];
  page.on('request', (request) => {
    const [, words] = /spoken-words\/([^?]+)/.exec(request.url()) ?? [];
    if (words) played.push(decodeURIComponent(words));
  });
  const last = page.waitForRequest((request) => request.url().includes(encodeURIComponent('чотирнадцять')));
  hub.show(on(result, speaks));
  await last;
  t.strictSame([...new Set(played)], ['рішення прийнято', 'потрібно було', 'чотирнадцять']);
  t.strictSame([hub.voices.at(-1), await page.evaluate(heardSentences)], ['recorded', []]);
  await page.close();
  hub.recorded = [];
});

end();
