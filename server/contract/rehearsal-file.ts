/**
 * The rehearsal file `rehearsal/1`: a whole sitting as steps, played through the real wire; and the report of it.
 * Each step is described where a user looks: scripts/rehearse/README.md.
 */
import { type Static, Type } from 'typebox';
import { Member, Session, SittingPlan } from './composition.ts';
import { CouncilEntry, RulesEntry, WrittenCard } from './hall-file.ts';
import { Line, MemberId, SeatNumber, Text } from './ids.ts';
import { Majority, Manner, Outcome, Result, SpeechKind, Subject } from './vocabulary.ts';

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
  }),
  closed,
);
export type Expectation = Static<typeof Expectation>;

const step = Type.Union([
  Type.Object({ do: Type.Literal('register'), members: Members }, closed),
  Type.Object({ do: Type.Literal('leave'), members: Members }, closed),
  Type.Object({ do: Type.Literal('open-sitting') }, closed),
  Type.Object({ do: Type.Literal('close-sitting') }, closed),
  Type.Object(
    {
      do: Type.Literal('open-item'),
      number: Line(20, 'Number of the item.'),
      title: Text(4000, 'Title.'),
      project: Type.Optional(Line(60, 'Draft.')),
    },
    closed,
  ),
  Type.Object(
    {
      do: Type.Literal('speech'),
      member: MemberId,
      kind: SpeechKind,
      seconds: Type.Integer({ minimum: 0, maximum: 86400 }),
    },
    closed,
  ),
  Type.Object({ do: Type.Literal('declare-conflict'), member: MemberId }, closed),
  Type.Object(
    {
      do: Type.Literal('ballot'),
      subject: Subject,
      manner: Type.Optional(Manner),
      majority: Majority,
      text: Text(8000, 'The question.'),
      votes: Type.Optional(
        Type.Object(
          { for: Type.Optional(Members), against: Type.Optional(Members), abstain: Type.Optional(Members) },
          closed,
        ),
      ),
      ground: Type.Optional(Type.Enum(['26-1-4', '26-1-16', '43-1-1', '43-1-29', '43-1-31', '55', '56'] as const)),
      tally: Type.Optional(Type.Object({ for: Count, against: Count, abstain: Count }, closed)),
      expect: Type.Optional(Expectation),
    },
    closed,
  ),
  Type.Object(
    {
      do: Type.Literal('stop-ballot'),
      text: Text(8000, 'The question.'),
      reason: Text(1000, 'Why.'),
      subject: Type.Optional(Subject),
      majority: Type.Optional(Majority),
    },
    closed,
  ),
  Type.Object(
    { do: Type.Literal('expect-refusal'), command: Type.String(), code: Type.String({ pattern: '^[A-Z][A-Z_]*$' }) },
    {
      additionalProperties: true,
      description: 'Further fields are the command’s own; what is not named has its default.',
    },
  ),
]);
export const RehearsalStep = step;
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
