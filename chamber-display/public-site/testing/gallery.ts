/**
 * Takes pictures of every page of the sample site, for looking at. Build the look before.
 * `node dist/chamber-display/public-site/testing/gallery.js DIR [nasty] [dark] [large] [print]`; the environment's
 * `WIDTH` (1280) and `ONLY` (a page's name) make it otherwise.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startChromium } from '../../kit/testing/chromium.ts';
import { MOMENTS } from './sample-live.ts';
import { samplePages } from './sample-pages.ts';
import { openSampleSite } from './sample-site.ts';

const [folder = 'gallery', ...how] = process.argv.slice(2);
const nasty = how.includes('nasty');
const site = await openSampleSite(nasty);
const browser = await startChromium();
const context = await browser.newContext({
  viewport: { width: Number(process.env['WIDTH'] ?? 1280), height: 900 },
  colorScheme: how.includes('dark') ? 'dark' : 'light',
});
const page = await context.newPage();
page.on('console', (message) => console.log(message.text()));
page.on('pageerror', (error) => console.log(error));
await mkdir(folder, { recursive: true });
for (const { name, path } of samplePages(nasty)) {
  if (process.env['ONLY'] && process.env['ONLY'] !== name) continue;
  await page.goto(`${site.address}${path}`);
  if (how.includes('large')) await page.evaluate(`document.documentElement.setAttribute('data-large', '')`);
  if (how.includes('print')) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
for (const moment of process.env['ONLY'] === 'live' ? MOMENTS : []) {
  site.show(moment);
  await page.goto(`${site.address}live/`);
  await page.locator('#live:not([hidden]):not(.silent)').waitFor();
  if (moment === 'verdict') await page.locator('summary').click();
  await page.screenshot({ path: join(folder, `live-${moment}.png`), fullPage: true });
}
await browser.close();
await site.close();
