/**
 * A sitting as an iCalendar file (RFC 5545), METHOD:PUBLISH: it goes into a calendar and asks for no answer. In: facts
 * and the instant of making; out: text with CRLF, lines folded at 75 octets.
 */

export type CalendarFacts = {
  /** The same for every letter about this plan, so that a later one replaces it. */
  readonly uid: string;
  /** Grows with every change of the plan. */
  readonly sequence: number;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly summary: string;
  readonly place: string;
  readonly description: string;
};

const OCTETS = 75;

/** @param at ISO 8601. */
export function calendarOf(facts: CalendarFacts, at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dzvin//Dzvin//UK',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${facts.uid}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${facts.sequence}`,
    `DTSTART:${utc(facts.startsAt)}`,
    ...(facts.endsAt === undefined ? [] : [`DTEND:${utc(facts.endsAt)}`]),
    `SUMMARY:${escaped(facts.summary)}`,
    `LOCATION:${escaped(facts.place)}`,
    `DESCRIPTION:${escaped(facts.description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (at: string): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(/[-:]/g, '');

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

/** No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    if (octets + length > OCTETS) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += length;
  }
  return parts.join('\r\n');
}
