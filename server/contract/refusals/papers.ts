/** Why a template or an edited text of a paper is not taken. */
import type { Sentences } from './sentences.ts';

export const papersRefusals = {
  TEMPLATE_WRONG: {
    uk: 'Рядок {line} бланка. {whatUk} Бланк не збережено: діє попередній.',
    en: 'Line {line} of the template. {what} It was not saved: the former one holds.',
  },
  TEMPLATE_CHANGED: {
    uk: 'Поки ви писали, бланк змінено в іншому вікні: той текст — в «Історії змін». Ваш лишається тут. Збережіть ще раз, щоб діяв він.',
    en: 'While you were writing, the template was changed in another window: that text is in the history of changes. Yours stays here. Save again for it to hold.',
  },
  TEXT_UNREADABLE: {
    uk: 'Файл не читається як DOCX. Відкрийте його у своїй програмі, збережіть як DOCX і поверніть знову.',
    en: 'The file can’t be read as DOCX. Open it in its program, save it as DOCX and bring it back again.',
  },
  TEXT_NOT_OF_PAPER: {
    uk: 'У файлі немає рядка, який складає запис засідання: «{line}». Поверніть цей рядок, як був. Помилку в самому записі виправляє примітка.',
    en: 'The file lacks a line that the record of the sitting makes: “{line}”. Put it back as it was. A mistake in the record itself is mended by a note.',
  },
  TEXT_TOO_EARLY: {
    uk: 'Протокол ще пишеться: засідання не закрито. Поверніть виправлений текст після закриття.',
    en: 'The protocol is still being written: the sitting is not closed. Bring the edited text back after the close.',
  },
} as const satisfies Sentences;
