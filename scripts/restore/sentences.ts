/** What a restore says, in both languages. */
import type { BackupManifest } from '#contract/backups';
import { bareName, WITH_SECRETS } from '../../server/backups/without-secrets.ts';

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
  /** @param bare settings that came back without their secrets, and are not there otherwise. */
  restored: (data: string, { at, journal, files }: BackupManifest, bare: readonly string[]): Words => ({
    uk: `Відновлено в ${data}: копія від ${at}, журнал до запису № ${journal.position}, файлів ${files.length}. Ланцюг журналу цілий. Усі входять заново: давні входи й посилання не діють.${typeAgain(data, bare).uk}\nЗапустіть: ${startOf(data, files)}`,
    en: `Restored into ${data}: the backup of ${at}, the journal up to record ${journal.position}, ${files.length} files. The journal’s chain holds. Everybody signs in anew: earlier sessions and links are void.${typeAgain(data, bare).en}\nStart it: ${startOf(data, files)}`,
  }),
};

/** Passwords are in no backup. */
function typeAgain(data: string, bare: readonly string[]): Words {
  const uk = bare.map(
    (name) =>
      `\nПаролів у копіях немає: впишіть їх у ${data}/${bareName(name)} (password, secretAccessKey, token, encoderToken), збережіть як ${name} і виконайте chmod 600 ${data}/${name}. До того ${WHAT[name]?.uk ?? name}.`,
  );
  const en = bare.map(
    (name) =>
      `\nNo backup holds passwords: enter them in ${data}/${bareName(name)} (password, secretAccessKey, token, encoderToken), save it as ${name} and run chmod 600 ${data}/${name}. Until then ${WHAT[name]?.en ?? name}.`,
  );
  return { uk: uk.join(''), en: en.join('') };
}
const WHAT: Readonly<Record<string, Words>> = {
  'publishing.json': { uk: 'сайт нікуди не публікується', en: 'the site is published nowhere' },
  'mail.json': { uk: 'листи не надсилаються', en: 'no letters are sent' },
  'on-air.json': { uk: 'OBS і камери не ведуться', en: 'neither OBS nor cameras are led' },
  'recording.json': { uk: 'звук не записується', en: 'no sound is recorded' },
};

/** Settings of a backup that lack their secrets. */
export const bareOf = ({ files }: BackupManifest): readonly string[] =>
  WITH_SECRETS.filter((name) => files.some(({ path }) => path === bareName(name)));

/** How the house is started on what was brought back: an installation has its hall file among it. */
const startOf = (data: string, files: BackupManifest['files']): string =>
  `npm start -- ${files.some(({ path }) => path === 'hall.json') ? `--config ${data}/hall.json` : '--council'} --data ${data}`;
