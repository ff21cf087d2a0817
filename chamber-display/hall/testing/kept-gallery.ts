/**
 * The reviewed gallery: small pictures of the wall's scenes in `chamber-display/hall/scenes/gallery/<shelf>/`.
 * In: a shelf. Out: its scenes as they are drawn now, and what differs from the pictures that were looked at and kept.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { WALL } from '../../kit/sample-changes.ts';
import { hasSeats, SCENES, type Shot } from '../../kit/sample-scenes.ts';
import { sampleHall } from '../../kit/sample-views.ts';
import { startChromium } from '../../kit/testing/chromium.ts';
import { FakeHub, WEB_ROOT } from '../../kit/testing/fake-hub.ts';
import { faultOfPicture, keep } from '../../kit/testing/kept-pictures.ts';
import { readPng } from '../../kit/testing/small-png.ts';
import { showShot } from './show-shot.ts';

const GALLERY = fileURLToPath(new URL('../../../../chamber-display/hall/scenes/gallery', import.meta.url));
const LYING = { width: 720, height: 405 };
const STANDING = { width: 405, height: 720 };

/** One of each kind is enough to see how a wall stands. */
const isFirst = ({ name }: Shot): boolean =>
  !/-|void|stopped|rejected/.test(name) || ['ballot-alternative', 'held-queue', 'held-notice'].includes(name);
const isFirstSeated = (shot: Shot): boolean => isFirst(shot) && hasSeats(shot);
const FIRST = SCENES.filter(isFirst);
const FIRST_SEATED = SCENES.filter(isFirstSeated);

type Shelf = { readonly deputies: number; readonly size: typeof LYING; readonly shots: readonly Shot[] };
export const SHELVES = {
  '26': { deputies: 26, size: LYING, shots: SCENES },
  '60': { deputies: 60, size: LYING, shots: SCENES },
  '120': { deputies: 120, size: LYING, shots: SCENES },
  '450': { deputies: 450, size: LYING, shots: SCENES },
  '26-standing': { deputies: 26, size: STANDING, shots: FIRST },
  '60-standing': { deputies: 60, size: STANDING, shots: FIRST_SEATED },
  '120-standing': { deputies: 120, size: STANDING, shots: FIRST_SEATED },
  '450-standing': { deputies: 450, size: STANDING, shots: FIRST_SEATED },
} as const satisfies Record<string, Shelf>;
export type ShelfName = keyof typeof SHELVES;

const pathOf = (shelf: ShelfName, shot: Shot): string => join(GALLERY, shelf, `${shot.name}.png`);

/** A wall whose clocks stand still, so that every picture is of the same second. */
async function openStillWall(page: Page, hub: FakeHub, address: string): Promise<void> {
  await page.clock.install({ time: '2025-12-18T09:42:07Z' });
  hub.show(sampleHall({ scene: 'idle', deputies: 26 }));
  await page.goto(address);
  await page.locator('.idle').waitFor();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}

/** Each scene of a shelf as it is drawn now. */
export async function* drawn(shelf: ShelfName): AsyncGenerator<{ shot: Shot; bytes: Buffer }> {
  const { deputies, size, shots } = SHELVES[shelf];
  const hub = new FakeHub(WEB_ROOT);
  hub.place(WALL);
  const address = await hub.open();
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: size });
    await openStillWall(page, hub, address);
    for (const shot of shots) {
      await showShot(hub, page, shot, deputies);
      yield { shot, bytes: await page.screenshot({ animations: 'disabled' }) };
    }
  } finally {
    await browser.close();
    await hub.close();
  }
}

/** Keeps the shelf's scenes as they are drawn now. */
export async function renew(shelf: ShelfName): Promise<void> {
  for await (const { shot, bytes } of drawn(shelf)) keep(pathOf(shelf, shot), readPng(bytes));
}

/** What is wrong with one scene, in words; undefined when it is as it was kept. */
export const faultOf = (shelf: ShelfName, shot: Shot, bytes: Buffer): string | undefined =>
  faultOfPicture(pathOf(shelf, shot), bytes);
