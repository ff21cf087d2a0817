/**
 * The hub's clocks as seen from a page. In: the clock of each frame and the page's monotonic time when it came.
 * Out: the hub's wall time, the ballot's time left and the speech's time so far, at any later monotonic time.
 *
 * A frame can only be late, never early. So of two estimates that differ by no more than lateness can explain, the
 * earlier instant is the truer one; a larger difference is a real change (a stepped clock). A ballot's deadline moves on
 * only when something said so: the ballot is another one, it was extended, or the hub is heard anew.
 */
import type { LiveClock } from '#contract/live-wire';

/** Differences up to this are taken for the network's lateness, ms. */
const LATENESS_MS = 400;

/** Instants on the page's monotonic clock, ms; `wallAtZeroMs` is the hub's wall clock when that clock read zero. */
export type HubClock = {
  readonly wallAtZeroMs: number;
  readonly deadlineMs?: number;
  readonly speechBeganMs?: number;
  /** The time spoken as the last frame said it, ms: of a paused speech it stays so. */
  readonly spokenMs?: number;
};

const earlier = (old: number | undefined, fresh: number): number =>
  old !== undefined && Math.abs(old - fresh) <= LATENESS_MS ? Math.min(old, fresh) : fresh;

const deadline = (old: number | undefined, fresh: number, mayMoveOn: boolean): number =>
  mayMoveOn ? earlier(old, fresh) : Math.min(old ?? fresh, fresh);

/** Takes in the clock of a frame that came at `atMs` of the page's monotonic clock. `mayMoveOn`: the deadline may be a later one. */
export function readClock(old: HubClock | undefined, clock: LiveClock, atMs: number, mayMoveOn = false): HubClock {
  const { now, remainingMs, elapsedMs } = clock;
  return {
    wallAtZeroMs: -earlier(old && -old.wallAtZeroMs, atMs - Date.parse(now)),
    ...(remainingMs === undefined ? {} : { deadlineMs: deadline(old?.deadlineMs, atMs + remainingMs, mayMoveOn) }),
    ...(elapsedMs === undefined
      ? {}
      : { speechBeganMs: earlier(old?.speechBeganMs, atMs - elapsedMs), spokenMs: elapsedMs }),
  };
}

/** The hub's wall clock at `atMs`. */
export const hubTime = (clock: HubClock, atMs: number): Date => new Date(clock.wallAtZeroMs + atMs);

/** Time left of the running ballot at `atMs`, ms, never below 0; undefined when none runs. */
export const remainingMs = (clock: HubClock, atMs: number): number | undefined =>
  clock.deadlineMs === undefined ? undefined : Math.max(0, clock.deadlineMs - atMs);

/** Time since the running speech began at `atMs`, ms; undefined when nobody speaks. */
export const elapsedMs = (clock: HubClock, atMs: number): number | undefined =>
  clock.speechBeganMs === undefined ? undefined : Math.max(0, atMs - clock.speechBeganMs);

/** Whole seconds to show of a time left: the last second shows 1, and 0 means that the time is over. */
export const secondsLeft = (ms: number): number => Math.ceil(ms / 1000);

/** `m:ss`, or `h:mm:ss` from an hour. In: ms. */
export function stopwatch(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
