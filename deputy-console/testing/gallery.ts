/**
 * Takes pictures of every state of the consoles, for looking at. Build the pages before.
 * `node dist/deputy-console/testing/gallery.js DIR [part-of-a-name…]` writes `DIR/<state>-<width>x<height>.png`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startChromium } from '#kit/testing/chromium';
import { ConsoleHub } from './console-hub.ts';
import { SHOTS, type Shot } from './shots.ts';

const [folder = 'gallery', ...wanted] = process.argv.slice(2);
const hub = new ConsoleHub();
const address = await hub.open();
const browser = await startChromium();
await mkdir(folder, { recursive: true });

async function take(page: Page, shot: Shot, size: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.screenshot({ path: join(folder, `${shot.name}-${size}.png`), animations: 'disabled' });
}

for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  for (const size of shot.sizes) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const page = await browser.newPage({ viewport: { width, height } });
    page.on('console', (message) => console.log(shot.name, message.text()));
    page.on('pageerror', (error) => console.log(shot.name, error));
    await page.clock.install();
    shot.arrange(hub);
    await page.goto(`${address}/${shot.console}/${shot.query ?? ''}`);
    await page.locator(shot.shows).first().waitFor();
    await shot.act?.(page, hub);
    await take(page, shot, size);
    await page.close();
    hub.forget();
  }
}
await browser.close();
await hub.close();
