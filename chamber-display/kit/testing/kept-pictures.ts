/**
 * Reviewed pictures that are kept: small ones in the tree, compared with what is drawn now. In: a picture as the browser
 * takes it and the file that keeps it. Out: what is otherwise, in words.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { asKept, type Picture, readPng, smallPng, squaresApart } from './small-png.ts';

/** Letters are drawn a little otherwise on every machine: so far apart may a square be, and so many squares. */
const TOLERANCE = 32;
const MOST_SQUARES = 6;

/** Keeps the picture as it is drawn now. */
export function keep(file: string, picture: Picture): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, smallPng(picture));
}

/** What is wrong with a picture, in words; undefined when it is as it was kept. The new one goes to a temporary folder. */
export function faultOfPicture(file: string, bytes: Buffer, picture: Picture = readPng(bytes)): string | undefined {
  const apart = existsSync(file)
    ? squaresApart(readPng(readFileSync(file)), asKept(picture), TOLERANCE)
    : Number.POSITIVE_INFINITY;
  if (apart <= MOST_SQUARES) return undefined;
  const shelf = basename(dirname(file));
  const folder = join(tmpdir(), 'dzvin-gallery', shelf);
  mkdirSync(folder, { recursive: true });
  const now = join(folder, basename(file));
  writeFileSync(now, bytes);
  return `${shelf}/${basename(file)}: ${apart} squares of 8 × 8 are otherwise than kept; as drawn now: ${now}`;
}
