/** Days and times as printouts write them: 28.03.19, 28.03.2019, 28 березня 2019 року, 2019-03-28; 11:42, 11:42:30. */
const MONTHS: readonly string[] = 'січ лют берез квіт трав черв лип серп верес жовт листопад груд'.split(' ');
const DIGITS = /(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/u;
const IN_WORDS = new RegExp(`(?<!\\d)(\\d{1,2})[»"”]?\\s+(${MONTHS.join('|')})\\p{L}*\\s+(\\d{4})`, 'iu');
const TIME = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![\d.:]\d|\d)/gu;
const EARLIEST = 1990;
const LATEST = 2100;

/** `YYYY-MM-DD`, or undefined when the text names no day that is in the calendar. */
export function dateIn(text: string): string | undefined {
  const digits = DIGITS.exec(text);
  if (digits) return dayOf(fullYear(digits[3]), Number(digits[2]), Number(digits[1]));
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = IN_WORDS.exec(text);
  if (!words) return undefined;
  const month = MONTHS.indexOf(words[2]?.toLowerCase() ?? '') + 1;
  return dayOf(Number(words[3]), month, Number(words[1]));
}

/** `HH:MM:SS`. */
export function timeIn(text: string): string | undefined {
  const rest = text.replace(DIGITS, ' ').replace(ISO, ' ');
  for (const [, hour = '', minute = '', second = '00'] of rest.matchAll(TIME)) {
    if (Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60)
      return `${hour.padStart(2, '0')}:${minute}:${second}`;
  }
  return undefined;
}

const fullYear = (year = ''): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay && year >= EARLIEST && year < LATEST ? date.toISOString().slice(0, 10) : undefined;
}
