/**
 * Given, when, then: a council to test rules on, its sitting brought to some point by commands, and what a further
 * command brings. Time goes only where a test moves it.
 */
import type { SittingCommand } from '#contract/commands';
import type { Council, Member } from '#contract/composition';
import type { SittingEvent, SittingEventOf } from '#contract/events';
import type { BallotId, CardNumber, ItemId, MemberId, SittingId } from '#contract/ids';
import type { RefusalCode } from '#contract/refusals';
import { DEFAULT_RULES, type Rules } from '#contract/rules';
import type { CouncilKind } from '#contract/vocabulary';
import { askedId } from '../ballot/ballot.ts';
import type { CommandOf } from '../command-of.ts';
import { decide, evolve, initialState, type Sitting, type SittingState } from '../council.ts';
import type { Tally } from '../decision.ts';

/** Ids as tests write them; elsewhere an id is parsed at the edge. */
export const memberId = (id: string) => id as MemberId;
/** `b3` → the id of the third ballot of the sitting that {@link councilOf} convenes. */
export const ballotId = (short: string) => `8-14-1-${short}` as BallotId;
export const itemId = (short: string) => `8-14-1-${short}` as ItemId;
export const card = (number: string) => number as CardNumber;

const STARTS_AT = '2026-03-30T10:00:00+03:00';

/** The card of the member who usually sits at this seat. */
export const cardOfSeat = (seat: number) => card(`62${String(seat).padStart(8, '0')}`);

const member = (id: string, seat: number, office: Member['office']): Member => ({
  id: memberId(id),
  name: `Депутат ${id}`,
  gender: seat % 2 === 0 ? 'female' : 'male',
  office,
  seat,
  card: cardOfSeat(seat),
});

export type CouncilPlan = {
  readonly seats?: number;
  readonly kind?: CouncilKind;
  /** Whether the roster has a separately elected head, id `head`, at seat 1. */
  readonly head?: boolean;
  /** Deputies `m1`, `m2`, … at seats 2, 3, …; fewer than `seats` leaves mandates vacant. */
  readonly deputies?: number;
  readonly rules?: Partial<Rules>;
};

/** A convening command for a council of 5 deputies and a head, unless the plan says otherwise. */
export function councilOf({ seats = 5, kind = 'city', head = true, deputies = seats, rules = {} }: CouncilPlan = {}) {
  const council: Council = { name: 'Вербівська міська рада', kind, seats, timeZone: 'Europe/Kyiv' };
  const roster = Array.from({ length: deputies }, (_, index) => member(`m${index + 1}`, index + 2, 'deputy'));
  const convene: CommandOf<'convene'> = {
    type: 'convene',
    sittingId: '8-14-1' as SittingId,
    council,
    convocation: 8,
    session: { number: 14, kind: 'regular' },
    sitting: { number: 1, place: 'сесійна зала', startsAt: STARTS_AT },
    roster: head ? [member('head', 1, 'head'), ...roster] : roster,
    rules: { ...DEFAULT_RULES, ...rules },
    chair: head ? { member: memberId('head') } : { name: 'Голова територіальної виборчої комісії' },
    agenda: [{ number: '1', title: 'Про бюджет громади', project: '12' }],
  };
  return convene;
}

export type Given = {
  readonly state: SittingState;
  readonly nowMs: number;
  readonly history: readonly { event: SittingEvent; at: string }[];
};

/** Before anything. */
export const nothing: Given = { state: initialState, nowMs: Date.parse(STARTS_AT), history: [] };

/** Public key of every electronic secret ballot that a test opens. */
export const SEAL_KEY = '0f'.repeat(32);

/** What no refusal that a person reads may hold: a parameter that was not filled in. */
const UNFILLED = /[{}]|undefined/;

/**
 * What a command brings: the events and what is given after them, or the refusal. `tally`: of a secret ballot.
 * @throws when a sentence of the refusal lacks a parameter.
 */
export function when(given: Given, command: SittingCommand, tally?: Tally) {
  const context = { nowMs: given.nowMs, actor: 'test', sealKey: SEAL_KEY, ...(tally && { tally }) };
  const decision = decide(given.state, command, context);
  if (!decision.ok) {
    const { refusal } = decision;
    if (UNFILLED.test(`${refusal.uk} ${refusal.en}`)) throw new Error(`${command.type}: ${refusal.uk} / ${refusal.en}`);
    return { code: refusal.code, refusal, events: [], after: given };
  }
  const at = new Date(given.nowMs).toISOString();
  const state = decision.events.reduce((before, event) => evolve(before, event, at), given.state);
  const history = [...given.history, ...decision.events.map((event) => ({ event, at }))];
  return { code: undefined, events: decision.events, after: { ...given, state, history } };
}

