/**
 * Every refusal of the system: a permanent code, a sentence in Ukrainian and in English that names what and
 * where and the remedy, and the article of the law where there is one. `{name}` stands for a parameter.
 */
import { type Static, Type } from 'typebox';

type Entry = { uk: string; en: string; article?: string };
const registry = {
  /* sitting */
  NO_SITTING: {
    uk: 'Засідання ще не скликано. Скличте засідання на сторінці секретаря.',
    en: 'No sitting has been convened. Convene one on the secretary’s page.',
  },
  SITTING_ALREADY_CONVENED: {
    uk: 'Засідання вже скликано; спершу закрийте його.',
    en: 'A sitting is convened already; close it first.',
  },
  SITTING_NOT_OPEN: {
    uk: 'Засідання не відкрито (стан: {stateUk}). Спершу відкрийте або поновіть його.',
    en: 'The sitting is not open (state: {state}). Open or resume it first.',
  },
  SITTING_ALREADY_OPEN: { uk: 'Засідання вже відкрито.', en: 'The sitting is open already.' },
  SITTING_NOT_ADJOURNED: {
    uk: 'Перерву не оголошено (стан: {stateUk}).',
    en: 'The sitting is not adjourned (state: {state}).',
  },
  SITTING_CLOSED: {
    uk: 'Засідання закрито; запис більше не змінюється.',
    en: 'The sitting is closed; its record no longer changes.',
  },
  NO_SUCH_DATE: {
    uk: 'Дати й часу «{startsAt}» не існує. Укажіть справжні день і час початку.',
    en: 'There is no date and time “{startsAt}”. Give a real day and time of the start.',
  },
  NO_QUORUM: {
    uk: 'Немає кворуму: зареєстровано депутатів {deputies}, потрібно {needed}. Проведіть перереєстрацію.',
    en: 'No quorum: {deputies} deputies registered, {needed} needed. Take the roll again.',
    article: '280/97-ВР ст. 46',
  },
  /* registration */
  UNKNOWN_MEMBER: { uk: 'У складі ради немає члена «{memberId}».', en: 'The roster has no member “{memberId}”.' },
  UNKNOWN_CARD: {
    uk: 'Картка {card} на місці {seat} нікому не належить. Перевірте картку в секретаря.',
    en: 'Card {card} at seat {seat} belongs to nobody. Check it with the secretary.',
  },
  CARD_AT_TWO_SEATS: {
    uk: 'Картка {card} вже на місці {otherSeat}; на місці {seat} її не прийнято.',
    en: 'Card {card} is at seat {otherSeat} already; it is not accepted at seat {seat}.',
  },
  SEAT_TAKEN: {
    uk: 'На місці {seat} вже є картка іншого депутата.',
    en: 'Seat {seat} already holds another member’s card.',
  },
  ALREADY_REGISTERED: { uk: '{memberName}: уже зареєстровано.', en: '{memberName} is registered already.' },
  NOT_REGISTERED: {
    uk: '{memberName}: не зареєстровано. Вставте картку або зареєструйтеся.',
    en: '{memberName} is not registered. Insert the card or register.',
  },
  SEAT_NOT_REGISTERED: {
    uk: 'На місці {seat} ніхто не зареєстрований. Вставте картку.',
    en: 'Nobody is registered at seat {seat}. Insert a card.',
  },
  /* agenda */
  UNKNOWN_ITEM: { uk: 'У порядку денному немає питання «{itemId}».', en: 'The agenda has no item “{itemId}”.' },
  ITEM_NUMBER_TAKEN: {
    uk: 'Питання № {number} вже є в порядку денному.',
    en: 'Item No. {number} is on the agenda already.',
  },
  ITEM_ALREADY_OPEN: { uk: 'Питання № {number} вже розглядається.', en: 'Item No. {number} is open already.' },
  NO_ITEM_OPEN: { uk: 'Жодне питання не розглядається.', en: 'No item is open.' },
  /* ballot */
  BALLOT_RUNNING: {
    uk: 'Триває голосування. Спершу закрийте або зупиніть його.',
    en: 'A ballot is running. Close or stop it first.',
  },
  BALLOT_NOT_OPEN: { uk: 'Голосування {ballotId} не відкрите.', en: 'Ballot {ballotId} is not open.' },
  BALLOT_MISMATCH: {
    uk: 'Натискання належить іншому голосуванню ({pressed}); зараз триває {ballotId}.',
    en: 'The press belongs to another ballot ({pressed}); {ballotId} is running.',
  },
  VOTE_MAY_NOT_CHANGE: {
    uk: 'Голос уже зараховано, а регламент не дозволяє змінювати його.',
    en: 'The vote is recorded, and the regulations do not allow changing it.',
  },
  PLURALITY_NEVER_ADOPTS: {
    uk: 'Простою перевагою голосів можна лише зʼясувати думку (сигнальне, рейтингове); рішення так не приймають. Оберіть іншу більшість.',
    en: 'A plurality may only sound out opinion (indicative, rating); it never adopts. Choose another majority.',
  },
  NOT_YET_SUPPORTED: { uk: 'Ця версія ще не вміє: {what}.', en: 'This version can’t do this yet: {what}.' },
  /* floor */
  SPEECH_RUNNING: {
    uk: 'Слово вже надано: {memberName}. Спершу завершіть виступ.',
    en: '{memberName} has the floor. End the speech first.',
  },
  NO_SPEECH_RUNNING: { uk: 'Зараз ніхто не виступає.', en: 'Nobody has the floor.' },
  /* hall */
  UNKNOWN_DEVICE: {
    uk: 'Пристрій {device} не закріплено за жодним місцем.',
    en: 'Device {device} is assigned to no seat.',
  },
  REPEATED: { uk: 'Повтор: це вже зараховано.', en: 'A repeat: this has been taken in already.' },
  OUT_OF_SEQUENCE: {
    uk: 'Пристрій {device}: повідомлення {counter} надійшло поза чергою, після {last}.',
    en: 'Device {device}: report {counter} came out of sequence, after {last}.',
  },
  /* edges */
  WRONG_MESSAGE: {
    uk: 'Повідомлення не відповідає схемі: {path} — {problem}.',
    en: 'The message does not fit its schema: {path} — {problem}.',
  },
  UNKNOWN_VIEW: { uk: 'Немає подання «{view}».', en: 'There is no view “{view}”.' },
  NOT_SIGNED_IN: {
    uk: 'Ви не увійшли. Скористайтеся посиланням для входу.',
    en: 'You are not signed in. Use your sign-in link.',
  },
  LINK_USED: {
    uk: 'Це посилання вже використано або його строк минув. Попросіть нове.',
    en: 'This link has been used or has expired. Ask for a new one.',
  },
  ROLE_MAY_NOT: { uk: 'Роль «{role}» не має права на «{what}».', en: 'The role “{role}” may not “{what}”.' },
  NOT_YOURSELF: {
    uk: 'Голосувати й реєструватися можна лише за себе.',
    en: 'You may vote and register only for yourself.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  WRONG_ORIGIN: {
    uk: 'Запит прийшов з чужої сторінки ({origin}).',
    en: 'The request came from a foreign page ({origin}).',
  },
  NOT_FOUND: { uk: 'Не знайдено: {what}.', en: 'Not found: {what}.' },
  HUB_FAULT: {
    uk: 'Збій у роботі системи; його записано в журналі роботи. Повторіть дію.',
    en: 'A fault of the system; it has been logged. Try again.',
  },
  TOO_MANY_REQUESTS: { uk: 'Забагато запитів. Зачекайте {seconds} с.', en: 'Too many requests. Wait {seconds} s.' },
} as const satisfies Record<string, Entry>;

export type RefusalCode = keyof typeof registry;
export const REFUSAL_CODES = Object.keys(registry) as RefusalCode[];

/** A refusal as it crosses an edge. */
export const Refusal = Type.Object(
  {
    code: Type.Enum(REFUSAL_CODES),
    uk: Type.String(),
    en: Type.String(),
    article: Type.Optional(Type.String()),
    details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  { additionalProperties: false },
);
export type Refusal = Static<typeof Refusal>;

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** Makes a refusal with its sentences filled in. A parameter the sentence names and `details` lacks stays visible. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  const entry: Entry = registry[code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
      details[name] === undefined ? whole : String(details[name]),
    );
  return {
    code,
    uk: fill(entry.uk),
    en: fill(entry.en),
    ...(entry.article && { article: entry.article }),
    details: { ...details },
  };
}
