/**
 * The rule `consoleNeeds: card`: a deputy's console registers, votes and asks for the floor only while the member's own
 * card is in the slot at the own seat. What the staff enters of a member is entered without it.
 */
import type { SittingCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { seatOfCard } from './presence.ts';

const ASKS: ReadonlySet<SittingCommand['type']> = new Set([
  'register-member',
  'cast-vote',
  'take-part',
  'request-floor',
]);

/** Whether the rules ask for the member's card at the own seat, and it is not there. A temporary card is the own one. */
export function lacksCard(sitting: Sitting, memberId: MemberId): boolean {
  const member = memberById(sitting.roster, memberId);
  if (sitting.rules.consoleNeeds !== 'card' || member === undefined) return false;
  const seat = seatOfCard(sitting, memberId);
  return seat === undefined || (member.seat !== undefined && member.seat !== seat);
}

/** @param actor as the journal's envelope names who gave the command. */
export function cardNeeded(sitting: Sitting, command: SittingCommand, actor: string): Refusal | undefined {
  if (!ASKS.has(command.type) || !('memberId' in command) || command.memberId === undefined) return undefined;
  const { memberId } = command;
  if (actor !== `deputy:${memberId}` || !lacksCard(sitting, memberId)) return undefined;
  return refuse('CARD_NEEDED', { memberId, memberName: memberById(sitting.roster, memberId)?.name ?? memberId });
}
