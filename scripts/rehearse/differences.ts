/** What came out otherwise than the scenario expects: a line for each, e.g. `ballot 2: needed 41, got 40`. */
import type { Expectation, ReportedBallot } from '#contract/rehearsal-file';

export function ballotDifferences(
  held: ReadonlyMap<number, Expectation | undefined>,
  ballots: readonly ReportedBallot[],
): string[] {
  return [...held].flatMap(([number, expect]) => {
    const ballot = ballots.find((one) => one.number === number);
    const fields = Object.keys(expect ?? {}) as (keyof Expectation)[];
    return fields
      .filter((field) => expect?.[field] !== ballot?.[field])
      .map((field) => `ballot ${number}: ${field} ${expect?.[field]}, got ${ballot?.[field] ?? 'nothing'}`);
  });
}
