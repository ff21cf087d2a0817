/** The chair's page by touch, with a single hand: on a tablet lying and upright. */
import type { Locator, Page } from 'playwright-core';
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { answered, ChairPages, settled } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { BALLOT, sampleChair } from '../testing/sample.ts';
import { queue } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const address = await hub.open();
const pages = new ChairPages(hub, address, browser);
const LYING = { hasTouch: true, viewport: { width: 1180, height: 820 } };
const UPRIGHT = { hasTouch: true, viewport: { width: 768, height: 1024 } };
/** What a thumb reaches from the edge of a tablet that it holds, px. */
const REACH = 380;

const view = (scene: 'agenda' | 'item' | 'ballot' | 'result', parts: Partial<ChairView> = {}) =>
  sampleChair({ scene, deputies: 26 }, parts);
const tap = async (page: Page, target: Locator) => {
  await target.tap();
  await settled(page);
};

for (const [how, context] of [
  ['lying', LYING],
  ['upright', UPRIGHT],
] as const) {
  test(`the main path by touch on a tablet ${how}: item, floor, ballot, a vote by word, close, next item`, async (t) => {
    const page = await pages.open(view('agenda'), { context });
    const primary = page.locator('#primary');
    const next = async (shown: ChairView, text: string, clock = {}) => {
      pages.show(shown, clock);
      await primary.getByText(text).waitFor();
      await settled(page);
    };
    await tap(page, primary);
    t.match(await pages.given(), { type: 'open-item', itemId: 'i13' });
    await next(view('item', { queue }), 'за основу та в цілому');
    await tap(page, page.getByRole('button', { name: /^Надати слово: Галущак/ }));
    t.match(await pages.given(), { type: 'grant-floor', memberId: 'm0' });
    await answered(page);
    await tap(page, primary);
    await tap(page, page.getByRole('button', { name: 'Відкрити голосування' }));
    t.match(await pages.given(), { type: 'open-ballot', subject: 'basis-and-whole' });
    await next(view('ballot'), 'Закрити голосування', { remainingMs: 17_000 });
    await tap(page, page.getByRole('button', { name: /^Зала/ }));
    await tap(page, page.getByRole('button', { name: /^Не проголосували/ }));
    await tap(page, page.getByRole('dialog').getByRole('listitem').first().getByRole('button'));
    await page.getByRole('dialog').getByRole('button', { name: 'Голос зі слів…' }).waitFor();
    await tap(page, page.getByRole('button', { name: 'До зали' }));
    await tap(page, page.getByRole('button', { name: 'Назад' }));
    await tap(page, primary);
    t.same(await pages.given(), { type: 'close-ballot', ballotId: BALLOT });
    await next(view('result'), 'Перейти до питання 13');
    t.equal(hub.untaken.length, 0);
    await page.close();
  });
}

for (const [hand, words] of [
  ['left', 'під лівою'],
  ['right', 'під правою'],
] as const) {
  test(`under the ${hand} hand the main acts reach that edge, in every state, and stay there after a reload`, async (t) => {
    const context = await browser.newContext(LYING);
    const page = await context.newPage();
    await page.clock.install();
    hub.forget();
    pages.show(view('item', { queue }));
    await page.goto(`${address}/chair/`);
    await page.locator('.chair').waitFor();
    await tap(page, page.getByRole('button', { name: /усі клавіші/ }));
    await tap(page, page.getByRole('button', { name: words }));
    await page.reload();
    await page.locator('.chair').waitFor();
    for (const [shown, acts] of [
      [view('item', { queue }), ['#primary']],
      [view('ballot'), ['#primary', '.acts .btn >> nth=0', '.acts .btn >> nth=-1']],
    ] as const) {
      pages.show(shown, shown.ballot ? { remainingMs: 17_000 } : {});
      await page.locator(shown.ballot ? '.count' : '.stages').waitFor();
      const box = await page.locator('#primary').boundingBox();
      const [left = 0, right = 0] = box ? [box.x, box.x + box.width] : [];
      t.ok(hand === 'left' ? left < 48 : right > 1180 - 48, 'the next step touches the edge');
      const near = await Promise.all(acts.map((act) => page.locator(act).first().boundingBox()));
      t.ok(
        near.some((one) => one && (hand === 'left' ? one.x < REACH : one.x + one.width > 1180 - REACH)),
        'an act lies within reach',
      );
    }
    await context.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