/** The code of the refusal, or undefined when the command is accepted. */
export const refusalOf = (given: Given, command: SittingCommand): RefusalCode | undefined => when(given, command).code;

/** What is given after commands that must all be accepted. */
export function after(given: Given, ...commands: readonly SittingCommand[]): Given {
  return commands.reduce((before, command) => {
    const result = when(before, command);
    if (result.refusal) throw new Error(`${command.type}: ${result.refusal.en}`);
    return result.after;
  }, given);
}

/** Later by so many seconds. */
export const later = (given: Given, seconds: number): Given => ({ ...given, nowMs: given.nowMs + seconds * 1000 });

/** The state as a convened sitting. */
export function sittingOf({ state }: Given): Sitting {
  if (state.phase === 'none') throw new Error('no sitting has been convened');
  return state;
}

export const register = (id: string): SittingCommand => ({ type: 'register-member', memberId: memberId(id) });
export const registerAll = (...ids: readonly string[]): SittingCommand[] => ids.map(register);
export const leave = (id: string): SittingCommand => ({ type: 'leave', memberId: memberId(id) });
export const cardIn = (seat: number, number = cardOfSeat(seat)): SittingCommand => ({
  type: 'card-in',
  seat,
  card: number,
});
/** The card is read at `seat` while the slot of `stillAt` says that a card is in it. */
export const cardInAgain = (seat: number, number: CardNumber, stillAt: number): SittingCommand => ({
  type: 'card-in',
  seat,
  card: number,
  closedSlots: [stillAt],
});
export const cardOut = (seat: number): SittingCommand => ({ type: 'card-out', seat });

export const openBallot = (options: Partial<CommandOf<'open-ballot'>> = {}): CommandOf<'open-ballot'> => ({
  type: 'open-ballot',
  subject: 'as-a-whole',
  majority: 'majority-of-composition',
  text: 'Прийняти в цілому',
  ...options,
});
export const closeBallot = (id = 'b1'): SittingCommand => ({ type: 'close-ballot', ballotId: ballotId(id) });
export const timeUp = (id = 'b1'): SittingCommand => ({ type: 'ballot-time-up', ballotId: ballotId(id) });
export const vote = (id: string, choice: CommandOf<'cast-vote'>['choice'], ballot = 'b1'): SittingCommand => ({
  type: 'cast-vote',
  ballotId: ballotId(ballot),
  memberId: memberId(id),
  choice,
});
export const press = (seat: number, key: CommandOf<'press-key'>['key'], ballot = 'b1'): CommandOf<'press-key'> => ({
  type: 'press-key',
  seat,
  key,
  ballotId: ballotId(ballot),
});

/** Id of what is asked now. */
export function askedNow(given: Given): BallotId {
  const { running } = sittingOf(given).ballots;
  if (!running) throw new Error('no ballot runs');
  return askedId(running);
}

/** Who votes «за» now; of several alternatives, on the open one. */
export const votesFor = (given: Given, ...ids: readonly string[]): Given =>
  ids.reduce((before, id) => {
    const ballotId = askedNow(before);
    return after(before, { type: 'cast-vote', ballotId, memberId: memberId(id), choice: 'for' });
  }, given);

/** Closes what is asked now. */
export const closeNow = (given: Given) => when(given, { type: 'close-ballot', ballotId: askedNow(given) });

/** What closing a ballot on this question brings when these members, and no others, vote «за». */
export const held = (given: Given, question: Partial<CommandOf<'open-ballot'>>, ...ids: readonly string[]) =>
  closeNow(votesFor(after(given, openBallot(question)), ...ids));

/** `m1` … `mN`. */
export const deputyIds = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index + 1}`);

/** An open sitting with these members registered at their consoles. */
export const openSitting = (plan: CouncilPlan, registered: readonly string[]): Given =>
  after(nothing, councilOf(plan), ...registerAll(...registered), { type: 'open-sitting' });

/** The one event of this type that the command brought. */
export function eventOf<T extends SittingEvent['type']>(events: readonly SittingEvent[], type: T): SittingEventOf<T> {
  const found = events.filter((event): event is SittingEventOf<T> => event.type === type);
  const [event] = found;
  if (!event || found.length > 1) throw new Error(`${found.length} events ${type}`);
  return event;
}

/** What the close of the ballot says. */
export const closed = (given: Given, command: SittingCommand = closeBallot()) =>
  eventOf(when(given, command).events, 'BallotClosed').data;

/** Types of the events that the command brought, in order. */
export const eventTypes = (given: Given, command: SittingCommand) =>
  when(given, command).events.map(({ type }) => type);
