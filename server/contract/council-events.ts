/**
 * Events of the council itself, apart from any sitting: its name and look, rules, people, planned sittings, notes on
 * the record. Stream `council`. A sitting freezes what stands when it is convened; what changes later is of the next.
 */
import { Type } from '#typebox';
import { AccountId, AccountName } from './accounts.ts';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { Count, event } from './event.ts';
import { MemberId, NoteId, PlanId, SittingId, Text } from './ids.ts';
import { OLDER_RESULTS_EVENTS } from './older-results.ts';
import { ON_AIR_EVENTS } from './on-air.ts';
import { EditedText, TemplateKept } from './papers.ts';
import { PUBLISHING_EVENTS } from './publishing.ts';
import { RECORDING_EVENTS } from './recording.ts';
import { Rules } from './rules.ts';
import { PaperSigned, SealCertificateUsed, TrustSettled } from './seal.ts';
import { ActingRole, PageName, SignInAddress, SignInDevice } from './sign-ins.ts';
import { AccountChange, NoteKind, PinWay, Role, SignInWay } from './vocabulary.ts';

/** What the council is called, how many it has, its look; the convocation that sits; who presides unless passed. */
export const CouncilSettled = event('CouncilSettled', {
  council: Council,
  convocation: Type.Integer({ minimum: 1, maximum: 99 }),
  chair: Type.Optional(Chair),
});
export const RulesSettled = event('RulesSettled', { rules: Rules });
/** Everybody of the council at once: from a file, or from an import. */
export const RosterSettled = event('RosterSettled', { members: Type.Array(Member) });
/** One member came in or changed: the one of this id. */
export const MemberSettled = event('MemberSettled', { member: Member });
/** Taken off the list; what was decided with this member stays. */
export const MemberRemoved = event('MemberRemoved', { memberId: MemberId });

/** A sitting to come, or a change of its plan. */
export const SittingPlanned = event('SittingPlanned', { planId: PlanId, session: Session, sitting: SittingPlan });
export const PlanDropped = event('PlanDropped', { planId: PlanId });
/** The whole agenda of a plan as it stands now. */
export const AgendaSettled = event('AgendaSettled', { planId: PlanId, agenda: Type.Array(AgendaEntry) });

/** Date, place, agenda and drafts of a plan are for everybody from now on, or no more. */
export const PlanPublished = event('PlanPublished', { planId: PlanId, isPublic: Type.Boolean() });

/**
 * A note or correction on a sitting's record. It overwrites nothing: the record's line stands, and so does a note that
 * a later one replaces. `position`: the line it is about. `edited`: of a `paper-text`, which text came back, or went.
 */
export const RecordNoted = event('RecordNoted', {
  noteId: NoteId,
  sittingId: SittingId,
  kind: NoteKind,
  text: Text(8000, 'The note.'),
  position: Type.Optional(Type.Integer({ minimum: 1 })),
  replaces: Type.Optional(NoteId),
  edited: Type.Optional(EditedText),
});

/** Who may sign in by name was changed. No PIN, no link is ever in an event. */
export const AccountChanged = event('AccountChanged', {
  accountId: AccountId,
  change: AccountChange,
  name: AccountName,
  role: Role,
  memberId: Type.Optional(MemberId),
});

/**
 * A one-time sign-in link was issued for somebody who acts; of whom, the envelope tells. `byName`: the person, where
 * that page is signed in by name. Links of screens are not noted.
 */
export const LinkIssued = event('LinkIssued', {
  role: ActingRole,
  memberId: Type.Optional(MemberId),
  byName: Type.Optional(AccountName),
});
/** Somebody who acts signed in, and where. Loading a page again is no sign-in. */
export const SignedIn = event('SignedIn', {
  role: ActingRole,
  memberId: Type.Optional(MemberId),
  way: SignInWay,
  page: PageName,
  device: SignInDevice,
  address: SignInAddress,
});
/** «Це не я»: the member ended every other page that was signed in as him, and took links back that were not used. */
export const SignInDisowned = event('SignInDisowned', { memberId: MemberId, pages: Count, links: Count });

/** PINs of this account are not judged for some minutes, after wrong ones; who tried is not known, from where is. */
export const PinLocked = event('PinLocked', {
  accountId: AccountId,
  name: AccountName,
  role: Role,
  memberId: Type.Optional(MemberId),
  way: PinWay,
  address: SignInAddress,
  minutes: Count,
});

export const COUNCIL_EVENTS = [
  CouncilSettled,
  RulesSettled,
  RosterSettled,
  MemberSettled,
  MemberRemoved,
  SittingPlanned,
  PlanDropped,
  AgendaSettled,
  PlanPublished,
  RecordNoted,
  AccountChanged,
  LinkIssued,
  SignedIn,
  SignInDisowned,
  PinLocked,
  PaperSigned,
  SealCertificateUsed,
  TrustSettled,
  TemplateKept,
  ...PUBLISHING_EVENTS,
  ...ON_AIR_EVENTS,
  ...RECORDING_EVENTS,
  ...OLDER_RESULTS_EVENTS,
] as const;
