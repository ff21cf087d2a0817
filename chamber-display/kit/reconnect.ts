/** When to try the live wire again: exponential backoff with jitter, so that 450 pages don't return in one instant. */
const FIRST_MS = 250;
const LONGEST_MS = 5000;

/**
 * How long to wait before the next try, ms.
 * @param failures tries that failed in a row, 0 for the first
 * @param random a number in [0, 1)
 */
export function retryDelayMs(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(ceiling / 2 + (random * ceiling) / 2);
}
