/** The council's composition, and the page of each who ever was in it: totals over all sittings. */
import type { DeputyPage, PeoplePage, SiteAgreement, SiteLink, WidgetPage } from '#contract/public-site';
import { hasElectedHead } from '../../council/roster/roster.ts';
import type { Place } from '../../proceedings/proceedings.ts';
import type { Person, PersonPart, SittingPart } from '../parts/sitting-part.ts';
import type { Totals } from '../parts/totals.ts';
import { personPath, personSittingPath } from '../paths.ts';
import { HOME, headOf, type PageModel, personLine, type SiteContext } from '../site-context.ts';
import { PEOPLE } from './deputy-sitting-page.ts';

/** The people of the site: who sits now, and everybody of whom a page tells. */
export type People = {
  readonly now: readonly Person[];
  readonly ever: ReadonlyMap<string, Person>;
  /** Of the last event that changed the composition, or that a sitting showed it by. */
  readonly journal: Place;
};

const byName = new Intl.Collator('uk');
export const inNameOrder = (people: Iterable<Person>): readonly Person[] =>
  [...people].sort((one, other) => byName.compare(one.name, other.name));

export function peoplePage(context: SiteContext, { now, journal }: People): PageModel {
  const isHead = ({ office }: Person) => office === 'head' && hasElectedHead(context.council.kind);
  const head = now.find(isHead);
  const page: PeoplePage = {
    kind: 'people',
    ...(head && { head: personLine(context, head) }),
    deputies: inNameOrder(now.filter((one) => one !== head)).map((person) => personLine(context, person)),
    seats: context.council.seats,
  };
  return { head: headOf(context, { path: PEOPLE.path, title: PEOPLE.text }, journal), page };
}

type Deputy = {
  readonly person: Person;
  readonly people: People;
  readonly totals: Totals;
  /** Sittings with a part of this person, oldest first. */
  readonly sittings: readonly (SittingPart & { readonly own: PersonPart })[];
};

/** Of the newest sitting that tells of the person, else of the composition. */
const journalOf = ({ sittings, people }: Deputy): Place => sittings.at(-1)?.journal ?? people.journal;

/** As on a list; of who sits no longer it is said. */
function ownLine(context: SiteContext, { person, people }: Deputy) {
  const line = personLine(context, person);
  if (people.now.some(({ id }) => id === person.id)) return line;
  return { ...line, office: `${person.gender === 'female' ? 'колишня' : 'колишній'} ${line.office}` };
}

export function deputyPage(context: SiteContext, deputy: Deputy): PageModel {
  const { person, totals, sittings } = deputy;
  const { spoke, attended, votes, withFaction } = totals.of(person);
  const page: DeputyPage = {
    ...{ kind: 'deputy', person: ownLine(context, deputy), attended, votes },
    ...(withFaction && { withFaction }),
    ...{ withOthers: withOthers(deputy), spoke },
    conflicts: sittings.flatMap(({ own }) => own.conflicts).reverse(),
    sittings: sittings
      .filter(({ wasHeld }) => wasHeld)
      .map((sitting) => sittingOf(person, sitting))
      .reverse(),
    files: dataOf(person),
  };
  const path = personPath(person.id);
  return { head: headOf(context, { path, title: person.name, above: [HOME, PEOPLE] }, journalOf(deputy)), page };
}

export function widgetPage(context: SiteContext, deputy: Deputy): PageModel {
  const { person, totals } = deputy;
  const { attended, votes, withFaction } = totals.of(person);
  const page: WidgetPage = {
    ...{ kind: 'widget', person: ownLine(context, deputy), attended, votes },
    ...(withFaction && { withFaction }),
  };
  const path = `${personPath(person.id)}widget/`;
  return { head: headOf(context, { path, title: person.name, above: [] }, journalOf(deputy)), page };
}

function withOthers({ person, people, totals }: Deputy): readonly SiteAgreement[] {
  const all = totals.agreements(person.id).flatMap(({ other, same, of }) => {
    const known = people.ever.get(other);
    return known && of > 0 ? [{ path: personPath(other), text: known.name, same, of }] : [];
  });
  return all.sort(
    (one, other) =>
      other.same * one.of - one.same * other.of || other.of - one.of || byName.compare(one.text, other.text),
  );
}

function sittingOf({ id }: Person, { sittingId, line, own }: SittingPart & { own: PersonPart }) {
  const { text, date } = line;
  return { path: personSittingPath(id, sittingId), text, date, present: own.present, votes: own.votes };
}

const dataOf = ({ id }: Person): readonly SiteLink[] => [
  { path: `${personPath(id)}deputy.json`, text: 'Дані депутата, JSON' },
];
