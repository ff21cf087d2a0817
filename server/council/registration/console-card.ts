/**
 * What the own card lets a deputy's console do. One place of voting: while the card is in a keypad whose keys answer, the
 * member registers and votes there, and the console refuses both. The rule `consoleNeeds: card`: where no keys answer, a
 * console registers, votes and asks for the floor only while the card is at the own seat. What the staff enters of a
 * member is entered without it.
 */
import type { SittingCommand } from '#contract/commands';
import type { MemberId, SeatNumber } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { enteringOf } from './entering.ts';
import { seatOfCard } from './presence.ts';
import { blockedAt } from './seen-twice.ts';

type Asked = ReadonlySet<SittingCommand['type']>;
const ASKS: Asked = new Set(['register-member', 'cast-vote', 'take-part', 'request-floor']);
/** Asking for the floor is heard by the whole hall, and a keypad can ask for one kind of speech alone. */
const OF_ONE_PLACE: Asked = new Set(['register-member', 'cast-vote', 'take-part']);

/** Whether keys at a seat can be pressed now: a keypad serves it and answers. */
export type KeysAt = (seat: SeatNumber) => boolean;

/** Whether the rules ask for the member's card at the own seat, and it is not there. A temporary card is the own one. */
export function lacksCard(sitting: Sitting, memberId: MemberId): boolean {
  const member = memberById(sitting.roster, memberId);
  if (sitting.rules.consoleNeeds !== 'card' || member === undefined) return false;
  const seat = seatOfCard(sitting, memberId);
  return seat === undefined || (member.seat !== undefined && member.seat !== seat);
}

/** The seat at whose keypad the member votes now; undefined while the own card is in none whose keys answer and count. */
export function seatOfKeypad(sitting: Sitting, memberId: MemberId, keysAt: KeysAt): SeatNumber | undefined {
  const seat = seatOfCard(sitting, memberId);
  return seat !== undefined && keysAt(seat) && !blockedAt(sitting, seat) ? seat : undefined;
}

/** Why the member's own console may not do this: the vote is given at a keypad, or the card is not where it is wanted. */
export function consoleRefused(
  sitting: Sitting,
  command: SittingCommand,
  { actor, keysAt }: DecisionContext,
): Refusal | undefined {
  if (!ASKS.has(command.type) || !('memberId' in command) || command.memberId === undefined) return undefined;
  const { memberId } = command;
  if (actor !== `deputy:${memberId}`) return undefined;
  const memberName = memberById(sitting.roster, memberId)?.name ?? memberId;
  const seat = keysAt && OF_ONE_PLACE.has(command.type) ? seatOfKeypad(sitting, memberId, keysAt) : undefined;
  if (seat !== undefined) return refuse('VOTE_AT_KEYPAD', { memberId, memberName, seat });
  return lacksCard(sitting, memberId) ? refuse('CARD_NEEDED', { memberId, memberName }) : undefined;
}

/**
 * The card in a keypad that failed its holder counts there no more; put in anew, it does. While its keys answer the chair
 * alone may say that it has failed: else whoever keeps a page of that member could take the vote from the keypad.
 */
export function moveToConsole(
  sitting: Sitting,
  { memberId }: CommandOf<'move-to-console'>,
  context: DecisionContext,
): Decision {
  const member = memberById(sitting.roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  const seat = seatOfCard(sitting, memberId);
  if (seat === undefined) return reject('NO_CARD_IN_KEYPAD', { memberId, memberName: member.name });
  const { actor, keysAt } = context;
  if (actor !== 'chair' && keysAt && seatOfKeypad(sitting, memberId, keysAt) !== undefined)
    return reject('KEYPAD_ANSWERS', { memberId, memberName: member.name, seat });
  return accept({ type: 'MovedToConsole', v: 1, data: { memberId, seat, ...enteringOf(context) } });
}
