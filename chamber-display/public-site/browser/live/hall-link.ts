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
  /** The page's clock less the hall's, never less than it is: an answer is late, or in time. */
  readonly offsetMs: number;
};

/** `servedMs`: the server's own date, less exact than a second and perhaps of another clock; absent: it says none. */
export type Clocks = { readonly atMs: number; readonly servedMs?: number | undefined };

/** Whether what was heard still holds. */
export const isFresh = ({ heardMs, behindMs, hasMoved }: Heard, freshMs: number, nowMs: number): boolean =>
  nowMs - heardMs + (hasMoved ? 0 : behindMs) <= freshMs;

/** What the hall's clock shows. */
export const hallMs = ({ offsetMs }: Heard, nowMs: number): number => nowMs - offsetMs;

/** Takes in an answer; the same object comes back when it tells nothing, or is older than what is known. */
export function hear(old: Heard | undefined, clocks: Clocks, freshMs: number, nowMs: number): Heard {
  const { atMs, servedMs } = clocks;
  const offsets = [nowMs - atMs];
  /* A date that fits the hall's clock is a later word of it. */
  if (servedMs !== undefined && servedMs >= atMs && servedMs - atMs <= freshMs) offsets.push(nowMs - servedMs);
  const offsetMs = Math.min(...offsets);
  if (!old) return { atMs, heardMs: nowMs, hasMoved: false, behindMs: behind(clocks), offsetMs };
  if (atMs === old.atMs) return offsetMs < old.offsetMs ? { ...old, offsetMs } : old;
  /* Of two caches one may be behind; a clock that was put right stays behind. */
  if (atMs < old.atMs && isFresh(old, freshMs, nowMs)) return old;
  const isStepped = Math.abs(offsetMs - old.offsetMs) > freshMs;
  return {
    ...{ atMs, heardMs: nowMs, hasMoved: atMs > old.atMs, behindMs: behind(clocks) },
    offsetMs: isStepped ? offsetMs : Math.min(offsetMs, old.offsetMs),
  };
}

const behind = ({ atMs, servedMs }: Clocks): number => Math.max(0, (servedMs ?? atMs) - atMs);
