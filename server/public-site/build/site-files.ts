/** What the site has once: lists, people, data, feeds, what a browser searches in, and the assets. */
import { brandColours, brandSheet } from '#contract/brand-colours';
import { ChaptersFile } from '#contract/chapters';
import {
  type DrawPage,
  SITE_FILES,
  SITE_PATHS,
  type SiteSearchEntry,
  type SiteSittingLine,
  siteBrandSheet,
} from '#contract/public-site';
import { YourDeputy, YourDeputyVotes } from '#contract/your-deputy';
import type { Place } from '../../proceedings/proceedings.ts';
import { type CalendarEntry, calendar } from '../files/calendar.ts';
import { atom, feedEntries, rss } from '../files/feed.ts';
import { yourDeputyOf } from '../files/your-deputy.ts';
import { type ComingLine, latestOf, listPages } from '../pages/list-pages.ts';
import { deputyPage, inNameOrder, type People, peoplePage, widgetPage } from '../pages/people-pages.ts';
import { type ComingSitting, comingLine, planPage } from '../pages/plan-page.ts';
import type { CorrectedPaper } from '../papers/correction-book.ts';
import { correctedPapers } from '../papers/correction-lines.ts';
import { type DataLine, inOrder, type Person, type SittingPart } from '../parts/sitting-part.ts';
import { Totals } from '../parts/totals.ts';
import { personPath, sittingPath } from '../paths.ts';
import { HOME, headOf, type PageModel, type SiteContext } from '../site-context.ts';
import { jsonFile, pageFile, textFile } from './made-files.ts';
import type { Wanted } from './wanted.ts';

export const SITE = 'site';
export const PLANS = 'plans';

export type SiteFacts = {
  readonly parts: readonly SittingPart[];
  readonly coming: readonly ComingSitting[];
  /** Who sits now. */
  readonly members: readonly Person[];
  /** Of the last event that settled the council or its people. */
  readonly settled: Place;
  /** Papers that were published with other bytes before. */
  readonly corrected: readonly CorrectedPaper[];
  /** The open data of the whole archive. */
  readonly whole: readonly DataLine[];
};

export function siteFiles(context: SiteContext, facts: SiteFacts, draw: DrawPage): readonly Wanted[] {
  const parts = inOrder(facts.parts);
  const coming = facts.coming.map((plan) => comingLine(context, plan));
  const page = (model: PageModel) => pageFile(SITE, model, draw);
  return [
    ...listPages(context, { parts, coming, council: facts.settled }).map(page),
    page(dataPage(context, parts, facts)),
    page(correctionsPage(context, parts, facts)),
    ...peopleFiles(context, parts, facts, draw),
    ...facts.coming.map((plan) => pageFile(PLANS, planPage(context, plan), draw)),
    ...textFiles(context, parts, coming, facts),
  ];
}

function peopleFiles(
  context: SiteContext,
  parts: readonly SittingPart[],
  { members, settled }: SiteFacts,
  draw: DrawPage,
): readonly Wanted[] {
  const ever = everOf(parts, members);
  const sittingsOf = new Map<string, (SittingPart & { own: SittingPart['people'][number] })[]>();
  for (const part of parts)
    for (const own of part.people)
      sittingsOf.set(own.person.id, [...(sittingsOf.get(own.person.id) ?? []), { ...part, own }]);
  const people: People = { now: members, ever, journal: settled };
  const totals = new Totals(parts);
  const pages = [...ever.values()].flatMap((person) => {
    const deputy = { person, people, totals, sittings: sittingsOf.get(person.id) ?? [] };
    const model = deputyPage(context, deputy);
    const data = yourDeputyOf(context, person.id, model);
    return [
      ...[pageFile(SITE, model, draw), pageFile(SITE, widgetPage(context, deputy), draw)],
      ...(data ? [jsonFile(SITE, data.path, data.value)] : []),
    ];
  });
  return [pageFile(SITE, peoplePage(context, people), draw), ...pages];
}

/** Everybody of whom a page tells, as last known. */
const everOf = (parts: readonly SittingPart[], members: readonly Person[]): ReadonlyMap<string, Person> =>
  new Map(
    [...parts.flatMap(({ people }) => people.map(({ person }) => person)), ...members].map((one) => [one.id, one]),
  );

/** The whole archive, then each sitting, the newest first. */
function dataPage(context: SiteContext, parts: readonly SittingPart[], { settled, whole }: SiteFacts): PageModel {
  const files = [...whole, ...parts.toReversed().flatMap(({ data }) => data)];
  const journal = latestOf([settled, ...parts.map((part) => part.journal)]);
  const named = { path: SITE_PATHS.data, title: 'Відкриті дані', above: [HOME] };
  return { head: headOf(context, named, journal), page: { kind: 'data', files } };
}

/** Newest first. */
const correctionsOf = ({ council }: SiteContext, parts: readonly SittingPart[], { corrected }: SiteFacts) =>
  [...correctedPapers(corrected, council.timeZone), ...parts.flatMap((part) => part.corrections)].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at),
  );

