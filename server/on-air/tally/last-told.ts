/** What was last told a switcher, in words for the operator: when, and which microphones are open. */
import type { Sentence } from '#contract/views';
import { stamp } from '../../hub/clock.ts';
import { openOf, type Tally } from './tally.ts';

const APART: Readonly<Record<string, Sentence>> = {
  chair: { uk: 'головуючий', en: 'chair' },
  rostrum: { uk: 'трибуна', en: 'rostrum' },
};

/** @param wallMs when it was told, ms since the epoch. */
export function lastTold(tally: Tally, wallMs: number): { at: string; what: Sentence } {
  const named = openOf(tally).map((place) => APART[place] ?? { uk: `місце ${place}`, en: `seat ${place}` });
  const list = (language: 'uk' | 'en') => named.map((one) => one[language]).join(', ');
  const isClosed = tally.get('closed') === 1;
  const what =
    named.length > 0
      ? { uk: `Мікрофон увімкнено: ${list('uk')}`, en: `Microphone open: ${list('en')}` }
      : isClosed
        ? { uk: 'Закрита частина: камери не ведуться', en: 'Closed part: no camera is led' }
        : { uk: 'Мікрофони вимкнено', en: 'No microphone is open' };
  return { at: stamp(wallMs), what };
}
