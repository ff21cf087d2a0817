/**
 * The moments at which the hub is killed: drawn from a seed, so that a failed drill can be held again with the same
 * plan. The machine's own timing adds the rest of the chance.
 */
export type Moment =
  /** As soon as the hub says that it is ready, perhaps before it has noted the restart. */
  | { readonly after: 'ready' }
  /** Counted over all members from the start of this life. */
  | { readonly after: 'sendings' | 'acknowledgements'; readonly count: number }
  /** From the first sending of this life. */
  | { readonly after: 'ms'; readonly ms: number };

const MOST_FRAMES = 150;
const MOST_MS = 60;

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One moment in ten is that of readiness; the others count frames or time. */
export function drawMoment(random: () => number): Moment {
  const kind = random();
  const share = random();
  if (kind < 0.1) return { after: 'ready' };
  if (kind < 0.4) return { after: 'ms', ms: share * MOST_MS };
  const count = 1 + Math.floor(share * MOST_FRAMES);
  return { after: kind < 0.7 ? 'sendings' : 'acknowledgements', count };
}
