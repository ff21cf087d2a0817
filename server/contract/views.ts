/**
 * Views: what a screen shows, made by `server/views/` from committed events. Components display, views decide.
 *
 * No view holds `null`: an absent thing is an absent key, so a change can travel as a JSON merge patch (RFC 7386).
 * Anything that names people is keyed by member id. A running ballot's view never says how anyone voted.
 */
import { type Static, Type } from 'typebox';
import { Quorum } from './events.ts';
import { BallotId, ItemId, MemberId, SeatNumber, SittingId } from './ids.ts';
import { Threshold, Verdict } from './verdict.ts';
import {
  Choice,
  CouncilKind,
  Majority,
  Manner,
  Office,
  Result,
  SessionKind,
  SittingState,
  SpeechKind,
  Subject,
} from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
/** One sentence in both languages of the interface. */
export const Sentence = Type.Object({ uk: Type.String(), en: Type.String() }, closed);
export type Sentence = Static<typeof Sentence>;

export const SittingHead = Type.Object(
  {
    sittingId: SittingId,
    council: Type.String(),
    councilKind: CouncilKind,
    timeZone: Type.String(),
    seats: Type.Integer({ minimum: 1, description: 'Total composition by law, vacant mandates included.' }),
    convocation: Type.Integer(),
    session: Type.Integer(),
    sessionKind: SessionKind,
    sitting: Type.Integer(),
    place: Type.String(),
    startsAt: Type.String(),
    state: SittingState,
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
  },
  closed,
);
export type ItemHead = Static<typeof ItemHead>;

/** A ballot that runs. The time left stands in the frame ({@link LiveClock}), not here. */
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
    position: Type.Integer({ description: 'Journal position of the event that ended it.' }),
    endedAt: Type.String(),
  },
  closed,
);
export type EndedBallot = Static<typeof EndedBallot>;

export const Speech = Type.Object(
  {
    memberId: MemberId,
    name: Type.String(),
    faction: Type.Optional(Type.String()),
    office: Office,
    kind: SpeechKind,
    begunAt: Type.String(),
  },
  closed,
);
export type Speech = Static<typeof Speech>;

export const AgendaLine = Type.Object(
  {
    order: Count,
    ...ItemHead.properties,
    state: Type.Enum(['waiting', 'open', 'done'] as const),
    /** The last verdict on it. */
    result: Type.Optional(Result),
    votesFor: Type.Optional(Count),
  },
  closed,
);
export type AgendaLine = Static<typeof AgendaLine>;

/** Scene of the hall display; the server decides it. */
export const Scene = Type.Enum([
  'idle',
  'registration',
  'agenda',
  'item',
  'speech',
  'ballot',
  'result',
  'break',
  'closed',
] as const);
export type Scene = Static<typeof Scene>;

const seats = Type.Unsafe<Record<MemberId, SeatCell>>(Type.Record(MemberId, SeatCell));
const agenda = Type.Unsafe<Record<ItemId, AgendaLine>>(Type.Record(ItemId, AgendaLine));
const stage = {
  head: Type.Optional(SittingHead),
  quorum: Type.Optional(Quorum),
  /** The separately elected head: whether the composition has one and whether he is registered. */
  headPresent: Type.Optional(Type.Boolean()),
  item: Type.Optional(ItemHead),
  ballot: Type.Optional(RunningBallot),
  /** The last ended ballot of the open item, until the next step. */
  result: Type.Optional(EndedBallot),
  speech: Type.Optional(Speech),
  seats,
  agenda,
};

export const HallView = Type.Object({ council: Type.String(), scene: Scene, ...stage }, closed);
export type HallView = Static<typeof HallView>;

/** A step the chair may lawfully take now; the first is the primary one. */
export const ChairStep = Type.Object(
  {
    step: Type.Enum([
      'open-sitting',
      'take-roll',
      'open-item',
      'open-ballot',
      'close-ballot',
      'extend-ballot',
      'stop-ballot',
      'close-item',
      'adjourn-sitting',
      'resume-sitting',
      'close-sitting',
      'end-speech',
      'begin-speech',
    ] as const),
    itemId: Type.Optional(ItemId),
    /** Present: the step would be refused now, and why. */
    refusedBecause: Type.Optional(Sentence),
  },
  closed,
);
export type ChairStep = Static<typeof ChairStep>;

