/**
 * Every refusal of the system: a permanent code, a sentence in Ukrainian and in English that names what and
 * where and the remedy, and the article of the law where there is one. `{name}` stands for a parameter. The sentences
 * stand in `refusals/`, a table for each room.
 */
import { type Static, Type } from '#typebox';
import { agendaRefusals } from './refusals/agenda.ts';
import { backupRefusals } from './refusals/backups.ts';
import { ballotRefusals } from './refusals/ballot.ts';
import { conflictRefusals } from './refusals/conflict.ts';
import { councilRefusals } from './refusals/council.ts';
import { edgeRefusals } from './refusals/edges.ts';
import { fileRefusals } from './refusals/files.ts';
import { floorRefusals } from './refusals/floor.ts';
import { hallRefusals } from './refusals/hall.ts';
import { houseRefusals } from './refusals/house.ts';
import { onAirRefusals } from './refusals/on-air.ts';
import { papersRefusals } from './refusals/papers.ts';
import { publishingRefusals } from './refusals/publishing.ts';
import { registrationRefusals } from './refusals/registration.ts';
import { rehearsalRefusals } from './refusals/rehearsals.ts';
import { screensRefusals } from './refusals/screens.ts';
import { sealingRefusals } from './refusals/sealing.ts';
import type { Entry } from './refusals/sentences.ts';
import { sittingRefusals } from './refusals/sitting.ts';
import { soundRefusals } from './refusals/sound.ts';

const registry = {
  ...sittingRefusals,
  ...registrationRefusals,
  ...agendaRefusals,
  ...conflictRefusals,
  ...ballotRefusals,
  ...floorRefusals,
  ...hallRefusals,
  ...councilRefusals,
  ...screensRefusals,
  ...edgeRefusals,
  ...papersRefusals,
  ...fileRefusals,
  ...rehearsalRefusals,
  ...backupRefusals,
  ...publishingRefusals,
  ...sealingRefusals,
  ...onAirRefusals,
  ...soundRefusals,
  ...houseRefusals,
} as const;

export type RefusalCode = keyof typeof registry;
export const REFUSAL_CODES = Object.keys(registry) as RefusalCode[];

/** A refusal as it crosses an edge. */
export const Refusal = Type.Object(
  {
    code: Type.Enum(REFUSAL_CODES),
    uk: Type.String(),
    en: Type.String(),
    article: Type.Optional(Type.String()),
    details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  },
  { additionalProperties: false },
);
export type Refusal = Static<typeof Refusal>;

export type RefusalDetails = Readonly<Record<string, string | number>>;

/** Makes a refusal with its sentences filled in. A parameter the sentence names and `details` lacks stays visible. */
export function refuse(code: RefusalCode, details: RefusalDetails = {}): Refusal {
  const entry: Entry = registry[code];
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
      details[name] === undefined ? whole : String(details[name]),
    );
  return {
    code,
    uk: fill(entry.uk),
    en: fill(entry.en),
    ...(entry.article && { article: entry.article }),
    details: { ...details },
  };
}
