/**
 * Times of day by the council's clock. In: «14:30», the hub's time, the council's zone. Out: the instant of that time
 * today, or tomorrow when it is already past, in ISO 8601 with Z.
 */
import { DEFAULT_TIME_ZONE } from '#kit/locale';

const parts = (at: Date, timeZone: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );

/** How far the zone's clock is ahead of UTC at that instant, ms. */
function offsetMs(at: Date, timeZone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

/** «14:30» at that instant. */
export function timeIn(at: Date, timeZone = DEFAULT_TIME_ZONE): string {
  const { hour = 0, minute = 0 } = parts(at, timeZone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const DAY_MS = 86_400_000;

/** The next instant at which the council's clock shows `time`, counted from `now`. */
export function instantAt(time: string, now: Date, timeZone = DEFAULT_TIME_ZONE): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const { year = 0, month = 1, day = 1 } = parts(now, timeZone);
  const onClock = Date.UTC(year, month - 1, day, hour, minute);
  const today = onClock - offsetMs(new Date(onClock - offsetMs(now, timeZone)), timeZone);
  if (today > now.getTime()) return new Date(today).toISOString();
  const tomorrow = onClock + DAY_MS;
  return new Date(tomorrow - offsetMs(new Date(tomorrow - offsetMs(now, timeZone)), timeZone)).toISOString();
}
