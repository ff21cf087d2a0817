/** Where this house archives the sound of its sittings. */
import { archiveSettings } from '../../recording/archive/settings.ts';
import { readRecordingSettings } from '../../recording/settings.ts';

/** @throws ConfigError when `recording.json` says something else than its schema. */
export const soundArchive = (dataDir: string): string =>
  (readRecordingSettings(dataDir)?.archive ?? archiveSettings(undefined, dataDir)).folder;
