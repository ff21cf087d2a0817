/**
 * Results of votes from before this house: printouts of other systems, open data, the council's own tables. What was
 * read of them, what of it the secretary is asked, and what was taken in. A file of the archive (`OlderSitting`) tells
 * one sitting with everybody by name and who said so; the journal has its digest. Events of the stream `council`; over
 * HTTP: `/api/older-results`.
 */
import { type Static, Type } from '#typebox';
import { Count, event } from './event.ts';
import { FILE_BYTES, FILE_TYPES } from './files.ts';
import { Line, MemberId, SittingId, Text } from './ids.ts';
import { Gender, Outcome, SessionKind } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the bytes, hex.' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Day of the sitting.' });
const Time = Type.String({ pattern: '^\\d{2}:\\d{2}:\\d{2}$', description: 'By the clock of the hall.' });
const Ordinal = (most: number) => Type.Integer({ minimum: 1, maximum: most });

/** Layouts that are read; each has a file of the room `older-results`. */
export const OLDER_LAYOUTS = [
  ...(['rada-holos', 'holos', 'viche', 'plain-list', 'vote-columns'] as const),
  ...(['vote-rows', 'name-columns', 'open-data', 'kyiv-json', 'sitting-json'] as const),
] as const;
export const OlderLayout = Type.Enum(OLDER_LAYOUTS);
export type OlderLayout = Static<typeof OlderLayout>;

/** Kinds of files that results come in, beside those the council keeps anyway. A page of HTML is kept as text. */
export const OLDER_TEXT_TYPES = ['text/csv', 'application/json', 'text/plain'] as const;
export const KEPT_TYPES = [...FILE_TYPES, ...OLDER_TEXT_TYPES] as const;
export type KeptType = (typeof KEPT_TYPES)[number];
export type KeptRef = { readonly sha256: string; readonly type: KeptType; readonly bytes: number };

/** The file as it came. */
export const OlderSource = Type.Object(
  {
    sha256: Sha256,
    type: Type.Enum(KEPT_TYPES),
    bytes: Type.Integer({ minimum: 1, maximum: FILE_BYTES }),
    name: Line(300, 'Name under which it came.'),
    layout: OlderLayout,
  },
  closed,
);
export type OlderSource = Static<typeof OlderSource>;

