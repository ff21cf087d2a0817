/**
 * Pictures of the gallery, small: few colours, a palette, no more. In: a picture as the browser takes it. Out: an
 * indexed PNG (ISO/IEC 15948, colour type 3), and how far two pictures are apart.
 */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

export type Picture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** RGBA, a byte each. */
export const readPng = (bytes: Buffer): Picture => PNG.sync.read(bytes);

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

type Indexed = { readonly places: Uint8Array; readonly palette: readonly number[] };

/** Like colours share a place in the palette, which holds their mean; undefined when there are too many. */
function indexed({ width, height, data }: Picture, bits: number): Indexed | undefined {
  const placeOf = new Int16Array(1 << (3 * bits)).fill(-1);
  const sums = new Float64Array(MOST_COLOURS * 4);
  const places = new Uint8Array(width * height);
  const level = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value / 255) * (2 ** bits - 1)));
  let colours = 0;
  for (let at = 0; at < places.length; at += 1) {
    const [red, green, blue] = [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0];
    const key = ((level[red] ?? 0) << (2 * bits)) | ((level[green] ?? 0) << bits) | (level[blue] ?? 0);
    let place = placeOf[key] ?? -1;
    if (place < 0) {
      if (colours === MOST_COLOURS) return undefined;
      place = colours;
      placeOf[key] = place;
      colours += 1;
    }
    places[at] = place;
    const sum = place * 4;
    sums[sum] = (sums[sum] ?? 0) + red;
    sums[sum + 1] = (sums[sum + 1] ?? 0) + green;
    sums[sum + 2] = (sums[sum + 2] ?? 0) + blue;
    sums[sum + 3] = (sums[sum + 3] ?? 0) + 1;
  }
  const mean = (place: number, channel: number) =>
    Math.round((sums[place * 4 + channel] ?? 0) / (sums[place * 4 + 3] ?? 1));
  return { places, palette: Array.from({ length: colours * 3 }, (_, i) => mean(Math.floor(i / 3), i % 3)) };
}

/** Three bits a channel where 256 colours are enough for them. */
function inPalette(picture: Picture): Indexed {
  const found = indexed(picture, 3) ?? indexed(picture, 2);
  if (!found) throw new Error('two bits a channel are 64 colours');
  return found;
}

/** The picture as {@link smallPng} keeps it. */
export function asKept(picture: Picture): Picture {
  const { places, palette } = inPalette(picture);
  const data = new Uint8Array(places.length * 4);
  for (let at = 0; at < places.length; at += 1) {
    const colour = (places[at] ?? 0) * 3;
    for (let channel = 0; channel < 3; channel += 1) data[at * 4 + channel] = palette[colour + channel] ?? 0;
  }
  return { width: picture.width, height: picture.height, data };
}

/** A PNG of the picture in a palette. */
export function smallPng(picture: Picture): Buffer {
  const { width, height } = picture;
  const { places, palette } = inPalette(picture);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1)
    rows.set(places.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pixels of a square whose mean colours are compared: letters drawn a little otherwise have the same mean. */
const SQUARE = 8;

function meansOf({ width, height, data }: Picture): Float64Array {
  const [across, down] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const sums = new Float64Array(across * down * 3);
  const counts = new Float64Array(across * down);
  for (let at = 0; at < width * height; at += 1) {
    const square = Math.floor(at / width / SQUARE) * across + Math.floor((at % width) / SQUARE);
    counts[square] = (counts[square] ?? 0) + 1;
    for (let channel = 0; channel < 3; channel += 1) {
      const place = square * 3 + channel;
      sums[place] = (sums[place] ?? 0) + (data[at * 4 + channel] ?? 0);
    }
  }
  return sums.map((sum, place) => sum / (counts[Math.floor(place / 3)] ?? 1));
}

/** How many squares of 8 × 8 differ by more than `tolerance` of 255 in some channel; all of them for another size. */
export function squaresApart(one: Picture, other: Picture, tolerance: number): number {
  const [a, b] = [meansOf(one), meansOf(other)];
  if (one.width !== other.width || a.length !== b.length) return Math.max(a.length, b.length) / 3;
  const apart = new Set<number>();
  for (const [place, mean] of a.entries()) {
    if (Math.abs(mean - (b[place] ?? 0)) > tolerance) apart.add(Math.floor(place / 3));
  }
  return apart.size;
}
