/** The help in a browser, in every console: by keyboard, at every size, short, and it gives way. */
import type { Page } from 'playwright-core';
import { test } from 'tap';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import type { Shot } from '../testing/shot.ts';
import { SHOTS } from '../testing/shots.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

/** A state of each console, the chapter that is about it, and how many screens the help has at most. */
const STATES: readonly (readonly [name: string, chapter: string, screens: number])[] = [
  ['chair-ballot', 'Голосування', 2],
  ['deputy-ballot', 'Голосування', 2],
  // The office’s own work before and after a sitting is as long as the sitting.
  ['secretary-record', 'Під час засідання', 3],
  ['operator-state', 'Стан зали', 2],
  ['first-run-council', 'Шість кроків', 2],
];
/** A screen of 1280 × 800, px. */
const SCREEN = 800;
/** A phone, and 1280 × 800 at 200 %. */
const SMALL = [
  { width: 390, height: 844 },
  { width: 640, height: 400 },
];
const UNCOVERED = `(() => {
  const title = document.querySelector('h3:focus').getBoundingClientRect();
  const bar = document.querySelector('dialog nav').getBoundingClientRect();
  return title.top >= bar.bottom && title.bottom < innerHeight;
})()`;
const SIDEWAYS = `(() => {
  const dialog = document.querySelector('dialog');
  const { left, right } = dialog.getBoundingClientRect();
  return dialog.scrollWidth > dialog.clientWidth || left < 0 || right > innerWidth;
})()`;

async function open(shot: Shot): Promise<Page> {
  const page = await context.newPage();
  hub.forget();
  shot.arrange(hub);
  await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
  await page.locator(shot.shows).first().waitFor();
  await shot.act?.(page, hub);
  return page;
}
const shotOf = (name: string): Shot => {
  const shot = SHOTS.find((one) => one.name === name);
  if (!shot) throw new Error(`no state ${name}`);
  return shot;
};
const focused = (page: Page) => page.locator(':focus').innerText();

for (const [index, [name, chapter, screens]] of STATES.entries()) {
  // Each console gets another theme.
  const themes = THEMES.slice(index % THEMES.length).slice(0, 1);
  test(`${name}: F1 opens the help where the page is, Escape closes it, the focus returns; ${screens} screens, no fault`, async (t) => {
    const page = await open(shotOf(name));
    await page.getByRole('button', { name: 'Довідка' }).focus();
    await page.keyboard.press('F1');
    await page.locator('dialog h3').first().waitFor();
    await page.locator('h3:focus').waitFor();
    t.equal(await focused(page), chapter);
    t.ok(
      Number(await page.evaluate(`document.querySelector('dialog').scrollHeight`)) <= screens * SCREEN,
      `${screens} screens`,
    );
    t.equal(await page.evaluate(UNCOVERED), true, 'the bar of chapters covers no title');
    // Rejects where a picture does not load.
    await page.evaluate(`Promise.all([...document.querySelectorAll('dialog img')].map((one) => one.decode()))`);
    t.strictSame(await faultsIn(page, { within: 'dialog', themes }), []);
    for (const size of SMALL) {
      await page.setViewportSize(size);
      t.equal(await page.evaluate(SIDEWAYS), false, `${size.width} px`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    t.equal(await focused(page), 'Довідка');
    await page.close();
  });
}

test('while the help lies over the chair’s page no key of the page acts, wherever the focus is', async (t) => {
  const page = await open(shotOf('chair-item'));
  await page.keyboard.press('F1');
  await page.locator('h3:focus').waitFor();
  await page.evaluate('document.activeElement.blur()');
  for (const key of ['Enter', 'F2', 'F6', 'F10', '0']) await page.keyboard.press(key);
  t.equal(await page.locator('dialog').count(), 1);
  t.strictSame(hub.untaken, []);
  await page.close();
});

test('a ballot puts the deputy’s help away', async (t) => {
  const page = await open(shotOf('deputy-idle'));
  await page.keyboard.press('F1');
  await page.locator('h3:focus').waitFor();
  shotOf('deputy-ballot').arrange(hub);
  await page.locator('dialog').waitFor({ state: 'detached' });
  t.ok(await page.locator('.votes').isVisible());
  await page.close();
});

test('signing out is at hand in every console’s help, and is asked about first', async (t) => {
  const page = await open(shotOf('deputy-idle'));
  const asked: string[] = [];
  hub.ask = (path, _body, method) => {
    asked.push(`${method} ${path}`);
    return path === '/api/sign-in' ? { status: 200, body: [] } : { status: 204 };
  };
  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Вийти…' }).press('Enter');
  await page.getByRole('button', { name: 'Лишитися' }).and(page.locator(':focus')).waitFor();
  t.strictSame(await faultsIn(page, { within: 'dialog' }), []);
  t.strictSame(asked, [], 'a press alone signs nobody out');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/**');
  t.match(asked[0], /^POST \/api\/sign-out/);
  await page.close();
});

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