export const OlderPerson = Type.Object(
  {
    id: MemberId,
    name: Line(200, 'Full name, as the roster has it, else as printed.'),
    gender: Gender,
    office: Type.Enum(['head', 'deputy'] as const),
    /** Is in no roster: known from older results alone. */
    former: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type OlderPerson = Static<typeof OlderPerson>;

/** What the source says of the sums; what it does not say is absent. */
export const StatedSums = Type.Object(
  {
    for: Type.Optional(Count),
    against: Type.Optional(Count),
    abstain: Type.Optional(Count),
    notVoting: Type.Optional(Count),
    absent: Type.Optional(Count),
    /** As the source means it: with the absent or without. */
    total: Type.Optional(Count),
    /** Total composition, where the source prints it. */
    seats: Type.Optional(Count),
    result: Type.Optional(Type.Enum(['adopted', 'rejected'] as const)),
  },
  closed,
);
export type StatedSums = Static<typeof StatedSums>;

export const OlderBallot = Type.Object(
  {
    /** Digest of what it is: day, time, question, number and every vote. The same is taken once. */
    key: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    number: Ordinal(9999),
    item: Type.Optional(Line(60, 'Number of the question, as printed.')),
    title: Text(4000, 'The question.'),
    about: Type.Optional(Line(300, 'What of it was voted on, as printed: «за основу».')),
    time: Type.Optional(Time),
    votes: Type.Array(Type.Object({ id: MemberId, outcome: Outcome }, closed), { minItems: 1, maxItems: 1000 }),
    stated: StatedSums,
    /** Where it stands: digest of the source, and its page or row. */
    source: Sha256,
    place: Type.Optional(Type.Integer({ minimum: 1 })),
    /** What in the source does not add up. */
    warnings: Type.Array(Words),
  },
  closed,
);
export type OlderBallot = Static<typeof OlderBallot>;

/** One sitting, as it is kept among the council's files. */
export const OlderSitting = Type.Object(
  {
    format: Type.Literal('dzvin-older-results/1'),
    sittingId: SittingId,
    date: Day,
    convocation: Ordinal(99),
    session: Ordinal(999),
    kind: SessionKind,
    sitting: Ordinal(99),
    /** The council as the source names it. */
    council: Type.Optional(Line(300, 'Name of the council, as printed.')),
    /** Total composition then: as a source prints it, of the council in this convocation, or as the secretary says. */
    seats: Type.Optional(Ordinal(1000)),
    people: Type.Array(OlderPerson, { maxItems: 2000 }),
    sources: Type.Array(OlderSource, { minItems: 1, maxItems: 2000 }),
    ballots: Type.Array(OlderBallot, { minItems: 1, maxItems: 2000 }),
  },
  closed,
);
export type OlderSitting = Static<typeof OlderSitting>;

/** A sitting of the archive, by the digest of its file. */
export const OlderSittingRef = Type.Object(
  {
    sittingId: SittingId,
    date: Day,
    convocation: Ordinal(99),
    session: Ordinal(999),
    sitting: Ordinal(99),
    ballots: Count,
    /** Ballots in whose source something does not add up. */
    doubtful: Count,
    sources: Count,
    file: Type.Object({ sha256: Sha256, bytes: Count }, closed),
  },
  closed,
);
export type OlderSittingRef = Static<typeof OlderSittingRef>;

/** Sittings of which a take brings most: an event stays of a size that every reader can bear. */
export const MOST_SITTINGS_AT_ONCE = 1000;
/** Older results were taken in; a sitting that is there already is replaced by what is told of it here. */
export const OlderResultsTaken = event('OlderResultsTaken', {
  sittings: Type.Array(OlderSittingRef, { minItems: 1, maxItems: MOST_SITTINGS_AT_ONCE }),
});
/** They were taken back: no page tells of them any more. */
export const OlderResultsRemoved = event('OlderResultsRemoved', {
  sittingIds: Type.Array(SittingId, { minItems: 1, maxItems: MOST_SITTINGS_AT_ONCE }),
  reason: Text(1000, 'Why.'),
});
export const OLDER_RESULTS_EVENTS = [OlderResultsTaken, OlderResultsRemoved] as const;

/** What a name of the sources is taken for: a member, a person of earlier takes, or «колишній депутат» by that name. */
export const NameAnswer = Type.Union([
  Type.Object({ is: Type.Literal('person'), id: MemberId }, closed),
  Type.Object({ is: Type.Literal('former') }, closed),
]);
export type NameAnswer = Static<typeof NameAnswer>;
export const SittingAnswer = Type.Object(
  {
    convocation: Type.Optional(Ordinal(99)),
    session: Type.Optional(Ordinal(999)),
    sitting: Type.Optional(Ordinal(99)),
    /** Total composition then. */
    seats: Type.Optional(Ordinal(1000)),
  },
  closed,
);
export type SittingAnswer = Static<typeof SittingAnswer>;

/** `PUT /api/older-results/answers`: what the secretary says to what was asked; what is not named stays as it was. */
export const OlderAnswers = Type.Object(
  {
    names: Type.Optional(Type.Record(Type.String({ maxLength: 200 }), NameAnswer)),
    sittings: Type.Optional(Type.Record(Type.String({ maxLength: 64 }), SittingAnswer)),
  },
  closed,
);
export type OlderAnswers = Static<typeof OlderAnswers>;

const Person = Type.Object({ id: MemberId, name: Type.String() }, closed);
/** How a name was taken: `exact`, `initials`: of the roster; `near`: likely, and asked; `namesakes`: asked. */
export const NameLine = Type.Object(
  {
    name: Type.String({ description: 'As printed, in its one form.' }),
    ballots: Count,
    how: Type.Enum(['exact', 'initials', 'near', 'namesakes', 'former', 'said'] as const),
    /** Absent: a former deputy, by that name. */
    person: Type.Optional(Person),
    /** Whom else it may be; asked as long as `isOpen`. */
    maybe: Type.Array(Person),
    isOpen: Type.Boolean(),
  },
  closed,
);
export type NameLine = Static<typeof NameLine>;

export const DraftBallot = Type.Object(
  {
    title: Type.String(),
    about: Type.Optional(Type.String()),
    time: Type.Optional(Time),
    counted: Type.Object({ for: Count, against: Count, abstain: Count, notVoting: Count, absent: Count }, closed),
    names: Count,
    result: Type.Optional(Type.Enum(['adopted', 'rejected'] as const)),
    /** Name of the file, and page or row. */
    file: Type.String(),
    place: Type.Optional(Type.Integer({ minimum: 1 })),
    warnings: Type.Array(Words),
    /** It has been taken before, by this or another file. */
    isThere: Type.Boolean(),
  },
  closed,
);
export type DraftBallot = Static<typeof DraftBallot>;

export const DraftSitting = Type.Object(
  {
    key: Type.String({ description: 'Names it in answers.' }),
    date: Day,
    convocation: Type.Optional(Ordinal(99)),
    /** It follows from the day: the source does not say it. */
    guessed: Type.Optional(Type.Literal(true)),
    session: Type.Optional(Ordinal(999)),
    sitting: Ordinal(99),
    council: Type.Optional(Type.String()),
    /** Total composition then; absent: nobody has said it. */
    seats: Type.Optional(Ordinal(1000)),
    /** Why it can't be taken. */
    faults: Type.Array(Words),
    warnings: Type.Array(Words),
    fresh: Count,
    there: Count,
    /** Fresh ones in whose source something does not add up. */
    doubtful: Count,
    /** Asked for apart: `GET /api/older-results/ballots?key=…`. */
    ballots: Type.Array(DraftBallot),
  },
  closed,
);
export type DraftSitting = Static<typeof DraftSitting>;

export const DraftFile = Type.Object(
  {
    sha256: Sha256,
    name: Type.String(),
    layout: Type.Optional(OlderLayout),
    ballots: Count,
    /** Why nothing, or not everything, was read of it, with the remedy. */
    faults: Type.Array(Words),
  },
  closed,
);
export type DraftFile = Static<typeof DraftFile>;

/** `GET /api/older-results`, and the answer to whatever changes it. */
export const OlderResults = Type.Object(
  {
    files: Type.Array(DraftFile),
    sittings: Type.Array(DraftSitting),
    /** Names that are asked first, then the others in their order. */
    names: Type.Array(NameLine),
    /** What is to be answered before anything can be taken. */
    open: Count,
    fresh: Count,
    there: Count,
    doubtful: Count,
    /** Whom a name can be said to be. */
    people: Type.Array(Person),
    /** What the archive has, the newest first. */
    taken: Type.Array(OlderSittingRef),
  },
  closed,
);
export type OlderResults = Static<typeof OlderResults>;

/** `POST /api/older-results/remove` */
export const RemoveOlderResults = Type.Object(OlderResultsRemoved.properties.data.properties, closed);
export type RemoveOlderResults = Static<typeof RemoveOlderResults>;
