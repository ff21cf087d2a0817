/**
 * Files of sound that a journal says are kept. In: the journal's file; out: of each sitting those that were archived
 * last, but for sittings whose sound a person has deleted since. Paths are within the archive.
 */
import { openCopy } from './open-copy.ts';

export type SoundFile = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly ms: number;
};
type Row = { readonly type: string; readonly data: string };
type Told = { readonly sittingId: string; readonly files?: readonly SoundFile[] };

export function archivedSound(file: string): readonly SoundFile[] {
  const database = openCopy(file);
  try {
    const rows = database
      .prepare<[], Row>(
        "SELECT type, data FROM events WHERE type IN ('RecordingArchived', 'RecordingDeleted') ORDER BY position",
      )
      .all();
    const bySitting = new Map<string, readonly SoundFile[]>();
    for (const { data } of rows) {
      const { sittingId, files = [] } = JSON.parse(data) as Told;
      bySitting.set(sittingId, files);
    }
    return [...bySitting.values()].flat();
  } finally {
    database.close();
  }
}
