/** What the archive's desk is given by the house, and what it tells. */
import type { CouncilEventOf } from '#contract/events';
import type { RecordingView } from '#contract/recording';
import type { HubClock } from '../../hub/clock.ts';
import type { Hub } from '../../hub/face.ts';
import type { ArchiveSettings } from './settings.ts';
import type { Archiving, Progress } from './start-archiving.ts';
import type { ArchiveJob } from './write-archive.ts';

export type SoundEvent = CouncilEventOf<'RecordingArchived' | 'RecordingDeleted'>;
export type ArchiveDeskOptions = {
  /** Folder of the recordings. */
  readonly recordings: string;
  readonly settings: ArchiveSettings;
  /** Room that is left to the journal, bytes. */
  readonly keepFreeBytes: number;
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** A sitting is open: nothing is done by itself. */
  readonly isBusy: () => boolean;
  /** Notes in the journal; resolves when it is on the disk. @param by who did it */
  readonly note: (event: SoundEvent, by: string) => Promise<void>;
  /** Writes one; replaced in tests. */
  readonly write?: (job: ArchiveJob, told: (progress: Progress) => void) => Archiving;
};
export type ArchiveNow = Pick<RecordingView, 'archive' | 'unarchived'>;
