/**
 * The council itself, apart from any sitting: what it is called, its rules, its people, its plans and the notes on its
 * record, as events have settled them. A sitting freezes what stands here when it is convened.
 */
import type { AgendaEntry, Chair, Council, Member, Session, SittingPlan } from '#contract/composition';
import type { CouncilEventOf } from '#contract/events';
import type { AccountId, NoteId, PlanId, SittingId } from '#contract/ids';
import type { OlderSittingRef } from '#contract/older-results';
import type { Rules } from '#contract/rules';
import type { SealedPaperSigned } from '#contract/seal';

export type Plan = {
  readonly session: Session;
  readonly sitting: SittingPlan;
  readonly agenda: readonly AgendaEntry[];
  /** Stamp of the last change, ISO 8601 UTC. */
  readonly changedAt: string;
  /** Since when everybody may see it, ISO 8601 UTC, and what made it so; absent: nobody may yet. */
  readonly published?: { readonly at: string; readonly by: 'office' | 'letter' | 'notice' | 'drafts' };
  /** It was convened as this sitting, and changes no more. */
  readonly convenedAs?: SittingId;
};

export type Note = Omit<CouncilEventOf<'RecordNoted'>['data'], 'noteId'> & {
  readonly at: string;
  /** The note that stands for this one. */
  readonly replacedBy?: NoteId;
};

/** A video of a sitting: when it began and ended, ISO 8601 UTC, who said so, and where it is found. */
export type Video = {
  readonly at: string;
  readonly endedAt?: string;
  readonly from: 'person' | 'encoder';
  readonly address?: string;
};

/** What a council is made of. */
export type Composition = {
  readonly council?: Council;
  readonly convocation?: number;
  /** Who presides unless the chair is passed. */
  readonly chair?: Chair;
  /** In the roster's order; empty until it is settled. */
  readonly members: readonly Member[];
};

export type CouncilState = Composition & {
  readonly rules?: Rules;
  /** Nothing of it was settled yet: it is as the last sitting was convened. */
  readonly told?: true;
  /** Martial law is in force: drafts need not be published beforehand. */
  readonly martialLaw?: boolean;
  readonly plans: ReadonlyMap<PlanId, Plan>;
  readonly notes: ReadonlyMap<NoteId, Note>;
  /** Signatures made outside, by sitting, oldest first; absent: none was taken in. */
  readonly signatures?: ReadonlyMap<SittingId, readonly SealedPaperSigned[]>;
  /** The certificate that the device seals with, and when its key became another than the one before. */
  readonly seal?: { readonly certificate: string; readonly key: string; readonly keyChangedAt?: string };
  /** Sittings from before this house whose results were taken in, by id; absent: none was. */
  readonly olderResults?: ReadonlyMap<SittingId, OlderSittingRef>;
  /** Videos of sittings, by number; absent: none was marked. */
  readonly videos?: ReadonlyMap<SittingId, ReadonlyMap<number, Video>>;
  /** The recording begun last, and why it ended; absent: there was none. */
  readonly sound?: CouncilEventOf<'RecordingStarted'>['data'] & {
    readonly ended?: CouncilEventOf<'RecordingStopped'>['data']['why'];
  };
  /** Sittings that were convened, by id. */
  readonly sittings: ReadonlySet<SittingId>;
  /** When each of them was to begin, ISO 8601; absent: none was convened. */
  readonly beginnings?: ReadonlyMap<SittingId, string>;
  /** Accounts that are open. */
  readonly accounts: ReadonlySet<AccountId>;
};

export const emptyCouncil: CouncilState = {
  members: [],
  plans: new Map(),
  notes: new Map(),
  sittings: new Set(),
  accounts: new Set(),
};

/** Id of a sitting: convocation, session and sitting number, e.g. `8-14-1`. */
export const sittingIdOf = (convocation: number, session: number, sitting: number): SittingId =>
  `${convocation}-${session}-${sitting}` as SittingId;
