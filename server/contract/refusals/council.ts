/** Why the council's own matters stay as they are: composition, plans, notes on a record, where a member votes. */
import type { Sentences } from './sentences.ts';

export const councilRefusals = {
  NO_COUNCIL: {
    uk: 'Ще немає: {missingUk}. Заповніть це на сторінці секретаря.',
    en: 'Still missing: {missing}. Fill it in on the secretary’s page.',
  },
  COMPOSITION_FAULT: {
    uk: 'Так скласти раду не можна: {faultUk}.',
    en: 'The council can’t be composed so: {fault}.',
  },
  CHAIR_OF_COUNCIL: {
    uk: '{memberName}: за налаштуваннями ради головує на засіданнях. Спершу вкажіть у них, хто головуватиме.',
    en: '{memberName} presides by the council’s settings. Say there first who will preside.',
  },
  NO_SUCH_PLAN: {
    uk: 'Плану засідання «{planId}» немає. Оновіть сторінку й оберіть інший.',
    en: 'There is no planned sitting “{planId}”. Reload the page and choose another.',
  },
  DUTY_OF_WHAT: {
    uk: 'Не вказано, чого стосується строк: потрібне або заплановане, або скликане засідання, а для вето — ще й номер рішення.',
    en: 'It is not said what the term is of: give either a planned or a convened sitting, and of a veto the decision’s number too.',
  },
  PLAN_CONVENED: {
    uk: 'Засідання за цим планом уже скликано ({sittingId}), план більше не змінюється. Порядок денний змінюйте в самому засіданні.',
    en: 'This plan was convened as sitting {sittingId} and changes no more. Change the agenda in the sitting itself.',
  },
  PLAN_CHANGED: {
    uk: 'Порядок денний тим часом змінили в іншому вікні. Прочитайте його й внесіть своє ще раз.',
    en: 'The agenda was changed in another window meanwhile. Read it and enter yours again.',
  },
  PLAN_FAULT: {
    uk: 'Так засідання не спланувати: {faultUk}.',
    en: 'The sitting can’t be planned so: {fault}.',
  },
  SITTING_NUMBER_TAKEN: {
    uk: 'Засідання № {sitting} сесії № {session} вже є. Дайте іншому свій номер.',
    en: 'Session {session} has a sitting {sitting} already. Give the other a number of its own.',
  },
  UNKNOWN_SITTING: {
    uk: 'Засідання «{sittingId}» не скликали. Оновіть сторінку й оберіть інше.',
    en: 'No sitting “{sittingId}” was convened. Reload the page and choose another.',
  },
  NO_SUCH_NOTE: {
    uk: 'Примітки «{noteId}» до цього засідання немає. Оновіть сторінку й оберіть іншу.',
    en: 'This sitting has no note “{noteId}”. Reload the page and choose another.',
  },
  NOTE_STANDS: {
    uk: 'Примітку «{noteId}» вже внесено, її не переписують. Внесіть нову, яка її заступить.',
    en: 'Note “{noteId}” is entered already and is not written over. Enter a new one in its place.',
  },
  NOTE_REPLACED: {
    uk: 'Цю примітку вже заступила інша («{by}»). Виправте ту, що чинна.',
    en: 'Another note (“{by}”) stands in place of this one. Correct the one that stands.',
  },
  CARD_NEEDED: {
    uk: '{memberName}: вставте свою картку на своєму місці. Доки її немає, зі сторінки не реєструють, не голосують і не просять слова.',
    en: '{memberName}: put your card into the slot at your own seat. Without it the page registers nobody, takes no vote and no request.',
  },
  VOTE_AT_KEYPAD: {
    uk: '{memberName}: ваша картка в пульті на місці {seat}, тож голосуйте й реєструйтеся там. Пульт не працює? Вийміть картку й зареєструйтеся на цій сторінці або попросіть секретаря чи оператора перевести вас на планшет.',
    en: '{memberName}: your card is in the keypad at seat {seat}; vote and register there. The keypad does not work? Take the card out and register on this page, or ask the secretary or the operator to move you to the tablet.',
  },
  KEYPAD_ANSWERS: {
    uk: '{memberName}: пульт на місці {seat} відповідає, і картка в ньому. Перевести депутата на планшет може лише головуючий; або хай депутат вийме картку.',
    en: '{memberName}: the keypad at seat {seat} answers, and the card is in it. Only the chair can move the member to the tablet; or let the member take the card out.',
  },
  NO_CARD_IN_KEYPAD: {
    uk: '{memberName}: картки немає в жодному пульті; депутат і так голосує з планшета.',
    en: '{memberName}: the card is in no keypad; the member votes from the console anyway.',
  },
} as const satisfies Sentences;
