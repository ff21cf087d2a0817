/**
 * Dates, times, lengths and sizes as a page writes them. In: ISO 8601 with the zone's offset, seconds, bytes. A date is
 * read off as it is written, so that neither the machine's zone nor its age changes a page.
 */
const MONTHS = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(' ');

/** «18 грудня 2025 року» */
export function day(iso: string): string {
  const [year, month, date] = iso.slice(0, 10).split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year} року`;
}

/** «18 грудня», where the year is told beside it. */
export const dayOfYear = (iso: string): string => day(iso).split(' ', 2).join(' ');

/** «11:42» */
export const time = (iso: string): string => iso.slice(11, 16);

/** «11:42:30» */
export const timeToSecond = (iso: string): string => iso.slice(11, 19);

/** «1 год 12 хв», «4 хв 51 с», «40 с» */
export function length(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return minutes > 0 ? `${hours} год ${minutes} хв` : `${hours} год`;
  if (minutes === 0) return `${rest} с`;
  return rest > 0 ? `${minutes} хв ${rest} с` : `${minutes} хв`;
}

/** «1:02:03», «3:41»: a place in a video, as players write it. In: s from its beginning. */
export function timeCode(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

const UNITS = ['Б', 'КБ', 'МБ', 'ГБ'];

/** «12 КБ», «1,4 МБ» */
export function size(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
  const amount = bytes / 1000 ** step;
  const written = step < 2 ? String(Math.round(amount)) : amount.toFixed(1).replace('.', ',').replace(',0', '');
  return `${written} ${UNITS[step]}`;
}

const FORMATS: Readonly<Record<string, string>> = {
  'application/ld+json': 'JSON-LD',
  'application/pdf': 'PDF',
  'application/xml': 'XML',
  'application/akn+xml': 'Akoma Ntoso',
  'text/turtle': 'Turtle',
};

/** «CSV» of `text/csv; charset=utf-8`: what people call a file of this media type. */
export function format(mediaType: string): string {
  const bare = mediaType.split(';')[0] ?? '';
  return FORMATS[bare] ?? bare.slice(bare.search(/[/+][^/+]*$/) + 1).toUpperCase();
}

const SHORT = 160;

/** The beginning of a text, for the name of a window and of a link that only tells which one is meant. */
export const beginning = (text: string, most = SHORT): string => {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('').trimEnd()}…`;
};
