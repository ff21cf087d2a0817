/**
 * Dates and times as papers print them, always in the council's time zone, never the machine's.
 * In: an instant (ISO 8601) and an IANA zone. Out: «18 грудня 2025 року», «11:42:30».
 */

const MONTHS = [
  'січня',
  'лютого',
  'березня',
  'квітня',
  'травня',
  'червня',
  'липня',
  'серпня',
  'вересня',
  'жовтня',
  'листопада',
  'грудня',
] as const;

/** An instant taken apart in one time zone; every part but the year has two digits. */
type ClockParts = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>>;

/** Making a format takes longer than using it a hundred times; an installation has one zone, or a few. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  return format;
}

const newFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });

function clockParts(instant: string, timeZone: string): ClockParts {
  const parts = formatIn(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/** «30 березня 2026 року» */
export function dateInWords(instant: string, timeZone: string): string {
  const { year, month, day } = clockParts(instant, timeZone);
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year} року`;
}

/** «11:42:30»: to the second, as the roll-call printout needs it. */
export function clockTime(instant: string, timeZone: string): string {
  const { hour, minute, second } = clockParts(instant, timeZone);
  return `${hour}:${minute}:${second}`;
}

/** «18.12.2025» */
export function dateInDigits(instant: string, timeZone: string): string {
  const { year, month, day } = clockParts(instant, timeZone);
  return `${day}.${month}.${year}`;
}

/** «2026-03-30» */
export function localDate(instant: string, timeZone: string): string {
  const { year, month, day } = clockParts(instant, timeZone);
  return `${year}-${month}-${day}`;
}

/** «2026-03-30T10:05:00+03:00»: ISO 8601 with the zone's offset, to the second. */
export function localTime(instant: string, timeZone: string): string {
  return `${localDate(instant, timeZone)}T${clockTime(instant, timeZone)}${offset(instant, timeZone)}`;
}

function offset(instant: string, timeZone: string): string {
  const { year, month, day, hour, minute, second } = clockParts(instant, timeZone);
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const minutes = Math.round((local - Date.parse(instant)) / 60_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const distance = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
