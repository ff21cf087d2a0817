/**
 * Registration by card in the slot or at the console, and leaving. Who leaves during a ballot takes along the vote,
 * where the council's rules say so (`cardOutBeforeClose`), and may take along the quorum (`quorumLostInBallot`).
 */

import type { Member } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { closing } from '../ballot/closing.ts';
import { evolveBallot } from '../ballot/evolve.ts';
import { hasGivenVote } from '../ballot/votes.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { memberById, memberOfCard } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { evolveRegistration } from './evolve.ts';
import { isRegistered, memberAtSeat, presenceOf } from './presence.ts';
import { hasQuorum } from './quorum.ts';

export type RegistrationCommand = CommandOf<
  'register-member' | 'leave' | 'card-in' | 'card-out' | 'confirm-departure' | 're-register'
>;

export function decideRegistration(sitting: Sitting, command: RegistrationCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'register-member':
      return registerAtConsole(sitting, command);
    case 'card-in':
      return registerByCard(sitting, command);
    case 'leave':
      return leave(sitting, command, context);
    case 'card-out':
      return takeCardOut(sitting, command, context);
    case 'confirm-departure':
    case 're-register':
      return reject('NOT_YET_SUPPORTED', { what: command.type });
    default:
      return unreachable(command);
  }
}

function registerAtConsole(sitting: Sitting, { memberId }: CommandOf<'register-member'>): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (isRegistered(sitting, memberId)) return reject('ALREADY_REGISTERED', { memberId, memberName: member.name });
  return accept({ type: 'MemberRegistered', v: 1, data: { memberId, means: 'console' } });
}

function registerByCard(sitting: Sitting, { seat, card }: CommandOf<'card-in'>): Decision {
  const member = memberOfCard(sitting.roster, card);
  if (!member) return reject('UNKNOWN_CARD', { card, seat });
  const otherSeat = presenceOf(sitting, member.id)?.seat;
  if (otherSeat === seat) return reject('ALREADY_REGISTERED', { memberId: member.id, memberName: member.name });
  if (otherSeat !== undefined) return reject('CARD_AT_TWO_SEATS', { card, seat, otherSeat });
  if (memberAtSeat(sitting, seat)) return reject('SEAT_TAKEN', { seat, card });
  return accept({ type: 'MemberRegistered', v: 1, data: { memberId: member.id, means: 'card', seat } });
}

function leave(sitting: Sitting, { memberId }: CommandOf<'leave'>, context: DecisionContext): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  return departure(sitting, member, { type: 'MemberLeft', v: 1, data: { memberId, means: 'command' } }, context);
}

/** A slot that held nobody's registration is empty already: a bridge that starts tells of every empty slot. */
function takeCardOut(sitting: Sitting, { seat }: CommandOf<'card-out'>, context: DecisionContext): Decision {
  const member = memberAtSeat(sitting, seat);
  if (!member) return accept();
  const left: SittingEventOf<'MemberLeft'> = {
    type: 'MemberLeft',
    v: 1,
    data: { memberId: member.id, means: 'card-out' },
  };
  return departure(sitting, member, left, context);
}

/** The departure with all that follows from it: a vote voided, a ballot closed for want of quorum. */
function departure(
  sitting: Sitting,
  member: Member,
  left: SittingEventOf<'MemberLeft'>,
  { nowMs }: DecisionContext,
): Decision {
  const ballot = sitting.ballots.running;
  if (!ballot) return accept(left);
  const at = new Date(nowMs).toISOString();
  const events: SittingEvent[] = [left];
  let after = evolveRegistration(sitting, left, at);
  if (sitting.rules.cardOutBeforeClose === 'vote-void' && hasGivenVote(sitting, member.id)) {
    const voided: SittingEventOf<'VoteVoided'> = {
      type: 'VoteVoided',
      v: 1,
      data: {
        ballotId: ballot.ballotId,
        memberId: member.id,
        reason: left.data.means === 'command' ? 'left' : 'card-out',
      },
    };
    events.push(voided);
    after = evolveBallot(after, voided, at);
  }
  if (sitting.rules.quorumLostInBallot === 'void' && !hasQuorum(after)) {
    events.push(closing(after, ballot, 'quorum-lost'));
  }
  return accept(...events);
}
