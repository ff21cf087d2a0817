import { test } from 'tap';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { KeptRecording, KeptSegment } from '../store.ts';
import { lengthOf } from './cuts.ts';
import { planOf, type SoundPlan } from './plan.ts';
import { talkingSitting } from './testing/talking-sitting.ts';

const { events, atMs } = talkingSitting();
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
