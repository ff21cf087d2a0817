/** Arguments of a soak. */
import { parseArgs } from 'node:util';

const MINUTES = 10;
const LARGEST_SEED = 0x7fffffff;

export type SoakOptions = { readonly minutes: number; readonly seed: number };

/** Reads them; `random` gives the seed when none is given, from 0 to 1. */
export function soakOptions(args: readonly string[], random = Math.random): SoakOptions | { readonly problem: string } {
  const usage = 'npm run soak -- [MINUTES] [--seed N]';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { seed: { type: 'string' } },
      allowPositionals: true,
    });
    const minutes = Number(positionals[0] ?? MINUTES);
    const seed = Number(values.seed ?? Math.floor(random() * LARGEST_SEED));
    if (positionals.length > 1 || !(minutes > 0) || !Number.isInteger(seed)) return { problem: usage };
    return { minutes, seed };
  } catch (problem) {
    return { problem: `${problem instanceof Error ? problem.message : problem}\n${usage}` };
  }
}
