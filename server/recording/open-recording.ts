/**
 * Opens the room of the sound: what records, where `recording.json` says how, and the archive, which stands without it.
 * In: the house; out: how it all stands, and the two desks.
 */
import { join } from 'node:path';
import type { RecordingView } from '#contract/recording';
import type { HubClock } from '../hub/clock.ts';
import type { Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import { ArchiveDesk, type SoundEvent } from './archive/archive-desk.ts';
import { archiveSettings } from './archive/settings.ts';
import { type RecordingChange, RecordingDesk, type RecordingOptions } from './desk.ts';
import { absentWords, isMediumThere } from './medium.ts';
import type { RecordingEvent } from './notes.ts';
import { readRecordingSettings } from './settings.ts';

const GB = 1_000_000_000;
const KEEP_FREE_GB = 2;

export type SoundRoom = {
  /** Absent: nothing is recorded here. */
  readonly recording?: Pick<RecordingDesk, 'startByHand' | 'stopByHand'>;
  readonly archive: ArchiveDesk;
  now(): RecordingView;
  onChanged(listener: (change: RecordingChange) => void): void;
  stop(): Promise<void>;
};
type Given = {
  readonly dataDir: string;
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  readonly house: House;
  readonly clock: HubClock;
  readonly log: RecordingOptions['log'];
  /** Notes in the journal; resolves when it is on the disk. @param by the person, where one asked. */
  readonly note: (event: RecordingEvent | SoundEvent, by?: string) => Promise<void>;
};

/** @throws ConfigError when `recording.json` says something else than its schema. */
export async function openRecording({ dataDir, ...house }: Given): Promise<SoundRoom> {
  const settings = readRecordingSettings(dataDir);
  const recordings = settings?.folder ?? join(dataDir, 'recordings');
  const kept = settings?.archive ?? archiveSettings(undefined, dataDir);
  const keepFreeBytes = (settings?.keepFreeGb ?? KEEP_FREE_GB) * GB;
  const isBusy = () => house.house.current?.sitting.phase === 'open';
  const isNamed = recordings !== join(dataDir, 'recordings');
  const absent = async () => {
    const isUsed = house.house.councilState.sound !== undefined;
    const isThere = await isMediumThere({ folder: recordings, journal: dataDir, isUsed });
    return isThere ? undefined : absentWords(recordings);
  };
  const recording = settings && new RecordingDesk({ ...house, settings, ...(isNamed && { absent }) });
  const archive = new ArchiveDesk({ ...house, recordings, settings: kept, keepFreeBytes, isBusy });
  /* The house waits for neither: a disk may be slow, refuse, or hang. */
  recording?.start();
  void archive.start().catch((error: Error) => house.log.warn({ why: error.message }, 'sound-archive-not-begun'));
  return {
    ...(recording && { recording }),
    archive,
    now: () => ({ state: 'off', ...recording?.now(), ...archive.now() }),
    onChanged: (listener) => {
      recording?.onChanged(listener);
      archive.onChanged(() => listener('state'));
    },
    stop: async () => {
      await recording?.stop();
      await archive.stop();
    },
  };
}
