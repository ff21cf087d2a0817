/**
 * A council's coat of arms as papers print it: PNG or JPEG as it is, SVG drawn by resvg to a PNG fine enough for print,
 * since PDF/A and DOCX have no SVG of their own. In: the file; out: the picture, or undefined when there is none fit.
 */
import { readFile } from 'node:fs/promises';
import type { Council } from '#contract/composition';
import type { FileRef } from '#contract/files';
import type { Picture } from '../document/blocks.ts';

/** A larger picture would make every paper as large. */
const PICTURE_BYTES = 4 * 1024 * 1024;
/** Dots of the longer side: 900 dpi at the 17 mm of a paper. */
const DOTS = 600;
/** Drawings that were drawn already: papers of one council have one, or the one before. */
const MOST_DRAWN = 4;
const drawn = new Map<string, Promise<Uint8Array | undefined>>();

/** Where a kept file lies; undefined when it is not there. */
export type PathOf = (sha256: string) => Promise<string | undefined>;

export async function armsOf({ name, brand }: Council, pathOf: PathOf): Promise<Picture | undefined> {
  const bytes = await pictureBytes(brand?.arms, pathOf);
  return bytes && { bytes, alt: `Герб: ${name}` };
}

/** A picture that can be printed: PNG or JPEG. */
export async function pictureBytes(file: FileRef | undefined, pathOf: PathOf): Promise<Uint8Array | undefined> {
  if (!file || file.bytes > PICTURE_BYTES || !file.type.startsWith('image/')) return undefined;
  const path = await pathOf(file.sha256);
  if (path === undefined) return undefined;
  return file.type === 'image/svg+xml' ? drawingOf(file.sha256, path) : readFile(path);
}

function drawingOf(sha256: string, path: string): Promise<Uint8Array | undefined> {
  const known = drawn.get(sha256) ?? draw(path);
  drawn.delete(sha256);
  drawn.set(sha256, known);
  for (const old of [...drawn.keys()].slice(0, -MOST_DRAWN)) drawn.delete(old);
  return known;
}

/** On white, for old PDF/A knows nothing see-through; off the main thread. Undefined when it can't be drawn. */
async function draw(path: string): Promise<Uint8Array | undefined> {
  try {
    const { renderAsync } = await import('@resvg/resvg-js');
    const svg = await readFile(path, 'utf8');
    const font = { loadSystemFonts: false };
    const wide = await renderAsync(svg, { fitTo: { mode: 'width', value: DOTS }, background: '#fff', font });
    if (wide.height <= DOTS) return wide.asPng();
    return (await renderAsync(svg, { fitTo: { mode: 'height', value: DOTS }, background: '#fff', font })).asPng();
  } catch {
    return undefined;
  }
}
