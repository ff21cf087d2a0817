/**
 * Takes pictures of every plate over something like a picture of a hall, for looking at. Build the pages before.
 * `node dist/chamber-display/overlay/testing/gallery.js DIR [scene…]` writes `DIR/<scene>-<deputies>.png`, 1920×1080; the
 * environment's `WIDTH`, `HEIGHT` and `QUERY` (`theme=light&lang=en`) make it otherwise; `ALPHA=1` leaves the ground out.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { showAir, startOverlays } from './overlay-page.ts';
import { AIR_SHOTS, hasMap } from './sample-overlay.ts';

const [folder = 'gallery', ...named] = process.argv.slice(2);
const width = Number(process.env['WIDTH'] ?? 1920);
const height = Number(process.env['HEIGHT'] ?? Math.round((width * 9) / 16));
const isAlpha = process.env['ALPHA'] === '1';
/** Something like a picture of a hall, as a script for the page, whose policy takes no style of ours. */
const GROUND = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html{min-height:100vh;background:radial-gradient(60% 70% at 70% 22%,#efe2cd,#0000),linear-gradient(#8c7c69 45%,#4d4238 75%,#3a2f2a)!important}');
  document.adoptedStyleSheets = [sheet];
`;

const { hub, open, close } = await startOverlays();
const page = await open({ width, height }, `scene=auto&animate=off&${process.env['QUERY'] ?? ''}`);
page.on('pageerror', (error) => console.log(error));
if (!isAlpha) await page.evaluate(GROUND);
await mkdir(folder, { recursive: true });
for (const shot of AIR_SHOTS) {
  if (named.length > 0 && !named.includes(shot.name)) continue;
  for (const deputies of hasMap(shot) ? [26, 60, 120, 450] : [26]) {
    await showAir(hub, page, shot, deputies);
    await page.screenshot({ path: join(folder, `${shot.name}-${deputies}.png`), omitBackground: isAlpha });
  }
}
await close();
