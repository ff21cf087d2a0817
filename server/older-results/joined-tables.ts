/** Figures of `motions.csv` and names of `votings.csv`, joined by their `uid`, whichever file came first. */
import { sumWarnings } from './checks.ts';
import { type PreparedBallot, prepareBallot } from './prepared.ts';

/** `at`: its place among the ballots of the file, from 0. */
export type InFile = {
  readonly ballot: PreparedBallot;
  readonly sha256: string;
  readonly file: string;
  readonly at: number;
};

/** Ballots that have names; what tables of figures say is added to theirs. */
export function joinTables(all: readonly InFile[]): readonly InFile[] {
  const figures = new Map(
    all.flatMap(({ ballot }) => (ballot.uid !== undefined && ballot.votes.length === 0 ? [[ballot.uid, ballot]] : [])),
  );
  return all
    .filter(({ ballot }) => ballot.votes.length > 0)
    .map((one) => {
      const { ballot } = one;
      const told = ballot.uid === undefined ? undefined : figures.get(ballot.uid);
      return told ? { ...one, ballot: withFigures(ballot, told) } : one;
    });
}

function withFigures(
  ballot: PreparedBallot,
  { key: _key, counted: _counted, votes: _votes, ...told }: PreparedBallot,
): PreparedBallot {
  const own = ballot.warnings.filter(({ uk }) => !sumWarnings(ballot).some((sum) => sum.uk === uk));
  return prepareBallot({ ...told, place: ballot.place, votes: ballot.votes, warnings: own });
}

/** Rows of figures beside which no names were found. */
export function figuresAlone(all: readonly InFile[]): ReadonlyMap<string, number> {
  const named = new Set(
    all.flatMap(({ ballot }) => (ballot.votes.length > 0 && ballot.uid !== undefined ? [ballot.uid] : [])),
  );
  const alone = new Map<string, number>();
  for (const { ballot, sha256 } of all) {
    if (ballot.votes.length > 0 || named.has(ballot.uid ?? '')) continue;
    alone.set(sha256, (alone.get(sha256) ?? 0) + 1);
  }
  return alone;
}
