/** What may be answered anywhere in the house. */
import type { Sentences } from './sentences.ts';

export const houseRefusals = {
  NOT_FOUND: { uk: 'Не знайдено: {what}.', en: 'Not found: {what}.' },
  HUB_FAULT: {
    uk: 'Збій у роботі системи; його записано в журналі роботи. Повторіть дію.',
    en: 'A fault of the system; it has been logged. Try again.',
  },
  TOO_MANY_REQUESTS: { uk: 'Забагато запитів. Зачекайте {seconds} с.', en: 'Too many requests. Wait {seconds} s.' },
} as const satisfies Sentences;
