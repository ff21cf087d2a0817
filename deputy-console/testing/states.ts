/**
 * Checks every state of one console: axe finds nothing, the page does not scroll, nothing is too small for a finger
 * or out of sight. In: the console. Out: tests, one a state.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { type Test, test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from './console-hub.ts';
import { SHOTS, type Shot } from './shots.ts';

/** Smallest side of a target, px: what a finger hits. */
const TOUCH = 48;

const MEASURE = `(() => {
  const page = document.scrollingElement;
  const small = [...document.querySelectorAll('button, select, input, a.btn, .tabs a')].filter((control) => {
    const target = control.closest('.check') ?? control;
    const { width, height } = target.getBoundingClientRect();
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

/** Starts one browser and one hub, and defines the tests of one console. */
export async function checkStates(named: Shot['console']): Promise<void> {
  const hub = new ConsoleHub();
  const address = await hub.open();
  const browser = await startChromium();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  for (const shot of SHOTS.filter((one) => one.console === named)) {
    test(`${shot.name}: axe finds nothing, nothing scrolls, nothing is too small or out of sight`, async (t) => {
      await checkState(t, { shot, hub, address, context });
    });
  }
  test('the browser and the hub are put away', async () => {
    await browser.close();
    await hub.close();
  });
}

type State = { shot: Shot; hub: ConsoleHub; address: string; context: BrowserContext };

const DIALOG = 'dialog[open]';

/** Behind an open dialog the page is inert, and was looked at in a state of its own. */
const axeOn = (page: Page, dialogs: number): AxeBuilder =>
  dialogs > 0 ? new AxeBuilder({ page }).include(DIALOG) : new AxeBuilder({ page });

/** Axe looks at the first size; the others are measured on the same page. */
async function checkState(t: Test, { shot, hub, address, context }: State): Promise<void> {
  const sizes = shot.sizes.map((size) => size.split('x').map(Number));
  const page = await context.newPage();
  await page.setViewportSize({ width: sizes[0]?.[0] ?? 0, height: sizes[0]?.[1] ?? 0 });
  await page.clock.install();
  hub.forget();
  shot.arrange(hub);
  await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
  await page.locator(shot.shows).first().waitFor();
  await shot.act?.(page, hub);
  const { violations } = await axeOn(page, await page.locator(DIALOG).count()).analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ html, failureSummary }) => [html, failureSummary]),
  ]);
  t.same(found, [], 'axe');
  for (const [width = 0, height = 0] of sizes) {
    await page.setViewportSize({ width, height });
    t.same(await page.evaluate(MEASURE), { scrolls: false, small: [], outside: [] }, `${width}×${height}`);
  }
  await page.close();
}
