/**
 * Parts of views that several screens share; the views themselves stand in `views.ts`.
 *
 * No view holds `null`: an absent thing is an absent key, so a change can travel as a JSON merge patch (RFC 7386).
 * Anything that names people is keyed by their id. A running ballot's view never says how anyone voted.
 */
import { type Static, Type } from '#typebox';
import { Brand, Guest } from './composition.ts';
import { Quorum } from './event.ts';
import { AttachedDocument } from './files.ts';
import { AmendmentId, BallotId, BlockId, GuestId, ItemId, MemberId, SeatNumber, SittingId } from './ids.ts';
import { PaperFigures } from './question.ts';
import { Threshold, Verdict } from './verdict.ts';
import { FloorCounts, queue, Speech } from './view-floor.ts';
import {
  Ceremony,
  CouncilKind,
  EnteredMethod,
  ItemStage,
  Majority,
  Manner,
  Office,
  Result,
  SCENES,
  SecretGround,
  SecretMeans,
  SessionKind,
  SittingState,
  Subject,
} from './vocabulary.ts';

export const closed = { additionalProperties: false };
export const Count = Type.Integer({ minimum: 0 });
/** One sentence in both languages of the interface. */
export const Sentence = Type.Object({ uk: Type.String(), en: Type.String() }, closed);
export type Sentence = Static<typeof Sentence>;

/** `about`: absent, a card. `vouchFor`: whose last card is blocked until a person of the staff says that the member sits there (`register-member`). */
export const SecretaryAlert = Type.Object(
  { ...Sentence.properties, vouchFor: Type.Optional(MemberId), about: Type.Optional(Type.Literal('sign-in')) },
  closed,
);

