/**
 * Every scene of the wall passes the accessibility rules (axe), and in each of the three themes has the stronger
 * contrast (WCAG 1.4.6, AAA): 4.5 for its large letters. Seats are few here: their marks are what counts. Needs the
 * built pages.
 */
import { after, end, t as file, test } from 'tap';
import { SCENES } from '../kit/sample-scenes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { faultsIn } from '../kit/testing/axe.ts';
import { showShot } from './testing/show-shot.ts';
import { LYING, startWalls } from './testing/wall-page.ts';

file.setTimeout(200_000);
const { hub, browser, address, open, close } = await startWalls();
after(close);

const DEPUTIES = 12;
const LOOK = { themes: ['dark', 'light', 'contrast'], isHall: true } as const;

test('every scene passes the accessibility rules, and in every theme has the stronger contrast', async (t) => {
  const page = await open(LYING);
  for (const shot of SCENES) {
    await showShot(hub, page, shot, DEPUTIES);
    t.strictSame(await faultsIn(page, LOOK), [], shot.name);
  }
  await page.close();
});

test('a parliament’s field of marks and the lost connection pass them too', async (t) => {
  const page = await browser.newPage({ viewport: LYING });
  await page.clock.install();
  hub.show(sampleHall({ scene: 'result', deputies: 450 }));
  await page.goto(address);
  await page.locator('.field').waitFor();
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByRole('alert').waitFor();
  t.strictSame(await faultsIn(page, LOOK), []);
  await page.close();
});

end();
