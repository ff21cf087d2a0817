/**
 * Takes one picture of a page: a crop of the screen with numbered marks on it. In: a page at the right moment and what
 * to show of it. Out: a PNG in a palette, drawn twice as fine as it is shown, and its size in CSS pixels.
 */
import type { Page } from 'playwright-core';
import { readPng, smallPng } from '../../chamber-display/kit/testing/small-png.ts';
import type { Picture } from './pictures.ts';

/** The column of pictures in the help, CSS pixels. */
const WIDEST = 420;
/** Pixels of a picture for each CSS pixel. */
export const FINER = 2;
/** What is left around the parts that a picture shows, CSS pixels. */
const AROUND = 12;
/** Diameter of a mark as it is shown, CSS pixels. */
const MARK = 26;

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Taken = { readonly png: Buffer; readonly size: readonly [width: number, height: number] };

/** Leads the page to its section and window, and waits until everything that the picture names is there. */
export async function arrange(
  page: Page,
  { hash, window: [width, height], shows = [], marks }: Picture,
): Promise<void> {
  await page.setViewportSize({ width, height });
  if (hash !== undefined) await page.goto(new URL(hash, page.url()).href);
  for (const selector of [...shows, ...marks]) await page.locator(selector).first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => document.activeElement?.blur())');
}

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}

/** What lies around these, within the window: of anything beyond it Chromium draws another part than it was asked for. */
function around(boxes: readonly Box[], [width, height]: Picture['window']): Box {
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - AROUND);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - AROUND);
  const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + AROUND);
  const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + AROUND);
  return { x, y, width: right - x, height: bottom - y };
}

/** A part of the page as large as this is marked in its middle; a smaller one at a corner. CSS pixels. */
const LARGE = { width: 250, height: 300 };

/** Where a mark of that size stands, within the crop. */
function markAt(part: Box, crop: Box, size: number): { left: number; top: number } {
  const large = part.width > LARGE.width && part.height > LARGE.height;
  const atLeft = part.x - size * 0.65;
  const aside = atLeft < crop.x ? part.x + part.width - size * 0.35 : atLeft;
  const x = large ? part.x + (part.width - size) / 2 : aside;
  const y = large ? part.y + (part.height - size) / 2 : part.y - size * 0.45;
  const within = (at: number, from: number, length: number) =>
    Math.min(Math.max(at, from + 2), from + length - size - 2);
  return { left: within(x, crop.x, crop.width), top: within(y, crop.y, crop.height) };
}

const drawMarks = (places: readonly { left: number; top: number }[], size: number): string => `(() => {
  const sheet = document.createElement('div');
  sheet.id = 'help-marks';
  ${JSON.stringify(places)}.forEach(({ left, top }, index) => {
    const mark = document.createElement('span');
    mark.textContent = index + 1;
    Object.assign(mark.style, {
      position: 'fixed', zIndex: 9, left: left + 'px', top: top + 'px', width: '${size}px', height: '${size}px',
      display: 'grid', placeContent: 'center', borderRadius: '50%', background: '#0D1626', color: '#FFFFFF',
      font: '600 ${size * 0.64}px / 1 "Fira Sans"', outline: '${size / 13}px solid #FFFFFF',
    });
    sheet.append(mark);
  });
  document.body.append(sheet);
})()`;

/** Takes the picture; the page is left as it was. */
export async function take(page: Page, picture: Picture): Promise<Taken> {
  await arrange(page, picture);
  const [width, height] = picture.window;
  const parts = await Promise.all((picture.shows ?? []).map((selector) => boxOf(page, selector)));
  const crop = parts.length > 0 ? around(parts, picture.window) : { x: 0, y: 0, width, height };
  const shown = Math.min(picture.widest ?? WIDEST, Math.round(crop.width));
  const scale = shown / crop.width;
  const marked = await Promise.all(picture.marks.map((selector) => boxOf(page, selector)));
  const size = MARK / scale;
  await page.evaluate(
    drawMarks(
      marked.map((part) => markAt(part, crop, size)),
      size,
    ),
  );
  const session = await page.context().newCDPSession(page);
  const clip = { ...crop, scale: scale * FINER };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  await session.detach();
  await page.evaluate(`document.getElementById('help-marks').remove()`);
  return {
    png: smallPng(readPng(Buffer.from(data, 'base64'))),
    size: [shown, Math.round(crop.height * scale)],
  };
}
