/** Why a message or a person is not let in: schemas, sign-ins, PINs, accounts, roles. */
import type { Sentences } from './sentences.ts';

export const edgeRefusals = {
  WRONG_MESSAGE: {
    uk: 'Повідомлення не відповідає схемі: {path} — {problem}.',
    en: 'The message does not fit its schema: {path} — {problem}.',
  },
  UNKNOWN_VIEW: { uk: 'Немає подання «{view}».', en: 'There is no view “{view}”.' },
  NOT_SIGNED_IN: {
    uk: 'Ви не увійшли. Скористайтеся посиланням для входу.',
    en: 'You are not signed in. Use your sign-in link.',
  },
  NO_METRICS_TOKEN: {
    uk: 'Показники віддають лише з маркером із файлу metrics-token у теці даних (Authorization: Bearer …).',
    en: 'Metrics are given only with the token of the file metrics-token in the data folder (Authorization: Bearer …).',
  },
  LINK_USED: {
    uk: 'Це посилання вже використано або його строк минув. Попросіть нове.',
    en: 'This link has been used or has expired. Ask for a new one.',
  },
  PIN_NEEDED: {
    uk: 'Сторінку замкнено. Введіть свій PIN, щоб реєструватися й голосувати.',
    en: 'The page is locked. Enter your PIN to register and vote.',
  },
  PIN_WRONG: {
    uk: 'PIN неправильний. Залишилося спроб: {left}.',
    en: 'The PIN is wrong. Attempts left: {left}.',
  },
  PIN_LOCKED: {
    uk: 'Забагато неправильних PIN. Спробуйте за {minutes} хв або попросіть посилання для входу.',
    en: 'Too many wrong PINs. Try again in {minutes} min, or ask for a sign-in link.',
  },
  PIN_ADDRESS_LOCKED: {
    uk: 'З цього пристрою чи мережі введено забагато неправильних PIN. Спробуйте за {minutes} хв або попросіть у секретаря чи оператора посилання для входу.',
    en: 'Too many wrong PINs came from this device or network. Try again in {minutes} min, or ask the secretary or the operator for a sign-in link.',
  },
  PIN_HOUSE_LOCKED: {
    uk: 'Забагато неправильних PIN у залі, тому PIN не приймають ще {minutes} хв. Увійдіть із пристрою, на якому вже вводили свій PIN, або попросіть у секретаря чи оператора посилання для входу.',
    en: 'Too many wrong PINs in the hall, so none are taken for {minutes} min. Sign in at a device where you have given your PIN before, or ask the secretary or the operator for a sign-in link.',
  },
  PIN_TOO_SHORT: {
    uk: 'PIN закороткий: потрібно щонайменше {least} цифр. Оберіть довший.',
    en: 'The PIN is too short: {least} digits at least are needed. Choose a longer one.',
  },
  PIN_TOO_PLAIN: {
    uk: 'Такий PIN легко вгадати: {whyUk}. Оберіть інший, найкраще — випадкові цифри.',
    en: 'Such a PIN is easily guessed: {why}. Choose another, digits at random are best.',
  },
  NO_MEMBER_PRESIDES: {
    uk: 'Зараз головує не член ради: голосувати на сторінці головуючого нікому.',
    en: 'Whoever presides now is no member of the council: nobody votes at the chair’s page.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  NO_PIN_SET: {
    uk: 'PIN ще не встановлено. Увійдіть за посиланням і встановіть його.',
    en: 'No PIN is set yet. Sign in by a link and set one.',
  },
  UNKNOWN_ACCOUNT: {
    uk: 'Облікового запису «{accountId}» немає. Оновіть сторінку й оберіть зі списку.',
    en: 'There is no account “{accountId}”. Reload the page and choose from the list.',
  },
  ACCOUNT_EXISTS: {
    uk: '{name}: обліковий запис для цього депутата вже є.',
    en: '{name}: this member has an account already.',
  },
  ACCOUNT_WRONG_FOR_ROLE: {
    uk: 'Обліковий запис депутата має називати депутата, інші — ні; табло входить лише за посиланням.',
    en: 'A deputy’s account names a member, others name none; a display signs in by a link alone.',
  },
  LAST_KEEPER: {
    uk: 'Це останній обліковий запис цієї ролі. Спершу відкрийте інший, щоб було кому дбати про систему.',
    en: 'This is the last account of its role. Open another first, so that somebody can look after the system.',
  },
  ROLE_MAY_NOT: {
    uk: 'Ви увійшли як {roleUk}, а право на це має лише {mayUk}.',
    en: 'You are signed in as {roleEn}; only {may} may do this.',
  },
  NOT_YOURSELF: {
    uk: 'Голосувати й реєструватися можна лише за себе.',
    en: 'You may vote and register only for yourself.',
    article: '280/97-ВР ст. 59 ч. 3',
  },
  WRONG_ORIGIN: {
    uk: 'Запит прийшов з чужої сторінки ({origin}).',
    en: 'The request came from a foreign page ({origin}).',
  },
} as const satisfies Sentences;
