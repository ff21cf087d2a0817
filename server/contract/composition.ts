/**
 * Council, members, session and sitting as they are frozen into a sitting's first event.
 * `seats` is the total composition by law; vacant mandates count in it and are nobody's absence.
 */
import { type Static, Type } from '#typebox';
import { AttachedDocument, FileRef } from './files.ts';
import { CardNumber, Instant, Line, MemberId, SeatNumber, Text } from './ids.ts';
import { CouncilKind, Gender, Office, SessionKind } from './vocabulary.ts';

const closed = { additionalProperties: false };

/** How a council looks on screens and papers. */
export const Brand = Type.Object(
  {
    colour: Type.Optional(Type.String({ pattern: '^#[0-9A-F]{6}$', description: 'The council’s colour, #RRGGBB.' })),
    /** Coat of arms, PNG or SVG: `/files/<sha256>`. */
    arms: Type.Optional(FileRef),
    short: Type.Optional(Line(60, 'Short name, where the full one has no place.')),
  },
  closed,
);
export type Brand = Static<typeof Brand>;

export const Council = Type.Object(
  {
    name: Line(300, 'Full name of the council.'),
    kind: CouncilKind,
    seats: Type.Integer({ minimum: 1, maximum: 1000, description: 'Total composition (загальний склад) by law.' }),
    edrpou: Type.Optional(Type.String({ pattern: '^\\d{8}$', description: 'ЄДРПОУ code.' })),
    katottg: Type.Optional(Type.String({ pattern: '^UA\\d{17}$', description: 'КАТОТТГ code.' })),
    shelter: Type.Optional(Text(500, 'Where the shelter is and how to get there, shown during an air-raid alarm.')),
    brand: Type.Optional(Brand),
    timeZone: Type.String({ minLength: 1, maxLength: 64, description: 'IANA time zone of printed dates and times.' }),
  },
  closed,
);
export type Council = Static<typeof Council>;
export const DEFAULT_TIME_ZONE = 'Europe/Kyiv';

export const Member = Type.Object(
  {
    id: MemberId,
    name: Line(200, 'Full name: family name, given name, patronymic.'),
    gender: Gender,
    office: Office,
    faction: Type.Optional(Line(200, 'Faction; absent: позафракційний.')),
    district: Type.Optional(Type.Integer({ minimum: 1 })),
    seat: Type.Optional(SeatNumber),
    card: Type.Optional(CardNumber),
    photo: Type.Optional(FileRef),
  },
  closed,
);
export type Member = Static<typeof Member>;

export const Session = Type.Object({ number: Type.Integer({ minimum: 1 }), kind: SessionKind }, closed);
export type Session = Static<typeof Session>;

export const SittingPlan = Type.Object(
  {
    number: Type.Integer({ minimum: 1 }),
    place: Line(300, 'Place of the sitting.'),
    startsAt: Instant,
    endsAt: Type.Optional(Instant),
  },
  closed,
);
export type SittingPlan = Static<typeof SittingPlan>;

/** Who presides: a member, or a person who is none (first session). */
export const Chair = Type.Union([
  Type.Object({ member: MemberId }, closed),
  Type.Object({ name: Line(200, 'Name of the presiding person who is no member.') }, closed),
]);
export type Chair = Static<typeof Chair>;

/** Counting commission (лічильна комісія): at least three members, elected openly. */
export const CountingCommission = Type.Object(
  {
    members: Type.Array(MemberId, { minItems: 3, maxItems: 15, description: 'Chair and secretary among them.' }),
    chair: MemberId,
    secretary: MemberId,
  },
  closed,
);
export type CountingCommission = Static<typeof CountingCommission>;

/** An invited person who is no member and speaks from the rostrum. */
export const Guest = Type.Object(
  { name: Line(200, 'Full name.'), office: Type.Optional(Line(300, 'Office, as the protocol prints it.')) },
  closed,
);
export type Guest = Static<typeof Guest>;

export const AgendaEntry = Type.Object(
  {
    number: Line(20, 'Number of the item as printed.'),
    title: Text(4000, 'Title of the item.'),
    project: Type.Optional(Line(60, 'Number of the draft decision.')),
    reporter: Type.Optional(Line(200, 'Who reports.')),
    fromTheFloor: Type.Optional(Type.Literal(true, { description: 'Brought in at the sitting (з голосу).' })),
    /** Draft decision and what else may be read on it. */
    documents: Type.Optional(Type.Array(AttachedDocument, { maxItems: 40 })),
    election: Type.Optional(
      Type.Literal(true, { description: 'Somebody is elected: candidates are put to the vote.' }),
    ),
    landMatter: Type.Optional(
      Type.Literal(true, { description: 'A land matter: if it fails, a reasoned refusal is put to the vote.' }),
    ),
  },
  closed,
);
export type AgendaEntry = Static<typeof AgendaEntry>;