export const HealthLine = Type.Object(
  {
    devicesUp: Count,
    devicesAll: Count,
    bridges: Count,
    position: Count,
    displays: Count,
  },
  closed,
);
export type HealthLine = Static<typeof HealthLine>;

export const ChairView = Type.Object(
  {
    council: Type.String(),
    ...stage,
    chairName: Type.Optional(Type.String()),
    steps: Type.Array(ChairStep),
    /** Registered members who have not voted in the running ballot. */
    notVoted: Type.Array(MemberId),
    /** What the chair should know before acting, e.g. quorum lost or two lawful bases that differ. */
    warnings: Type.Array(Sentence),
    /** What each kind of majority would need if a ballot opened now, keyed by majority: written on the button. */
    thresholds: Type.Optional(Type.Record(Type.String(), Threshold)),
    /** Length of a ballot by the council's rules, s. */
    ballotSeconds: Type.Optional(Type.Integer()),
    health: HealthLine,
  },
  closed,
);
export type ChairView = Static<typeof ChairView>;

/** The part of the deputy's console that is the same for every deputy. */
export const DeputyView = Type.Object(
  {
    council: Type.String(),
    head: Type.Optional(SittingHead),
    quorum: Type.Optional(Quorum),
    item: Type.Optional(ItemHead),
    ballot: Type.Optional(RunningBallot),
    result: Type.Optional(EndedBallot),
    speech: Type.Optional(Speech),
    agenda,
  },
  closed,
);
export type DeputyView = Static<typeof DeputyView>;

/** The part of the deputy's console that is the member's own. `choice` is what the journal holds. */
export const OwnView = Type.Object(
  {
    memberId: MemberId,
    name: Type.String(),
    gender: Type.Enum(['male', 'female'] as const),
    registered: Type.Boolean(),
    means: Type.Optional(Type.Enum(['card', 'console'] as const)),
    seat: Type.Optional(SeatNumber),
    /** The own vote in the running ballot, with its journal position and stamp. */
    vote: Type.Optional(
      Type.Object({ ballotId: BallotId, choice: Choice, position: Type.Integer(), at: Type.String() }, closed),
    ),
    mayChange: Type.Boolean(),
    /** The own outcome in the last ended ballot. */
    lastOutcome: Type.Optional(Type.Object({ ballotId: BallotId, outcome: SeatMark }, closed)),
    speaking: Type.Boolean(),
  },
  closed,
);
export type OwnView = Static<typeof OwnView>;

/** One line of the sitting's record, newest first by position. */
export const RecordLine = Type.Object(
  {
    position: Type.Integer(),
    at: Type.String(),
    mark: Type.Enum([
      'adopted',
      'rejected',
      'void',
      'stopped',
      'ballot',
      'item',
      'speech',
      'arrived',
      'left',
      'sitting',
    ] as const),
    title: Sentence,
    detail: Type.Optional(Sentence),
  },
  closed,
);
export type RecordLine = Static<typeof RecordLine>;

export const SittingLine = Type.Object(
  {
    ...SittingHead.properties,
    ballots: Type.Array(EndedBallot),
  },
  closed,
);
export type SittingLine = Static<typeof SittingLine>;

/** Record lines are keyed by position, sittings by id. Roll-call papers: `/api/sittings/<id>/ballots/<number>/roll-call.pdf`. */
export const SecretaryView = Type.Object(
  {
    council: Type.String(),
    head: Type.Optional(SittingHead),
    quorum: Type.Optional(Quorum),
    /** Running ballot, for the banner only. */
    ballot: Type.Optional(RunningBallot),
    sittings: Type.Unsafe<Record<SittingId, SittingLine>>(Type.Record(SittingId, SittingLine)),
    record: Type.Record(Type.String({ pattern: '^\\d+$' }), RecordLine),
    agenda,
    seats,
    health: HealthLine,
    journalHead: Type.String({ description: 'Hash of the last committed event, hex.' }),
  },
  closed,
);
export type SecretaryView = Static<typeof SecretaryView>;

export const VIEWS = {
  hall: HallView,
  chair: ChairView,
  deputy: DeputyView,
  own: OwnView,
  secretary: SecretaryView,
} as const;
export type ViewName = keyof typeof VIEWS;
export type ViewOf<N extends ViewName> = Static<(typeof VIEWS)[N]>;
