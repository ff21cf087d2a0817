/** Events of a sitting's life: who sits, who is registered, who presides, what is on the agenda. */
import { Type } from '#typebox';
import { AccountName } from './accounts.ts';
import { AgendaEntry, Chair, Council, CountingCommission, Guest, Member, Session, SittingPlan } from './composition.ts';
import { event, Quorum } from './event.ts';
import {
  AmendmentId,
  BallotId,
  BlockId,
  CardNumber,
  GuestId,
  Instant,
  ItemId,
  Line,
  MemberId,
  PlanId,
  SeatNumber,
  SittingId,
  Text,
} from './ids.ts';
import { Limits, Rules } from './rules.ts';
import { StaffRole } from './sign-ins.ts';
import { Ceremony, ItemStage } from './vocabulary.ts';

const Reason = Text(1000, 'Why.');

/* ---- life ---- */
export const SittingConvened = event('SittingConvened', {
  sittingId: SittingId,
  body: Type.Literal('plenary', {
    description: 'The body that sits; commissions and the executive committee come later.',
  }),
  council: Council,
  convocation: Type.Integer({ minimum: 1 }),
  session: Session,
  sitting: SittingPlan,
  roster: Type.Array(Member),
  rules: Rules,
  chair: Chair,
  firstDecision: Type.Optional(Type.Integer({ minimum: 1, description: 'Ordinal of the first decision; default 1.' })),
  /** The office's plan that it was convened from. */
  planId: Type.Optional(PlanId),
});
export const SittingOpened = event('SittingOpened', { quorum: Quorum });
export const RollTaken = event('RollTaken', { registered: Type.Array(MemberId), quorum: Quorum });
/** A break; `until`: when the sitting is to go on. */
export const SittingAdjourned = event('SittingAdjourned', {
  reason: Type.Optional(Reason),
  until: Type.Optional(Instant),
});
export const SittingResumed = event('SittingResumed', { quorum: Quorum });
export const SittingExtended = event('SittingExtended', { until: Instant, ballotId: Type.Optional(BallotId) });
export const SittingClosed = event('SittingClosed', { registered: Type.Array(MemberId) });
/** No quorum at the opening: the registration is held again at this time. */
export const SecondRegistrationSet = event('SecondRegistrationSet', { at: Instant, quorum: Quorum });
/** «Засідання не відбулося»: no quorum at the opening. The sitting is closed. */
export const SittingNotHeld = event('SittingNotHeld', { registered: Type.Array(MemberId), quorum: Quorum });

/* ---- alarm, closed parts, ceremonies ---- */
/** Air-raid alarm. A running ballot was stopped and a speech paused by events before this one. */
export const AlarmSounded = event('AlarmSounded', {});
/** The all-clear; the sitting goes on after a new registration, perhaps at another place. */
export const AllClear = event('AllClear', { place: Type.Optional(Line(300, 'Where the sitting goes on.')) });
/** Everybody registers anew. */
export const RegistrationReset = event('RegistrationReset', {
  reason: Type.Enum(['alarm', 'called'] as const, { description: 'After an alarm; called by the chair.' }),
});
export const ClosedPartBegun = event('ClosedPartBegun', { reason: Reason, ballotId: Type.Optional(BallotId) });
export const ClosedPartEnded = event('ClosedPartEnded', {});
export const CeremonyBegun = event('CeremonyBegun', {
  ceremony: Ceremony,
  memberIds: Type.Optional(Type.Array(MemberId, { description: 'Who takes the oath.' })),
});
export const CeremonyEnded = event('CeremonyEnded', {});

/* ---- people ---- */
/** `forItem`: until the item that is open now is closed. */
export const ChairPassed = event('ChairPassed', {
  chair: Chair,
  reason: Type.Optional(Reason),
  forItem: Type.Optional(ItemId),
});
export const MandateEnded = event('MandateEnded', { memberId: MemberId, ground: Text(1000, 'Ground in law.') });
export const MandateRecognised = event('MandateRecognised', { member: Member });
export const FactionChanged = event('FactionChanged', {
  memberId: MemberId,
  faction: Type.Optional(Line(200, 'Faction; absent: позафракційний.')),
});
/** For this sitting; the member's own card is not accepted any more. */
export const TemporaryCardGiven = event('TemporaryCardGiven', { memberId: MemberId, card: CardNumber });
export const SittingSecretaryNamed = event('SittingSecretaryNamed', {
  memberId: MemberId,
  ballotId: Type.Optional(BallotId),
});
export const CountingCommissionFormed = event('CountingCommissionFormed', {
  commission: CountingCommission,
  ballotId: Type.Optional(BallotId),
});
export const GuestAdded = event('GuestAdded', { guestId: GuestId, guest: Guest });
/** Other limits adopted by a vote, from now on. */
export const LimitsAdopted = event('LimitsAdopted', { limits: Limits, ballotId: BallotId });
/** A statement of a member for the protocol. `recorded-wrongly`: of the own vote in `ballotId`; the count stays. */
export const StatementEntered = event('StatementEntered', {
  memberId: MemberId,
  kind: Type.Enum(['recorded-wrongly', 'for-the-record'] as const),
  text: Text(4000, 'The statement.'),
  ballotId: Type.Optional(BallotId),
  itemId: Type.Optional(ItemId),
});

