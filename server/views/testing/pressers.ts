/**
 * People who press keys each for themselves, for the neighbours' report: `unhurried` as in most halls, who look at the
 * question and press within some ten seconds; `brisk` who all press as the light comes on, the hardest case for it.
 */
import type { MemberId } from '#contract/ids';
import type { Press } from '../neighbours.ts';

/** A hall of chance that the same seed repeats. */
export function someone(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0;
  const chance = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  const presses = (people: number, afterMs: () => number): Press[] =>
    Array.from({ length: people }, (_, place) => ({
      memberId: `m${place + 1}` as MemberId,
      seat: place + 1,
      atMs: afterMs(),
    }));
  return {
    below: (limit: number): number => Math.floor(chance() * limit),
    /** Median 3 s after the opening, most between 1 and 9 s. */
    unhurried: (people: number) => presses(people, () => 3000 * Math.exp(0.6 * normal())),
    /** About 0.8 s after the opening, give or take 0.3 s. */
    brisk: (people: number) => presses(people, () => 800 + 300 * normal()),
  };
}
