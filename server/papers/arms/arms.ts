/**
 * A council's coat of arms as papers print it: PNG or JPEG as it is, SVG drawn by resvg to a PNG fine enough for print,
 * since PDF/A and DOCX have no SVG of their own; what stands for too many dots is none. In: the file; out: the picture, or undefined when there is none fit.
 */
import { readFile } from 'node:fs/promises';
import type { Council } from '#contract/composition';
import type { FileRef } from '#contract/files';
import { sizeOf } from '../../files/picture-size.ts';
import { svgFault } from '../../files/svg.ts';
import type { Picture } from '../document/blocks.ts';
import { draw } from './draw.ts';

/** A larger picture would make every paper as large. */
const PICTURE_BYTES = 4 * 1024 * 1024;
/** Dots of a picture: whoever unpacks it needs four bytes for each. */
const MOST_DOTS = 24_000_000;
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
async function pictureBytes(file: FileRef | undefined, pathOf: PathOf): Promise<Uint8Array | undefined> {
  if (!file || file.bytes > PICTURE_BYTES || !file.type.startsWith('image/')) return undefined;
  const path = await pathOf(file.sha256);
  if (path === undefined) return undefined;
  if (file.type === 'image/svg+xml') return drawingOf(file.sha256, path);
  const bytes = await readFile(path);
  const { width, height } = sizeOf(bytes) ?? { width: Number.NaN, height: Number.NaN };
  return width * height <= MOST_DOTS ? bytes : undefined;
}

function drawingOf(sha256: string, path: string): Promise<Uint8Array | undefined> {
  const known = drawn.get(sha256) ?? drawFile(path);
  drawn.delete(sha256);
  drawn.set(sha256, known);
  for (const old of [...drawn.keys()].slice(0, -MOST_DRAWN)) drawn.delete(old);
  return known;
}

/** Undefined when it can't be drawn; so is one that would not be taken any more. */
async function drawFile(path: string): Promise<Uint8Array | undefined> {
  const svg = await readFile(path, 'utf8');
  return svgFault(svg) === undefined ? draw(svg) : undefined;
}
