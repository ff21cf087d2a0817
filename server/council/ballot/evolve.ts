/** What its events make of the ballots. Nothing here judges; an event of no running ballot changes nothing. */
import type { SittingEventOf } from '#contract/events';
import type { BallotId, MemberId } from '#contract/ids';
import { unreachable } from '#contract/unreachable';
import { ofNobody, withMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { agendaAfter } from './agenda-after.ts';
import {
  type Ballots,
  type ClosedBallot,
  closedBallot,
  type EndedBallot,
  type Question,
  type RunningBallot,
  type SetAside,
  type Vote,
} from './ballot.ts';
import { isEntered, voteOf } from './votes.ts';

export type BallotEvent = SittingEventOf<
  | 'BallotOpened'
  | 'VoteCast'
  | 'PartTaken'
  | 'VoteVoided'
  | 'BallotExtended'
  | 'BallotResumed'
  | 'AlternativeClosed'
  | 'AlternativeOpened'
  | 'BallotClosed'
  | 'BallotStopped'
  | 'BallotTakenBack'
  | 'BallotVoided'
  | 'ResultSetAside'
  | 'DecisionNumbered'
>;

export function evolveBallot(sitting: Sitting, event: BallotEvent, at: string): Sitting {
  switch (event.type) {
    case 'BallotOpened':
      return opened(sitting, event.data, at);
    case 'ResultSetAside':
      return setAside(sitting, event.data);
    case 'DecisionNumbered':
      return withBallots(sitting, { decisions: [...sitting.ballots.decisions, event.data] });
    default:
      return sitting.ballots.running ? inCourse(sitting, sitting.ballots.running, event, at) : sitting;
  }
}

type CourseEvent = Exclude<BallotEvent, { type: 'BallotOpened' | 'ResultSetAside' | 'DecisionNumbered' }>;

function inCourse(sitting: Sitting, ballot: RunningBallot, event: CourseEvent, at: string): Sitting {
  switch (event.type) {
    case 'VoteCast': {
      return running(
        sitting,
        touched(withVote(sitting, ballot, event.data.memberId, given(sitting, event.data, at))),
        at,
      );
    }
    case 'PartTaken': {
      const tookPart = withMember(sitting.roster, ballot.tookPart, event.data.memberId, event.data.means);
      return running(sitting, touched({ ...ballot, tookPart }), at);
    }
    case 'VoteVoided':
      return running(sitting, voided(sitting, ballot, event.data, at), at);
    case 'BallotExtended':
      return running(sitting, extended(ballot, event.data.bySeconds), at);
    case 'BallotResumed':
      return running(sitting, resumed(ballot, event.data.remainingSeconds, at), at);
    case 'AlternativeClosed': {
      const { ballotId: _, ...held } = event.data;
      return running(sitting, { ...ballot, alternativesHeld: [...ballot.alternativesHeld, held] }, at);
    }
    case 'AlternativeOpened':
      return running(sitting, nextAlternative(sitting, ballot, event.data, at), at);
    case 'BallotClosed': {
      const { ballotId: _, ...result } = event.data;
      const { alternativesHeld, voidedVotes } = ballot;
      const held = { alternativesHeld, voidedVotes };
      return closed(sitting, { ...asked(ballot), ended: 'closed', closedAt: at, ...result, ...held });
    }
    case 'BallotStopped':
      return ended(sitting, { ...asked(ballot), ended: 'stopped', stoppedAt: at, reason: event.data.reason });
    case 'BallotVoided':
      return ended(sitting, { ...asked(ballot), ended: 'voided', voidedAt: at });
    case 'BallotTakenBack':
      return withoutRunning(sitting);
    default:
      return unreachable(event);
  }
}

/** Of several alternatives in an open ballot the first is put to the vote; on paper all stand in one list. */
function opened(sitting: Sitting, question: Question, at: string): Sitting {
  const ballot: RunningBallot = {
    ...question,
    openedAt: at,
    votes: ofNobody(sitting.roster),
    tookPart: ofNobody(sitting.roster),
    ...(question.alternatives && question.manner === 'open' && { alternative: 1 }),
    alternativesHeld: [],
    voidedVotes: [],
    ...timed(question.openForSeconds, at),
    lastEventAtMs: Date.parse(at),
  };
  return running(withBallots(sitting, { opened: sitting.ballots.opened + 1 }), ballot, at);
}

const timed = (openForSeconds: number, at: string) => ({
  lengthSeconds: openForSeconds,
  runsOutAtMs: Date.parse(at) + openForSeconds * 1000,
});

const nextAlternative = (
  { roster }: Sitting,
  ballot: RunningBallot,
  { alternative, openForSeconds }: SittingEventOf<'AlternativeOpened'>['data'],
  at: string,
): RunningBallot => ({
  ...ballot,
  alternative,
  votes: ofNobody(roster),
  leftAfterVoting: ofNobody(roster),
  ...timed(openForSeconds, at),
});

/** That a vote took the place of an entered one stays known through further presses. */
function given(
  sitting: Sitting,
  { choice, means, memberId, ...data }: SittingEventOf<'VoteCast'>['data'],
  at: string,
): Vote {
  if (isEntered(means)) return { choice, means, enteredAtMs: Date.parse(at) };
  const replaces = data.replaces ?? voteOf(sitting, memberId)?.replaces;
  return { choice, means, ...(replaces && { replaces }) };
}

const withVote = ({ roster }: Sitting, ballot: RunningBallot, memberId: MemberId, vote?: Vote): RunningBallot => ({
  ...ballot,
  votes: withMember(roster, ballot.votes, memberId, vote),
});

/** Who stands back for a conflict that is retracted later votes again, and so does whose card was copied; who left has voted. */
function voided(
  sitting: Sitting,
  ballot: RunningBallot,
  { memberId, reason }: SittingEventOf<'VoteVoided'>['data'],
  at: string,
): RunningBallot {
  const { roster } = sitting;
  const tookPart = withMember(roster, ballot.tookPart, memberId, undefined);
  const voidedVotes = [...ballot.voidedVotes, { memberId, reason, at }];
  const without = { ...withVote(sitting, ballot, memberId, undefined), tookPart, voidedVotes };
  if (reason === 'conflict' || reason === 'card-seen-twice') return without;
  const leftAfterVoting = withMember(roster, ballot.leftAfterVoting ?? ofNobody<true>(roster), memberId, true);
  return { ...without, leftAfterVoting };
}

const touched = (ballot: RunningBallot): RunningBallot => (ballot.touched ? ballot : { ...ballot, touched: true });

const extended = (ballot: RunningBallot, bySeconds: number): RunningBallot => ({
  ...ballot,
  lengthSeconds: ballot.lengthSeconds + bySeconds,
  runsOutAtMs: ballot.runsOutAtMs + bySeconds * 1000,
});

const resumed = (ballot: RunningBallot, remainingSeconds: number, at: string): RunningBallot => ({
  ...ballot,
  runsOutAtMs: Date.parse(at) + remainingSeconds * 1000,
});

const withBallots = (sitting: Sitting, ballots: Partial<Ballots>): Sitting => ({
  ...sitting,
  ballots: { ...sitting.ballots, ...ballots },
});

const running = (sitting: Sitting, ballot: RunningBallot, at: string): Sitting =>
  withBallots(sitting, { running: { ...ballot, lastEventAtMs: Date.parse(at) } });

function withoutRunning(sitting: Sitting): Sitting {
  const { running: _, ...ballots } = sitting.ballots;
  return { ...sitting, ballots };
}

/** Trial votes stay apart from the record. */
function ended(sitting: Sitting, ballot: EndedBallot): Sitting {
  const { ended: before, trials } = sitting.ballots;
  return withBallots(
    withoutRunning(sitting),
    ballot.trial ? { trials: [...trials, ballot] } : { ended: [...before, ballot] },
  );
}

function closed(sitting: Sitting, ballot: ClosedBallot): Sitting {
  const after = ended(sitting, ballot);
  return ballot.trial ? after : { ...after, agenda: agendaAfter(after.agenda, after.ballots, ballot) };
}

/**
 * What the ballot had brought about on the agenda falls with its result, and what it had itself set aside stands
 * again; what the record holds stays.
 */
function setAside(sitting: Sitting, data: SetAside): Sitting {
  return reconsidered(withBallots(sitting, { setAside: [...sitting.ballots.setAside, data] }), data.ballotId);
}

function reconsidered(sitting: Sitting, ballotId: BallotId): Sitting {
  const { agenda, ballots } = sitting;
  const ballot = closedBallot(ballots, ballotId);
  const after = ballot ? { ...sitting, agenda: agendaAfter(agenda, ballots, ballot) } : sitting;
  const brought = ballots.setAside.find(({ by }) => by === ballotId);
  return brought ? reconsidered(after, brought.ballotId) : after;
}

/** The ballot without what only a running one has. */
function asked(ballot: RunningBallot): Question & { readonly openedAt: string } {
  const { votes: _votes, tookPart: _tookPart, alternative: _open, alternativesHeld: _held, ...opened } = ballot;
  const { lengthSeconds: _length, runsOutAtMs: _end, lastEventAtMs: _last, touched: _touched, ...rest } = opened;
  const { leftAfterVoting: _left, voidedVotes: _voided, ...question } = rest;
  return question;
}
