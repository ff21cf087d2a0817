/** Why the floor or a microphone is not given. */
import type { Sentences } from './sentences.ts';

export const floorRefusals = {
  SPEECH_RUNNING: {
    uk: 'Слово вже надано: {memberName}. Спершу завершіть виступ.',
    en: '{memberName} has the floor. End the speech first.',
  },
  NO_SUCH_SPEAKER: {
    uk: 'Укажіть одного: депутата або запрошеного.',
    en: 'Name one: a member or an invited person.',
  },
  ALREADY_IN_QUEUE: { uk: '{memberName}: уже в черзі.', en: '{memberName} is in the queue already.' },
  NOT_IN_QUEUE: { uk: '{memberName}: не в черзі.', en: '{memberName} is not in the queue.' },
  ALREADY_SPEAKS: { uk: '{memberName}: уже має слово.', en: '{memberName} has the floor already.' },
  NOT_SPEAKING: { uk: '{memberName}: зараз не має слова.', en: '{memberName} does not have the floor now.' },
  SPOKEN_OFTEN_ENOUGH: {
    uk: '{memberName}: слово в обговоренні цього питання вже надано разів: {times}. Більше регламент не дозволяє.',
    en: '{memberName} has spoken {times} times in the debate of this item; the rules allow no more.',
    article: 'регламент ради',
  },
  DEBATE_CLOSED: {
    uk: 'Обговорення припинено. Записатися можна на мотиви голосування або щодо ведення.',
    en: 'The debate is closed. Ask for the floor on motives or on a point of order.',
  },
  NOT_INTERPOSED: {
    uk: 'Перебивати виступ можна запитанням, відповіддю, реплікою або щодо ведення.',
    en: 'Only a question, an answer, a reply or a point of order may be interposed.',
  },
  SPEECH_PAUSED: { uk: 'Виступ уже призупинено.', en: 'The speech is paused already.' },
  SPEECH_NOT_PAUSED: { uk: 'Виступ не призупинено.', en: 'The speech is not paused.' },
  QUEUE_CHANGED: {
    uk: 'Черга тим часом змінилася. Перегляньте її й переставте ще раз.',
    en: 'The queue has changed meanwhile. Look at it and reorder again.',
  },
  MICROPHONES_TAKEN: {
    uk: 'Усі мікрофони зайняті (не більше {count}). Зачекайте.',
    en: 'All microphones are taken ({count} at most). Wait.',
  },
  MICROPHONES_BY_CHAIR: {
    uk: 'Мікрофони вмикає головуючий. Запишіться на виступ.',
    en: 'The chair opens microphones. Ask for the floor.',
  },
  NO_SPEECH_RUNNING: { uk: 'Зараз ніхто не виступає.', en: 'Nobody has the floor.' },
} as const satisfies Sentences;
