/**
 * The reviewed gallery of the overlays: small pictures in `chamber-display/overlay/scenes/gallery/<shelf>/`, over a plain
 * ground, because a kept picture has no alpha. In: a page. Out: its plates as they are drawn now, with their alpha.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { faultOfPicture, keep } from '../../kit/testing/kept-pictures.ts';
import { type Picture, readPng } from '../../kit/testing/small-png.ts';
import { type Overlays, type Size, showAir } from './overlay-page.ts';
import { AIR_SHOTS } from './sample-overlay.ts';

const GALLERY = fileURLToPath(new URL('../../../../chamber-display/overlay/scenes/gallery', import.meta.url));
const GROUND = [0x8a, 0x7a, 0x66] as const;

const LYING =
  'speech longest-name speech-warning speech-paused speech-guest nasty-speech item-stage agenda ballot ballot-warning ballot-alternative ballot-secret ballot-trial adopted rejected void stopped elected-named result-rating result-secret result-set-aside registration registration-second idle break-until alarm speech-closed-part';
const STANDING = 'speech-guest longest-name item-stage ballot adopted result-rating idle alarm';

type Shelf = { readonly deputies: number; readonly size: Size; readonly names: string; readonly query: string };
export const SHELVES = {
  lying: { deputies: 26, size: { width: 720, height: 405 }, names: LYING, query: '' },
  'lying-120': { deputies: 120, size: { width: 720, height: 405 }, names: 'adopted', query: '' },
  'lying-450': { deputies: 450, size: { width: 720, height: 405 }, names: 'adopted', query: '' },
  standing: { deputies: 26, size: { width: 432, height: 768 }, names: STANDING, query: '&map=on' },
  light: { deputies: 26, size: { width: 720, height: 405 }, names: 'speech rejected', query: '&theme=light&lang=en' },
} as const satisfies Record<string, Shelf>;
export type ShelfName = keyof typeof SHELVES;

export type Drawn = { readonly name: string; readonly page: Page; readonly bytes: Buffer; readonly picture: Picture };

/** Each plate of a shelf as it is drawn now. */
export async function* drawn({ hub, open }: Overlays, shelf: ShelfName): AsyncGenerator<Drawn> {
  const { deputies, size, names, query } = SHELVES[shelf];
  const page = await open(size, `scene=auto&animate=off${query}`);
  for (const name of names.split(' ')) {
    const shot = AIR_SHOTS.find((one) => one.name === name);
    if (!shot) throw new Error(`There is no sample “${name}”.`);
    await showAir(hub, page, shot, deputies);
    const bytes = await page.screenshot({ omitBackground: true });
    yield { name, page, bytes, picture: readPng(bytes) };
  }
  await page.close();
}

/** The picture laid over the ground. */
function overGround({ width, height, data }: Picture): Picture {
  const laid = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) {
    const alpha = (data[at - (at % 4) + 3] ?? 0) / 255;
    laid[at] = at % 4 === 3 ? 255 : Math.round((data[at] ?? 0) * alpha + (GROUND[at % 4] ?? 0) * (1 - alpha));
  }
  return { width, height, data: laid };
}

const fileOf = (shelf: ShelfName, name: string): string => join(GALLERY, shelf, `${name}.png`);

export const keepDrawn = (shelf: ShelfName, { name, picture }: Drawn): void =>
  keep(fileOf(shelf, name), overGround(picture));

/** What is wrong with a plate, in words; undefined when it is as it was kept. */
export const faultOfDrawn = (shelf: ShelfName, { name, bytes, picture }: Drawn): string | undefined =>
  faultOfPicture(fileOf(shelf, name), bytes, overGround(picture));
