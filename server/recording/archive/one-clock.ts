/**
 * One clock for a sitting in which the wall clock stepped: the clock as it was at the sitting's end, since a step is what
 * sets it right. In: events in the journal's order and recordings, each by the clock of its moment, the recordings telling
 * the steps; out: both by one clock, so that what was said is found again.
 */
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import type { KeptRecording, RecordingHead } from '../store.ts';

type Step = NonNullable<RecordingHead['stepped']> & { readonly recording: number };
type OneClock = {
  readonly events: readonly PlacedEvent[];
  /** The oldest first. `shiftMs`: so much was added to what its index tells. */
  readonly recordings: readonly (KeptRecording & { readonly shiftMs: number })[];
  /** An instant before all steps of the sitting by the one clock. */
  before(ms: number): number;
};

/** Stamps of events by one clock are in order, ms. */
const DISORDER_MS = 25;

export function byOneClock(given: {
  readonly events: readonly PlacedEvent[];
  readonly recordings: readonly KeptRecording[];
}): OneClock {
  const steps = stepsIn(given);
  const shiftFrom = (first: number) => steps.slice(first).reduce((sum, { byMs }) => sum + byMs, 0);
  const shifted = ({ at, ...placed }: PlacedEvent, past: number): PlacedEvent => {
    const shiftMs = shiftFrom(past);
    return { ...placed, at: shiftMs === 0 ? at : new Date(Date.parse(at) + shiftMs).toISOString() };
  };
  let past = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  const events = given.events.map((placed) => {
    const atMs = Date.parse(placed.at);
    for (let step = steps[past]; step && isPast(step, atMs, lastMs); step = steps[past]) {
      past += 1;
      lastMs = Number.NEGATIVE_INFINITY;
    }
    lastMs = atMs;
    return shifted(placed, past);
  });
  const recordings = given.recordings.map((recording, index) => {
    const shiftMs = steps.filter((step) => step.recording > index).reduce((sum, { byMs }) => sum + byMs, 0);
    return { ...movedBy(recording, shiftMs), shiftMs };
  });
  return { events, recordings, before: (ms) => ms + shiftFrom(0) };
}

/** The recording with its instants so much later. */
export const movedBy = (recording: KeptRecording, ms = 0): KeptRecording =>
  ms === 0
    ? recording
    : { ...recording, segments: recording.segments.map((segment) => ({ ...segment, atMs: segment.atMs + ms })) };

/** Those between the first of these events and the last, as the clocks before and after say. */
function stepsIn({ events, recordings }: Parameters<typeof byOneClock>[0]): readonly Step[] {
  const [first, last] = [Date.parse(events[0]?.at ?? ''), Date.parse(events.at(-1)?.at ?? '')];
  return recordings.flatMap(({ head: { stepped } }, recording): Step[] =>
    stepped && stepped.atMs - stepped.byMs >= first && stepped.atMs <= last ? [{ ...stepped, recording }] : [],
  );
}

/** Whether an event of this stamp was after the step: where the clock was set back, it is not in order, or later than the step. */
function isPast({ atMs, byMs }: Step, stampMs: number, lastMs: number): boolean {
  const oldMs = atMs - byMs;
  return byMs > 0 ? stampMs > oldMs + byMs / 2 : stampMs < lastMs - DISORDER_MS || stampMs > oldMs + DISORDER_MS;
}
