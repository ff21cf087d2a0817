import { join } from 'node:path';
import { test } from 'tap';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { type KeptRecording, type KeptSegment, keptRecordings } from '../store.ts';
import { lengthOf, within } from './cuts.ts';
import { movedBy } from './one-clock.ts';
import { planOf, type SoundPlan } from './plan.ts';
import { writeCut } from './sound/cut-file.ts';
import { SoundReader } from './sound/packets.ts';
import { SoundBook } from './sound-book.ts';
import { heard, keepTones, tonesIn } from './testing/kept-sound.ts';
import { ALL_HZ, HZ, talkingSitting } from './testing/talking-sitting.ts';

const { events, tones, atMs } = talkingSitting();
const HOUR_MS = 3_600_000;
const CONVENED_MS = Date.parse(events[0]?.at ?? '');
const CLOSED_MS = Date.parse(events.at(-1)?.at ?? '');

/** A recording of one minute segments, in ms from the convening of the first sitting. */
function recording(from: number, to: number): KeptRecording {
  const segments: KeptSegment[] = [];
  for (let at = from; at < to; at += 60_000) {
    const ms = Math.min(60_000, to - at);
    const file = `${String(segments.length + 1).padStart(6, '0')}.opus`;
    const size = { fromSample: 0, samples: ms * 48, bytes: ms, headerBytes: 0, sha256: '0'.repeat(64) };
    segments.push({ file, atMs: atMs + at, ms, ...size });
  }
  const head = { format: 'recording/1', recordingId: '2026-03-30T07-00-00Z', codec: 'opus', rate: 48_000 } as const;
  const more = { channels: 1, preSkip: 312, fromSample: 0, source: 'test', atMs: atMs + from };
  return { folder: `/r/${from}`, head: { ...head, ...more }, segments, gaps: [] };
}

const anHourLater = (placed: PlacedEvent): PlacedEvent => ({
  ...placed,
  at: new Date(Date.parse(placed.at) + HOUR_MS).toISOString(),
});
const partsOf = (plan: SoundPlan | undefined): number =>
  lengthOf((plan?.cuts ?? []).filter(({ kind }) => kind !== 'whole').flatMap(({ pieces }) => pieces));
const CLOSED_PART_MS = 2000;

test('a recording that ran through two sittings is parted between them, and nothing of it is lost', async (t) => {
  const recordings = [recording(-600_000, 2 * HOUR_MS)];
  const first = planOf({ events, recordings, untilMs: CONVENED_MS + HOUR_MS });
  const second = planOf({ events: events.map(anHourLater), recordings, sinceMs: CLOSED_MS });
  t.equal(partsOf(first) + partsOf(second), 600_000 + 2 * HOUR_MS - 2 * CLOSED_PART_MS);
});

test('what was recorded before the convening by a recording of its own belongs to the sitting that follows', async (t) => {
  const recordings = [recording(0, 30_000), recording(HOUR_MS - 600_000, HOUR_MS + 60_000)];
  const second = planOf({ events: events.map(anHourLater), recordings, sinceMs: CLOSED_MS });
  t.same(
    second?.recordings.map(({ folder }) => folder),
    [`/r/${HOUR_MS - 600_000}`],
  );
  t.equal(partsOf(second), 660_000 - CLOSED_PART_MS);
});

test('what was not recorded of the open sitting is told, but for tenths of a second', async (t) => {
  const plan = planOf({ events, recordings: [recording(0, 5000), recording(5400, 8000), recording(12_000, 60_000)] });
  t.same(plan?.missing, [{ fromMs: atMs + 8000, toMs: atMs + 12_000 }]);
  t.same(
    plan?.closedParts.map((part) => part.toMs - part.fromMs),
    [CLOSED_PART_MS],
  );
});

/** The chair speaks at 10.5 s, after m1 and before m3. */
const STEP_AT = 10_500;
const stampedAfter = (byMs: number) =>
  events.map((placed) => {
    const ms = Date.parse(placed.at);
    return ms < atMs + STEP_AT ? placed : { ...placed, at: new Date(ms + byMs).toISOString() };
  });

