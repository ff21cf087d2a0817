/** Nothing of the chair's page is cut off at any size it is made for, and enlarged to twice the size it can be used. */
import { test } from 'tap';
import type { ChairView } from '#contract/views';
import { startChromium } from '#kit/testing/chromium';
import { ChairPages, laidOut } from '../testing/chair-page.ts';
import { ConsoleHub } from '../testing/console-hub.ts';
import { sampleChair } from '../testing/sample.ts';
import { amendments, copied, neighbours, queue, replySpeech } from '../testing/sample-parts.ts';

const hub = new ConsoleHub();
const browser = await startChromium();
const pages = new ChairPages(hub, await hub.open(), browser);
const SIZES = [
  [1280, 800],
  [1180, 820],
  [1024, 768],
  [768, 1024],
] as const;

const large = (scene: 'idle' | 'agenda' | 'item' | 'ballot' | 'result' | 'speech' | 'break') =>
  sampleChair({ scene, deputies: 120, nasty: true }, { queue, amendments });
const STATES: Readonly<Record<string, ChairView>> = {
  convened: large('idle'),
  open: large('agenda'),
  item: large('item'),
  'item with warnings': { ...large('item'), warnings: [copied], neighbours },
  speech: { ...large('item'), speech: replySpeech },
  ballot: large('ballot'),
  'ballot with a warning': { ...large('ballot'), warnings: [copied] },
  result: large('result'),
  break: large('break'),
};

/** Parts that stand out of the part they belong to, unless that part scrolls by itself and is reached by the keyboard. */
const CUT = `(() => {
  const cut = [];
  for (const part of document.querySelectorAll('.left, .mid, .right, .health, .bar-top, .keys')) {
    const edge = part.getBoundingClientRect();
    for (const one of part.querySelectorAll('button, h1, h2, p, dl, time, .tag, .cells')) {
      const box = one.getBoundingClientRect();
      if (box.width === 0 || one.closest('.unseen')) continue;
      const scrolls = one.parentElement.closest('.scroll');
      if (scrolls && part.contains(scrolls) && scrolls !== part && scrolls.scrollHeight > scrolls.clientHeight) {
        if (scrolls.tabIndex !== 0) cut.push('not reached: ' + scrolls.className);
        continue;
      }
      if (box.top < edge.top - 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1 || box.right > edge.right + 1)
        cut.push(part.className + ': ' + one.textContent.trim().slice(0, 40));
    }
  }
  const page = document.scrollingElement;
  if (page.scrollHeight > innerHeight || page.scrollWidth > innerWidth) cut.push('the page scrolls');
  return cut;
})()`;

for (const [name, view] of Object.entries(STATES)) {
  test(`120 seats, long names, a full queue: ${name} fits at every size, and the next step is whole`, async (t) => {
    const page = await pages.open(view, { clock: { remainingMs: 4000, elapsedMs: 64_000 } });
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      await laidOut(page);
      t.same(await page.evaluate(CUT), [], `${width}×${height}`);
      const box = await page.locator('#primary').boundingBox();
      t.ok(box && box.height >= 88 && box.y + box.height <= height, `${width}×${height}: the next step`);
    }
    await page.close();
  });
}

test('at 200 % of 1280×800 the page scrolls down and never sideways, and every main act is reached', async (t) => {
  const page = await pages.open(large('ballot'), {
    clock: { remainingMs: 17_000 },
    context: { viewport: { width: 640, height: 400 } },
  });
  t.ok(await page.evaluate('document.scrollingElement.scrollWidth <= innerWidth'), 'nothing lies sideways');
  for (const act of ['#primary', '.mini', '.right .foot .btn', '.acts .btn']) {
    await page.locator(act).first().scrollIntoViewIfNeeded();
    t.ok(await page.locator(act).first().isVisible(), act);
  }
  await page.locator('#primary').click();
  t.match(await pages.given(), { type: 'close-ballot' });
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
