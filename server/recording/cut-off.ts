/**
 * After a power cut: what was being recorded is mended, and the journal is told how it ended. In: the folder, the recording
 * that the journal knows last. Out: events that it lacks, the oldest first.
 */
import { join } from 'node:path';
import type { CouncilState } from '../council/composition/council-state.ts';
import { mendAll } from './capture/mend.ts';
import { type RecordingEvent, startedEvent, stoppedEvent } from './notes.ts';
import { keptRecording } from './store.ts';

export async function toldOfCutOff(folder: string, sound: CouncilState['sound']): Promise<RecordingEvent[]> {
  const mended = await mendAll(folder, 'power-cut');
  const unknown = mended.filter(({ head }) => head.recordingId !== sound?.recordingId);
  const events = unknown.flatMap(({ head, atMs }) => [startedEvent(head), stoppedEvent(head, 'power-cut', atMs)]);
  if (sound === undefined || sound.ended !== undefined) return events;
  /* It may have ended on the disk before the journal heard of it, or the disk is another one now. */
  const kept = await keptRecording(join(folder, sound.recordingId));
  const atMs = Date.parse(sound.at);
  const { why = 'power-cut' as const, atMs: endMs = atMs } = kept?.ended ?? {};
  return [stoppedEvent({ recordingId: sound.recordingId, atMs: kept?.head.atMs ?? atMs }, why, endMs), ...events];
}
