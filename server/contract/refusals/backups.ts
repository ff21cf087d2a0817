/** Why a backup is not made. */
import type { Sentences } from './sentences.ts';

export const backupRefusals = {
  BACKUP_RUNS: {
    uk: 'Резервна копія саме створюється. Зачекайте, доки вона буде готова.',
    en: 'A backup is being made. Wait until it is ready.',
  },
  BACKUP_NO_FOLDER: {
    uk: 'Теки для копій {folder} немає або в неї не можна писати. Вставте носій і спробуйте ще раз.',
    en: 'The folder for backups {folder} is not there or cannot be written. Put the medium in and try again.',
  },
  BACKUP_NO_ROOM: {
    uk: 'Для копії бракує місця: потрібно {neededMb} МБ, вільно {freeMb} МБ. Звільніть місце або вкажіть іншу теку.',
    en: 'There is no room for the backup: {neededMb} MB are needed, {freeMb} MB are free. Make room or name another folder.',
  },
  BACKUP_DAMAGED: {
    uk: 'Копія не пройшла перевірку: {what}. Перевірте носій і створіть копію знову.',
    en: 'The backup did not pass its check: {what}. Check the medium and make the backup again.',
  },
  BACKUP_FAILED: {
    uk: 'Копію не вдалося створити ({why}). Перевірте диск і спробуйте ще раз.',
    en: 'The backup could not be made ({why}). Check the disk and try again.',
  },
} as const satisfies Sentences;
