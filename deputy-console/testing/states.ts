/**
 * Checks every state of one console: axe finds nothing, the page does not scroll, nothing is too small for a finger
 * or out of sight. In: the console. Out: tests, one a state.
 */
import type { Page } from 'playwright-core';
import { type Test, test } from 'tap';
import type { ViewName } from '#contract/views';
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

/** The view that a console's page follows whatever it shows. */
const FOLLOWED: Readonly<Record<Shot['console'], ViewName>> = {
  chair: 'chair',
  deputy: 'deputy',
  secretary: 'secretary',
  operator: 'operator',
  'first-run': 'office',
};

/**
 * Starts one browser and one hub, and defines the tests of one console, or of those of its states that `only` names.
 * `serves`: the page serves the next state too, once its sheets are shut, and is not loaded anew for it.
 */
export async function checkStates(
  named: Shot['console'],
  only: (name: string) => boolean = () => true,
  serves: (shot: Shot) => boolean = () => false,
): Promise<void> {
  const hub = new ConsoleHub();
  const address = await hub.open();
  const browser = await startChromium();
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const shots = SHOTS.filter((one) => one.console === named && only(one.name) && !one.picture);
  let kept: Page | undefined;
  for (const [index, shot] of shots.entries()) {
    // A page has many states: each theme gets its share of them.
    const theme = THEMES[index % THEMES.length] ?? THEMES[0];
    test(`${shot.name}: axe finds nothing, nothing scrolls, nothing is too small or out of sight`, async (t) => {
      const reused = shot.query ? undefined : kept;
      const page = reused ?? (await context.newPage());
      kept = undefined;
      await arrive(page, { shot, hub, address }, reused !== undefined);
      await checkState(t, page, shot, theme);
      if (serves(shot)) kept = await sheetsShut(page);
      else await page.close();
    });
  }
  test('the browser and the hub are put away', async () => {
    await browser.close();
    await hub.close();
  });
}

type State = { shot: Shot; hub: ConsoleHub; address: string };

const DIALOG = 'dialog[open]';

/** Brings a page into the state: a new one is loaded, one that follows the hub already is shown the other view. */
async function arrive(page: Page, { shot, hub, address }: State, follows: boolean): Promise<void> {
  const [width = 0, height = 0] = shot.sizes[0]?.split('x').map(Number) ?? [];
  await page.setViewportSize({ width, height });
  hub.forget();
  shot.arrange(hub);
  if (follows) await hub.seen(FOLLOWED[shot.console]);
  else {
    await page.clock.install();
    await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
  }
  await page.locator(shot.shows).first().waitFor();
  await shot.act?.(page, hub);
}

async function sheetsShut(page: Page): Promise<Page> {
  while ((await page.locator(DIALOG).count()) > 0) await page.keyboard.press('Escape');
  return page;
}

/** Axe looks at the first size, in one of the themes; the others are measured on the same page. */
async function checkState(t: Test, page: Page, shot: Shot, theme: string): Promise<void> {
  // Behind an open dialog the page is inert, and was looked at in a state of its own.
  const within = (await page.locator(DIALOG).count()) > 0 ? DIALOG : shot.look;
  t.same(await faultsIn(page, { ...(within && { within }), themes: [theme] }), [], 'axe');
  for (const [width = 0, height = 0] of shot.sizes.map((size) => size.split('x').map(Number))) {
    await page.setViewportSize({ width, height });
    const flows = shot.console === 'secretary' && isNarrow(width, height);
    t.same(await page.evaluate(MEASURE(flows)), { scrolls: false, small: [], outside: [] }, `${width}×${height}`);
  }
}
