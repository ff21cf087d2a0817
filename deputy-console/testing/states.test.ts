import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { startChromium } from './browser.ts';
import { ConsoleHub } from './console-hub.ts';
import { SHOTS, type Shot } from './shots.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

/** Smallest side of a target, px: what a finger hits. */
const TOUCH = 44;

async function stateOf(shot: Shot, size: string): Promise<Page> {
  const [width = 0, height = 0] = size.split('x').map(Number);
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.clock.install();
  hub.forget();
  shot.arrange(hub);
  await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
  await page.locator(shot.shows).first().waitFor();
  await shot.act?.(page, hub);
  return page;
}

const measure = `(() => {
  const page = document.scrollingElement;
  const small = [...document.querySelectorAll('button, select, input, a.btn, .tabs a')].filter((control) => {
    const { width, height } = control.getBoundingClientRect();
    return width > 0 && Math.min(width, height) < ${TOUCH};
  });
  const outside = [...document.querySelectorAll('.vote, #primary, .proof')].filter((part) => {
    const { bottom, right } = part.getBoundingClientRect();
    return bottom > innerHeight || right > innerWidth;
  });
  const name = (part) => part.outerHTML.slice(0, 120);
  return {
    scrolls: page.scrollHeight > innerHeight || page.scrollWidth > innerWidth,
    small: small.map(name),
    outside: outside.map(name),
  };
})()`;

for (const shot of SHOTS) {
  test(`${shot.name}: nothing for axe to find, no scrolling, nothing too small or out of sight`, async (t) => {
    for (const size of shot.sizes) {
      const page = await stateOf(shot, size);
      t.same(await page.evaluate(measure), { scrolls: false, small: [], outside: [] }, size);
      const { violations } = await new AxeBuilder({ page }).analyze();
      t.same(
        violations.map(({ id, nodes }) => ({
          id,
          nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]),
        })),
        [],
        size,
      );
      await page.context().close();
    }
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
