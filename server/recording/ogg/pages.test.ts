import { spawnSync } from 'node:child_process';
import { test } from 'tap';
import { PageReader, packetsOf, renumbered, wholePages } from './pages.ts';
import { streamHead } from './stream-head.ts';

const sound = (codec: readonly string[]): Buffer => {
  const made = spawnSync(
    'ffmpeg',
    [
      ...['-loglevel', 'error', '-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000:duration=2'],
      ...['-c:a', ...codec, '-page_duration', '60000', '-f', 'ogg', 'pipe:1'],
    ],
    { maxBuffer: 1e8 },
  );
  return made.stdout;
};
const opus = sound(['libopus', '-b:a', '32k']);
const flac = sound(['flac', '-ac', '2']);

test('an encoder’s stream is read page by page, however it is cut on the way', (t) => {
  const { pages, bytes } = wholePages(opus);
  t.equal(bytes, opus.length);
  t.ok(pages.every(({ continued }) => !continued));
  const reader = new PageReader();
  const cut = Array.from({ length: Math.ceil(opus.length / 7) }, (_, at) => opus.subarray(at * 7, at * 7 + 7));
  const read = cut.flatMap((piece) => reader.take(piece));
  t.same(
    read.map((page) => page.bytes),
    pages.map((page) => page.bytes),
  );
  t.match(reader, { discarded: 0, waiting: 0 });
  t.ok(pages.at(-1)?.last);
  t.end();
});

test('bytes that belong to no page are counted and harm none that follows', (t) => {
  const reader = new PageReader();
  const read = reader.take(Buffer.concat([Buffer.from('noise Ogg'), opus]));
  t.equal(read.length, wholePages(opus).pages.length);
  t.equal(reader.discarded, 9);
  t.end();
});

test('a torn or spoilt page ends what is good of a file', (t) => {
  const { pages } = wholePages(opus);
  const last = pages.at(-1)?.bytes.length ?? 0;
  t.equal(wholePages(opus.subarray(0, -5)).bytes, opus.length - last);
  const spoilt = Buffer.from(opus);
  spoilt[opus.length - 3] = (spoilt[opus.length - 3] ?? 0) ^ 1;
  t.equal(wholePages(spoilt).bytes, opus.length - last);
  t.same(wholePages(Buffer.alloc(0)), { pages: [], bytes: 0 });
  t.end();
});

test('the first packet tells codec, rate, channels and what is skipped', (t) => {
  t.same(streamHead(wholePages(opus).pages), { codec: 'opus', rate: 48_000, channels: 1, preSkip: 312 });
  t.same(streamHead(wholePages(flac).pages), { codec: 'flac', rate: 48_000, channels: 2, preSkip: 0 });
  t.equal(streamHead([]), undefined);
  t.end();
});

test('pages hold at most 100 ms, and every packet ends where it begins', (t) => {
  for (const stream of [opus, flac]) {
    const granules = wholePages(stream).pages.flatMap(({ granule }) => granule ?? []);
    const steps = granules.map((granule, at) => granule - (granules[at - 1] ?? 0));
    t.ok(Math.max(...steps) <= 4800, `${Math.max(...steps)} samples`);
  }
  t.end();
});

test('a page under another number is whole', (t) => {
  const page = wholePages(opus).pages[5];
  if (page === undefined) throw new Error('no page');
  const { pages } = wholePages(renumbered(page, 77));
  t.equal(pages[0]?.sequence, 77);
  t.same(pages[0] && packetsOf(pages[0]), packetsOf(page));
  t.end();
});
