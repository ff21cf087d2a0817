/** What the journal is told of recordings. In: what began and ended; out: its events, noted one after another. */
import type { CouncilEventOf } from '#contract/events';
import type { RecordingEnd } from '#contract/recording';
import { stamp } from '../hub/clock.ts';
import type { RecordingHead } from './store.ts';

export type RecordingEvent = CouncilEventOf<'RecordingAsked' | 'RecordingStarted' | 'RecordingStopped'>;
/** Resolves when it is on the disk. `by`: the person, where one asked. */
export type NoteRecording = (event: RecordingEvent, by?: string) => Promise<void>;

export const askedEvent = (record: boolean, sittingId: RecordingHead['sittingId']): RecordingEvent => ({
  ...{ type: 'RecordingAsked', v: 1 },
  data: { ...(sittingId !== undefined && { sittingId }), record },
});

export const startedEvent = ({ recordingId, sittingId, codec, source, atMs }: RecordingHead): RecordingEvent => ({
  ...{ type: 'RecordingStarted', v: 1 },
  data: { recordingId, ...(sittingId !== undefined && { sittingId }), codec, source, at: stamp(atMs) },
});

export const stoppedEvent = (
  { recordingId, atMs }: Pick<RecordingHead, 'recordingId' | 'atMs'>,
  why: RecordingEnd,
  endMs: number,
): RecordingEvent => ({
  ...{ type: 'RecordingStopped', v: 1 },
  data: { recordingId, why, at: stamp(Math.max(atMs, endMs)), ms: Math.max(0, Math.round(endMs - atMs)) },
});
