/** What is so: the ballots as the journal's report has them, with the names that the scenario gave. */
import type { RehearsalReport, ReportedBallot } from '#contract/rehearsal-file';
import type { Scenario } from '../rehearse/read-scenario.ts';
import { FIGURES, type Figures } from './said.ts';

export type Truth = {
  readonly number: number;
  readonly result: 'adopted' | 'rejected';
  readonly needed: number;
  /** The one with most votes wins: what was needed need not be said. */
  readonly isPlurality: boolean;
  readonly figures: Figures;
  /** Absent: nobody may know. */
  readonly outcomes?: readonly string[];
};

/** Ballots that ended with a result. */
export const truthOf = ({ ballots }: RehearsalReport, scenario: Scenario): readonly Truth[] =>
  ballots.flatMap((ballot) =>
    'needed' in ballot && (ballot.result === 'adopted' || ballot.result === 'rejected')
      ? [truthOfOne(ballot, ballot.result, scenario)]
      : [],
  );

function truthOfOne(ballot: ReportedBallot, result: Truth['result'], { members }: Scenario): Truth {
  const of = ballot as unknown as Readonly<Record<string, number>>;
  const figures = Object.fromEntries(
    FIGURES.map((figure) => [figure, of[figure === 'not-voting' ? 'notVoting' : figure] ?? 0]),
  );
  const extras = { total: members.length, ...(of['invalid'] !== undefined && { invalid: of['invalid'] }) };
  const { votes } = ballot;
  const names = new Map<string, string>(members.map(({ id, name }) => [id, name]));
  const outcomes = votes && Object.entries(votes).map(([id, said]) => `${names.get(id) ?? id}: ${said}`);
  return {
    ...{ number: ballot.number, result, figures: { ...figures, ...extras } },
    ...{ needed: of['needed'] ?? 0, isPlurality: ballot.majority === 'plurality' },
    ...(outcomes && { outcomes }),
  };
}
