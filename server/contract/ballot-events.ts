/** Events of ballots. A closed ballot never changes; a running secret one tells who took part and never how. */
import { Type } from '#typebox';
import { event } from './event.ts';
import { HeldMs } from './hall-bus.ts';
import { BallotId, ItemId, Line, MemberId, SeatNumber, Text } from './ids.ts';
import { PaperFigures, questionFields } from './question.ts';
import { Counts, Verdict } from './verdict.ts';
import { Choice, EnteredMethod, Majority, Manner, Outcome } from './vocabulary.ts';

const Seconds = Type.Integer({ minimum: 1 });
const AlternativeNumber = Type.Integer({ minimum: 1, maximum: 20 });
const Outcomes = Type.Unsafe<Readonly<Record<MemberId, Outcome>>>(
  Type.Record(MemberId, Outcome, { description: 'Every member of the roster, once.' }),
);
/** How and why votes were entered by hand. */
const entered = { method: EnteredMethod, methodReason: Text(1000, 'Why the machine was not used.') };

/**
 * `itemIds`: of a block. `sealKey`: public key (X25519, hex) that presses of an electronic secret ballot are sealed to.
 * `method`: entered by hand, and closed at once. `trial`: outside the record, with a number of its own.
 * Of alternatives the first is open; each has its own `openForSeconds`.
 */
export const BallotOpened = event('BallotOpened', {
  ballotId: BallotId,
  number: Type.Integer({ minimum: 1 }),
  itemId: Type.Optional(ItemId),
  itemIds: Type.Optional(Type.Array(ItemId)),
  ...questionFields,
  manner: Manner,
  majority: Majority,
  openForSeconds: Seconds,
  sealKey: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
  method: Type.Optional(entered.method),
  methodReason: Type.Optional(entered.methodReason),
  trial: Type.Optional(Type.Literal(true)),
});
/**
 * `reason` stands with a vote that the chair or the operator entered by hand for a member. Of a press at a keypad the
 * record keeps where it was, how long before its stamp (`ageMs`), and how long both hands were there. `replaces` stands
 * with a press of the member's own that took the place of an entered vote: the way that one was given.
 */
export const VoteCast = event('VoteCast', {
  ballotId: BallotId,
  memberId: MemberId,
  choice: Choice,
  means: Type.Enum(['keypad', 'console', 'raised-hands', 'by-voice', 'paper'] as const),
  reason: Type.Optional(entered.methodReason),
  seat: Type.Optional(SeatNumber),
  ageMs: Type.Optional(Type.Integer({ minimum: 0, description: 'Milliseconds from the press to the stamp.' })),
  heldMs: Type.Optional(HeldMs),
  replaces: Type.Optional(entered.method),
});
/** The member took part in a secret ballot. How is nowhere. */
export const PartTaken = event('PartTaken', {
  ballotId: BallotId,
  memberId: MemberId,
  means: Type.Enum(['keypad', 'console'] as const),
});
export const VoteVoided = event('VoteVoided', {
  ballotId: BallotId,
  memberId: MemberId,
  reason: Type.Enum(['card-out', 'left', 'conflict', 'card-seen-twice'] as const),
});
export const BallotExtended = event('BallotExtended', { ballotId: BallotId, bySeconds: Seconds });
export const BallotResumed = event('BallotResumed', { ballotId: BallotId, remainingSeconds: Seconds });
export const AlternativeClosed = event('AlternativeClosed', {
  ballotId: BallotId,
  alternative: AlternativeNumber,
  counts: Counts,
  votes: Outcomes,
});
export const AlternativeOpened = event('AlternativeOpened', {
  ballotId: BallotId,
  alternative: AlternativeNumber,
  openForSeconds: Seconds,
});
/**
 * `votes`: of an open ballot; of several alternatives those on the leading one. A secret one has none; `tookPart`
 * says who took part in an electronic one, `paper` holds the figures of one on paper.
 */
export const BallotClosed = event('BallotClosed', {
  ballotId: BallotId,
  closedBy: Type.Enum(['time', 'chair', 'quorum-lost', 'entered', 'commission'] as const),
  verdict: Verdict,
  votes: Type.Optional(Outcomes),
  tookPart: Type.Optional(Type.Array(MemberId, { description: 'In the order of the roster.' })),
  paper: Type.Optional(PaperFigures),
});
export const BallotStopped = event('BallotStopped', { ballotId: BallotId, reason: Text(1000, 'Why it was stopped.') });
/** Opened by mistake and taken back before anyone voted; its number is free again. */
export const BallotTakenBack = event('BallotTakenBack', { ballotId: BallotId });
/** An electronic secret ballot that a restart of the hub interrupted: no figures survive, it is held again. */
export const BallotVoided = event('BallotVoided', { ballotId: BallotId, reason: Type.Literal('restart') });

/* ---- what a closed ballot brings about ---- */
export const ResultSetAside = event('ResultSetAside', {
  ballotId: BallotId,
  by: BallotId,
  byNumber: Type.Integer({ minimum: 1 }),
  reason: Text(1000, 'Why.'),
});
/** An adopted decision has its number; a block has one for each item. */
export const DecisionNumbered = event('DecisionNumbered', {
  ballotId: BallotId,
  itemId: Type.Optional(ItemId),
  ordinal: Type.Integer({ minimum: 1 }),
  number: Line(100, 'Number by the council’s pattern.'),
});

export const BALLOT_EVENTS = [
  BallotOpened,
  VoteCast,
  PartTaken,
  VoteVoided,
  BallotExtended,
  BallotResumed,
  AlternativeClosed,
  AlternativeOpened,
  BallotClosed,
  BallotStopped,
  BallotTakenBack,
  BallotVoided,
  ResultSetAside,
  DecisionNumbered,
] as const;
