/** Axe finds nothing on the deputy's main states in any of the three themes, also with the page enlarged. */
import { test } from 'tap';
import { faultsIn, THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { SHOTS } from '../testing/shots.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 390, height: 844 } });

const MAIN = ['recorded', 'refused', 'offline-pressed', 'reader', 'record', 'locked'];
for (const shot of SHOTS.filter(({ name }) => MAIN.some((main) => name === `deputy-${main}`))) {
  test(`${shot.name}: axe finds nothing in light, dark and contrast`, async (t) => {
    const page = await context.newPage();
    await page.clock.install();
    hub.forget();
    shot.arrange(hub);
    await page.goto(`${address}/deputy/`);
    await page.locator(shot.shows).first().waitFor();
    await shot.act?.(page, hub);
    t.same(await faultsIn(page, { themes: THEMES }), []);
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