/* ---- registration ---- */
/** `entered`: by another, who is not the member. `by` and `byName`: who, and the person where that page is signed in by name. */
const enteredBy = { by: Type.Optional(StaffRole), byName: Type.Optional(AccountName) };
export const MemberRegistered = event('MemberRegistered', {
  memberId: MemberId,
  means: Type.Union([Type.Literal('card'), Type.Literal('console'), Type.Literal('entered')]),
  seat: Type.Optional(SeatNumber),
  ...enteredBy,
});
/** The card came out of the slot, or the member left by command. Not yet «вибув»: the secretary confirms that. */
export const MemberLeft = event('MemberLeft', {
  memberId: MemberId,
  means: Type.Union([Type.Literal('card-out'), Type.Literal('command')]),
});
/** Of one whose keypad has failed: the card that is in it counts there no more, until it is put in anew. */
export const MovedToConsole = event('MovedToConsole', { memberId: MemberId, seat: SeatNumber, ...enteredBy });
/** The card of somebody who was not registered came out of its slot. */
export const CardRemoved = event('CardRemoved', { memberId: MemberId, seat: SeatNumber });
/**
 * One card is in several slots at once: their keys are blocked, until {@link CardSeenOnce}. Told anew when the slots
 * change. One seat: the other slots have opened, and the one left is not the member's own; a person decides on it.
 */
export const CardSeenTwice = event('CardSeenTwice', {
  memberId: MemberId,
  seats: Type.Array(SeatNumber, { minItems: 1, uniqueItems: true }),
});
/**
 * Another's card is in the slot of a seat where this member is registered: the keys of the seat are blocked until the
 * slot opens or the member's card is told of again. `cardOf`: whose it is, where anybody's.
 */
export const OtherCardSeen = event('OtherCardSeen', {
  memberId: MemberId,
  seat: SeatNumber,
  cardOf: Type.Optional(MemberId),
});
/** It is in one slot again, or in none that counts: a temporary card was given. The member is at that seat. */
export const CardSeenOnce = event('CardSeenOnce', { memberId: MemberId, seat: Type.Optional(SeatNumber) });
/** «Вибув»: the secretary confirms that a member who is not registered has left the sitting. */
export const DepartureConfirmed = event('DepartureConfirmed', { memberId: MemberId });

/* ---- agenda ---- */
export const ItemAdded = event('ItemAdded', { itemId: ItemId, ...AgendaEntry.properties });
export const ItemOpened = event('ItemOpened', { itemId: ItemId });
export const ItemClosed = event('ItemClosed', { itemId: ItemId });
/** Its opening was a mistake: the item stands as it stood before. */
export const ItemTakenBack = event('ItemTakenBack', { itemId: ItemId });
const taken = { itemId: ItemId, reason: Type.Optional(Reason), ballotId: Type.Optional(BallotId) };
export const ItemWithdrawn = event('ItemWithdrawn', taken);
export const ItemPostponed = event('ItemPostponed', taken);
/** Back on the agenda after it was withdrawn or postponed. */
export const ItemRestored = event('ItemRestored', { itemId: ItemId });
/** Moved before another item; `before` absent: to the end. */
export const ItemMoved = event('ItemMoved', { itemId: ItemId, before: Type.Optional(ItemId) });
export const StageOpened = event('StageOpened', {
  itemId: ItemId,
  stage: ItemStage,
  ballotId: Type.Optional(BallotId),
});
export const AmendmentSubmitted = event('AmendmentSubmitted', {
  amendmentId: AmendmentId,
  itemId: ItemId,
  number: Type.Integer({ minimum: 1, description: 'Order of receipt within the item.' }),
  text: Text(8000, 'The amendment.'),
  author: Type.Optional(MemberId),
});
export const AmendmentWithdrawn = event('AmendmentWithdrawn', { amendmentId: AmendmentId });
/** Items that are voted together (пакетом). */
export const BlockFormed = event('BlockFormed', { blockId: BlockId, itemIds: Type.Array(ItemId) });
export const ItemTakenFromBlock = event('ItemTakenFromBlock', {
  blockId: BlockId,
  itemId: ItemId,
  reason: Type.Enum(['objection', 'conflict'] as const),
  memberId: Type.Optional(MemberId),
});

/* ---- conflict of interest (280/97-ВР ст. 59-1) ---- */
export const ConflictDeclared = event('ConflictDeclared', { memberId: MemberId, itemId: ItemId });
/** A declaration that was entered by mistake; both stay in the record. */
export const ConflictRetracted = event('ConflictRetracted', { memberId: MemberId, itemId: ItemId, reason: Reason });
/** Without those in conflict the council would lose its competence on this item: they take part. */
export const CompetenceExceptionApplied = event('CompetenceExceptionApplied', {
  itemId: ItemId,
  memberIds: Type.Array(MemberId),
});

export const SITTING_EVENTS = [
  SittingConvened,
  SittingOpened,
  RollTaken,
  SittingAdjourned,
  SittingResumed,
  SittingExtended,
  SittingClosed,
  SecondRegistrationSet,
  SittingNotHeld,
  AlarmSounded,
  AllClear,
  RegistrationReset,
  ClosedPartBegun,
  ClosedPartEnded,
  CeremonyBegun,
  CeremonyEnded,
  ChairPassed,
  MandateEnded,
  MandateRecognised,
  FactionChanged,
  TemporaryCardGiven,
  SittingSecretaryNamed,
  CountingCommissionFormed,
  GuestAdded,
  LimitsAdopted,
  StatementEntered,
  MemberRegistered,
  MemberLeft,
  CardRemoved,
  MovedToConsole,
  CardSeenTwice,
  OtherCardSeen,
  CardSeenOnce,
  DepartureConfirmed,
  ItemAdded,
  ItemOpened,
  ItemClosed,
  ItemTakenBack,
  ItemWithdrawn,
  ItemPostponed,
  ItemRestored,
  ItemMoved,
  StageOpened,
  AmendmentSubmitted,
  AmendmentWithdrawn,
  BlockFormed,
  ItemTakenFromBlock,
  ConflictDeclared,
  ConflictRetracted,
  CompetenceExceptionApplied,
] as const;
