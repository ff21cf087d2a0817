/** Earlier ballots as a scenario names them: by their numbers. */
import type { BallotId } from '#contract/ids';
import type { EndedBallot, SittingLine } from '#contract/views';
import type { Play } from './play-state.ts';

const ballotsOf = (sittings: Readonly<Record<string, SittingLine>>): EndedBallot[] =>
  Object.values(sittings).flatMap(({ ballots }) => ballots);

/** Id of the ballot of this number, once the secretary's page shows it. */
export const ballotNamed = (play: Play, number: number): Promise<BallotId> =>
  play.stage.clerk.until(
    'secretary',
    ({ sittings }) => ballotsOf(sittings).find((ballot) => ballot.number === number)?.ballotId,
    `ballot ${number} on the secretary’s page`,
  );

const SUPPORTING = ['procedural', 'set-aside', 'indicative', 'rating'];

/** The ballot that a step means: the one it numbers, else the last that decided something. */
export function ballotMeant(play: Play, number: number | undefined): Promise<BallotId> {
  if (number !== undefined) return ballotNamed(play, number);
  return play.stage.clerk.until(
    'secretary',
    ({ sittings }) =>
      ballotsOf(sittings)
        .filter(({ subject, result }) => result !== 'stopped' && !SUPPORTING.includes(subject))
        .sort((a, b) => b.number - a.number)[0]?.ballotId,
    'an earlier ballot',
  );
}
