/** Random sittings until the time is over or a rule breaks. */
import fc from 'fast-check';
import { INVARIANTS, watch } from '../../server/council/testing/invariants.ts';
import { lives } from '../../server/council/testing/lives.ts';
import { Reached } from '../../server/council/testing/reached.ts';
import { retold } from '../../server/council/testing/retold.ts';
import type { SoakOptions } from './soak-options.ts';

/** Lives between two looks at the clock. */
const BATCH = 250;
/** Commands of the longest life. */
const LONGEST = 400;

type Soak = SoakOptions & {
  /** Monotonic, ms. */
  readonly now: () => number;
  readonly say: (line: string) => void;
  /** What is watched; all invariants unless told. */
  readonly invariants?: typeof INVARIANTS;
};

/** Whether nothing broke. A run is repeated by the seed it prints: each batch has the next one. */
export function soak({ minutes, seed, now, say, invariants = INVARIANTS }: Soak): boolean {
  const begun = now();
  const reached = new Reached();
  let sittings = 0;
  let told = 0;
  say(`seed ${seed}, ${minutes} min`);
  for (let batch = 0; now() - begun < minutes * 60_000; batch += 1) {
    const run = fc.check(
      fc.property(lives(LONGEST), (life) => watch(life, invariants, reached.watcher)),
      { numRuns: BATCH, seed: seed + batch },
    );
    sittings += run.numRuns;
    if (run.failed) {
      for (const line of retold(run)) say(line);
      say(`again: npm run soak -- 1 --seed ${seed + batch}`);
      return false;
    }
    const minute = Math.floor((now() - begun) / 60_000);
    if (minute > told) say(`${minute} min: ${sittings} sittings, ${reached.commands} commands, nothing broke`);
    told = minute;
  }
  say(`${sittings} sittings, ${reached.commands} commands, nothing broke`);
  if (reached.never().length > 0) say(`never accepted: ${reached.never().join(', ')}`);
  return true;
}
