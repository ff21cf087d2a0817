/**
 * What the site keeps of one sitting, so that lists and totals over all sittings are added up without reading any of
 * the others again. Made from the sitting's proceedings, replaced as a whole when it changes.
 */
import type { FileRef } from '#contract/files';
import type { KeptRef } from '#contract/older-results';
import type {
  SiteCorrection,
  SiteDecisionLine,
  SiteLink,
  SiteSearchEntry,
  SiteSittingLine,
  SiteVotes,
} from '#contract/public-site';
import type { CouncilKind, Gender, Office } from '#contract/vocabulary';
import type { Outline } from '../../open-data/archive.ts';
import type { Place } from '../../proceedings/proceedings.ts';

/** A person as a sitting had him. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly gender: Gender;
  readonly office: Office;
  readonly faction?: string;
  readonly district?: number;
  readonly photo?: FileRef;
};

/** Of how many ballots, and in how many of them the same. */
export type Alike = { readonly same: number; readonly of: number };

export type PersonPart = {
  readonly person: Person;
  readonly present: boolean;
  readonly votes: SiteVotes;
  /** With the others of the own faction, as it was then. */
  readonly withFaction?: Alike;
  readonly spoke: { readonly times: number; readonly seconds: number };
  readonly conflicts: readonly (SiteLink & { readonly at: string })[];
};

/** A file of the open data as the page of data lists it. */
export type DataLine = SiteLink & { readonly mediaType: string; readonly bytes: number };

export type SittingPart = {
  readonly sittingId: string;
  readonly line: SiteSittingLine;
  readonly year: number;
  /** `YYYY-MM-DD`, in the council's zone. */
  readonly day: string;
  /** ISO 8601 UTC: sittings stand in this order. */
  readonly beganAt: string;
  readonly startsAt: string;
  readonly endsAt?: string;
  readonly place: string;
  readonly councilKind: CouncilKind;
  /** It was opened: whoever had a mandate was there or was not. */
  readonly wasHeld: boolean;
  readonly people: readonly PersonPart[];
  /** For each two of `people`, in their order (0 and 1, 0 and 2, …, 1 and 2, …): same, of. */
  readonly pairs: readonly number[];
  readonly decisions: readonly SiteDecisionLine[];
  readonly search: readonly SiteSearchEntry[];
  readonly agenda: readonly { readonly number: string; readonly title: string }[];
  /** Notes that correct its record, oldest first. */
  readonly corrections: readonly SiteCorrection[];
  /** Documents of its items and photos, as the council keeps them. */
  readonly files: readonly KeptRef[];
  /** Its open data, and the name of the folder it lies in. */
  readonly data: readonly DataLine[];
  readonly dataDay: string;
  /** Published ballots. */
  readonly ballots: number;
  readonly outline: Outline;
  /** How far in the journal the sitting was followed. */
  readonly followedTo: number;
  readonly journal: Place;
};

/** The oldest first. */
export const inOrder = (parts: Iterable<SittingPart>): readonly SittingPart[] =>
  [...parts].sort((one, other) => compare(one.beganAt, other.beganAt) || compare(one.sittingId, other.sittingId));

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);
