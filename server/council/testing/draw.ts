/** Choices of a random life, drawn one after another from a number that fast-check throws and shrinks towards 0. */

export type Draw = {
  /** One of these; undefined when there is none. */
  among<T>(options: readonly T[]): T | undefined;
  /** One of these; `otherwise` when there is none, and now and then though there are some. */
  mostly<T>(options: readonly T[], otherwise: T): T;
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  /** True once in so many times. */
  once(inTimes: number): boolean;
  /** Some of these, each once, neighbours in a circle: from `least` (if there are so many) to all. */
  several<T>(options: readonly T[], least: number): T[];
};

/** Largest number to draw from. */
export const LARGEST_DIE = 0x7fffffff;

/** Draws from this number; the same number draws the same, and from 0 every draw is the first and plainest. */
export function drawFrom(die: number): Draw {
  let state = die;
  const throwDie = (): number => {
    if (die === 0) return 0;
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return (state ^ (state >>> 12)) >>> 1;
  };
  const below = (limit: number) => (limit <= 0 ? 0 : throwDie() % limit);
  const among = <T>(options: readonly T[]): T | undefined => options[below(options.length)];
  const once = (inTimes: number) => below(inTimes) === inTimes - 1;
  return {
    among,
    below,
    once,
    mostly: <T>(options: readonly T[], otherwise: T): T => (once(12) ? otherwise : (among(options) ?? otherwise)),
    several: <T>(options: readonly T[], least: number): T[] => {
      const start = below(options.length);
      const count = least + below(options.length - least + 1);
      return [...options.slice(start), ...options.slice(0, start)].slice(0, count);
    },
  };
}
