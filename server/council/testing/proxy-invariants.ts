/** Invariants against proxy voting: copied cards and one-handed presses (see invariants.ts). */
import type { SittingCommand } from '#contract/commands';
import type { SittingEvent } from '#contract/events';
import type { Invariant } from './invariants.ts';
import type { Step } from './lives.ts';

/** A key of a seat and how long both hands held it, ms; undefined for what is no press of a key. */
function pressOf(command: SittingCommand): { seat: number; heldMs: number; votes: boolean } | undefined {
  if (command.type === 'press-key')
    return { seat: command.seat, heldMs: command.heldMs ?? 0, votes: command.key !== 'request-floor' };
  if (command.type === 'take-part' && command.seat !== undefined)
    return { seat: command.seat, heldMs: command.heldMs ?? 0, votes: true };
  return undefined;
}

const hasVoted = ({ events }: Pick<Step, 'events'>): boolean =>
  events.some(({ type }) => type === 'VoteCast' || type === 'PartTaken');
const voids = (event: SittingEvent, memberId: string): boolean =>
  event.type === 'VoteVoided' && event.data.memberId === memberId;

export const PROXY_INVARIANTS: Readonly<Record<string, Invariant>> = {
  'while one card is in several slots no key of those seats counts': (blame) => ({
    step: ({ command, events, code }, { seenTwice }) => {
      const seat = pressOf(command)?.seat;
      const blocked = seat !== undefined && [...seenTwice.values()].some((seats) => seats.includes(seat));
      if (blocked && (code === undefined || events.length > 0)) blame(`${command.type} at seat ${seat}`);
    },
  }),
  'a vote given at a keypad before its giver’s card was seen twice is void': (blame) => ({
    event: (event, { running, seenTwice }, events) => {
      if (event.type !== 'CardSeenTwice') return;
      const { memberId } = event.data;
      const isNews = !seenTwice.has(memberId) && running?.byKeypad.has(memberId);
      if (isNews && !events.some((other) => voids(other, memberId))) blame(memberId);
    },
  }),
  'where the rules ask for two hands a press held too short never counts': (blame) => ({
    step: (step, { rules }) => {
      const press = pressOf(step.command);
      const tooShort = press?.votes && press.heldMs < (rules?.twoHandHoldMs ?? 0);
      if (tooShort && hasVoted(step)) blame(`${step.command.type} at seat ${press.seat}, ${press.heldMs} ms`);
    },
  }),
  'a press at a keypad stands in the record with its seat, a secret one with nothing of its timing': (blame) => ({
    event: (event) => {
      if (event.type === 'VoteCast' && (event.data.means === 'keypad') !== (event.data.seat !== undefined))
        blame(`${event.data.means} of ${event.data.memberId}`);
      const kept = Object.keys(event.data);
      if (event.type === 'PartTaken' && (kept.includes('ageMs') || kept.includes('heldMs') || kept.includes('seat')))
        blame(`timing of ${event.data.memberId}`);
    },
  }),
};
