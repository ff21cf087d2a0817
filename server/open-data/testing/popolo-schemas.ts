/**
 * Popolo's classes as the specification defines them (popolo-spec: Person, Organization, Membership, Motion, VoteEvent,
 * Count, GroupResult, Vote, Speech, Event), no looser than its own JSON Schemas: a field that we write and it does not
 * know is told here.
 */
import { type TProperties, type TSchema, Type } from '#typebox';

const day = '\\d{4}(-\\d{2}(-\\d{2})?)?';
const PartialDate = Type.String({ pattern: `^${day}$` });
const PartialTime = Type.String({ pattern: `^${day}(T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2}))?$` });
const DateTime = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$' });
const Id = Type.String({ minLength: 1 });
const Words = Type.String({ minLength: 1 });
const maybe = <T extends TSchema>(schema: T) => Type.Optional(schema);
const closed = (properties: TProperties) => Type.Object(properties, { additionalProperties: false });

const Option = Type.Enum(['yes', 'no', 'abstain', 'absent', 'not voting', 'invalid'] as const);
const PassFail = Type.Enum(['pass', 'fail'] as const);

export const Organization = closed({
  id: Id,
  name: Words,
  classification: Words,
  identifiers: maybe(Type.Array(closed({ identifier: Words, scheme: maybe(Words) }))),
  parent_id: maybe(Id),
  area_id: maybe(Id),
  founding_date: maybe(PartialDate),
});

export const Person = closed({
  id: Id,
  name: Words,
  family_name: Words,
  given_name: maybe(Words),
  patronymic_name: maybe(Words),
  sort_name: Words,
  gender: Type.Enum(['male', 'female'] as const),
  image: maybe(Type.String({ pattern: '^https?://' })),
});

export const Membership = closed({
  id: Id,
  person_id: Id,
  organization_id: Id,
  role: Words,
  label: maybe(Words),
  on_behalf_of_id: maybe(Id),
});

export const Event = closed({
  id: Id,
  name: Words,
  classification: Words,
  organization_id: Id,
  parent_id: maybe(Id),
  location: maybe(Words),
  start_date: maybe(PartialTime),
  end_date: maybe(PartialTime),
});

const Vote = closed({
  vote_event_id: Id,
  voter_id: Id,
  option: Option,
  group_id: maybe(Id),
  role: Words,
});

const VoteEvent = closed({
  id: Id,
  motion_id: Id,
  identifier: Words,
  organization_id: Id,
  legislative_session_id: Id,
  start_date: DateTime,
  end_date: DateTime,
  result: PassFail,
  counts: Type.Array(closed({ option: Option, value: Type.Integer({ minimum: 0 }), group_id: maybe(Id) })),
  group_results: Type.Array(closed({ group_id: Id, result: PassFail })),
  votes: maybe(Type.Array(Vote)),
});

export const Motion = closed({
  id: Id,
  organization_id: Id,
  legislative_session_id: Id,
  identifier: Words,
  /** Ours: the specification has no name for what a motion is about. */
  title: Words,
  text: Words,
  classification: Words,
  date: DateTime,
  requirement: Words,
  result: PassFail,
  vote_events: Type.Array(VoteEvent),
});

export const Speech = closed({
  id: Id,
  creator_id: maybe(Id),
  role: maybe(Words),
  attribution_text: Words,
  type: Type.Enum(['speech', 'question', 'answer'] as const),
  title: maybe(Words),
  video: maybe(Type.String({ pattern: '^https?://' })),
  date: DateTime,
  position: Type.Integer({ minimum: 1 }),
  event_id: Id,
});

const council = {
  organizations: Type.Array(Organization),
  persons: Type.Array(Person),
  memberships: Type.Array(Membership),
};
export const CouncilPopolo = closed(council);
export const SittingPopolo = closed({
  ...council,
  events: Type.Array(Event),
  motions: Type.Array(Motion),
  speeches: Type.Array(Speech),
});
