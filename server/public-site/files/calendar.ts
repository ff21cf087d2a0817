/** The sittings as a calendar (iCalendar, RFC 5545): held, convened and planned. The same bytes whenever it is made. */
import type { SiteContext } from '../site-context.ts';

export type CalendarEntry = {
  readonly sittingId: string;
  readonly title: string;
  readonly place: string;
  /** ISO 8601 */
  readonly startsAt: string;
  readonly endsAt?: string;
  /** Of the last event that it shows, ISO 8601 or a journal's stamp. */
  readonly stampedAt: string;
  readonly isHeld: boolean;
  /** How many times it was changed since people could see it first. */
  readonly sequence: number;
  readonly path: string;
};

const LINE_OCTETS = 75;

export function calendar(context: SiteContext, entries: readonly CalendarEntry[]): string {
  const name = `${context.council.name}: засідання`;
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dzvin//public site//UK',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(name)}`,
  ];
  const lines = [...head, ...entries.flatMap((entry) => eventLines(context, entry)), 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines({ council, address }: SiteContext, entry: CalendarEntry): readonly string[] {
  const { sittingId, title, place, startsAt, endsAt, stampedAt, isHeld, sequence, path } = entry;
  const isAfter = endsAt !== undefined && Date.parse(endsAt) > Date.parse(startsAt);
  return [
    'BEGIN:VEVENT',
    `UID:${sittingId}@${council.katottg ?? council.edrpou ?? 'dzvin'}`,
    `DTSTAMP:${utc(stampedAt)}`,
    `SEQUENCE:${sequence}`,
    `DTSTART:${utc(startsAt)}`,
    ...(isAfter ? [`DTEND:${utc(endsAt)}`] : []),
    `SUMMARY:${text(title)}`,
    `LOCATION:${text(place)}`,
    `STATUS:${isHeld ? 'CONFIRMED' : 'CANCELLED'}`,
    ...(address === undefined ? [] : [`URL:${address}${path}`]),
    'END:VEVENT',
  ];
}

const utc = (at: string): string => new Date(at).toISOString().replace(/\.\d{3}|[-:]/g, '');
const text = (given: string): string => given.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** No line is longer than 75 octets, and no character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    const room = parts.length === 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    if (Buffer.byteLength(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
