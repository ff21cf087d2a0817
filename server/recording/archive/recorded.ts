/**
 * What was recorded of a sitting, and when. In: recordings as they are kept, the sitting's opening and close; out: those
 * that have a share in it, and their time without overlaps.
 */
import type { KeptRecording } from '../store.ts';
import { joined, within } from './cuts.ts';
import type { Span } from './timeline.ts';

/** Segments of one stream begin by so much beside the end of the one before: the sound card's pace. Nothing is lost there. */
const PACE_MS = 250;

/** From the first sample to the last; undefined of a recording that kept nothing. */
export function spanOf({ segments }: Pick<KeptRecording, 'segments'>): Span | undefined {
  const spans = segments.map(({ atMs, ms }) => ({ fromMs: atMs, toMs: atMs + ms }));
  const [first] = spans;
  return first && { fromMs: first.fromMs, toMs: Math.max(...spans.map(({ toMs }) => toMs)) };
}

/** When it has sound, in order. */
export function soundOf({ segments }: Pick<KeptRecording, 'segments'>): readonly Span[] {
  const sound: Span[] = [];
  for (const { atMs, ms } of segments) {
    const last = sound.at(-1);
    const span = { fromMs: atMs, toMs: atMs + ms };
    if (!last || span.fromMs > last.toMs + PACE_MS) sound.push(span);
    else sound[sound.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
  }
  return sound;
}

/** Recordings that ran while the sitting did, the oldest first. One that ran apart from it, for a trial, is none of it. */
export function ofSitting<R extends Pick<KeptRecording, 'segments'>>(
  recordings: readonly R[],
  sitting: Span,
): readonly R[] {
  return recordings.filter((recording) => {
    const span = spanOf(recording);
    return span !== undefined && within([span], sitting).length > 0;
  });
}

/** The sound of each recording by itself: where clocks say that two overlap, it is the earlier one's. */
export function apart(recordings: readonly Pick<KeptRecording, 'segments'>[]): readonly (readonly Span[])[] {
  let untilMs = Number.NEGATIVE_INFINITY;
  return recordings.map((recording) => {
    const own = within(soundOf(recording), { fromMs: untilMs, toMs: Number.POSITIVE_INFINITY });
    untilMs = Math.max(untilMs, own.at(-1)?.toMs ?? untilMs);
    return own;
  });
}

/** What lies between pieces of sound within a time. */
export function silenceIn(sound: readonly Span[], whole: Span): readonly Span[] {
  const silent: Span[] = [];
  let fromMs = whole.fromMs;
  for (const span of joined(within(sound, whole))) {
    if (span.fromMs > fromMs) silent.push({ fromMs, toMs: span.fromMs });
    fromMs = span.toMs;
  }
  return fromMs < whole.toMs ? [...silent, { fromMs, toMs: whole.toMs }] : silent;
}
