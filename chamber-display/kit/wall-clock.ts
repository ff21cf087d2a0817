/** Dates and times as screens show them, always in the council's time zone, never the machine's. */
import type { Language } from './translate.ts';

const locale = (language: Language) => (language === 'uk' ? 'uk-UA' : 'en-GB');
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, timeZone: string, kind: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${kind}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale(language), { ...options, timeZone });
  formats.set(key, known);
  return known;
}

export type Face = {
  /** 09:42 */
  time: (at: Date) => string;
  /** 09:42:07 */
  timeToSecond: (at: Date) => string;
  /** четвер, 18 грудня 2025 року */
  date: (at: Date) => string;
  /** 18 грудня */
  day: (at: Date) => string;
};

const MINUTE = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** How clocks of one council are written in one language. */
export const clockFace = (language: Language, timeZone: string): Face => ({
  time: (at) => format(language, timeZone, 'minute', MINUTE).format(at),
  timeToSecond: (at) => format(language, timeZone, 'second', { ...MINUTE, second: '2-digit' }).format(at),
  date: (at) =>
    format(language, timeZone, 'date', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      .format(at)
      .replace(/\sр\.$/u, ' року'),
  day: (at) => format(language, timeZone, 'day', { day: 'numeric', month: 'long' }).format(at),
});
