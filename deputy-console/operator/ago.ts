/** How long ago a moment was, in words that change by the second at most. In: a stamp and the hub's clock. */
import type { OperatorRoom } from './room.ts';

const FRESH_S = 7;
const MINUTE_S = 60;
const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** @param at ISO 8601. A moment within one round of the bridges' reports is «just now». */
export function ago(t: OperatorRoom['t'], at: string, now: Date): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 1000));
  if (seconds < FRESH_S) return t('ago.now');
  if (seconds < MINUTE_S) return t('ago.seconds', { count: seconds });
  if (seconds < HOUR_S) return t('ago.minutes', { count: Math.floor(seconds / MINUTE_S) });
  if (seconds < 2 * DAY_S) return t('ago.hours', { count: Math.floor(seconds / HOUR_S) });
  return t('ago.days', { count: Math.floor(seconds / DAY_S) });
}
