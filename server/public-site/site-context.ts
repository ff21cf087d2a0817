/** What every page of one edition is made with: the council, its look, which kept files there are. */
import { createHash } from 'node:crypto';
import type { Council, Member } from '#contract/composition';
import type { KeptRef } from '#contract/older-results';
import type { SiteHead, SiteLink, SitePage } from '#contract/public-site';
import { siteFile } from '#contract/public-site';
import type { Place } from '../proceedings/proceedings.ts';
import { memberWords } from '../proceedings/words.ts';
import type { Person } from './parts/sitting-part.ts';
import { personPath } from './paths.ts';

export type SiteContext = {
  readonly council: Council;
  /** Name of the built front end. */
  readonly build: string;
  /** Where the site is published, ending in `/`. */
  readonly address?: string;
  /** Where the live page asks what goes on, ending in `/`; absent: beside itself. */
  readonly liveSource?: string;
  /** Whether the council keeps this file. */
  hasFile(file: KeptRef): boolean;
};

/** A page before it is drawn. */
export type PageModel = { readonly head: SiteHead; readonly page: SitePage };

export const HOME: SiteLink = { path: '', text: 'Головна' };

type Named = {
  readonly path: string;
  readonly title: string;
  readonly above?: readonly SiteLink[];
  readonly language?: 'en';
};

/** @param journal the place in the journal of the last event that the page shows. */
export function headOf(
  { council, build, address, hasFile }: SiteContext,
  { path, title, above = [HOME], language }: Named,
  journal: Place,
): SiteHead {
  const { arms, ...look } = council.brand ?? {};
  const brand = { ...look, ...(arms && hasFile(arms) && { arms }) };
  return {
    council: council.name,
    ...(council.brand?.short !== undefined && { short: council.brand.short }),
    ...(council.brand && { brand }),
    ...(address !== undefined && { address }),
    ...(language && { language }),
    ...{ path, title, above, journal: { position: journal.position, hash: journal.hash }, build },
  };
}

/** What of a member anybody may know: no card, no contact. */
export const personOf = ({ id, name, gender, office, faction, district, photo }: Member): Person => ({
  ...{ id, name, gender, office },
  ...(faction !== undefined && { faction }),
  ...(district !== undefined && { district }),
  ...(photo && { photo }),
});

/** A person's line in a list. */
export function personLine({ council, hasFile }: SiteContext, person: Person) {
  const { id, name, faction, district, photo } = person;
  return {
    ...{ path: personPath(id), text: name, office: memberWords(person, council.kind), gender: person.gender },
    ...(faction !== undefined && { faction }),
    ...(district !== undefined && { district }),
    ...(photo && hasFile(photo) && { photo: siteFile(photo) }),
  };
}

/** A digest of what something is made from: the same makes the same, and need not be made again. */
export const keyOf = (made: unknown): string =>
  createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 22);
