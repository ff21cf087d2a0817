/**
 * What happened at one sitting, taken from its events: who was there and when, what was considered, said, put to the
 * vote and decided. Every paper, file and page that tells of the sitting prints these facts and counts nothing anew.
 */
import type { Council, Member, Session, SittingPlan } from '#contract/composition';
import type { Quorum, SittingEvent, SittingEventOf } from '#contract/events';
import type { AmendmentId, BallotId, ItemId, MemberId, NoteId, SittingId } from '#contract/ids';
import type { OlderSource } from '#contract/older-results';
import type { LetterFate } from '#contract/publishing';
import type { PaperFigures } from '#contract/question';
import type { Rules } from '#contract/rules';
import type { Counts, Verdict } from '#contract/verdict';
import type { SpeakingTimes } from '#contract/views';
import type { NoteKind, SittingState, SpeechKind } from '#contract/vocabulary';
import type { Amendment, Item } from '../council/agenda/agenda.ts';
import type { InvitedGuest } from '../council/offices/offices.ts';
import type { Entering } from '../council/registration/registration.ts';
import type { Statement } from '../council/statements/statements.ts';
import type { BallotFacts } from './ballot/ballot-facts.ts';
import type { NamedVote, RollCallFacts } from './ballot/roll-call.ts';

/** From when to when somebody was registered, ISO 8601; without `to` it still holds. */
export type Stay = {
  readonly from: string;
  readonly to?: string;
  /** Who registered the member, who did not do it himself; gone when he has, by card or on the own page. */
  readonly entered?: Entering;
};

export type Attendance = {
  readonly member: Member;
  /** The separately elected head, who is no deputy. */
  readonly isHead: boolean;
  /** In the order of time; none of one who never came. */
  readonly stays: readonly Stay[];
  /** Registered at any time while the sitting was open. */
  readonly present: boolean;
  /** Of a stay in the open sitting: by whom the member was registered, who never did it himself in that stay. */
  readonly entered?: Entering;
  /** First registered after the opening: when. */
  readonly cameAt?: string;
  /** «Вибув», as the secretary confirmed: when. */
  readonly departedAt?: string;
  /** The mandate ended in this sitting, or was recognised in it: when. */
  readonly mandateEndedAt?: string;
  readonly mandateBeganAt?: string;
};

/** Who spoke: a member as the roster had the member then, or an invited person. */
export type Speaker = {
  readonly memberId?: MemberId;
  readonly name: string;
  /** What the person is: «депутатка», «міський голова», a guest's own office. */
  readonly office?: string;
  readonly faction?: string;
  readonly district?: number;
};

export type SpeechRecord = {
  /** From 1, in the order in which the speeches began. */
  readonly number: number;
  /** Of the event that began it. */
  readonly position: number;
  readonly speaker: Speaker;
  readonly kind: SpeechKind;
  readonly itemId?: ItemId;
  readonly begunAt: string;
  readonly endedAt: string;
  /** Time spoken, pauses left out, s. */
  readonly seconds: number;
  readonly limitSeconds: number;
  readonly rostrum: boolean;
  readonly inClosedPart: boolean;
};

/** Of what was not held in this house: where it is told, and whether the source has times beside its days. */
export type Origin = {
  readonly sources: readonly OlderSource[];
  readonly hasTimes: boolean;
  /** What in the source does not add up, of a ballot. */
  readonly warnings: readonly string[];
  /** Total composition then, of a sitting, where it is known. */
  readonly seats?: number;
};

/** What an older source tells of a ballot: no law was applied to it here. Without `result` the source says none. */
export type ToldResult = { readonly counts: Counts; readonly result?: 'adopted' | 'rejected' };

/** How a ballot ended. `roll`: of an open one, everybody by name; a secret one has participation or figures alone. */
export type BallotEnd =
  | {
      readonly kind: 'closed';
      readonly verdict: Verdict;
      readonly headline: string;
      /** The stored verdict in sentences. */
      readonly explanation: string;
      readonly roll?: RollCallFacts;
      readonly tookPart?: readonly Member[];
      readonly paper?: PaperFigures;
    }
  | {
      readonly kind: 'told';
      readonly told: ToldResult;
      readonly headline: string;
      readonly explanation: string;
      readonly votes: readonly NamedVote[];
    }
  | { readonly kind: 'stopped'; readonly reason: string }
  /** A secret ballot that a restart interrupted: no figures survive. */
  | { readonly kind: 'voided' };

