/**
 * Events: facts in the past tense, kept for ever. A type string is permanent, `v` its version.
 * Streams: `council`, `hall`, `sitting/<id>`. Stamps and positions stand on the envelope, not here.
 */
import { type Static, type TSchema, Type } from 'typebox';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { BallotId, BridgeId, DeviceId, ItemId, Line, MemberId, SeatNumber, SittingId, Text } from './ids.ts';
import { Rules } from './rules.ts';
import { Verdict } from './verdict.ts';
import { Choice, Majority, Manner, Outcome, SpeechKind, Subject } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const event = <const T extends string, D extends Record<string, TSchema>>(type: T, data: D) =>
  Type.Object({ type: Type.Literal(type), v: Type.Literal(1), data: Type.Object(data, closed) }, closed);

/** Deputies registered now, the head apart, and whether they make the sitting competent (280/97-ВР ст. 46). */
export const Quorum = Type.Object({ deputies: Count, needed: Count, met: Type.Boolean() }, closed);
export type Quorum = Static<typeof Quorum>;

/* ---- sitting ---- */
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
});
export const SittingOpened = event('SittingOpened', { quorum: Quorum });
export const RollTaken = event('RollTaken', { registered: Type.Array(MemberId), quorum: Quorum });
export const SittingAdjourned = event('SittingAdjourned', { reason: Type.Optional(Text(1000, 'Why.')) });
export const SittingResumed = event('SittingResumed', { quorum: Quorum });
export const SittingClosed = event('SittingClosed', { registered: Type.Array(MemberId) });

/* ---- registration ---- */
export const MemberRegistered = event('MemberRegistered', {
  memberId: MemberId,
  means: Type.Union([Type.Literal('card'), Type.Literal('console')]),
  seat: Type.Optional(SeatNumber),
});
/** The card came out of the slot, or the member left by command. Not yet «вибув»: the secretary confirms that. */
export const MemberLeft = event('MemberLeft', {
  memberId: MemberId,
  means: Type.Union([Type.Literal('card-out'), Type.Literal('command')]),
});

/* ---- agenda ---- */
export const ItemAdded = event('ItemAdded', { itemId: ItemId, ...AgendaEntry.properties });
export const ItemOpened = event('ItemOpened', { itemId: ItemId });
export const ItemClosed = event('ItemClosed', { itemId: ItemId });

/* ---- ballot ---- */
export const BallotOpened = event('BallotOpened', {
  ballotId: BallotId,
  number: Type.Integer({ minimum: 1 }),
  itemId: Type.Optional(ItemId),
  subject: Subject,
  manner: Manner,
  majority: Majority,
  text: Text(8000, 'The question.'),
  openForSeconds: Type.Integer({ minimum: 1 }),
});
export const VoteCast = event('VoteCast', {
  ballotId: BallotId,
  memberId: MemberId,
  choice: Choice,
  means: Type.Union([Type.Literal('keypad'), Type.Literal('console')]),
});
export const VoteVoided = event('VoteVoided', {
  ballotId: BallotId,
  memberId: MemberId,
  reason: Type.Enum(['card-out', 'left'] as const),
});
export const BallotExtended = event('BallotExtended', { ballotId: BallotId, bySeconds: Type.Integer({ minimum: 1 }) });
export const BallotResumed = event('BallotResumed', {
  ballotId: BallotId,
  remainingSeconds: Type.Integer({ minimum: 1 }),
});
export const BallotClosed = event('BallotClosed', {
  ballotId: BallotId,
  closedBy: Type.Union([Type.Literal('time'), Type.Literal('chair'), Type.Literal('quorum-lost')]),
  verdict: Verdict,
  votes: Type.Unsafe<Readonly<Record<MemberId, Outcome>>>(
    Type.Record(MemberId, Outcome, { description: 'Every member of the roster, once.' }),
  ),
});
export const BallotStopped = event('BallotStopped', { ballotId: BallotId, reason: Text(1000, 'Why it was stopped.') });

/* ---- floor ---- */
export const SpeechBegun = event('SpeechBegun', {
  memberId: MemberId,
  kind: SpeechKind,
  itemId: Type.Optional(ItemId),
});
export const SpeechEnded = event('SpeechEnded', { memberId: MemberId, seconds: Count });

export const SittingEvent = Type.Union([
  SittingConvened,
  SittingOpened,
  RollTaken,
  SittingAdjourned,
  SittingResumed,
  SittingClosed,
  MemberRegistered,
  MemberLeft,
  ItemAdded,
  ItemOpened,
  ItemClosed,
  BallotOpened,
  VoteCast,
  VoteVoided,
  BallotExtended,
  BallotResumed,
  BallotClosed,
  BallotStopped,
  SpeechBegun,
  SpeechEnded,
]);
export type SittingEvent = Static<typeof SittingEvent>;
export type SittingEventOf<T extends SittingEvent['type']> = Extract<SittingEvent, { type: T }>;

/* ---- hall ---- */
/** Which device serves which seat, written when it differs from the last. */
export const HallArranged = event('HallArranged', {
  seats: Type.Array(
    Type.Object({ bridge: BridgeId, device: DeviceId, seat: SeatNumber, line: Line(64, 'Line.') }, closed),
  ),
});
export const HallEvent = Type.Union([HallArranged]);
export type HallEvent = Static<typeof HallEvent>;

export const HouseEvent = Type.Union([SittingEvent, HallEvent]);
export type HouseEvent = Static<typeof HouseEvent>;
