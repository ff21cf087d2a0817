/**
 * A local date and time of the council's time zone as an instant with its offset, ISO 8601.
 * In: an IANA zone, `2026-03-30`, `10:00`. Out: `2026-03-30T10:00:00+03:00`. Where the clocks skip that time in
 * spring, the offset of before the change is taken; where it comes twice in autumn, that of its first passing.
 */

/** Offset of the zone from UTC at an instant, minutes. */
function offsetMinutes(timeZone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

const two = (n: number) => String(n).padStart(2, '0');

export function instantIn(timeZone: string, date: string, time: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetMinutes(timeZone, asUtc - 24 * 3600_000);
  const after = offsetMinutes(timeZone, asUtc + 24 * 3600_000);
  const fits = [before, after].find((offset) => offsetMinutes(timeZone, asUtc - offset * 60_000) === offset);
  const offset = fits ?? before;
  const size = Math.abs(offset);
  return `${date}T${time}:00${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
