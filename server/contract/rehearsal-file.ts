/**
 * The rehearsal file `rehearsal/1`: a whole sitting as steps, played through the real wire; and the report of it.
 * Each step is described where a user looks: scripts/rehearse/README.md.
 */
import { type Static, type TSchema, Type } from '#typebox';
import { Member, Session, SittingPlan } from './composition.ts';
import { CouncilEntry, WrittenCard } from './hall-file.ts';
import { Line, MemberId, SeatNumber, Text } from './ids.ts';
import { PaperFigures } from './question.ts';
import { Limits, RulesEntry } from './rules.ts';
import { AlternativeFigures } from './verdict.ts';
import {
  AgendaStage,
  EnteredMethod,
  ItemStage,
  Majority,
  Manner,
  Outcome,
  Result,
  SecretGround,
  SecretMeans,
  SpeechKind,
  Subject,
} from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });
const Members = Type.Array(MemberId);

/** In a rehearsal every member has a seat and a card: everything goes through the wire. */
export const RehearsalMember = Type.Object({ ...Member.properties, seat: SeatNumber, card: WrittenCard }, closed);

export const Expectation = Type.Partial(
  Type.Object({
    for: Count,
    against: Count,
    abstain: Count,
    notVoting: Count,
    absent: Count,
    conflict: Count,
    needed: Count,
    base: Count,
    present: Count,
    headTakesPart: Type.Boolean(),
    result: Result,
    invalid: Count,
    /** Number of the alternative or candidate that won; 0: none. */
    winner: Count,
  }),
  closed,
);
export type Expectation = Static<typeof Expectation>;

const votes = {
  for: Type.Optional(Members),
  against: Type.Optional(Members),
  abstain: Type.Optional(Members),
};
const Votes = Type.Object(votes, closed);
const BallotNumber = Type.Integer({ minimum: 1, description: 'Number of an earlier ballot.' });
const step = <const T extends string, F extends Record<string, TSchema>>(name: T, fields: F) =>
  Type.Object({ do: Type.Literal(name), ...fields }, closed);
const Reason = Text(1000, 'Why.');
const Question = Text(8000, 'The question.');
/** A ballot that names another: absent, the last closed one that decided something. */
const named = { ballot: Type.Optional(BallotNumber) };
/** What each alternative or candidate got, by presses in its turn. */
const Alternatives = Type.Array(
  Type.Object({ text: Text(1000, 'The alternative or candidate.'), member: Type.Optional(MemberId), ...votes }, closed),
  { minItems: 2, maxItems: 20 },
);
const expected = { expect: Type.Optional(Expectation) };

const PEOPLE_STEPS = [
  step('register', { members: Members }),
  step('leave', { members: Members }),
  /** The card is moved to another seat that has a keypad. */
  step('change-seat', { member: MemberId, seat: SeatNumber }),
  /** Another card with the member's number is put into a slot at this seat, which has a keypad, and taken out again. */
  step('copied-card', { member: MemberId, seat: SeatNumber }),
  step('take-copied-card', { member: MemberId }),
  /** Whom the chair's page names as pressing together with the neighbour, pair by pair. */
  step('expect-neighbours', { pairs: Type.Array(Type.Array(MemberId, { minItems: 2, maxItems: 2 })) }),
  step('temporary-card', { member: MemberId, card: WrittenCard }),
  /** The member's keypad dies; a spare is put in its place. */
  step('spare-keypad', { member: MemberId }),
  step('pass-chair', {
    to: Type.String({ minLength: 1, maxLength: 200 }),
    reason: Type.Optional(Reason),
    forItem: Type.Optional(Type.Literal(true)),
  }),
  step('declare-conflict', { member: MemberId }),
  step('competence-exception', {}),
  step('statement', { member: MemberId, text: Text(4000, 'The statement.'), ballot: Type.Optional(BallotNumber) }),
  step('end-mandate', { member: MemberId, ground: Text(1000, 'Ground.') }),
  step('counting-commission', { members: Type.Array(MemberId, { minItems: 3, maxItems: 15 }) }),
] as const;

