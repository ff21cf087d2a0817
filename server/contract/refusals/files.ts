/** Why a file is not kept or given out. */
import type { Sentences } from './sentences.ts';

export const fileRefusals = {
  FILE_TYPE_UNKNOWN: {
    uk: 'Файл такого типу («{type}») не приймають. Надішліть {wantedUk}.',
    en: 'A file of this type (“{type}”) is not taken. Send {wanted}.',
  },
  FILE_NOT_OF_TYPE: {
    uk: 'Це не {type} або файл пошкоджено. Відкрийте його, збережіть знову як {type} і надішліть.',
    en: 'This is no {type}, or it is damaged. Open it, save it again as {type} and send it.',
  },
  FILE_TOO_LARGE: {
    uk: 'Файл завеликий: найбільше {limitMb} МБ.',
    en: 'The file is too large: {limitMb} MB at most.',
  },
  SVG_UNSAFE: {
    uk: 'Малюнок SVG не приймають: {what}. Збережіть його як простий SVG або надішліть PNG.',
    en: 'The SVG drawing is not taken: {whatEn}. Save it as plain SVG, or send a PNG.',
  },
  FILE_DAMAGED: {
    uk: 'Файл на диску пошкоджено: його вміст уже не той, що був ({sha256}). Завантажте його знову й перевірте диск.',
    en: 'The file on the disk is damaged: its content is not what it was ({sha256}). Send it again and check the disk.',
  },
  SEARCH_LOST: {
    uk: 'Пошук не працює: його файл пошкоджено або диск заповнено. Після перезапуску системи його буде створено знову.',
    en: 'The search is out of work: its file is damaged or the disk is full. A restart of the system makes it anew.',
  },
  DISK_REFUSED: {
    uk: 'Диск не записав файл ({why}). Звільніть місце й надішліть файл знову.',
    en: 'The disk did not write the file ({why}). Make room and send the file again.',
  },
} as const satisfies Sentences;
