/**
 * The key «прошу слова» of a seat: asks for the floor, and pressed again takes that back. Who speaks ends the own
 * speech; in the free mode it opens and closes the own microphone.
 */
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { modeOf } from '../microphones/microphones.ts';
import { closeMicrophone, openMicrophone } from '../microphones/own.ts';
import { memberAtSeat } from '../registration/presence.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { handingOn } from './ending.ts';
import { openedKind } from './opened-kind.ts';
import { requestFloor, requestsOf, withdrawing } from './requesting.ts';

export function pressFloorKey(
  sitting: Sitting,
  { seat }: Pick<CommandOf<'press-key'>, 'seat'>,
  context: DecisionContext,
): Decision {
  const memberId = memberAtSeat(sitting, seat)?.id;
  if (memberId === undefined) return reject('SEAT_NOT_REGISTERED', { seat });
  if (sitting.floor.speech?.memberId === memberId) return accept(...handingOn(sitting, 'speaker', context));
  if (modeOf(sitting) === 'free')
    return sitting.microphones.opened.includes(memberId)
      ? closeMicrophone(sitting, memberId, 'member')
      : openMicrophone(sitting, memberId);
  const own = requestsOf(sitting, { memberId });
  const sameKind = own.filter(({ kind }) => kind === openedKind(sitting));
  const withdrawn = sameKind.length > 0 ? sameKind : own.filter(({ means }) => means === 'keypad');
  if (withdrawn.length > 0) return accept(...withdrawing(withdrawn));
  return requestFloor(sitting, { type: 'request-floor', memberId }, 'keypad');
}
