/** First page, lists by year, data, search and what the site says of itself. */
import {
  type HomePage,
  SITE_PATHS,
  type SiteDecisionLine,
  type SiteLink,
  type SitePage,
  type SiteSittingLine,
} from '#contract/public-site';
import type { Place } from '../../proceedings/proceedings.ts';
import { inOrder, type SittingPart } from '../parts/sitting-part.ts';
import { yearPath } from '../paths.ts';
import { HOME, headOf, type PageModel, type SiteContext } from '../site-context.ts';

/** Sittings and decisions that the first page shows. */
const LATEST = 5;
const DECISIONS = 10;

/** A sitting to come: its line, its agenda, and the place of the last event of its plan. */
export type ComingLine = {
  readonly line: SiteSittingLine;
  readonly agenda: NonNullable<HomePage['agenda']>;
  readonly journal: Place;
};

export type Lists = {
  readonly parts: readonly SittingPart[];
  readonly coming: readonly ComingLine[];
  /** Of the last event that settled what the council is. */
  readonly council: Place;
};

export const latestOf = (places: readonly Place[]): Place =>
  places.reduce((latest, one) => (one.position > latest.position ? one : latest), { position: 0, hash: '' });

export function listPages(context: SiteContext, lists: Lists): readonly PageModel[] {
  return [
    homePage(context, lists),
    livePage(context, lists),
    ...sittingsPages(context, lists),
    ...decisionsPages(context, lists),
    ...fixed(context, lists),
  ];
}

/** Sittings to come, those that are on, and those that are over; the nearest first. */
function sorted({ parts, coming }: Lists) {
  const all = inOrder(parts);
  const [convened, begun] = [all.filter(isToCome), all.filter((part) => !isToCome(part)).toReversed()];
  const underWay = begun.filter(({ line }) => UNDER_WAY.has(line.state));
  const over = begun.filter((part) => !underWay.includes(part));
  return { convened, begun, underWay, over, ahead: coming.filter(({ line }) => line.state === 'planned') };
}

function homePage(context: SiteContext, lists: Lists): PageModel {
  const { convened, begun, underWay, over, ahead } = sorted(lists);
  const shown = over.slice(0, LATEST);
  const next = convened[0] ?? ahead[0];
  const page: SitePage = {
    ...{ kind: 'home', underWay: underWay.map(({ line }) => line), latest: shown.map(({ line }) => line) },
    coming: [...convened.map(({ line }) => line), ...ahead.map(({ line }) => line)],
    ...(next && { agenda: next.agenda }),
    decisions: begun.flatMap(({ decisions }) => [...decisions].reverse()).slice(0, DECISIONS),
  };
  const told = [...underWay, ...shown, ...convened, ...ahead].map((one) => one.journal);
  const journal = latestOf([lists.council, ...told]);
  return { head: headOf(context, { path: SITE_PATHS.home, title: context.council.name, above: [] }, journal), page };
}

function livePage(context: SiteContext, lists: Lists): PageModel {
  const { convened, underWay, over, ahead } = sorted(lists);
  const [next, latest] = [[...convened, ...ahead].slice(0, 1), over.slice(0, 1)];
  const [on, coming, held] = [underWay, next, latest].map((some) => some.map(({ line }) => line));
  const page: SitePage = {
    ...{ kind: 'live', underWay: on ?? [], coming: coming ?? [], latest: held ?? [] },
    ...(context.liveSource !== undefined && { source: context.liveSource }),
  };
  const journal = latestOf([lists.council, ...[...underWay, ...next, ...latest].map((one) => one.journal)]);
  const named = { path: SITE_PATHS.live, title: 'Наживо', above: [HOME] };
  return { head: headOf(context, named, journal), page };
}

const UNDER_WAY: ReadonlySet<SiteSittingLine['state']> = new Set(['open', 'adjourned'] as const);
const isToCome = ({ line }: SittingPart): boolean => line.state === 'convened';

/** One page a year, the newest at the list's own address. */
function byYear<Line>(
  context: SiteContext,
  list: { readonly path: string; readonly title: string },
  lines: readonly { readonly year: number; readonly line: Line; readonly journal: Place }[],
  given: {
    readonly council: Place;
    readonly pageOf: (year: number, years: readonly SiteLink[], of: Line[]) => SitePage;
  },
): readonly PageModel[] {
  const years = [...new Set(lines.map(({ year }) => year))].sort((one, other) => other - one);
  const newest = years[0] ?? 0;
  const links = years.map((year) => ({ path: yearPath(list.path, year, newest), text: String(year) }));
  const shown =
    years.length === 0
      ? [{ year: newest, path: list.path }]
      : years.map((year) => ({ year, path: yearPath(list.path, year, newest) }));
  return shown.map(({ year, path }) => {
    const own = lines.filter((one) => one.year === year);
    const title = path === list.path ? list.title : `${list.title}: ${year} рік`;
    const above = path === list.path ? [HOME] : [HOME, { path: list.path, text: list.title }];
    const journal = latestOf([given.council, ...own.map((one) => one.journal)]);
    const page = given.pageOf(
      year,
      links,
      own.map(({ line }) => line),
    );
    return { head: headOf(context, { path, title, above }, journal), page };
  });
}

const yearOf = ({ date }: { readonly date: string }): number => Number(date.slice(0, 4));

function sittingsPages(context: SiteContext, { parts, coming, council }: Lists): readonly PageModel[] {
  const newestFirst = inOrder(parts).toReversed();
  const lines = [
    ...coming.map(({ line, journal }) => ({ year: yearOf(line), line, journal })).reverse(),
    ...newestFirst.map(({ year, line, journal }) => ({ year, line, journal })),
  ];
  const pageOf = (year: number, years: readonly SiteLink[], sittings: SiteSittingLine[]): SitePage => ({
    ...{ kind: 'sittings', year, years, sittings },
  });
  return byYear(context, { path: SITE_PATHS.sittings, title: 'Засідання' }, lines, { council, pageOf });
}

function decisionsPages(context: SiteContext, { parts, council }: Lists): readonly PageModel[] {
  const lines = inOrder(parts)
    .toReversed()
    .flatMap(({ decisions, journal }) =>
      [...decisions].reverse().map((line) => ({ year: yearOf(line), line, journal })),
    );
  const pageOf = (year: number, years: readonly SiteLink[], decisions: SiteDecisionLine[]): SitePage => ({
    ...{ kind: 'decisions', year, years, decisions },
  });
  return byYear(context, { path: SITE_PATHS.decisions, title: 'Рішення' }, lines, { council, pageOf });
}

function fixed(context: SiteContext, { council }: Lists): readonly PageModel[] {
  const model = (path: string, title: string, page: SitePage): PageModel => ({
    ...{ head: headOf(context, { path, title }, council), page },
  });
  return [
    model(SITE_PATHS.search, 'Пошук', { kind: 'search' }),
    model(SITE_PATHS.about, 'Про цей сайт', { kind: 'about' }),
    english(context, council),
    model('404.html', 'Сторінку не знайдено', { kind: 'not-found' }),
  ];
}

/** The record is in Ukrainian; what it is and how it is checked is told in English too. */
const english = (context: SiteContext, council: Place): PageModel => ({
  head: headOf(
    context,
    { path: SITE_PATHS.english, title: 'About this site', above: [{ path: '', text: 'First page' }], language: 'en' },
    council,
  ),
  page: { kind: 'about' },
});
