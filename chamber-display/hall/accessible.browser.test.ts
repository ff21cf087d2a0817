/** The wall passes the accessibility rules (axe), contrast among them, in every theme. Needs the built pages. */
import { after, end, t as file, test } from 'tap';
import { SCENES } from '../kit/sample-scenes.ts';
import { sampleHall } from '../kit/sample-views.ts';
import { faultsIn } from '../kit/testing/axe.ts';
import { startChromium } from '../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from './testing/fake-hub.ts';

file.setTimeout(200_000);
const hub = new FakeHub(WEB_ROOT);
const address = await hub.open();
const browser = await startChromium();
after(async () => {
  await browser.close();
  await hub.close();
});

const everyday = SCENES.filter(({ name }) => !name.startsWith('nasty'));
const coloured = ['registration', 'ballot-warning', 'adopted', 'rejected', 'stopped'];

for (const [theme, scenes] of [
  ['dark', everyday],
  ['light', everyday.filter(({ name }) => coloured.includes(name))],
  ['contrast', everyday.filter(({ name }) => coloured.includes(name))],
] as const) {
  test(`the ${theme} theme passes the accessibility rules`, async (t) => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
    const page = await context.newPage();
    await page.goto(`${address}?theme=${theme}`);
    for (const { name, sample, clock, shows } of scenes) {
      hub.show(sampleHall({ ...sample, deputies: 26 }), clock);
      await page.locator(shows).first().waitFor();
      t.strictSame(await faultsIn(page), [], name);
    }
    await context.close();
  });
}

test('a parliament’s field of marks and the lost connection pass them too', async (t) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  await page.clock.install();
  hub.show(sampleHall({ scene: 'result', deputies: 450 }));
  await page.goto(address);
  await page.locator('.field').waitFor();
  hub.silence(true);
  await page.clock.runFor(6000);
  await page.getByRole('alert').waitFor();
  t.strictSame(await faultsIn(page), []);
  await context.close();
});

end();