export const SittingHead = Type.Object(
  {
    sittingId: SittingId,
    council: Type.String(),
    brand: Type.Optional(Brand),
    councilKind: CouncilKind,
    timeZone: Type.String(),
    seats: Type.Integer({ minimum: 1, description: 'Total composition by law, vacant mandates included.' }),
    convocation: Type.Integer(),
    session: Type.Integer(),
    sessionKind: SessionKind,
    sitting: Type.Integer(),
    place: Type.String(),
    startsAt: Type.String(),
    /** When it is to end, as planned or extended. */
    endsAt: Type.Optional(Type.String()),
    state: SittingState,
    /** «Засідання не відбулося»: closed for want of a quorum at the opening. */
    notHeld: Type.Optional(Type.Literal(true)),
    /** When a sitting in a break is to go on. */
    breakUntil: Type.Optional(Type.String()),
    secondRegistrationAt: Type.Optional(Type.String()),
    closedPart: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SittingHead = Static<typeof SittingHead>;

/**
 * What a seat's cell shows. absent: not registered; present: registered, nothing asked;
 * waiting / voted: in a running ballot; the six outcomes: after its close.
 */
export const SeatMark = Type.Enum([
  'absent',
  'present',
  'waiting',
  'voted',
  'for',
  'against',
  'abstain',
  'not-voting',
  'conflict',
] as const);
export type SeatMark = Static<typeof SeatMark>;

/** A member's cell. `order` is the place in the grid, alphabetical, the head last; it never moves during a sitting. */
export const SeatCell = Type.Object(
  {
    order: Count,
    name: Type.String({ description: 'Full name.' }),
    familyName: Type.String(),
    /** Initials when the family name alone is not unique in the roster, e.g. «О. В.». */
    initials: Type.Optional(Type.String()),
    office: Office,
    gender: Type.Enum(['male', 'female'] as const),
    faction: Type.Optional(Type.String()),
    seat: Type.Optional(SeatNumber),
    mark: SeatMark,
    /** Declared a conflict of interest on the open item. */
    conflict: Type.Optional(Type.Literal(true)),
    /** Waits for the floor, has it, or has an open microphone. */
    floor: Type.Optional(Type.Enum(['requested', 'granted'] as const)),
    /** The member's device does not answer; presence stands. */
    noLink: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type SeatCell = Static<typeof SeatCell>;

export const ItemHead = Type.Object(
  {
    itemId: ItemId,
    number: Type.String(),
    title: Type.String(),
    project: Type.Optional(Type.String()),
    reporter: Type.Optional(Type.String()),
    fromTheFloor: Type.Optional(Type.Literal(true)),
    /** What may be read on it: `/files/<sha256>`. */
    documents: Type.Optional(Type.Array(AttachedDocument)),
    stage: Type.Optional(ItemStage),
  },
  closed,
);
export type ItemHead = Static<typeof ItemHead>;

/** One of several alternatives or candidates, while it is open and afterwards. */
export const AlternativeLine = Type.Object({ number: Type.Integer(), of: Type.Integer(), text: Type.String() }, closed);
export type AlternativeLine = Static<typeof AlternativeLine>;

/**
 * A ballot that runs. The time left stands in the frame ({@link LiveClock}), not here; one on paper has none.
 * `ballotId` names what is asked now: commands and presses bear it, also of one alternative among several.
 */
export const RunningBallot = Type.Object(
  {
    ballotId: BallotId,
    number: Type.Integer(),
    subject: Subject,
    manner: Manner,
    majority: Majority,
    text: Type.String(),
    threshold: Threshold,
    openForSeconds: Type.Integer({ description: 'Whole length with extensions, s.' }),
    warningSeconds: Type.Integer(),
    voted: Count,
    present: Count,
    by: Type.Optional(SecretMeans),
    ground: Type.Optional(SecretGround),
    /** Presses of an electronic secret ballot are sealed to this key. */
    sealKey: Type.Optional(Type.String()),
    /** The one that is open among several. */
    alternative: Type.Optional(AlternativeLine),
    /** Texts of all alternatives or candidates, in their order. */
    alternatives: Type.Optional(Type.Array(Type.String())),
    /** Number of the ballot it repeats, or sets aside. */
    repeats: Type.Optional(Type.Integer()),
    setsAside: Type.Optional(Type.Integer()),
    trial: Type.Optional(Type.Literal(true)),
    /** Names of members whose votes were entered by voice, hand or paper, so that the hall sees it. */
    enteredFor: Type.Optional(Type.Array(Type.String())),
    /** Who has pressed for themselves after a vote was entered for them: the own one counts. */
    enteredReplaced: Type.Optional(Type.Array(Type.String())),
    /** Items of a block. */
    items: Type.Optional(Type.Array(ItemHead)),
  },
  closed,
);
export type RunningBallot = Static<typeof RunningBallot>;

/** A ballot that ended with a verdict, as stored. `explanation` is the verdict in one sentence. */
export const EndedBallot = Type.Object(
  {
    ballotId: BallotId,
    number: Type.Integer(),
    item: Type.Optional(ItemHead),
    subject: Subject,
    manner: Manner,
    text: Type.String(),
    result: Result,
    /** Headline in capitals, e.g. «РІШЕННЯ ПРИЙНЯТО». */
    headline: Sentence,
    explanation: Sentence,
    verdict: Type.Optional(Verdict),
    /** Why it was stopped. */
    reason: Type.Optional(Type.String()),
    by: Type.Optional(SecretMeans),
    ground: Type.Optional(SecretGround),
    paper: Type.Optional(PaperFigures),
    /** Entered by hand: how and why. */
    method: Type.Optional(EnteredMethod),
    methodReason: Type.Optional(Type.String()),
    repeats: Type.Optional(Type.Integer()),
    /** Numbers of the decisions it adopted, by the council's pattern. */
    decisions: Type.Optional(Type.Array(Type.String())),
    /** A later ballot set its result aside: that ballot's number and the reason. */
    setAside: Type.Optional(Type.Object({ by: Type.Integer(), reason: Type.String() }, closed)),
    trial: Type.Optional(Type.Literal(true)),
    items: Type.Optional(Type.Array(ItemHead)),
    position: Type.Integer({ description: 'Journal position of the event that ended it.' }),
    endedAt: Type.String(),
  },
  closed,
);
export type EndedBallot = Static<typeof EndedBallot>;

export const AmendmentLine = Type.Object(
  {
    number: Type.Integer(),
    itemId: ItemId,
    text: Type.String(),
    author: Type.Optional(Type.String()),
    state: Type.Enum(['waiting', 'adopted', 'rejected', 'withdrawn'] as const),
  },
  closed,
);
export type AmendmentLine = Static<typeof AmendmentLine>;
export const amendments = Type.Unsafe<Record<AmendmentId, AmendmentLine>>(Type.Record(AmendmentId, AmendmentLine));

/** A block that has been formed and not yet voted. */
export const BlockView = Type.Object({ blockId: BlockId, items: Type.Array(ItemHead) }, closed);
export type BlockView = Static<typeof BlockView>;

export const GuestLine = Type.Object({ ...Guest.properties }, closed);
export const guests = Type.Unsafe<Record<GuestId, Static<typeof GuestLine>>>(Type.Record(GuestId, GuestLine));

/** The alarm as the hall shows it; `shelter`: the way there. */
export const Alarm = Type.Object({ since: Type.String(), shelter: Type.Optional(Type.String()) }, closed);

export const AgendaLine = Type.Object(
  {
    order: Count,
    ...ItemHead.properties,
    state: Type.Enum(['waiting', 'open', 'done', 'withdrawn', 'postponed'] as const),
    decision: Type.Optional(Type.String({ description: 'Number of the decision adopted on it.' })),
    /** The last verdict on it. */
    result: Type.Optional(Result),
    votesFor: Type.Optional(Count),
  },
  closed,
);
export type AgendaLine = Static<typeof AgendaLine>;

/** Scene of the hall display; the server decides it. */
export const Scene = Type.Enum(SCENES);
export type Scene = Static<typeof Scene>;

export const seats = Type.Unsafe<Record<MemberId, SeatCell>>(Type.Record(MemberId, SeatCell));
export const agenda = Type.Unsafe<Record<ItemId, AgendaLine>>(Type.Record(ItemId, AgendaLine));
/** What the hall display and the chair's page share. */
export const stage = {
  head: Type.Optional(SittingHead),
  quorum: Type.Optional(Quorum),
  /** The separately elected head: whether the composition has one and whether he is registered. */
  headPresent: Type.Optional(Type.Boolean()),
  item: Type.Optional(ItemHead),
  ballot: Type.Optional(RunningBallot),
  /** The last ended ballot of the open item, until the next step. */
  result: Type.Optional(EndedBallot),
  speech: Type.Optional(Speech),
  floor: FloorCounts,
  queue,
  alarm: Type.Optional(Alarm),
  ceremony: Type.Optional(
    Type.Object({ ceremony: Ceremony, names: Type.Array(Type.String()), since: Type.String() }, closed),
  ),
  /** Family names of those in conflict of interest on the open item, with whether the competence exception applies. */
  conflicts: Type.Optional(Type.Object({ names: Type.Array(Type.String()), exception: Type.Boolean() }, closed)),
  seats,
  agenda,
};

export const HealthLine = Type.Object(
  {
    devicesUp: Count,
    devicesAll: Count,
    /** Serial lines of the hall, which may have no keypad yet; absent: none. */
    linesAll: Type.Optional(Count),
    bridges: Count,
    position: Count,
    displays: Count,
  },
  closed,
);
export type HealthLine = Static<typeof HealthLine>;
