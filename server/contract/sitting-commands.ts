/** What people ask of a sitting: its life, its people, its agenda. */
import { Type } from '#typebox';
import { command, Reason } from './command.ts';
import { AgendaEntry, Chair, CountingCommission, Guest, Member, Session, SittingPlan } from './composition.ts';
import {
  AmendmentId,
  BallotId,
  BlockId,
  CardNumber,
  DeviceId,
  Instant,
  ItemId,
  Line,
  MemberId,
  PlanId,
  SeatNumber,
  Text,
} from './ids.ts';
import { Ceremony, ItemStage } from './vocabulary.ts';

const reason = { reason: Type.Optional(Reason) };
/** The item that is open, unless another is named. */
const item = { itemId: Type.Optional(ItemId) };

/* ---- life ---- */
/** `planId`: a plan of the office with its agenda; else the session goes on as given. */
export const ConveneSitting = command('convene-sitting', {
  planId: Type.Optional(PlanId),
  session: Type.Optional(Session),
  sitting: Type.Optional(SittingPlan),
});
export const OpenSitting = command('open-sitting', {});
export const TakeRoll = command('take-roll', {});
export const AdjournSitting = command('adjourn-sitting', { ...reason, until: Type.Optional(Instant) });
export const ResumeSitting = command('resume-sitting', {});
export const ExtendSitting = command('extend-sitting', { until: Instant });
export const CloseSitting = command('close-sitting', {});
export const SetSecondRegistration = command('set-second-registration', { at: Instant });
export const DeclareNotHeld = command('declare-not-held', {});
export const SoundAlarm = command('sound-alarm', {});
export const GiveAllClear = command('give-all-clear', {
  place: Type.Optional(Line(300, 'Where the sitting goes on.')),
});
/** Everybody registers anew (перереєстрація). */
export const ReRegister = command('re-register', {});
export const BeginClosedPart = command('begin-closed-part', { reason: Reason });
export const EndClosedPart = command('end-closed-part', {});
export const BeginCeremony = command('begin-ceremony', {
  ceremony: Ceremony,
  memberIds: Type.Optional(Type.Array(MemberId)),
});
export const EndCeremony = command('end-ceremony', {});

/* ---- people ---- */
/** A member registers at the own console; a secretary or the chair registers any member. */
export const RegisterMember = command('register-member', { memberId: MemberId });
export const MemberLeaves = command('leave', { memberId: MemberId });
export const ConfirmDeparture = command('confirm-departure', { memberId: MemberId });
/** `forItem`: until the open item is closed; then whoever presided before presides again. */
export const PassChair = command('pass-chair', { chair: Chair, ...reason, forItem: Type.Optional(Type.Literal(true)) });
export const EndMandate = command('end-mandate', { memberId: MemberId, ground: Text(1000, 'Ground in law.') });
export const RecogniseMandate = command('recognise-mandate', { member: Member });
export const ChangeFaction = command('change-faction', {
  memberId: MemberId,
  faction: Type.Optional(Line(200, 'Faction; absent: позафракційний.')),
});
export const GiveTemporaryCard = command('give-temporary-card', { memberId: MemberId, card: CardNumber });
export const NameSittingSecretary = command('name-sitting-secretary', { memberId: MemberId });
export const FormCountingCommission = command('form-counting-commission', { commission: CountingCommission });
export const AddGuest = command('add-guest', { guest: Guest });
/** The member votes from the own console though the card is in a keypad: that keypad has failed him. */
export const MoveToConsole = command('move-to-console', { memberId: MemberId });
/** A spare keypad serves this seat from now on, in place of whatever served it. Decided by the hub. */
export const ReplaceKeypad = command('replace-keypad', { seat: SeatNumber, device: DeviceId });

/* ---- agenda ---- */
export const AddItem = command('add-item', { ...AgendaEntry.properties });
export const OpenItem = command('open-item', { itemId: ItemId });
export const CloseItem = command('close-item', {});
/** Opened by mistake, while nobody has spoken and nothing was voted since. `reopen`: the item it took the place of. */
export const TakeBackItem = command('take-back-item', { itemId: ItemId, reopen: Type.Optional(ItemId) });
export const WithdrawItem = command('withdraw-item', { itemId: ItemId, ...reason });
export const PostponeItem = command('postpone-item', { itemId: ItemId, ...reason });
export const RestoreItem = command('restore-item', { itemId: ItemId });
export const MoveItem = command('move-item', { itemId: ItemId, before: Type.Optional(ItemId) });
export const OpenStage = command('open-stage', { stage: ItemStage });
export const SubmitAmendment = command('submit-amendment', {
  ...item,
  text: Text(8000, 'The amendment.'),
  author: Type.Optional(MemberId),
});
export const WithdrawAmendment = command('withdraw-amendment', { amendmentId: AmendmentId });
export const FormBlock = command('form-block', {
  itemIds: Type.Array(ItemId, { minItems: 2, maxItems: 200, uniqueItems: true }),
});
export const TakeFromBlock = command('take-from-block', {
  blockId: BlockId,
  itemId: ItemId,
  memberId: Type.Optional(MemberId),
});

/* ---- conflict of interest, statements ---- */
export const DeclareConflict = command('declare-conflict', { memberId: MemberId, ...item });
export const RetractConflict = command('retract-conflict', { memberId: MemberId, ...item, reason: Reason });
export const ApplyCompetenceException = command('apply-competence-exception', { ...item });
/** «Мій голос зараховано неправильно»: for the protocol; the count stays. */
export const StateRecordedWrongly = command('state-recorded-wrongly', {
  memberId: MemberId,
  ballotId: BallotId,
  text: Text(4000, 'The statement.'),
});
export const EnterStatement = command('enter-statement', { memberId: MemberId, text: Text(4000, 'The statement.') });

export const SITTING_COMMANDS = [
  OpenSitting,
  TakeRoll,
  AdjournSitting,
  ResumeSitting,
  ExtendSitting,
  CloseSitting,
  SetSecondRegistration,
  DeclareNotHeld,
  SoundAlarm,
  GiveAllClear,
  ReRegister,
  BeginClosedPart,
  EndClosedPart,
  BeginCeremony,
  EndCeremony,
  RegisterMember,
  MemberLeaves,
  MoveToConsole,
  ConfirmDeparture,
  PassChair,
  EndMandate,
  RecogniseMandate,
  ChangeFaction,
  GiveTemporaryCard,
  NameSittingSecretary,
  FormCountingCommission,
  AddGuest,
  AddItem,
  OpenItem,
  CloseItem,
  TakeBackItem,
  WithdrawItem,
  PostponeItem,
  RestoreItem,
  MoveItem,
  OpenStage,
  SubmitAmendment,
  WithdrawAmendment,
  FormBlock,
  TakeFromBlock,
  DeclareConflict,
  RetractConflict,
  ApplyCompetenceException,
  StateRecordedWrongly,
  EnterStatement,
] as const;
