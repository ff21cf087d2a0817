/**
 * Commands: what someone asks the council to do, in the imperative. Each is decided by `council/`, which answers
 * with events or with a refusal. Who may give which command stands in `accounts/`.
 */
import { type Static, type TSchema, Type } from 'typebox';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { SeatKey } from './hall-bus.ts';
import { BallotId, CardNumber, ItemId, MemberId, SeatNumber, SittingId, Text } from './ids.ts';
import { Rules } from './rules.ts';
import { Choice, Majority, Manner, SpeechKind, Subject } from './vocabulary.ts';

const closed = { additionalProperties: false };
const command = <const T extends string, D extends Record<string, TSchema>>(type: T, fields: D) =>
  Type.Object({ type: Type.Literal(type), ...fields }, closed);
const Seconds = Type.Integer({ minimum: 1, maximum: 3600 });

/* ---- given by people, over REST or the live wire ---- */
export const OpenSitting = command('open-sitting', {});
export const TakeRoll = command('take-roll', {});
export const AdjournSitting = command('adjourn-sitting', { reason: Type.Optional(Text(1000, 'Why.')) });
export const ResumeSitting = command('resume-sitting', {});
export const CloseSitting = command('close-sitting', {});
/** A member registers at the own console; a secretary or the chair registers any member. */
export const RegisterMember = command('register-member', { memberId: MemberId });
export const MemberLeaves = command('leave', { memberId: MemberId });
export const AddItem = command('add-item', { ...AgendaEntry.properties });
export const OpenItem = command('open-item', { itemId: ItemId });
export const CloseItem = command('close-item', {});
export const OpenBallot = command('open-ballot', {
  subject: Subject,
  manner: Type.Optional(Manner),
  majority: Majority,
  text: Text(8000, 'The question.'),
  openForSeconds: Type.Optional(Seconds),
});
export const ExtendBallot = command('extend-ballot', { ballotId: BallotId, bySeconds: Seconds });
export const CloseBallot = command('close-ballot', { ballotId: BallotId });
export const StopBallot = command('stop-ballot', { ballotId: BallotId, reason: Text(1000, 'Why it is stopped.') });
export const CastVote = command('cast-vote', { ballotId: BallotId, memberId: MemberId, choice: Choice });
export const BeginSpeech = command('begin-speech', { memberId: MemberId, kind: SpeechKind });
export const EndSpeech = command('end-speech', {});
export const ConveneSitting = command('convene-sitting', {
  session: Type.Optional(Session),
  sitting: Type.Optional(SittingPlan),
});

export const PersonCommand = Type.Union([
  OpenSitting,
  TakeRoll,
  AdjournSitting,
  ResumeSitting,
  CloseSitting,
  RegisterMember,
  MemberLeaves,
  AddItem,
  OpenItem,
  CloseItem,
  OpenBallot,
  ExtendBallot,
  CloseBallot,
  StopBallot,
  CastVote,
  BeginSpeech,
  EndSpeech,
  ConveneSitting,
]);
export type PersonCommand = Static<typeof PersonCommand>;

/* ---- given by the hall, through intake ---- */
export const CardIn = command('card-in', { seat: SeatNumber, card: CardNumber });
export const CardOut = command('card-out', { seat: SeatNumber });
export const PressKey = command('press-key', {
  seat: SeatNumber,
  key: SeatKey,
  ballotId: Type.Optional(BallotId),
});
export const HallCommand = Type.Union([CardIn, CardOut, PressKey]);
export type HallCommand = Static<typeof HallCommand>;

/* ---- given by the hub itself ---- */
/** Everything of the sitting's first event, frozen from then on. */
export const Convene = command('convene', {
  sittingId: SittingId,
  council: Council,
  convocation: Type.Integer({ minimum: 1 }),
  session: Session,
  sitting: SittingPlan,
  roster: Type.Array(Member),
  rules: Rules,
  chair: Chair,
  agenda: Type.Array(AgendaEntry),
});
/** The monotonic clock says that the ballot's time has run out. */
export const BallotTimeUp = command('ballot-time-up', { ballotId: BallotId });
/** After a restart: the ballot goes on with the time left at its last event, at least 10 s. */
export const ResumeBallot = command('resume-ballot', {
  ballotId: BallotId,
  remainingSeconds: Type.Integer({ minimum: 1 }),
});
export const HubCommand = Type.Union([Convene, BallotTimeUp, ResumeBallot]);
export type HubCommand = Static<typeof HubCommand>;

/** What `council/` decides. `convene-sitting` is turned into `convene` by the hub, which knows the council's file. */
export type SittingCommand = Exclude<PersonCommand, { type: 'convene-sitting' }> | HallCommand | HubCommand;
export type CommandType = PersonCommand['type'];
