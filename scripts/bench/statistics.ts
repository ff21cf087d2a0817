/** Order statistics of samples, by the nearest rank. */

/** The smallest sample that is not below a share of all, e.g. 0.99. @throws RangeError on no samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new RangeError('no samples');
  return found;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
