/** What its events make of the ballots. Nothing here judges; an event of no running ballot changes nothing. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { ofNobody, withMember } from '../roster/by-member.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { EndedBallot, Question, RunningBallot, Vote } from './ballot.ts';

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
  if (event.type === 'BallotOpened') return opened(sitting, event.data, at);
  const ballot = sitting.ballots.running;
  if (!ballot) return sitting;
  switch (event.type) {
    case 'VoteCast': {
      const { memberId, choice, means } = event.data;
      return running(sitting, withVote(sitting, ballot, memberId, { choice, means }), at);
    }
    case 'VoteVoided':
      return running(sitting, withVote(sitting, ballot, event.data.memberId, undefined), at);
    case 'BallotExtended':
      return running(sitting, extended(ballot, event.data.bySeconds), at);
    case 'BallotResumed':
      return running(sitting, resumed(ballot, event.data.remainingSeconds, at), at);
    case 'BallotClosed': {
      const { ballotId: _, ...result } = event.data;
      const { alternativesHeld } = ballot;
      return ended(sitting, { ...asked(ballot), ended: 'closed', closedAt: at, ...result, alternativesHeld });
    }
    case 'BallotStopped':
      return ended(sitting, { ...asked(ballot), ended: 'stopped', stoppedAt: at, reason: event.data.reason });
    case 'PartTaken':
    case 'AlternativeClosed':
    case 'AlternativeOpened':
    case 'BallotTakenBack':
    case 'BallotVoided':
    case 'ResultSetAside':
    case 'DecisionNumbered':
      return sitting;
    default:
      return unreachable(event);
  }
}

function opened(sitting: Sitting, question: Question, at: string): Sitting {
  const lengthSeconds = question.openForSeconds;
  const runsOutAtMs = Date.parse(at) + lengthSeconds * 1000;
  const votes = {
    votes: ofNobody<Vote>(sitting.roster),
    tookPart: ofNobody<true>(sitting.roster),
    alternativesHeld: [],
  };
  const ballot = { ...question, openedAt: at, ...votes, lengthSeconds, runsOutAtMs };
  const counted = { ...sitting, ballots: { ...sitting.ballots, opened: sitting.ballots.opened + 1 } };
  return running(counted, { ...ballot, lastEventAtMs: Date.parse(at) }, at);
}

const withVote = (
  { roster }: Sitting,
  ballot: RunningBallot,
  memberId: Parameters<typeof withMember>[2],
  vote?: Vote,
) => ({
  ...ballot,
  votes: withMember(roster, ballot.votes, memberId, vote),
});

const extended = (ballot: RunningBallot, bySeconds: number): RunningBallot => ({
  ...ballot,
  lengthSeconds: ballot.lengthSeconds + bySeconds,
  runsOutAtMs: ballot.runsOutAtMs + bySeconds * 1000,
});

const resumed = (ballot: RunningBallot, remainingSeconds: number, at: string): RunningBallot => ({
  ...ballot,
  runsOutAtMs: Date.parse(at) + remainingSeconds * 1000,
});

const running = (sitting: Sitting, ballot: RunningBallot, at: string): Sitting => ({
  ...sitting,
  ballots: { ...sitting.ballots, running: { ...ballot, lastEventAtMs: Date.parse(at) } },
});

function ended(sitting: Sitting, ballot: EndedBallot): Sitting {
  const { running: _, ...ballots } = sitting.ballots;
  return { ...sitting, ballots: { ...ballots, ended: [...ballots.ended, ballot] } };
}

/** The ballot without what only a running one has. */
function asked(ballot: RunningBallot): Question & { readonly openedAt: string } {
  const { votes: _votes, tookPart: _tookPart, alternative: _open, alternativesHeld: _held, ...opened } = ballot;
  const { lengthSeconds: _length, runsOutAtMs: _end, lastEventAtMs: _last, ...question } = opened;
  return question;
}
