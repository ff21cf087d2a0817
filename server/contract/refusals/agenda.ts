/** Why the agenda does not change as asked: items, stages, amendments, blocks. */
import type { Sentences } from './sentences.ts';

export const agendaRefusals = {
  UNKNOWN_ITEM: { uk: 'У порядку денному немає питання «{itemId}».', en: 'The agenda has no item “{itemId}”.' },
  ITEM_NUMBER_TAKEN: {
    uk: 'Питання № {number} вже є в порядку денному.',
    en: 'Item No. {number} is on the agenda already.',
  },
  ITEM_ALREADY_OPEN: { uk: 'Питання № {number} вже розглядається.', en: 'Item No. {number} is open already.' },
  ITEM_HEARD: {
    uk: 'Питання № {number} вже розглядали: хтось виступав або щось голосували. Завершіть його розгляд.',
    en: 'Item No. {number} has been considered: somebody spoke or something was voted. Close it.',
  },
  ITEM_NOT_WAITING: {
    uk: 'Питання № {number} не можна зняти, відкласти чи переставити: {stateUk}.',
    en: 'Item No. {number} can’t be withdrawn, postponed or moved: it is {state}.',
  },
  ITEM_OFF_THE_AGENDA: {
    uk: 'Питання № {number} знято або відкладено. Поверніть його до порядку денного.',
    en: 'Item No. {number} has been withdrawn or postponed. Restore it first.',
  },
  ITEM_ON_THE_AGENDA: {
    uk: 'Питання № {number} і так у порядку денному.',
    en: 'Item No. {number} is on the agenda already.',
  },
  STAGE_ALREADY_OPEN: { uk: 'Ця стадія розгляду вже відкрита.', en: 'This stage is open already.' },
  UNKNOWN_AMENDMENT: { uk: 'Поправки «{amendmentId}» немає.', en: 'There is no amendment “{amendmentId}”.' },
  AMENDMENT_REJECTED: {
    uk: 'Цю поправку вже відхилено; у межах питання її не ставлять удруге.',
    en: 'This amendment has been rejected; it is not put again within the item.',
    article: 'регламент ради',
  },
  AMENDMENT_SETTLED: {
    uk: 'Поправку № {number} вже відкликано або проголосовано.',
    en: 'Amendment No. {number} has been withdrawn or voted already.',
  },
  UNKNOWN_BLOCK: { uk: 'Пакета «{blockId}» немає.', en: 'There is no block “{blockId}”.' },
  BLOCK_TOO_SMALL: {
    uk: 'У пакеті лишилося питань: {count}. Для голосування пакетом потрібно щонайменше два.',
    en: 'The block holds {count} items. A block vote needs two at least.',
  },
  NOT_IN_BLOCK: { uk: 'Питання № {number} не входить до пакета.', en: 'Item No. {number} is not in the block.' },
} as const satisfies Sentences;