function correctionsPage(context: SiteContext, parts: readonly SittingPart[], facts: SiteFacts): PageModel {
  const corrections = correctionsOf(context, parts, facts);
  const told = parts.filter((part) => part.corrections.length > 0).map(({ journal }) => journal);
  const named = { path: SITE_PATHS.corrections, title: 'Виправлення', above: [HOME] };
  return {
    head: headOf(context, named, latestOf([facts.settled, ...told])),
    page: { kind: 'corrections', corrections },
  };
}

function textFiles(
  context: SiteContext,
  parts: readonly SittingPart[],
  coming: readonly ComingLine[],
  facts: SiteFacts,
): readonly Wanted[] {
  const entries = feedEntries({
    ...{ parts, corrections: correctionsOf(context, parts, facts) },
    coming: facts.coming.flatMap((plan, place) => (coming[place] ? [{ ...plan, ...coming[place] }] : [])),
  });
  const { colour } = context.council.brand ?? {};
  const colours = colour === undefined ? undefined : brandColours(colour);
  return [
    textFile(SITE, SITE_FILES.rss, 'application/rss+xml', rss(context, entries)),
    textFile(SITE, SITE_FILES.atom, 'application/atom+xml', atom(context, entries)),
    textFile(
      SITE,
      SITE_FILES.calendar,
      'text/calendar; charset=utf-8',
      calendar(context, calendarOf(parts, coming, facts)),
    ),
    jsonFile(SITE, SITE_FILES.searchIndex, { v: 1, entries: searchOf(context, parts, facts) }),
    jsonFile(SITE, 'data/chapters.schema.json', ChaptersFile),
    jsonFile(SITE, 'data/deputy.schema.json', YourDeputy),
    jsonFile(SITE, 'data/deputy-votes.schema.json', YourDeputyVotes),
    textFile(SITE, 'robots.txt', 'text/plain; charset=utf-8', robots(context)),
    ...(colour !== undefined && colours?.ok
      ? [textFile(SITE, siteBrandSheet(colour), 'text/css; charset=utf-8', brandSheet(colours.colours))]
      : []),
  ];
}

/** A sitting that was convened comes after every change of its plan. */
const CONVENED_SEQUENCE = 1000;

function calendarOf(
  parts: readonly SittingPart[],
  lines: readonly ComingLine[],
  { coming }: SiteFacts,
): readonly CalendarEntry[] {
  const held = parts
    .filter(({ line }) => !line.isOlder)
    .map((part): CalendarEntry => {
      const { sittingId, line, place, startsAt, endsAt } = part;
      const isHeld = line.state !== 'not-held';
      return {
        ...{ sittingId, title: line.text, place, startsAt, stampedAt: startsAt, path: line.path, isHeld },
        ...(endsAt !== undefined && { endsAt }),
        sequence: CONVENED_SEQUENCE + OVER_AT[line.state],
      };
    });
  const planned = coming.map(({ sittingId, sitting, droppedAt, changedAt, sequence }, place): CalendarEntry => {
    const { startsAt, endsAt, place: where } = sitting;
    const title = lines[place]?.line.text ?? '';
    const stampedAt = droppedAt ?? changedAt;
    return {
      ...{ sittingId, title, place: where, startsAt, stampedAt, path: sittingPath(sittingId), sequence },
      ...(endsAt !== undefined && { endsAt }),
      isHeld: droppedAt === undefined,
    };
  });
  return [...held, ...planned];
}

/** Each state of a sitting is a later word on the same event of the calendar. */
const OVER_AT: Readonly<Record<SiteSittingLine['state'], number>> = {
  ...{ planned: 0, cancelled: 0, convened: 0, open: 1, adjourned: 1, closed: 2, 'not-held': 2 },
};

/** Newest first; people, who have no date, at the end. */
function searchOf(
  { council: { name } }: SiteContext,
  parts: readonly SittingPart[],
  { coming, members }: SiteFacts,
): readonly SiteSearchEntry[] {
  const planned = coming.flatMap(({ sittingId, agenda, sitting, droppedAt }) => {
    if (droppedAt !== undefined) return [];
    const day = sitting.startsAt.slice(0, 10);
    return agenda.map(
      ({ number, title }): SiteSearchEntry => [sittingPath(sittingId), title, `Питання ${number}`, 'item', day],
    );
  });
  const happened = parts.toReversed().flatMap(({ search }) => search.toReversed());
  const sits = new Set(members.map(({ id }) => id));
  const people = inNameOrder(everOf(parts, members).values()).map(({ id, name: called, faction }): SiteSearchEntry => {
    const detail = sits.has(id) ? (faction ?? name) : 'Колишній склад ради';
    return [personPath(id), called, detail, 'person', ''];
  });
  return [...planned.toReversed(), ...happened, ...people];
}

const robots = ({ address }: SiteContext): string =>
  `User-agent: *\nAllow: /\n${address === undefined ? '' : `Sitemap: ${address}sitemap.xml\n`}`;
