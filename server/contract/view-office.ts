/**
 * The office's view: what the secretary keeps apart from any sitting. Its own channel, since it is large and changes
 * seldom. Keyed by ids; no `null`.
 */
import { type Static, Type } from '#typebox';
import { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from './composition.ts';
import { MemberId, NoteId, PlanId, SittingId } from './ids.ts';
import { EditedText } from './papers.ts';
import { PublishingView } from './publishing.ts';
import { Rules } from './rules.ts';
import { SealedPaperSigned, SealView } from './seal.ts';
import { Sentence } from './view-parts.ts';
import { NoteKind, ROLES } from './vocabulary.ts';

const closed = { additionalProperties: false };

/** Steps of the first run, in their order. */
export const FIRST_RUN_STEPS = ['council', 'rules', 'roster', 'seats', 'accounts', 'sitting'] as const;

export const PlanView = Type.Object(
  {
    session: Session,
    sitting: SittingPlan,
    agenda: Type.Array(AgendaEntry),
    /** When the plan or its agenda was changed last. */
    changedAt: Type.String(),
    /** Since when it is for everybody, on the public site; absent: it is not. */
    publishedAt: Type.Optional(Type.String()),
    /** It was convened as this sitting, and changes no more. */
    convenedAs: Type.Optional(SittingId),
  },
  closed,
);
export type PlanView = Static<typeof PlanView>;

export const NoteView = Type.Object(
  {
    sittingId: SittingId,
    kind: NoteKind,
    text: Type.String(),
    at: Type.String(),
    by: Type.String(),
    /** Journal position of the note. */
    noted: Type.Integer(),
    /** The record's line it is about. */
    position: Type.Optional(Type.Integer()),
    /** The note that stands for this one. */
    replacedBy: Type.Optional(NoteId),
    /** Of a `paper-text`: which text came back edited, or was given up. */
    edited: Type.Optional(EditedText),
  },
  closed,
);
export type NoteView = Static<typeof NoteView>;

/** Somebody whose page is open in a rehearsal: a deputy's is bound to one member. */
export const RehearsalGuest = Type.Object({ role: Type.Enum(ROLES), memberId: Type.Optional(MemberId) }, closed);
export type RehearsalGuest = Static<typeof RehearsalGuest>;

/**
 * A rehearsal of a plan beside the real house: `POST /api/rehearsals`, `DELETE /api/rehearsals`. Its pages are opened by
 * `GET /api/rehearsals/enter`, on other devices by a link of `POST /api/rehearsals/links`.
 */
export const RehearsalView = Type.Object(
  {
    planId: Type.Optional(PlanId),
    state: Type.Enum(['starting', 'running', 'failed'] as const),
    /** Port of its pages while it runs, under the name by which a browser reaches this house. */
    port: Type.Optional(Type.Integer()),
    /** Where its pages are instead, when a reverse proxy gives them an address of their own, e.g. `https://try.rada.example`. */
    origin: Type.Optional(Type.String()),
    /** Whose pages are open in it, each page once. */
    guests: Type.Optional(Type.Array(RehearsalGuest)),
    why: Type.Optional(Sentence),
  },
  closed,
);
export type RehearsalView = Static<typeof RehearsalView>;

export const OfficeView = Type.Object(
  {
    /** What is not settled yet, in the order of the first run. Empty: the council can sit. */
    missing: Type.Array(Type.Enum(FIRST_RUN_STEPS)),
    council: Type.Optional(Council),
    convocation: Type.Optional(Type.Integer()),
    chair: Type.Optional(Chair),
    rules: Rules,
    members: Type.Unsafe<Record<MemberId, Member>>(Type.Record(MemberId, Member)),
    plans: Type.Unsafe<Record<PlanId, PlanView>>(Type.Record(PlanId, PlanView)),
    notes: Type.Unsafe<Record<NoteId, NoteView>>(Type.Record(NoteId, NoteView)),
    /** The last card read where no seat is, or of nobody, to give it to a member: hex digits, and when. */
    card: Type.Optional(Type.Object({ card: Type.String(), at: Type.String() }, closed)),
    rehearsal: Type.Optional(RehearsalView),
    /** Absent: this house keeps no terms and publishes nothing. */
    publishing: Type.Optional(PublishingView),
    /** Absent: this house seals nothing. */
    seal: Type.Optional(SealView),
    /** Signatures made outside that were taken in, by sitting, oldest first. */
    signatures: Type.Optional(
      Type.Unsafe<Record<SittingId, SealedPaperSigned[]>>(Type.Record(SittingId, Type.Array(SealedPaperSigned))),
    ),
  },
  closed,
);
export type OfficeView = Static<typeof OfficeView>;
