/**
 * Votes given without the machine, by raised hands, by voice or on paper, and entered by the operator by name, with
 * the manner and the reason: one member's in the running ballot, or a whole ballot at once. The same rules hold as
 * for presses.
 */
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { CHOICES } from '#contract/vocabulary';
import type { CommandOf } from '../command-of.ts';
import { inConflictOnBallot } from '../conflict/conflict.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { isRegistered } from '../registration/presence.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { askedId } from './ballot.ts';
import { closing } from './closing.ts';
import { concluding } from './consequences.ts';
import { evolveBallot } from './evolve.ts';
import { opening, refusalToOpen } from './opening.ts';
import { type QuestionPut, questionPut } from './question.ts';
import { vote } from './vote.ts';

type EnterBallot = CommandOf<'enter-ballot'>;

/** One member's vote in the running open ballot, by voice or by hand, seen by the hall. */
export function enterVote(sitting: Sitting, command: CommandOf<'enter-vote'>): Decision {
  const { ballotId, memberId, choice, method: means, reason } = command;
  const ballot = sitting.ballots.running;
  if (!ballot) return reject('BALLOT_NOT_OPEN', { ballotId });
  if (askedId(ballot) !== ballotId) return reject('BALLOT_MISMATCH', { pressed: ballotId, ballotId: askedId(ballot) });
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  return vote(sitting, ballot, member, { choice, means, reason });
}

/** The whole ballot, opened and closed at once: it must be lawful to open, and everyone named to vote. */
export function enterBallot(sitting: Sitting, command: EnterBallot, context: DecisionContext): Decision {
  const { type: _, votes, method, reason, ...asked } = command;
  const question: QuestionPut = { ...questionPut(sitting, asked), method, methodReason: reason };
  const unlawful = notByHand(question) ?? refusalToOpen(sitting, question, context);
  if (unlawful) return { ok: false, refusal: unlawful };
  const at = new Date(context.nowMs).toISOString();
  const opened = opening(sitting, question);
  const open = evolveBallot(sitting, opened, at);
  const wrong = wronglyNamed(open, votes);
  if (wrong) return { ok: false, refusal: wrong };
  const voted = withVotes(open, command, at);
  const ballot = voted.ballots.running;
  return ballot ? accept(opened, ...concluding(voted, ballot, closing(voted, ballot, 'entered'))) : accept();
}

/** A secret ballot has no names, and of several alternatives each is a ballot of its own. */
function notByHand({ manner, alternatives }: QuestionPut): Refusal | undefined {
  if (manner === 'secret') return refuse('SECRET_BALLOT');
  return alternatives && refuse('ALTERNATIVES_ONE_BY_ONE');
}

/** One who is named votes: known, registered, not in conflict on what is asked, and named once. */
function wronglyNamed(sitting: Sitting, votes: EnterBallot['votes']): Refusal | undefined {
  const named = new Set<MemberId>();
  for (const memberId of CHOICES.flatMap((choice) => votes[choice])) {
    const member = memberById(sitting.roster, memberId);
    if (!member) return refuse('UNKNOWN_MEMBER', { memberId });
    const { name: memberName } = member;
    if (named.has(memberId)) return refuse('MEMBER_NAMED_TWICE', { memberId, memberName });
    if (!isRegistered(sitting, memberId)) return refuse('NOT_REGISTERED', { memberId, memberName });
    if (inConflictOnBallot(sitting, memberId)) return refuse('CONFLICT_OF_INTEREST', { memberId, memberName });
    named.add(memberId);
  }
  return undefined;
}

const withVotes = (sitting: Sitting, { votes, method: means }: EnterBallot, at: string): Sitting =>
  CHOICES.flatMap((choice) => votes[choice].map((memberId) => ({ choice, memberId }))).reduce((before, vote) => {
    const ballotId = before.ballots.running?.ballotId;
    if (ballotId === undefined) return before;
    return evolveBallot(before, { type: 'VoteCast', v: 1, data: { ballotId, ...vote, means } }, at);
  }, sitting);
