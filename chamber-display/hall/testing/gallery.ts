/**
 * Takes pictures of every scene of the wall, for looking at. Build the pages before.
 * `node dist/chamber-display/hall/testing/gallery.js DIR [deputies…]` writes `DIR/<scene>-<deputies>.png`, 1920×1080;
 * the environment's `WIDTH`, `HEIGHT` and `QUERY` (`?theme=light&lang=en`) make it otherwise.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { WALL } from '../../kit/sample-changes.ts';
import { SCENES, type Shot } from '../../kit/sample-scenes.ts';
import { sampleHall } from '../../kit/sample-views.ts';
import { startChromium } from '../../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../../kit/testing/fake-hub.ts';
import { showShot } from './show-shot.ts';

const [folder = 'gallery', ...sizes] = process.argv.slice(2);
const width = Number(process.env['WIDTH'] ?? 1920);
const query = process.env['QUERY'] ?? '';

const hub = new FakeHub(WEB_ROOT);
hub.place(WALL);
const address = await hub.open();
const browser = await startChromium();
const page = await browser.newPage({
  viewport: { width, height: Number(process.env['HEIGHT'] ?? Math.round((width * 9) / 16)) },
});
page.on('console', (message) => console.log(message.text()));
page.on('pageerror', (error) => console.log(error));
await mkdir(folder, { recursive: true });
hub.show(sampleHall({ scene: 'idle', deputies: 26 }));
await page.goto(`${address}${query}`);

async function take(shot: Shot, deputies: number): Promise<void> {
  await showShot(hub, page, shot, deputies);
  await page.screenshot({ path: join(folder, `${shot.name}-${deputies}.png`), animations: 'disabled' });
}

for (const deputies of sizes.length > 0 ? sizes.map(Number) : [26, 59, 120, 450]) {
  for (const shot of SCENES) await take(shot, deputies);
}
await page.clock.install();
await page.reload();
for (const shot of SCENES.filter(({ name }) => name === 'ballot')) await take(shot, 26);
hub.silence(true);
await page.clock.runFor(6000);
await page.getByRole('alert').waitFor();
await page.screenshot({ path: join(folder, 'lost-26.png') });
await browser.close();
await hub.close();
