/** Times that go on by themselves on the live page. In: the hall's clock, ms, and what an answer said of it. */
import type { LiveClock } from '#contract/live-wire';
import { stopwatch } from '../../../kit/hub-clock.ts';

/** Whole seconds left of the running ballot; undefined: it has no end of its own. */
export function secondsLeft({ now, remainingMs }: LiveClock, hallMs: number): number | undefined {
  return remainingMs === undefined
    ? undefined
    : Math.max(0, Math.ceil((sinceOf(now, hallMs, -1) + remainingMs) / 1000));
}

type Speech = { readonly limitSeconds: number; readonly paused?: true };

/** How long a speech may still last, `m:ss`, or how long it has lasted where it has no limit; over the limit with +. */
export function speechTime({ now, elapsedMs }: LiveClock, speech: Speech, hallMs: number): string {
  if (elapsedMs === undefined) return '';
  const spokenMs = elapsedMs + (speech.paused ? 0 : sinceOf(now, hallMs, 1));
  if (speech.limitSeconds === 0) return stopwatch(spokenMs);
  const leftMs = speech.limitSeconds * 1000 - spokenMs;
  return leftMs >= 0 ? stopwatch(Math.ceil(leftMs / 1000) * 1000) : `+${stopwatch(-leftMs)}`;
}

/** An answer is never of a later time than now. */
const sinceOf = (now: string, hallMs: number, sign: 1 | -1): number => sign * Math.max(0, hallMs - Date.parse(now));

/** «12:05» of an instant, in the zone in which `like` is written; in this device's where there is none. */
export function clockTime(ms: number, like: string | undefined): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(like ?? '') ?? [];
  const hereMs = -new Date(ms).getTimezoneOffset() * 60_000;
  const zoneMs = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : hereMs;
  return new Date(ms + zoneMs).toISOString().slice(11, 16);
}