const LIFE_STEPS = [
  step('open-sitting', {}),
  step('close-sitting', {}),
  step('break', { reason: Type.Optional(Reason), minutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })) }),
  step('resume', {}),
  /** Alarm, `seconds` of it, all-clear: cards are out, and a `register` and `resume` follow. */
  step('alarm', {
    seconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 })),
    place: Type.Optional(Line(300, 'Where the sitting goes on.')),
  }),
  step('second-registration', { minutes: Type.Integer({ minimum: 1, maximum: 1440 }) }),
  step('not-held', {}),
  step('closed-part', { reason: Reason }),
  step('end-closed-part', {}),
] as const;

const AGENDA_STEPS = [
  step('open-item', {
    number: Line(20, 'Number of the item.'),
    title: Text(4000, 'Title.'),
    project: Type.Optional(Line(60, 'Draft.')),
    reporter: Type.Optional(Line(200, 'Who reports.')),
    landMatter: Type.Optional(Type.Literal(true)),
  }),
  step('stage', { stage: ItemStage }),
  step('withdraw-item', { number: Line(20, 'Number of the item.'), reason: Type.Optional(Reason) }),
  step('postpone-item', { number: Line(20, 'Number of the item.'), reason: Type.Optional(Reason) }),
  step('amendment', { text: Text(8000, 'The amendment.'), author: Type.Optional(MemberId) }),
  /** Items are added if need be, and put to the vote together. */
  step('block', {
    items: Type.Array(
      Type.Object(
        { number: Line(20, 'Number.'), title: Text(4000, 'Title.'), project: Type.Optional(Line(60, 'Draft.')) },
        closed,
      ),
      { minItems: 2, maxItems: 200 },
    ),
    takeOut: Type.Optional(Type.Array(Line(20, 'Number of an item that is taken out.'))),
    text: Type.Optional(Question),
    votes: Type.Optional(Votes),
    ...expected,
  }),
] as const;

const FLOOR_STEPS = [
  step('speech', {
    member: MemberId,
    kind: SpeechKind,
    seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
  }),
  step('guest-speech', {
    name: Line(200, 'Name of the invited person.'),
    kind: SpeechKind,
    seconds: Type.Integer({ minimum: 0, maximum: 86_400 }),
  }),
  /** By the key of the member's seat; of another kind than the chair has opened, at the console. */
  step('request-floor', { member: MemberId, kind: Type.Optional(SpeechKind) }),
  step('withdraw-request', { member: MemberId }),
  step('expect-queue', { members: Members }),
  /** Places whose microphones are open: seats of members, "chair", "rostrum". */
  step('expect-microphones', { open: Type.Array(Type.String({ minLength: 1, maxLength: 64 })) }),
] as const;

const BALLOT_STEPS = [
  step('ballot', {
    subject: Subject,
    manner: Type.Optional(Manner),
    majority: Majority,
    text: Question,
    votes: Type.Optional(Votes),
    ground: Type.Optional(SecretGround),
    tally: Type.Optional(Type.Object({ for: Count, against: Count, abstain: Count }, closed)),
    agendaStage: Type.Optional(AgendaStage),
    amendment: Type.Optional(Type.Integer({ minimum: 1, description: 'Number of the amendment within the item.' })),
    limits: Type.Optional(Limits),
    /** They press in one motion, and everybody else seconds apart by the hub's clock. */
    oneMotion: Type.Optional(Members),
    /** Pressed first, with one hand only: where the rule `twoHandHoldMs` asks for two it does not count. */
    oneHand: Type.Optional(Votes),
    /** They take their cards out after pressing and before the close. */
    cardOut: Type.Optional(Members),
    ...named,
    reason: Type.Optional(Reason),
    ...expected,
  }),
  step('stop-ballot', {
    text: Question,
    reason: Reason,
    subject: Type.Optional(Subject),
    majority: Type.Optional(Majority),
  }),
  /** Repeats `ballot` after a procedural decision (`allow` holds its votes); majority as in the ballot it repeats. */
  step('repeat', { ...named, text: Type.Optional(Question), allow: Votes, votes: Type.Optional(Votes), ...expected }),
  step('rating', { text: Question, alternatives: Alternatives, ...expected }),
  step('election', { text: Question, candidates: Alternatives, majority: Type.Optional(Majority), ...expected }),
  step('manual-ballot', {
    subject: Subject,
    majority: Majority,
    text: Question,
    method: EnteredMethod,
    reason: Reason,
    votes: Votes,
    ...expected,
  }),
  step('paper-ballot', {
    ground: SecretGround,
    subject: Type.Optional(Subject),
    majority: Type.Optional(Majority),
    text: Question,
    candidates: Type.Optional(Type.Array(Text(1000, 'Candidate.'), { minItems: 2, maxItems: 20 })),
    figures: PaperFigures,
    declareVoid: Type.Optional(Type.Literal(true)),
    ...expected,
  }),
] as const;

