/** What a restore says, in both languages. */
import type { BackupManifest } from '#contract/backups';

export type Words = { readonly uk: string; readonly en: string };

export const USAGE = 'npm run restore -- BACKUP --data DIR';

export const sentences = {
  usage: (): Words => ({
    uk: `Вкажіть копію (папку або файл dzvin-….tar) і папку даних: ${USAGE}`,
    en: `Name the backup (its folder or its dzvin-….tar) and the data folder: ${USAGE}`,
  }),
  damaged: (backup: string, what: Words): Words => ({
    uk: `Копія ${backup} не пройшла перевірку, нічого не змінено. ${what.uk}`,
    en: `The backup ${backup} did not pass its check, nothing was changed. ${what.en}`,
  }),
  notContained: (journal: string, position: number): Words => ({
    uk: `Журнал ${journal} має записи, яких у копії немає (до № ${position}). Нічого не змінено. Перенесіть цю папку даних в інше місце й відновіть копію в порожню.`,
    en: `The journal ${journal} has records that the backup does not hold (up to ${position}). Nothing was changed. Move this data folder away and restore into an empty one.`,
  }),
  restored: (data: string, { at, journal, files }: BackupManifest): Words => ({
    uk: `Відновлено в ${data}: копія від ${at}, журнал до запису № ${journal.position}, файлів ${files.length}. Ланцюг журналу цілий. Усі входять заново: давні входи й посилання не діють.\nЗапустіть: ${startOf(data, files)}`,
    en: `Restored into ${data}: the backup of ${at}, the journal up to record ${journal.position}, ${files.length} files. The journal’s chain holds. Everybody signs in anew: earlier sessions and links are void.\nStart it: ${startOf(data, files)}`,
  }),
};

/** How the house is started on what was brought back: an installation has its hall file among it. */
const startOf = (data: string, files: BackupManifest['files']): string =>
  `npm start -- ${files.some(({ path }) => path === 'hall.json') ? `--config ${data}/hall.json` : '--council'} --data ${data}`;
