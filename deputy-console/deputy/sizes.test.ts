/** The page enlarged to 200 % and on the smallest phone: nothing is cut off sideways, everything can be reached. */
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
const STATES = [
  'ballot',
  'recorded',
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
    await page.close();
  });
}

test('the browser and the hub are put away', async () => {
  await browser.close();
  await hub.close();
});
