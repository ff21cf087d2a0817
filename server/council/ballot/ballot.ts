/**
 * Ballots of a sitting: at most one runs, the others have ended. A closed one holds the verdict of its event and
 * never changes; a stopped one has no verdict and shows no count.
 */
import type { SittingEventOf } from '#contract/events';
import type { BallotId, SittingId } from '#contract/ids';
import type { ByMember } from '../roster/by-member.ts';

/** What was asked, and how. */
export type Question = SittingEventOf<'BallotOpened'>['data'];

/**
 * A vote that counts. `enteredAtMs`: when somebody entered it for the member, ms since the epoch. `replaces`: it is the
 * member's own, in the place of an entered one.
 */
export type Vote = Pick<SittingEventOf<'VoteCast'>['data'], 'choice' | 'means' | 'replaces'> & {
  readonly enteredAtMs?: number;
};

/** One alternative among several, voted already: its figures and everyone's outcome. */
export type AlternativeHeld = Omit<SittingEventOf<'AlternativeClosed'>['data'], 'ballotId'>;

/** A vote that became void before the close: whose, why, and when (ISO 8601). */
export type VoidedVote = Pick<SittingEventOf<'VoteVoided'>['data'], 'memberId' | 'reason'> & { readonly at: string };

export type RunningBallot = Question & {
  readonly openedAt: string;
  /** Votes that count so far; a member's keypad and console are one vote, the last holds. */
  readonly votes: ByMember<Vote>;
  /** Who took part in a secret one, first at the keypad or the own console; what they chose is nowhere. */
  readonly tookPart: ByMember<SittingEventOf<'PartTaken'>['data']['means']>;
  /** Whose vote in what is asked now became void by leaving: where no choice may change, none is given anew. */
  readonly leftAfterVoting?: ByMember<true>;
  /** Votes that became void, oldest first; of several alternatives, on whichever. */
  readonly voidedVotes: readonly VoidedVote[];
  /** Of several alternatives: the number of the open one, from 1, and those voted before it. */
  readonly alternative?: number;
  readonly alternativesHeld: readonly AlternativeHeld[];
  /** Somebody voted, even if the vote is void by now: it can't be taken back without a trace. */
  readonly touched?: true;
  /** Length as opened and extended, s. */
  readonly lengthSeconds: number;
  /** When the time runs out by the wall stamps, ms since the epoch; the hub measures it on the monotonic clock. */
  readonly runsOutAtMs: number;
  /** Stamp of the ballot's last event, ms since the epoch. */
  readonly lastEventAtMs: number;
};

export type ClosedBallot = Question & {
  readonly ended: 'closed';
  readonly openedAt: string;
  readonly closedAt: string;
  readonly alternativesHeld: readonly AlternativeHeld[];
  readonly voidedVotes: readonly VoidedVote[];
} & Pick<SittingEventOf<'BallotClosed'>['data'], 'closedBy' | 'verdict' | 'votes' | 'tookPart' | 'paper'>;

export type StoppedBallot = Question & {
  readonly ended: 'stopped';
  readonly openedAt: string;
  readonly stoppedAt: string;
  readonly reason: string;
};

/** An electronic secret ballot that a restart interrupted: no figures survive; it is held again. */
export type VoidedBallot = Question & {
  readonly ended: 'voided';
  readonly openedAt: string;
  readonly voidedAt: string;
};

export type EndedBallot = ClosedBallot | StoppedBallot | VoidedBallot;

export type SetAside = SittingEventOf<'ResultSetAside'>['data'];
export type NumberedDecision = SittingEventOf<'DecisionNumbered'>['data'];

export type Ballots = {
  readonly running?: RunningBallot;
  /** In the order of their numbers; what was taken back has left no number. */
  readonly ended: readonly EndedBallot[];
  /** Trial votes, outside the record. */
  readonly trials: readonly EndedBallot[];
  /** How many have been opened, trials and those taken back included: ids are never used twice. */
  readonly opened: number;
  readonly setAside: readonly SetAside[];
  readonly decisions: readonly NumberedDecision[];
};

export const noBallots: Ballots = { ended: [], trials: [], opened: 0, setAside: [], decisions: [] };

/** The ended ballot of this id, trials among them, or undefined. */
export const endedBallot = (ballots: Ballots, ballotId: BallotId): EndedBallot | undefined =>
  ballots.ended.find((ballot) => ballot.ballotId === ballotId) ??
  ballots.trials.find((ballot) => ballot.ballotId === ballotId);

/** The ballot of this id that was closed with a verdict and stands in the record, or undefined. */
export function closedBallot({ ended }: Ballots, ballotId: BallotId): ClosedBallot | undefined {
  const ballot = ended.find((one) => one.ballotId === ballotId);
  return ballot?.ended === 'closed' ? ballot : undefined;
}

/** What set the result of this ballot aside and still holds: the ballot that did so may have been set aside in turn. */
export const setAsideOf = (ballots: Ballots, ballotId: BallotId): SetAside | undefined =>
  ballots.setAside.find((one) => one.ballotId === ballotId && !isSetAside(ballots, one.by));

/** Whether the result of this ballot is set aside now. */
export const isSetAside = (ballots: Ballots, ballotId: BallotId): boolean =>
  setAsideOf(ballots, ballotId) !== undefined;

/**
 * Id of what is asked now: the ballot's own, or of several alternatives `<ballot>.<number>`, so that a late press
 * can't slip into the next one.
 */
export const askedId = ({ ballotId, alternative }: Pick<RunningBallot, 'ballotId' | 'alternative'>): BallotId =>
  alternative === undefined ? ballotId : (`${ballotId}.${alternative}` as BallotId);

/** Printed number of the next ballot: stopped ones keep theirs, what was taken back frees it, trials have their own. */
export const nextBallotNumber = ({ ended, trials }: Ballots, trial = false): number =>
  (trial ? trials : ended).length + 1;

/**
 * Id of the n-th ballot that a sitting opened, from 1; `b` in the record, `t` a trial. No other ballot of any sitting
 * has it, so that a late vote can't slip into the next.
 */
export const ballotIdOf = (sittingId: SittingId, opened: number, trial = false): BallotId =>
  `${sittingId}-${trial ? 't' : 'b'}${opened}` as BallotId;

/** Time left at the ballot's last event, s; a ballot resumed after a restart goes on with it, at least 10 s. */
export const secondsLeftAtLastEvent = ({ runsOutAtMs, lastEventAtMs, lengthSeconds }: RunningBallot): number =>
  Math.min(lengthSeconds, Math.max(0, Math.ceil((runsOutAtMs - lastEventAtMs) / 1000)));
