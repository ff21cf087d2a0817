/** Choices of a random life: drawn one after another from dice that fast-check throws and shrinks towards 0. */

export type Draw = {
  /** One of these; undefined when there is none. */
  among<T>(options: readonly T[]): T | undefined;
  /** One of these; `otherwise` when there is none, and now and then though there are some. */
  mostly<T>(options: readonly T[], otherwise: T): T;
  /** A whole number from 0, less than `limit`. */
  below(limit: number): number;
  /** True once in so many times, and never once all dice are thrown. */
  once(inTimes: number): boolean;
  /** Some of these, each once, in any order: from `least` (if there are so many) to all. */
  several<T>(options: readonly T[], least: number): T[];
};

/** Draws from these dice; when they are used up every throw is 0. */
export function drawFrom(dice: readonly number[]): Draw {
  const left = [...dice];
  const throwDie = () => left.shift() ?? 0;
  const below = (limit: number) => (limit <= 0 ? 0 : throwDie() % limit);
  const among = <T>(options: readonly T[]): T | undefined => options[below(options.length)];
  const once = (inTimes: number) => throwDie() % inTimes === inTimes - 1;
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