export type BallotRecord = {
  readonly ballotId: BallotId;
  readonly number: number;
  /** What it was about: an item, those of a block, or none. */
  readonly items: readonly Item[];
  readonly facts: BallotFacts;
  readonly secret: boolean;
  readonly inClosedPart: boolean;
  readonly end: BallotEnd;
  /** What set its result aside and still holds. */
  readonly setAside?: { readonly byNumber: number; readonly reason: string };
  /** Of the last event about it. */
  readonly journal: Place;
  /** It was taken from an older source; absent: held here. */
  readonly origin?: Origin;
};

export type DecisionRecord = {
  /** By the council's pattern, e.g. `914-14/VIII`. */
  readonly number: string;
  readonly ordinal: number;
  readonly title: string;
  readonly ballotNumber: number;
  readonly itemId?: ItemId;
  readonly adoptedAt: string;
  /** The result that adopted it was set aside. */
  readonly isSetAside: boolean;
};

/** A conflict of interest as declared. `excepted`: took part all the same, since else the council had lost its competence. */
export type ConflictRecord = {
  readonly member: Member;
  readonly itemId: ItemId;
  readonly at: string;
  readonly inClosedPart: boolean;
  readonly retracted?: { readonly at: string; readonly reason: string };
  readonly excepted: boolean;
};

/** A note or correction of the office. It overwrites nothing; `position`: the line of the record that it is about. */
export type NoteRecord = {
  readonly noteId: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly at: string;
  readonly position?: number;
};

/** The last letter to a member that told of the sitting, and what became of it. */
export type NoticeRecord = {
  readonly memberId: MemberId;
  /** As the roster has the member; absent: no member of the sitting any more. */
  readonly member?: Member;
  readonly fate: LetterFate;
  readonly at: string;
};

export type Presiding = { readonly name: string; readonly memberId?: MemberId; readonly from: string };

/** One thing that happened, where it has its place in the course of the sitting. `itemId`: the item it was about. */
export type Matter = {
  readonly position: number;
  readonly at: string;
  readonly itemId?: ItemId;
  readonly inClosedPart: boolean;
} & (
  | { readonly kind: 'speech'; readonly speech: SpeechRecord }
  | { readonly kind: 'ballot'; readonly ballot: BallotRecord }
  | { readonly kind: 'amendment'; readonly amendment: Amendment; readonly author?: Member }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly member?: Member }
  | { readonly kind: 'told'; readonly type: SittingEvent['type']; readonly title: string; readonly detail?: string }
);

/** A place in the journal: position, and the hash of the chain up to it, hex. */
export type Place = { readonly position: number; readonly hash: string };

export type Proceedings = {
  readonly sittingId: SittingId;
  readonly body: SittingEventOf<'SittingConvened'>['data']['body'];
  readonly council: Council;
  readonly convocation: number;
  readonly session: Session;
  /** As convened; the course tells when it went on at another place. */
  readonly sitting: SittingPlan;
  readonly rules: Rules;
  readonly state: SittingState;
  /** «Засідання не відбулося». */
  readonly notHeld: boolean;
  readonly openedAt?: string;
  readonly closedAt?: string;
  /** At the opening, or when the sitting was found not to be held. */
  readonly quorum?: Quorum;
  /** In the order of the Ukrainian alphabet, the separately elected head last. */
  readonly attendance: readonly Attendance[];
  readonly guests: readonly InvitedGuest[];
  /** Who presided, each from when on. */
  readonly presiding: readonly Presiding[];
  /** The council's secretary, and who is secretary of this sitting alone. */
  readonly secretary?: Member;
  readonly sittingSecretary?: Member;
  readonly commission?: { readonly chair: Member; readonly secretary: Member; readonly others: readonly Member[] };
  /** In its last order; what was withdrawn or postponed stands in it with that state. */
  readonly agenda: readonly Item[];
  readonly agendaAdopted?: 'as-a-basis' | 'as-a-whole';
  readonly amendments: ReadonlyMap<AmendmentId, Amendment>;
  /** In the order of time. */
  readonly course: readonly Matter[];
  readonly ballots: readonly BallotRecord[];
  readonly decisions: readonly DecisionRecord[];
  readonly speeches: readonly SpeechRecord[];
  readonly conflicts: readonly ConflictRecord[];
  readonly statements: readonly Statement[];
  readonly speakingTimes: SpeakingTimes;
  /** Those that stand: what a later one replaced is not among them. */
  readonly notes: readonly NoteRecord[];
  /** Letters that told of the sitting, one a member, in the order of the roster; none where it was not told by mail. */
  readonly notices: readonly NoticeRecord[];
  /** Of the last event that anything here comes from. */
  readonly journal: Place;
  /** It was taken from older sources; absent: held here. */
  readonly origin?: Origin;
};
