/** Why a screen of the hall does not show what was asked. */
import type { Sentences } from './sentences.ts';

export const screensRefusals = {
  UNKNOWN_SCREEN: {
    uk: 'Екрана «{screen}» немає. Оберіть інший або додайте його.',
    en: 'There is no screen “{screen}”. Choose another, or add it.',
  },
  SCREEN_TWICE: {
    uk: 'Екран «{screen}» указано двічі. Дайте одному іншу назву.',
    en: 'Screen “{screen}” is given twice. Give one another name.',
  },
  NO_SCREENS: {
    uk: 'У залі ще немає жодного названого екрана. Спершу додайте його на сторінці оператора.',
    en: 'The hall has no screen with a name yet. Add one on the operator’s page first.',
  },
  NOTICE_NEEDED: {
    uk: 'Екран «{screen}»: напишіть оголошення, яке він має показувати.',
    en: 'Screen “{screen}”: write the notice that it is to show.',
  },
} as const satisfies Sentences;
