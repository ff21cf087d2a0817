/**
 * Registration by card in the slot or at the console, leaving, and registering anew. It is open from convening to the
 * close: who comes late registers and takes part from then on.
 */
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { closingAll } from '../microphones/closing.ts';
import { ofMember } from '../roster/by-member.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { registerByCard, takeCardOut } from './cards.ts';
import { moveToConsole } from './console-card.ts';
import { departure } from './departure.ts';
import { enteringOf } from './entering.ts';
import { departedAt, isRegistered, memberAtSeat, presenceOf, wasEverRegistered } from './presence.ts';
import { vouchedFor } from './seen-twice.ts';

export type RegistrationCommand = CommandOf<
  'register-member' | 'leave' | 'card-in' | 'card-out' | 'confirm-departure' | 're-register' | 'move-to-console'
>;

export function decideRegistration(sitting: Sitting, command: RegistrationCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'register-member':
      return registerAtConsole(sitting, command, context);
    case 'card-in':
      return registerByCard(sitting, command, context);
    case 'leave':
      return leave(sitting, command, context);
    case 'card-out':
      return takeCardOut(sitting, command, context);
    case 'confirm-departure':
      return confirmDeparture(sitting, command);
    case 're-register':
      return reRegister(sitting);
    case 'move-to-console':
      return moveToConsole(sitting, command, context);
    default:
      return unreachable(command);
  }
}

/**
 * Whose card has stayed in a slot is registered at that seat, also from the console. Of one whose card was copied the
 * staff says so that the member sits where the last card is. Whom the staff has entered may still register himself.
 */
function registerAtConsole(
  sitting: Sitting,
  { memberId }: CommandOf<'register-member'>,
  context: DecisionContext,
): Decision {
  const { roster, registration } = sitting;
  const entering = enteringOf(context);
  const member = memberById(roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  const vouched = vouchedFor(sitting, memberId, context.actor);
  const presence = presenceOf(sitting, memberId);
  if (presence && (presence.means !== 'entered' || entering))
    return vouched.length > 0
      ? accept(...vouched)
      : reject('ALREADY_REGISTERED', { memberId, memberName: member.name });
  const idle = ofMember(roster, registration.idleCards, memberId);
  const seat = idle === undefined || memberAtSeat(sitting, idle) ? presence?.seat : idle;
  const means = entering ? ('entered' as const) : ('console' as const);
  const data = { memberId, means, ...(seat !== undefined && { seat }), ...entering };
  return accept(...vouched, { type: 'MemberRegistered', v: 1, data });
}

function leave(sitting: Sitting, { memberId }: CommandOf<'leave'>, context: DecisionContext): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (!isRegistered(sitting, memberId)) return reject('NOT_REGISTERED', { memberId, memberName: member.name });
  return accept(...departure(sitting, { memberId, means: 'command' }, context));
}

/** «Вибув»: of one who was here and is registered no more; a card out alone does not say it. */
function confirmDeparture(sitting: Sitting, { memberId }: CommandOf<'confirm-departure'>): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  const named = { memberId, memberName: member.name };
  if (isRegistered(sitting, memberId)) return reject('STILL_REGISTERED', named);
  if (!wasEverRegistered(sitting, memberId)) return reject('NOT_REGISTERED', named);
  if (departedAt(sitting, memberId) !== undefined) return accept();
  return accept({ type: 'DepartureConfirmed', v: 1, data: { memberId } });
}

/** A running ballot would lose every vote given, so it is closed or stopped first. */
function reRegister(sitting: Sitting): Decision {
  const { running } = sitting.ballots;
  if (running) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  return accept(...closingAll(sitting, 'left'), { type: 'RegistrationReset', v: 1, data: { reason: 'called' } });
}
