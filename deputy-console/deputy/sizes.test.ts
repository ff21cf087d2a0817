/**
 * The page enlarged to 200 % and on small phones: nothing is cut off sideways, everything can be reached, and no key of a
 * vote lies beneath anything.
 */
import { test } from 'tap';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from '../testing/console-hub.ts';
import { SHOTS } from '../testing/shots.ts';

const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();

/** 1024×600, 1280×800, 768×1024 at 200 %, and a phone of 320 px. */
const SIZES = [
  { width: 512, height: 300 },
  { width: 640, height: 400 },
  { width: 384, height: 512 },
  { width: 320, height: 568 },
];
/** Phones held upright; the second within the bars of a browser. */
const PHONES = [
  { width: 320, height: 568 },
  { width: 390, height: 664 },
];
const STATES = [
  'ballot',
  'recorded',
  'changing',
  'secret-recorded',
  'sign-in-notice-ballot',
  'refused',
  'register',
  'floor',
  'floor-waiting',
  'result',
  'agenda',
  'record',
  'locked',
  'reader',
];

/** Controls that can't be brought into sight, and whether something reaches out at the side. */
const LOST = `(() => {
  const lost = [...document.querySelectorAll('button, a.btn, input')].filter((control) => {
    if (control.closest('[inert]') || !control.checkVisibility()) return false;
    control.scrollIntoView({ block: 'center' });
    const { top, left, right, bottom } = control.getBoundingClientRect();
    return left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
  });
  return { wide: document.scrollingElement.scrollWidth > innerWidth, lost: lost.map((one) => one.outerHTML.slice(0, 90)) };
})()`;

/** Corners of the keys of a vote that something else lies over, or that are outside of the window. */
const COVERED = `(() => [...document.querySelectorAll('.vote')].flatMap((key) => {
  const { top, left, right, bottom } = key.getBoundingClientRect();
  const inset = 16;
  const corners = [[left + inset, top + 2], [right - inset, top + 2], [left + inset, bottom - 2], [right - inset, bottom - 2]];
  const covered = corners.filter(([x, y]) => !key.contains(document.elementFromPoint(x, y)));
  return covered.length > 0 || bottom - top < 48 ? [key.textContent.trim() + ' ' + Math.round(bottom - top)] : [];
}))()`;

for (const shot of SHOTS.filter(({ name }) => STATES.some((state) => name === `deputy-${state}`))) {
  test(`${shot.name}: everything is within reach at 200 % and at 320 px`, async (t) => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 600 } });
    await page.clock.install();
    hub.forget();
    shot.arrange(hub);
    await page.goto(`${address}/deputy/`);
    await page.locator(shot.shows).first().waitFor();
    await shot.act?.(page, hub);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      t.same(await page.evaluate(LOST), { wide: false, lost: [] }, `${size.width}×${size.height}`);
    }
    for (const size of PHONES) {
      await page.setViewportSize(size);
      await page.evaluate("document.querySelectorAll('.scroll').forEach((one) => one.scrollTo(0, 0))");
      t.same(await page.evaluate(COVERED), [], `keys of ${size.width}×${size.height}`);
    }
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