test('a step of the wall clock in mid-sitting moves no border, adds no gap and loses nothing', (t) => {
  const layout = (plan: SoundPlan | undefined, shiftMs = 0) =>
    plan?.cuts.map(({ path, pieces }) => [path, pieces.map(({ fromMs, toMs }) => [fromMs + shiftMs, toMs + shiftMs])]);
  const before = recording(0, STEP_AT);
  const straight = planOf({ events, recordings: [before, recording(STEP_AT, 60_000)] });
  for (const byMs of [4000, 3_600_000, -4000, -3_600_000]) {
    const { head, ...rest } = recording(STEP_AT + byMs, 60_000 + byMs);
    const after = { ...rest, head: { ...head, stepped: { byMs, atMs: atMs + STEP_AT + byMs } } };
    const plan = planOf({ events: stampedAfter(byMs), recordings: [before, after] });
    t.same(layout(plan), layout(straight, byMs), `${byMs} ms: told by the clock as it was at the end`);
    t.same(
      plan?.recordings.map(({ shiftMs = 0 }) => shiftMs),
      [byMs, 0],
    );
    t.same(plan?.missing, []);
    t.equal(Date.parse(plan?.openedAt ?? ''), Date.parse(straight?.openedAt ?? '') + byMs);
  }
  t.end();
});

test('after a step of the wall clock each voice is still in the file of its speech', async (t) => {
  for (const byMs of [4000, -4000]) {
    const folder = t.testdir();
    const at = tones.findIndex(({ hz }) => hz === HZ.m3);
    const ms = tones.slice(0, at).reduce((sum, tone) => sum + tone.ms, 0);
    await keepTones(folder, tones.slice(0, at), { codec: 'opus', atMs });
    await keepTones(folder, tones.slice(at), { codec: 'opus', atMs: atMs + ms + byMs, steppedMs: byMs });
    const recordings = (await keptRecordings(folder)).toSorted((one) => (one.head.stepped ? 1 : -1));
    const plan = planOf({ events: stampedAfter(byMs), recordings });
    const readers = (plan?.recordings ?? []).flatMap(({ folder: from, shiftMs, sound }) =>
      recordings
        .filter((one) => one.folder === from)
        .map((kept) => ({ reader: new SoundReader(movedBy(kept, shiftMs)), sound })),
    );
    const format = await readers[0]?.reader.format();
    const speeches = plan?.cuts.filter(({ kind }) => kind === 'speech') ?? [];
    t.equal(speeches.length, 3);
    for (const cut of speeches) {
      const pieces = cut.pieces.flatMap((piece) =>
        readers.flatMap(({ reader, sound }) => within(sound, piece).map((span) => ({ ...span, sound: reader }))),
      );
      const number = cut.speech?.number ?? 0;
      const path = join(folder, `${number}.opus`);
      if (!format) throw new Error('nothing kept');
      await writeCut({ path, format, pieces, comments: [], notBeforeMs: 0 });
      const voices = tonesIn(await heard(path), ALL_HZ);
      const own = voices.filter((hz) => hz === [0, HZ.m1, HZ.m2, HZ.m3][number]).length;
      t.ok(own > 50 && voices.length - own <= 10, `${byMs} ms: ${cut.path}: ${own} of ${voices.length}`);
    }
  }
});

test('a sitting that was closed at an earlier hour than it was opened has still its recordings', (t) => {
  const book = new SoundBook();
  const follow = (placed: PlacedEvent) => book.follow({ ...placed, stream: 'sitting' });
  for (const placed of stampedAfter(-HOUR_MS)) follow(placed);
  const [convened] = events;
  if (convened?.event.type !== 'SittingConvened') throw new Error('it begins otherwise');
  const { sittingId } = convened.event.data;
  const data = {
    recordingId: '2026-03-30T07-00-00Z',
    sittingId,
    codec: 'opus',
    source: 'test',
    at: convened.at,
  } as const;
  follow({ ...convened, event: { type: 'RecordingStarted', v: 1, data } });
  t.match(book.unarchived, [{ sittingId, ready: false }]);
  t.end();
});
