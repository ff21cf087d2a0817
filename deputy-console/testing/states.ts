/**
 * Checks every state of one console: axe finds nothing, the page does not scroll, nothing is too small for a finger
 * or out of sight. In: the console. Out: tests, one a state.
 */
import type { BrowserContext } from 'playwright-core';
import { type Test, test } from 'tap';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from './console-hub.ts';
import { SHOTS, type Shot } from './shots.ts';

/** Smallest side of a target, px: what a finger hits. */
const TOUCH = 48;

/** A window in which the secretary's page may scroll down as a whole, but not sideways. */
const isNarrow = (width: number, height: number) => width <= 1000 || height <= 600;

const MEASURE = (flows: boolean) => `(() => {
  const page = document.scrollingElement;
  const small = [...document.querySelectorAll('button, select, input, a.btn, .tabs a')].filter((control) => {
    const target = control.closest('.check') ?? control;
    const { width, height } = target.getBoundingClientRect();
    return width > 0 && Math.min(width, height) < ${TOUCH};
  });
  const outside = [...document.querySelectorAll('.vote, #primary, .proof')].filter((part) => {
    const { bottom, right } = part.getBoundingClientRect();
    return (!${flows} && bottom > innerHeight) || right > innerWidth;
  });
  const name = (part) => part.outerHTML.slice(0, 120);
  return {
    scrolls: (!${flows} && page.scrollHeight > innerHeight) || page.scrollWidth > innerWidth,
    small: small.map(name),
    outside: outside.map(name),
  };
})()`;

/** Starts one browser and one hub, and defines the tests of one console, or of those of its states that `only` names. */
export async function checkStates(named: Shot['console'], only: (name: string) => boolean = () => true): Promise<void> {
  const hub = new ConsoleHub();
  const address = await hub.open();
  const browser = await startChromium();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const shots = SHOTS.filter((one) => one.console === named && only(one.name) && !one.picture);
  for (const [index, shot] of shots.entries()) {
    // A page has many states: each theme gets its share of them.
    const theme = THEMES[index % THEMES.length] ?? THEMES[0];
    test(`${shot.name}: axe finds nothing, nothing scrolls, nothing is too small or out of sight`, async (t) => {
      await checkState(t, { shot, hub, address, context, theme });
    });
  }
  test('the browser and the hub are put away', async () => {
    await browser.close();
    await hub.close();
  });
}

type State = { shot: Shot; hub: ConsoleHub; address: string; context: BrowserContext; theme: string };

const DIALOG = 'dialog[open]';

/** Axe looks at the first size, in one of the themes; the others are measured on the same page. */
async function checkState(t: Test, { shot, hub, address, context, theme }: State): Promise<void> {
  const sizes = shot.sizes.map((size) => size.split('x').map(Number));
  const page = await context.newPage();
  await page.setViewportSize({ width: sizes[0]?.[0] ?? 0, height: sizes[0]?.[1] ?? 0 });
  await page.clock.install();
  hub.forget();
  shot.arrange(hub);
  await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
  await page.locator(shot.shows).first().waitFor();
  await shot.act?.(page, hub);
  // Behind an open dialog the page is inert, and was looked at in a state of its own.
  const within = (await page.locator(DIALOG).count()) > 0 ? DIALOG : shot.look;
  t.same(await faultsIn(page, { ...(within && { within }), themes: [theme] }), [], 'axe');
  for (const [width = 0, height = 0] of sizes) {
    await page.setViewportSize({ width, height });
    const flows = shot.console === 'secretary' && isNarrow(width, height);
    t.same(await page.evaluate(MEASURE(flows)), { scrolls: false, small: [], outside: [] }, `${width}×${height}`);
  }
  await page.close();
}