const EXPECT_REFUSAL = Type.Object(
  {
    do: Type.Literal('expect-refusal'),
    command: Type.String(),
    code: Type.String({ pattern: '^[A-Z][A-Z_]*$' }),
  },
  {
    additionalProperties: true,
    description: 'Further fields are the command’s own; what is not named has its default.',
  },
);

export const RehearsalStep = Type.Union([
  ...PEOPLE_STEPS,
  ...LIFE_STEPS,
  ...AGENDA_STEPS,
  ...FLOOR_STEPS,
  ...BALLOT_STEPS,
  EXPECT_REFUSAL,
]);
export type RehearsalStep = Static<typeof RehearsalStep>;

export const RehearsalFile = Type.Object(
  {
    format: Type.Literal('rehearsal/1'),
    council: Type.Object({ ...CouncilEntry.properties, rules: Type.Optional(RulesEntry) }, closed),
    convocation: Type.Integer({ minimum: 1, maximum: 99 }),
    session: Session,
    sitting: SittingPlan,
    members: Type.Array(RehearsalMember, { minItems: 1, maxItems: 1001 }),
    chair: Type.String({ minLength: 1, maxLength: 200 }),
    steps: Type.Array(RehearsalStep),
  },
  closed,
);
export type RehearsalFile = Static<typeof RehearsalFile>;

/** One ballot of `report.json`. A stopped one has neither verdict nor counts. */
export const ReportedBallot = Type.Object(
  {
    number: Type.Integer(),
    subject: Subject,
    manner: Manner,
    majority: Majority,
    article: Type.Optional(Type.String()),
    seats: Type.Optional(Count),
    headTakesPart: Type.Optional(Type.Boolean()),
    base: Type.Optional(Count),
    present: Type.Optional(Count),
    needed: Type.Optional(Count),
    for: Type.Optional(Count),
    against: Type.Optional(Count),
    abstain: Type.Optional(Count),
    notVoting: Type.Optional(Count),
    absent: Type.Optional(Count),
    conflict: Type.Optional(Count),
    result: Result,
    reason: Type.Optional(Type.String()),
    /** Entered by hand, and how. */
    method: Type.Optional(EnteredMethod),
    by: Type.Optional(SecretMeans),
    invalid: Type.Optional(Count),
    paper: Type.Optional(PaperFigures),
    alternatives: Type.Optional(Type.Array(AlternativeFigures)),
    winner: Type.Optional(Count),
    /** Number of the ballot it repeats. */
    repeats: Type.Optional(Count),
    decisions: Type.Optional(Type.Array(Type.String())),
    setAside: Type.Optional(Type.Object({ by: Count, reason: Type.String() }, closed)),
    votes: Type.Optional(Type.Record(MemberId, Outcome)),
  },
  closed,
);
export type ReportedBallot = Static<typeof ReportedBallot>;

export const RehearsalReport = Type.Object(
  {
    position: Count,
    head: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    quorum: Count,
    registered: Count,
    ballots: Type.Array(ReportedBallot),
  },
  closed,
);
export type RehearsalReport = Static<typeof RehearsalReport>;
