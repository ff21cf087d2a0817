/** Takes pictures of the style page in every theme: `node dist/deputy-console/testing/style-gallery.js DIR`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { THEMES } from '#kit/testing/axe';
import { startChromium } from '#kit/testing/chromium';
import { buildStylePage } from './build-style-page.ts';
import { ConsoleHub } from './console-hub.ts';
import { wearBrand } from './wear-brand.ts';

const [folder = 'gallery'] = process.argv.slice(2);
await buildStylePage();
await mkdir(folder, { recursive: true });
const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
for (const [width, height] of [[1280, 900] as const, [390, 844] as const]) {
  for (const theme of THEMES) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${address}/style-page/?theme=${theme}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: join(folder, `style-${theme}-${width}.png`), fullPage: true });
    await page.close();
  }
}
const forced = await browser.newPage({ viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
await forced.goto(`${address}/style-page/`);
await forced.getByRole('heading', { level: 1 }).waitFor();
await forced.screenshot({ path: join(folder, 'style-forced-1280.png'), fullPage: true });
const own = await browser.newContext({ viewport: { width: 1280, height: 900 } });
await wearBrand(own, '#5B2A86');
for (const theme of THEMES) {
  const page = await own.newPage();
  await page.goto(`${address}/style-page/?brand=5B2A86&theme=${theme}`);
  await page.locator('img.arms').waitFor();
  await page.screenshot({ path: join(folder, `style-brand-${theme}-1280.png`), fullPage: true });
  await page.close();
}
await browser.close();
await hub.close();
