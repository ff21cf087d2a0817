import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import { type HandClock, handClock } from '../../hub/testing/hand-clock.ts';
import { wholePages } from '../ogg/pages.ts';
import { keptRecordings } from '../store.ts';
import { decoded, encoded, joined, RATE, shareOf, tones } from '../testing/sound.ts';
import { METER_RATE } from './ffmpeg.ts';
import { Recorder, type RecorderOptions } from './recorder.ts';

const START = Date.parse('2026-03-30T07:00:00Z');
const STEP_MS = 60;

type Bench = { clock: HandClock; folder: string; recorder: Recorder; ended: [string, string, number][] };

function bench(t: Tap, more: Partial<RecorderOptions> = {}): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-recorder-'));
  t.teardown(() => rmSync(folder, { recursive: true }));
  const clock = handClock(START);
  const ended: Bench['ended'] = [];
  const recorder = new Recorder({
    ...{ folder, source: 'test', lateMs: 0, clock, isTaken: (id) => existsSync(join(folder, id)) },
    told: {
      began: () => undefined,
      ended: ({ recordingId }, why, endMs) => void ended.push([recordingId, why, endMs - START]),
      failed: (error) => {
        throw error;
      },
    },
    ...more,
  });
  return { clock, folder, recorder, ended };
}

type Tap = { teardown(call: () => void): void };
/** Plays a stream at the pace of time, page by page; `at` is called before each page with the ms so far. */
async function play(
  { clock, recorder }: Pick<Bench, 'clock' | 'recorder'>,
  stream: Buffer,
  at: (ms: number) => void | Promise<void> = () => undefined,
): Promise<void> {
  recorder.streamBegan(true);
  let toldMs = 0;
  for (const { bytes, granule = 0 } of wholePages(stream).pages) {
    while (toldMs < granule / (RATE / 1000)) {
      await at(toldMs);
      clock.pass(STEP_MS);
      toldMs += STEP_MS;
      recorder.heard((METER_RATE * STEP_MS) / 1000);
      if (toldMs % 960 === 0) recorder.tick();
    }
    recorder.take(bytes);
  }
}

for (const codec of ['opus', 'flac'] as const)
  test(`${codec}: segments after each other are the encoder’s stream, no sample lost or doubled`, async (t) => {
    const bed = bench(t);
    const stream = encoded(tones([440, 65]), codec);
    bed.recorder.keep({ fromMs: 0 });
    await play(bed, stream);
    bed.recorder.streamEnded('input-lost');
    await bed.recorder.settled();
    const [kept] = await keptRecordings(bed.folder);
    if (!kept) throw new Error('nothing kept');
    t.equal(kept.segments.length, 2);
    const samples = decoded(joined(kept));
    t.equal(samples.length, 65 * RATE);
    t.ok(Buffer.from(decoded(stream).buffer).equals(Buffer.from(samples.buffer)), 'decodes to the same samples');
    t.equal(
      kept.segments.reduce((sum, one) => sum + one.samples, 0),
      65 * RATE,
    );
    for (const [index, one] of kept.segments.entries()) {
      const before = kept.segments[index - 1];
      if (before) t.equal(one.fromSample, before.fromSample + before.samples);
      t.ok(Math.abs(one.atMs - START - one.fromSample / 48) < 70, `${one.atMs - START} ${one.fromSample / 48}`);
      t.ok(shareOf(440, decoded(readFileSync(join(kept.folder, one.file)))) > 0.99, 'each is played by itself');
    }
    t.match(kept.ended, { why: 'input-lost' });
    t.same(kept.gaps, []);
  });

for (const byMs of [3_600_000, -600_000])
  test(`a step of the wall clock by ${byMs / 1000} s ends the recording and begins another, no sample lost`, async (t) => {
    const bed = bench(t);
    const stream = encoded(tones([440, 20]));
    bed.recorder.keep({ fromMs: 0 });
    await play(bed, stream, (ms) => {
      if (ms === 9960) bed.clock.stepWall(byMs);
    });
    bed.recorder.streamEnded('input-lost');
    await bed.recorder.settled();
    const [before, after] = await keptRecordings(bed.folder);
    if (!before || !after) throw new Error('one alone is kept');
    t.match([before.ended?.why, after.ended?.why], ['clock-stepped', 'input-lost']);
    const rest = joined(after).subarray(after.segments[0]?.headerBytes);
    t.equal(decoded(Buffer.concat([joined(before), rest])).length, 20 * RATE);
    t.ok(before.segments.every(({ atMs, fromSample }) => Math.abs(atMs - START - fromSample / 48) < 70));
    t.ok(after.segments.every(({ atMs, fromSample }) => Math.abs(atMs - START - byMs - fromSample / 48) < 70));
    const { stepped } = after.head;
    t.equal(stepped?.byMs, byMs);
    t.ok(Math.abs((stepped?.atMs ?? 0) - START - byMs - 9960) <= 120, 'when is told');
    t.ok(
      Math.abs((after.segments[0]?.fromSample ?? 0) / 48 - 9960) <= 120,
      'what was said before is told by the old clock',
    );
  });

