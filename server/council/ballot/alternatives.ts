/**
 * Several alternatives (рейтингове голосування) or candidates (вибори): each is put to the vote in its turn, and the
 * one with most votes «за» is picked. An election asks for the majority beside; who is not elected by it may go to a
 * second round.
 */
import type { SittingEventOf } from '#contract/events';
import type { MemberId } from '#contract/ids';
import type { Alternative } from '#contract/question';
import type { AlternativeFigures } from '#contract/verdict';
import type { Sitting } from '../sitting/sitting.ts';
import type { AlternativeHeld, ClosedBallot, RunningBallot } from './ballot.ts';
import { countNow, outcomesOf } from './count.ts';
import { subjectOf } from './subject.ts';

type AlternativeEvent = SittingEventOf<'AlternativeClosed' | 'AlternativeOpened'>;

/** The event that closes the open alternative, and the one that puts the next to the vote, if there is one. */
export function alternativeClosing(sitting: Sitting, ballot: RunningBallot, alternative: number): AlternativeEvent[] {
  const { ballotId, openForSeconds } = ballot;
  const data = { ballotId, alternative, counts: countNow(sitting), votes: outcomesOf(sitting) };
  const closed: AlternativeEvent = { type: 'AlternativeClosed', v: 1, data };
  if (alternative === ballot.alternatives?.length) return [closed];
  const next = { ballotId, alternative: alternative + 1, openForSeconds };
  return [closed, { type: 'AlternativeOpened', v: 1, data: next }];
}

/** Figures of the alternatives that have been voted, in their order. */
export const votedFigures = ({ alternatives = [], alternativesHeld }: RunningBallot): readonly AlternativeFigures[] =>
  alternativesHeld.map(({ alternative: number, counts }) => ({
    number,
    text: alternatives[number - 1]?.text ?? '',
    for: counts.for,
    against: counts.against,
    abstain: counts.abstain,
  }));

/** The alternative with most votes «за» among those voted, the first of equals; undefined when none has been. */
export const leadingHeld = ({ alternativesHeld }: RunningBallot): AlternativeHeld | undefined =>
  alternativesHeld.toSorted((one, other) => other.counts.for - one.counts.for)[0];

/** The candidate to whom the member has given a vote «за» in this election already, or undefined. */
export function candidateVotedFor(
  { alternatives = [], alternativesHeld }: RunningBallot,
  memberId: MemberId,
): Alternative | undefined {
  const held = alternativesHeld.find(({ votes }) => votes[memberId] === 'for');
  return held && alternatives[held.alternative - 1];
}

/**
 * Candidates of the second round: when nobody was elected from more than two, the two with most votes «за», and who
 * has as many as the second. Undefined when there is none to hold.
 */
export function secondRound({ rules, ballots }: Sitting, ballot: ClosedBallot): readonly Alternative[] | undefined {
  const { alternatives, verdict } = ballot;
  if (!rules.electionSecondRound || ballot.trial || subjectOf(ballots, ballot) !== 'election') return undefined;
  if (!alternatives || verdict.result !== 'rejected') return undefined;
  const figures = verdict.alternatives ?? [];
  const secondMost = figures.map((one) => one.for).toSorted((one, other) => other - one)[1] ?? 0;
  const going = alternatives.filter((_, place) => (figures[place]?.for ?? 0) >= secondMost);
  return secondMost > 0 && going.length < alternatives.length ? going : undefined;
}
