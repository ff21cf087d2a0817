/** Why a sitting does not go on as asked: its state, quorum, alarm, who presides, composition, counting commission. */
import type { Sentences } from './sentences.ts';

export const sittingRefusals = {
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
  NO_QUORUM_STILL: {
    uk: 'Кворум є: зареєстровано депутатів {deputies}, потрібно {needed}. Засідання можна відкрити.',
    en: 'There is a quorum: {deputies} deputies registered, {needed} needed. The sitting can be opened.',
    article: '280/97-ВР ст. 46',
  },
  ALARM_ON: {
    uk: 'Триває повітряна тривога. Спершу дайте відбій тривоги.',
    en: 'An air-raid alarm is on. Give the all-clear first.',
  },
  NO_ALARM: { uk: 'Повітряної тривоги немає.', en: 'There is no air-raid alarm.' },
  CLOSED_PART_ON: { uk: 'Закрита частина засідання вже триває.', en: 'A closed part of the sitting is on already.' },
  NO_CLOSED_PART: { uk: 'Закрита частина засідання не триває.', en: 'No closed part of the sitting is on.' },
  NO_CEREMONY: { uk: 'Церемонія зараз не триває.', en: 'No ceremony is on.' },
  TIME_IN_THE_PAST: {
    uk: 'Час {at} вже минув або раніший за чинний. Укажіть пізніший.',
    en: 'The time {at} is past or earlier than the one in force. Give a later one.',
  },
  PRESIDES_NOW: {
    uk: '{memberName}: зараз головує. Спершу передайте головування.',
    en: '{memberName} presides now. Pass the chair first.',
  },
  ALREADY_PRESIDES: { uk: '{name}: уже головує.', en: '{name} presides already.' },
  ALREADY_MEMBER: {
    uk: 'Член ради «{memberId}» уже є у складі; місце чи картка вже зайняті або ідентифікатор повторюється.',
    en: 'The roster has “{memberId}” already, or the seat or the card belongs to another member.',
  },
  COMPOSITION_FULL: {
    uk: 'Усі {seats} мандатів уже зайнято.',
    en: 'All {seats} mandates are filled.',
    article: '280/97-ВР ст. 45',
  },
  CARD_TAKEN: {
    uk: 'Картка {card} вже належить: {memberName}. Візьміть іншу тимчасову картку.',
    en: 'Card {card} belongs to {memberName}. Take another temporary card.',
  },
  CARD_REPLACED: {
    uk: '{memberName}: на це засідання видано тимчасову картку; ця не діє.',
    en: '{memberName} has a temporary card for this sitting; this one is not valid.',
  },
  STILL_REGISTERED: {
    uk: '{memberName}: ще зареєстровано, тож не вибув.',
    en: '{memberName} is still registered and has not left.',
  },
  COMMISSION_TOO_SMALL: {
    uk: 'У лічильній комісії має бути щонайменше троє, серед них її голова і секретар — різні особи.',
    en: 'A counting commission has at least three members, its chair and its secretary among them, two different people.',
  },
  CANDIDATE_IN_COMMISSION: {
    uk: '{memberName}: кандидат, тому не може бути в лічильній комісії.',
    en: '{memberName} is a candidate and can’t be in the counting commission.',
  },
  UNKNOWN_GUEST: { uk: 'Серед запрошених немає «{guestId}».', en: 'There is no invited person “{guestId}”.' },
  NOT_A_SPARE: {
    uk: 'Пристрій {device} не є вільним запасним пультом. Вільні: {spares}.',
    en: 'Device {device} is no free spare keypad. Free: {spares}.',
  },
  UNKNOWN_SEAT: { uk: 'У залі немає місця {seat}.', en: 'The hall has no seat {seat}.' },
} as const satisfies Sentences;
