/** Refusals about the archive of sound: why a sitting is not archived, why its sound is not deleted. */
import type { Sentences } from './sentences.ts';

export const soundRefusals = {
  SOUND_NOT_RECORDED: {
    uk: 'Звуку засідання {sittingId} немає: його не записували.',
    en: 'There is no sound of the sitting {sittingId}: it was not recorded.',
  },
  SOUND_STILL_RECORDED: {
    uk: 'Засідання {sittingId} ще записують. Архів створюється сам, коли засідання закрито.',
    en: 'The sitting {sittingId} is still being recorded. The archive is made by itself once it is closed.',
  },
  SOUND_BUSY: {
    uk: 'Інший архів звуку саме створюється чи видаляється, або його перевіряють на чиєсь прохання. Зачекайте й спробуйте ще раз.',
    en: 'Another archive of sound is being written or deleted, or checked because somebody asked. Wait and try again.',
  },
  SOUND_NO_ROOM: {
    uk: 'Для архіву звуку бракує місця: потрібно {neededMb} МБ, вільно {freeMb} МБ. Звільніть місце: запис лишається на диску, архів створиться сам.',
    en: 'There is no room for the archive of sound: {neededMb} MB are needed, {freeMb} MB are free. Make room: the recording stays on the disk, the archive is made by itself.',
  },
  SOUND_NOT_ARCHIVED: {
    uk: 'Архів звуку не вдалося створити ({why}). Запис лишається на диску. Перевірте диск і спробуйте ще раз.',
    en: 'The archive of sound could not be made ({why}). The recording stays on the disk. Check the disk and try again.',
  },
  SOUND_CUT_ALREADY: {
    uk: 'Звук засідання {sittingId} уже в архіві, а первинного запису вже немає: розрізати наново немає з чого.',
    en: 'The sound of the sitting {sittingId} is in the archive and its original recording is gone: there is nothing to cut anew.',
  },
  SOUND_LESS_LEFT: {
    uk: 'В архіві засідання {sittingId} більше звуку, ніж лишилося в первинному записі: його не розрізано наново, архів лишився, як був. Відновіть пошкоджене з копії (npm run restore-sound).',
    en: 'The archive of the sitting {sittingId} holds more sound than is left of its original recording: it was not cut anew and is as it was. Bring what is damaged back from a copy (npm run restore-sound).',
  },
  SOUND_NOT_DELETED: {
    uk: 'Видалення записано в журнал, але файли ще на диску ({why}). Перевірте диск: система спробує ще раз за годину.',
    en: 'The deletion is in the journal, but the files are still on the disk ({why}). Check the disk: the system tries again within an hour.',
  },
  SOUND_MEDIUM_GONE: {
    uk: 'Папка архіву {folder} порожня, хоча журнал називає файли в ній: схоже, носій не підʼєднано. Запис лишається на диску. Підʼєднайте носій, і архів створиться сам. Якщо папка нова, створіть у ній порожній файл .dzvin-sound.',
    en: 'The folder of the archive {folder} is empty though the journal names files in it: its medium seems not to be mounted. The recording stays on the disk. Mount it and the archive is made by itself. If the folder is a new one, make an empty file .dzvin-sound in it.',
  },
  SOUND_MUST_BE_KEPT: {
    uk: 'Запис засідання зберігають щонайменше пʼять років. Цей — до {until}, раніше його не видалити.',
    en: 'The recording of a sitting is kept at least five years. This one until {until}; it can’t be deleted before.',
    article: 'Закон 3590-IX',
  },
} as const satisfies Sentences;