test('of a closed part no byte reaches the disk', async (t) => {
  const bed = bench(t);
  const stream = encoded(tones([440, 4], [1000, 4], [440, 4]));
  bed.recorder.keep({ fromMs: 0 });
  let bytes = 0;
  await play(bed, stream, async (ms) => {
    if (ms === 4020) bed.recorder.end('closed-part', 4000);
    if (ms === 8040) {
      await bed.recorder.settled();
      bytes = bytesUnder(bed.folder);
      bed.recorder.keep({ fromMs: 8040 + 500 });
    }
  });
  bed.recorder.end('sitting-closed');
  await bed.recorder.settled();
  const kept = await keptRecordings(bed.folder);
  t.equal(kept[0]?.segments[0]?.bytes, bytes, 'on the disk was what is kept of the open part');
  t.same(
    kept.map(({ ended }) => ended?.why),
    ['closed-part', 'sitting-closed'],
  );
  for (const one of kept) {
    const samples = decoded(joined(one));
    t.ok(shareOf(440, samples) > 0.98);
    t.ok(shareOf(1000, samples) < 0.0001, `${shareOf(1000, samples)}`);
    t.ok(samples.length > 3 * RATE);
  }
  t.same(
    bed.ended.map(([id, why]) => [id, why]),
    [
      ['2026-03-30T07-00-00Z', 'closed-part'],
      ['2026-03-30T07-00-08Z', 'sitting-closed'],
    ],
  );
});

test('word of a closed part that comes late takes back what was written', async (t) => {
  const bed = bench(t);
  bed.recorder.keep({ fromMs: 0 });
  await play(bed, encoded(tones([440, 61], [1000, 4])), (ms) => {
    if (ms === 64_020) bed.recorder.end('closed-part', 59_000);
  });
  await bed.recorder.settled();
  const [kept] = await keptRecordings(bed.folder);
  if (!kept) throw new Error('nothing kept');
  t.same(readdirSync(kept.folder).sort(), ['000001.opus', 'index.jsonl']);
  const samples = decoded(joined(kept));
  t.ok(samples.length <= 59 * RATE && samples.length > 58.8 * RATE, String(samples.length / RATE));
  t.equal(kept.segments.at(-1)?.bytes, joined(kept).length);
});

test('sound that the source has lost is told as a gap, and instants after it are right', async (t) => {
  const bed = bench(t);
  bed.recorder.keep({ fromMs: 0 });
  await play(bed, encoded(tones([440, 30])), (ms) => {
    if (ms === 9960) bed.clock.pass(2000);
  });
  bed.recorder.end('asked');
  await bed.recorder.settled();
  const [kept] = await keptRecordings(bed.folder);
  t.equal(kept?.segments.length, 2);
  t.ok(Math.abs((kept?.gaps[0]?.ms ?? 0) - 2000) < 100, JSON.stringify(kept?.gaps));
  const second = kept?.segments[1];
  t.ok(Math.abs((second?.atMs ?? 0) - START - 2000 - (second?.fromSample ?? 0) / 48) < 70);
});

test('what the source has lost or drifted before anything was kept costs no word of the opening', async (t) => {
  const opened = 24_000;
  for (const [name, lostMs, slowMs] of [
    ['lost', 8000, 0],
    ['slow', 0, 0.5],
  ] as const) {
    const bed = bench(t);
    let askedMs = 0;
    await play(bed, encoded(tones([440, 60])), (ms) => {
      if (ms < opened) bed.clock.pass(slowMs + (ms === 4980 ? lostMs : 0));
      if (ms !== opened) return;
      askedMs = bed.clock.monotonicMs();
      bed.recorder.keep({ fromMs: askedMs });
    });
    bed.recorder.end('asked');
    await bed.recorder.settled();
    const [kept] = await keptRecordings(bed.folder);
    const [first] = kept?.segments ?? [];
    if (!kept || !first) throw new Error('nothing kept');
    const heardMs = lostMs + first.fromSample / 48 + (opened / STEP_MS) * slowMs;
    t.ok(
      heardMs - askedMs >= -70 && heardMs - askedMs < 150,
      `${name}: kept from ${heardMs - askedMs} ms after the word`,
    );
    t.ok(Math.abs(first.atMs - START - heardMs) < 70, `${name}: told ${first.atMs - START}, heard ${heardMs}`);
    t.same(kept.gaps, [], name);
  }
});

const bytesUnder = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.opus'))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
