/** What should be known about the archive of sound: a sitting is not archived, or not whole, its files are damaged. */
import type { RecordingView } from '#contract/recording';
import type { HallWarning } from '#contract/views';
import { fault, notice } from './warning.ts';

export function soundWarnings({
  archive,
  unarchived = {},
}: Pick<RecordingView, 'archive' | 'unarchived'>): HallWarning[] {
  const damaged = Object.values(archive).filter((one) => one.damaged);
  const lacking = Object.values(archive).filter(({ lostMs }) => lostMs !== undefined);
  const failed = Object.values(unarchived).find(({ why }) => why !== undefined)?.why;
  return [
    ...(damaged.length === 0 ? [] : [damagedWarning(damaged.map(({ folder }) => folder))]),
    ...(lacking.length === 0 ? [] : [lackingWarning(lacking.map(({ folder }) => folder))]),
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

const lackingWarning = (folders: readonly string[]): HallWarning =>
  notice(
    'sound-lacking',
    {
      uk: `Частину запису не вдалося прочитати, в архіві її немає: ${folders.join(', ')}.`,
      en: `A part of the recording could not be read and is not in the archive: ${folders.join(', ')}.`,
    },
    {
      uk: 'Первинний запис лишається на диску. Перевірте диск; якщо є копія записів, поверніть їх і розріжте архів наново.',
      en: 'The original recording stays on the disk. Check the disk; if there is a copy of the recordings, put it back and cut the archive anew.',
    },
  );
