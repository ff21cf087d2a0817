/** Day and time of the hall's clock as an instant, ISO 8601 UTC. In: `YYYY-MM-DD`, `HH:MM:SS` or none (midnight), an IANA zone. */
import { localTime } from '../proceedings/printed-time.ts';

const MINUTE_MS = 60_000;

export function instantOf(date: string, time: string | undefined, timeZone: string): string {
  const wall = `${date}T${time ?? '00:00:00'}`;
  const first = Date.parse(`${wall}Z`);
  const guess = first - offsetMs(first, timeZone);
  /* On the day on which the clock is moved the offset of the guess is the right one. */
  return new Date(first - offsetMs(guess, timeZone)).toISOString();
}

/** How far the zone's clock is ahead of UTC at an instant. */
function offsetMs(instantMs: number, timeZone: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] =
    /([+-])(\d{2}):(\d{2})$/.exec(localTime(new Date(instantMs).toISOString(), timeZone)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
