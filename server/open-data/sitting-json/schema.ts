/**
 * `sitting.json`: everything of a sitting for programs, in our own words (those of the code and of the glossary).
 * Published beside the data as `schema/sitting.schema.json` (JSON Schema 2020-12). Fields are added, never renamed.
 */

import { Counts, Verdict } from '#contract/verdict';
import { Gender, NoteKind, Office, Outcome, SessionKind, SpeechKind, Subject } from '#contract/vocabulary';
import { type Static, type TObject, type TProperties, Type } from '#typebox';

const closed = <Properties extends TProperties>(properties: Properties): TObject<Properties> =>
  Type.Object(properties, { additionalProperties: false });
const Words = Type.String();
const Local = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}$',
  description: 'ISO 8601 at the sitting’s place, to the second.',
});
const whole = (minimum = 0) => Type.Integer({ minimum });
const maybe = Type.Optional;
const Place = closed({ position: whole(1), hash: Words });

const Person = closed({
  id: Words,
  name: Words,
  gender: Gender,
  office: Office,
  faction: maybe(Words),
  district: maybe(whole(1)),
});

const Attendance = closed({
  member: Person,
  isHead: Type.Boolean({ description: 'The separately elected head, who is no deputy.' }),
  present: Type.Boolean(),
  stays: Type.Array(
    closed({
      from: Local,
      to: maybe(Local),
      enteredBy: maybe(Type.String({ description: 'Role of who registered the member, who did not do it himself.' })),
    }),
  ),
  cameAt: maybe(Local),
  departedAt: maybe(Local),
  mandateEndedAt: maybe(Local),
  mandateBeganAt: maybe(Local),
});

const Item = closed({
  id: Words,
  number: Words,
  title: Words,
  state: Type.Enum(['waiting', 'open', 'considered', 'withdrawn', 'postponed'] as const),
  project: maybe(Words),
  reporter: maybe(Words),
  fromTheFloor: maybe(Type.Literal(true)),
});

const Vote = closed({ memberId: Words, name: Words, faction: maybe(Words), outcome: Outcome });

const Ballot = closed({
  id: Words,
  uid: maybe(Type.String({ description: 'In motions.csv.' })),
  number: whole(1),
  itemIds: Type.Array(Words),
  subject: maybe(Subject),
  about: Words,
  text: Words,
  manner: Words,
  mannerReason: maybe(Words),
  secret: Type.Boolean(),
  openedAt: Local,
  closedAt: Local,
  end: Type.Enum(['closed', 'stopped', 'voided', 'told'] as const, { description: 'told: by an older source.' }),
  stoppedBecause: maybe(Words),
  headline: maybe(Words),
  explanation: maybe(Words),
  verdict: maybe(Verdict),
  told: maybe(
    closed({
      counts: Counts,
      result: maybe(
        Type.Enum(['adopted', 'rejected'] as const, { description: 'Absent: the source does not say it.' }),
      ),
    }),
  ),
  votes: maybe(Type.Array(Vote, { description: 'Everybody by name, of an open ballot alone.' })),
  alternatives: maybe(Type.Array(closed({ heading: Words, votes: Type.Array(Vote) }))),
  setAside: maybe(closed({ byNumber: whole(1), reason: Words })),
  decisions: Type.Array(Words),
  journal: Place,
});

const Speech = closed({
  number: whole(1),
  memberId: maybe(Words),
  name: Words,
  office: maybe(Words),
  faction: maybe(Words),
  district: maybe(whole(1)),
  kind: SpeechKind,
  itemId: maybe(Words),
  begunAt: Local,
  endedAt: Local,
  seconds: Type.Number({ minimum: 0, description: 'Time spoken, pauses left out.' }),
  rostrum: Type.Boolean(),
});

const CourseLine = closed({
  position: whole(1),
  at: Local,
  itemId: maybe(Words),
  kind: Type.Enum(['speech', 'ballot', 'amendment', 'statement', 'told'] as const),
  number: maybe(Type.Integer({ description: 'Of the speech or ballot.' })),
  title: maybe(Words),
  detail: maybe(Words),
});

export const SittingJson = closed({
  $schema: Words,
  id: Words,
  council: closed({ name: Words, kind: Words, seats: maybe(whole(1)), edrpou: maybe(Words), katottg: maybe(Words) }),
  convocation: whole(1),
  session: closed({ number: whole(1), kind: SessionKind }),
  number: Type.Integer({ minimum: 1, description: 'Of the sitting within its session.' }),
  date: Type.String({ format: 'date' }),
  timeZone: Words,
  place: maybe(Words),
  startsAt: Local,
  openedAt: maybe(Local),
  closedAt: maybe(Local),
  state: Type.Enum(['convened', 'open', 'adjourned', 'closed'] as const),
  held: Type.Boolean(),
  quorum: maybe(closed({ deputies: whole(), needed: whole() })),
  rulesEdition: maybe(Words),
  presiding: Type.Array(closed({ name: Words, memberId: maybe(Words), from: Local })),
  secretary: maybe(Words),
  sittingSecretary: maybe(Words),
  origin: maybe(
    closed({
      sources: Type.Array(closed({ name: Words, sha256: Words, layout: Words })),
      hasTimes: Type.Boolean({ description: 'false: the source has days alone, and times here are midnight.' }),
    }),
  ),
  attendance: Type.Array(Attendance),
  agenda: Type.Array(Item),
  ballots: Type.Array(Ballot),
  decisions: Type.Array(
    closed({
      number: Words,
      title: Words,
      ballotNumber: whole(1),
      itemId: maybe(Words),
      adoptedAt: Local,
      isSetAside: Type.Boolean(),
    }),
  ),
  speeches: Type.Array(Speech),
  amendments: Type.Array(
    closed({ itemId: Words, number: whole(1), text: Words, author: maybe(Words), state: Words, at: Local }),
  ),
  conflicts: Type.Array(
    closed({
      memberId: Words,
      name: Words,
      itemId: Words,
      at: Local,
      retractedAt: maybe(Local),
      excepted: Type.Boolean(),
    }),
  ),
  statements: Type.Array(closed({ memberId: Words, kind: Words, text: Words, at: Local, ballotId: maybe(Words) })),
  notes: Type.Array(closed({ kind: NoteKind, text: Words, at: Local, position: maybe(whole(1)) })),
  course: Type.Array(CourseLine),
  journal: Place,
});
export type SittingJson = Static<typeof SittingJson>;
