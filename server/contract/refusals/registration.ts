/** Why somebody is not registered: cards, seats and whose they are. */
import type { Sentences } from './sentences.ts';

export const registrationRefusals = {
  UNKNOWN_MEMBER: { uk: 'У складі ради немає члена «{memberId}».', en: 'The roster has no member “{memberId}”.' },
  UNKNOWN_CARD: {
    uk: 'Картка {card} на місці {seat} нікому не належить. Перевірте картку в секретаря.',
    en: 'Card {card} at seat {seat} belongs to nobody. Check it with the secretary.',
  },
  CARD_SEEN_TWICE: {
    uk: '{memberName}: одна й та сама картка у пультах кількох місць ({seats}); їхні клавіші заблоковано. Вийміть зайву картку або видайте тимчасову.',
    en: '{memberName}: the same card is in the keypads of several seats ({seats}); their keys are blocked. Take the other card out or give a temporary one.',
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
  OTHER_CARD_IN: {
    uk: '{memberName}: у пульті на місці {seat} чужа картка; клавіші заблоковано. Вийміть її та вставте свою.',
    en: '{memberName}: another’s card is in the keypad at seat {seat}; its keys are blocked. Take it out and insert the own one.',
  },
  CARD_NOT_IN: {
    uk: 'У пульті на місці {seat} немає картки. Вставте картку й натисніть ще раз.',
    en: 'No card is in the keypad at seat {seat}. Insert the card and press again.',
  },
} as const satisfies Sentences;
