/**
 * Changes of the roster in mid-sitting: mandates end and are recognised, factions change, temporary cards are given.
 * The total composition stays what the law says. No mandate begins or ends under a running ballot.
 */
import type { Member } from '#contract/composition';
import { unreachable } from '#contract/unreachable';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, type DecisionContext, reject } from '../decision.ts';
import { leavingFloor } from '../floor/leaving.ts';
import { departure } from '../registration/departure.ts';
import { isRegistered } from '../registration/presence.ts';
import { countingNowhere } from '../registration/seen-twice.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { everMember, hasElectedHead, headOf, memberById, memberOfCard, memberOfReplacedCard } from './roster.ts';

export type RosterCommand = CommandOf<'end-mandate' | 'recognise-mandate' | 'change-faction' | 'give-temporary-card'>;

export function decideRoster(sitting: Sitting, command: RosterCommand, context: DecisionContext): Decision {
  switch (command.type) {
    case 'end-mandate':
      return endMandate(sitting, command, context);
    case 'recognise-mandate':
      return recogniseMandate(sitting, command);
    case 'change-faction':
      return changeFaction(sitting, command);
    case 'give-temporary-card':
      return giveTemporaryCard(sitting, command);
    default:
      return unreachable(command);
  }
}

/** The member's presence, requests and offices end with it; whoever presides passes the chair first. */
function endMandate(sitting: Sitting, command: CommandOf<'end-mandate'>, context: DecisionContext): Decision {
  const { memberId, ground } = command;
  const { roster, ballots, chair } = sitting;
  const member = memberById(roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (ballots.running) return reject('BALLOT_RUNNING', { ballotId: ballots.running.ballotId });
  if ('member' in chair && chair.member === memberId)
    return reject('PRESIDES_NOW', { memberId, memberName: member.name });
  const leaving = isRegistered(sitting, memberId)
    ? departure(sitting, { memberId, means: 'command' }, context)
    : leavingFloor(sitting, memberId, context);
  return accept(...leaving, { type: 'MandateEnded', v: 1, data: { memberId, ground } });
}

function recogniseMandate(sitting: Sitting, { member }: CommandOf<'recognise-mandate'>): Decision {
  const { running } = sitting.ballots;
  if (running) return reject('BALLOT_RUNNING', { ballotId: running.ballotId });
  if (isTaken(sitting, member)) return reject('ALREADY_MEMBER', { memberId: member.id });
  const { members, headPlace } = sitting.roster;
  const deputies = members.length - (headPlace === undefined ? 0 : 1);
  const { seats } = sitting.council;
  if (!isHead(sitting, member) && deputies >= seats) return reject('COMPOSITION_FULL', { seats });
  return accept({ type: 'MandateRecognised', v: 1, data: { member } });
}

/** Nobody is in the roster twice, and no seat, card and office of head belongs to two. */
function isTaken(sitting: Sitting, member: Member): boolean {
  const { roster } = sitting;
  const { id, seat, card } = member;
  if (everMember(roster, id)) return true;
  if (seat !== undefined && roster.members.some((other) => other.seat === seat)) return true;
  if (card !== undefined && (memberOfCard(roster, card) ?? memberOfReplacedCard(roster, card))) return true;
  return isHead(sitting, member) && headOf(roster) !== undefined;
}

const isHead = ({ council }: Sitting, { office }: Member): boolean => office === 'head' && hasElectedHead(council.kind);

function changeFaction({ roster }: Sitting, { memberId, faction }: CommandOf<'change-faction'>): Decision {
  const member = memberById(roster, memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (member.faction === faction) return accept();
  return accept({ type: 'FactionChanged', v: 1, data: { memberId, ...(faction !== undefined && { faction }) } });
}

/** By name, for this sitting; the own card given again is valid again. A temporary one given back is free for another. */
function giveTemporaryCard(sitting: Sitting, { memberId, card }: CommandOf<'give-temporary-card'>): Decision {
  const { roster } = sitting;
  if (!memberById(roster, memberId)) return reject('UNKNOWN_MEMBER', { memberId });
  const holder = memberOfCard(roster, card) ?? roster.members.find((member) => member.card === card);
  if (holder && holder.id !== memberId) return reject('CARD_TAKEN', { card, memberName: holder.name });
  if (memberOfCard(roster, card)) return accept();
  return accept(...countingNowhere(sitting, memberId), { type: 'TemporaryCardGiven', v: 1, data: { memberId, card } });
}
