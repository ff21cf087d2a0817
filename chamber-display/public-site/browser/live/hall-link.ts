/**
 * How far what a page knows of the hall is to be trusted, and what the hall's clock says now. In: clocks of answers, and
 * the page's own clock, ms. An answer may have lain in a cache or on a server of files, whose clock may be another: that
 * the hall's clock moves on between two answers is the better proof that it is there.
 */
export type Heard = {
  /** The hall's clock in the newest answer. */
  readonly atMs: number;
  /** When that answer came first, by the page's clock. */
  readonly heardMs: number;
  /** How old it was then, as the server's date has it. */
  readonly behindMs: number;
  /** The hall's clock has moved on since the one before. */
  readonly hasMoved: boolean;
  /** The page's clock less the hall's, by the least late answer. */
  readonly offsetMs: number;
  /** The same by the server's date, where that fits: good until the hall's clock is seen to move. */
  readonly datedMs: number | undefined;
};

/** `servedMs`: the server's own date, less exact than a second and perhaps of another clock; absent: it says none. */
export type Clocks = { readonly atMs: number; readonly servedMs?: number | undefined };

/** Whether what was heard still holds. */
export const isFresh = ({ heardMs, behindMs, hasMoved }: Heard, freshMs: number, nowMs: number): boolean =>
  nowMs - heardMs + (hasMoved ? 0 : behindMs) <= freshMs;

/** What the hall's clock shows; never later than it is, but for a server's date that is ahead of it at the first look. */
export const hallMs = ({ offsetMs, datedMs = offsetMs, hasMoved }: Heard, nowMs: number): number =>
  nowMs - (hasMoved ? offsetMs : Math.min(offsetMs, datedMs));

/** Takes in an answer; the same object comes back when it tells nothing, or is older than what is known. */
export function hear(old: Heard | undefined, clocks: Clocks, freshMs: number, nowMs: number): Heard {
  const { atMs } = clocks;
  if (atMs === old?.atMs) return old;
  /* Of two caches one may be behind; a clock that was put right stays behind. */
  if (old && atMs < old.atMs && isFresh(old, freshMs, nowMs)) return old;
  const offsetMs = nowMs - atMs;
  const isStepped = old === undefined || Math.abs(offsetMs - old.offsetMs) > freshMs;
  const behindMs = Math.max(0, (clocks.servedMs ?? atMs) - atMs);
  return {
    ...{ atMs, heardMs: nowMs, behindMs, hasMoved: old !== undefined && atMs > old.atMs },
    offsetMs: isStepped ? offsetMs : Math.min(offsetMs, old.offsetMs),
    datedMs: behindMs <= freshMs ? offsetMs - behindMs : undefined,
  };
}
