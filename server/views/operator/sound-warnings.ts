/** What should be known about the archive of sound: a sitting is not archived, its files are damaged. */
import type { RecordingView } from '#contract/recording';
import type { HallWarning } from '#contract/views';
import { fault, notice } from './warning.ts';

export function soundWarnings({
  archive,
  unarchived = {},
}: Pick<RecordingView, 'archive' | 'unarchived'>): HallWarning[] {
  const damaged = Object.values(archive).filter((one) => one.damaged);
  const failed = Object.values(unarchived).find(({ why }) => why !== undefined)?.why;
  return [
    ...(damaged.length === 0 ? [] : [damagedWarning(damaged.map(({ folder }) => folder))]),
    ...(failed === undefined ? [] : [notice('sound-unarchived', failed)]),
  ];
}

const damagedWarning = (folders: readonly string[]): HallWarning =>
  fault(
    'sound-damaged',
    {
      uk: `Архів звуку пошкоджено: ${folders.join(', ')}.`,
      en: `The archive of sound is damaged: ${folders.join(', ')}.`,
    },
    {
      uk: 'Відновіть його з копії: npm run restore-sound -- КОПІЯ --data ПАПКА.',
      en: 'Bring it back from a copy: npm run restore-sound -- COPY --data DIR.',
    },
  );
