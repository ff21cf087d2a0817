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

type Bucket = { place: number; count: number; readonly sums: [number, number, number] };

/** Like colours share a place in the palette, which holds their mean; undefined when there are too many. */
function indexed({ width, height, data }: Picture, bits: number): { rows: Buffer; palette: number[] } | undefined {
  const buckets = new Map<number, Bucket>();
  const rows = Buffer.alloc((width + 1) * height);
  const level = (value: number) => Math.round((value / 255) * (2 ** bits - 1));
  for (let at = 0; at < width * height; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    const key = (level(red) << 16) | (level(green) << 8) | level(blue);
    const bucket = buckets.get(key) ?? { place: buckets.size, count: 0, sums: [0, 0, 0] };
    if (bucket.place >= MOST_COLOURS) return undefined;
    buckets.set(key, bucket);
    bucket.count += 1;
    bucket.sums[0] += red;
    bucket.sums[1] += green;
    bucket.sums[2] += blue;
    rows[at + Math.floor(at / width) + 1] = bucket.place;
  }
  return {
    rows,
    palette: [...buckets.values()].flatMap(({ count, sums }) => sums.map((sum) => Math.round(sum / count))),
  };
}

/** The picture in a palette: three bits a channel where 256 colours are enough for them. */
export function smallPng(picture: Picture): Buffer {
  const found = indexed(picture, 3) ?? indexed(picture, 2);
  if (!found) throw new Error('two bits a channel are 64 colours');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([8, 3], 8);
  const pixels = deflateSync(found.rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(found.palette)),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pixels of a square whose mean colours are compared: letters drawn a little otherwise have the same mean. */
const SQUARE = 8;

function meansOf({ width, height, data }: Picture): number[] {
  const [across, down] = [Math.ceil(width / SQUARE), Math.ceil(height / SQUARE)];
  const sums = new Array<number>(across * down * 3).fill(0);
  const counts = new Array<number>(across * down).fill(0);
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
