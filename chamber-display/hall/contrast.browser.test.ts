/**
 * Every scene of the wall, in each of the three themes, has the stronger contrast (WCAG 1.4.6, AAA): 4.5 for its large
 * letters. Seats are few here: their marks are what counts. Needs the built pages.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { after, end, t as file, test } from 'tap';
import { SCENES } from '../kit/sample-scenes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from './testing/fake-hub.ts';
import { showShot } from './testing/show-shot.ts';

file.setTimeout(200_000);
const hub = new FakeHub(WEB_ROOT);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

const VIEWPORT = { viewport: { width: 1920, height: 1080 } };
const DEPUTIES = 12;
const THEMES = ['dark', 'light', 'contrast'] as const;
const CONTRAST = ['color-contrast-enhanced'];

/** Faults of the page as it is. Nothing on a wall is in a frame, so axe stays in its page. */
async function faults(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

async function openWall(query: string): Promise<Page> {
  const context = await browser.newContext(VIEWPORT);
  const page = await context.newPage();
  hub.show(sampleHall({ scene: 'idle', deputies: DEPUTIES }));
  await page.goto(`${address}${query}`);
  await page.locator('.idle').waitFor();
  return page;
}

for (const theme of THEMES) {
  test(`the ${theme} theme: every scene has the stronger contrast`, async (t) => {
    const page = await openWall(`?theme=${theme}`);
    for (const shot of SCENES) {
      await showShot(hub, page, shot, DEPUTIES);
      t.strictSame(await faults(new AxeBuilder({ page }).withRules(CONTRAST)), [], shot.name);
    }
    await page.context().close();
  });
}

end();
