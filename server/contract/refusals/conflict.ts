/** Why a conflict of interest keeps somebody out, or is not declared so. */
import type { Sentences } from './sentences.ts';

export const conflictRefusals = {
  CONFLICT_OF_INTEREST: {
    uk: '{memberName}: заявлено конфлікт інтересів, участі в розгляді й голосуванні не бере.',
    en: '{memberName} has declared a conflict of interest and takes no part in this item.',
    article: '280/97-ВР ст. 59-1',
  },
  CONFLICT_DECLARED: {
    uk: '{memberName}: конфлікт інтересів із цього питання вже заявлено.',
    en: '{memberName} has declared a conflict of interest on this item already.',
    article: '280/97-ВР ст. 59-1',
  },
  NO_CONFLICT: {
    uk: '{memberName}: конфлікту інтересів із цього питання не заявлено.',
    en: '{memberName} has declared no conflict of interest on this item.',
  },
  COMPETENCE_KEPT: {
    uk: 'Без тих, хто має конфлікт інтересів, рада не втрачає повноважності: участь беруть {deputies}, потрібно {needed}. Виняток не діє.',
    en: 'Without those in conflict the council keeps its competence: {deputies} take part, {needed} needed. The exception does not apply.',
    article: '280/97-ВР ст. 59-1',
  },
  NO_ITEM_OPEN: { uk: 'Жодне питання не розглядається.', en: 'No item is open.' },
} as const satisfies Sentences;
