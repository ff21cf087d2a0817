/** Settings for tests: Opus into this folder, begun with the sitting. */
import { archiveSettings } from '../archive/settings.ts';
import type { RecordingSettings } from '../settings.ts';

export const sampleSettings = (folder: string, parts: Partial<RecordingSettings> = {}): RecordingSettings => ({
  ...{ format: 'recording/1', source: { kind: 'file', path: '/dev/null' }, codec: 'opus', bitrate: 64, channels: 1 },
  ...{ start: 'with-sitting', silence: { seconds: 20, dbfs: -50 }, keepFreeGb: 0.5, warnMinutes: 60, folder },
  archive: archiveSettings(undefined, folder),
  ...parts,
});
