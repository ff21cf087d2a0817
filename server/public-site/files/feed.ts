/**
 * The site's news, decisions and sittings, as RSS 2.0 and as Atom (RFC 4287). In: entries, newest first; out: XML that
 * is the same whenever it is made. Without an address of the site links are paths from its root.
 */
import type { SiteCorrection, SiteDecisionLine } from '#contract/public-site';
import { SITE_FILES } from '#contract/public-site';
import type { ComingLine } from '../pages/list-pages.ts';
import type { ComingSitting } from '../pages/plan-page.ts';
import type { SittingPart } from '../parts/sitting-part.ts';
import type { SiteContext } from '../site-context.ts';

/** Entries that a feed has at most. */
const MOST = 60;

export type FeedEntry = {
  readonly path: string;
  /** Apart from every other entry, for as long as the site stands. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
};

/** What news tell of besides the sittings: those to come, and what was corrected. */
export type News = {
  readonly parts: readonly SittingPart[];
  readonly coming: readonly (Pick<ComingSitting, 'publishedAt' | 'sitting'> & ComingLine)[];
  readonly corrections: readonly SiteCorrection[];
};

/** Newest first: agendas published, decisions, sittings closed or not held, corrections. */
export const feedEntries = ({ parts, coming, corrections }: News): readonly FeedEntry[] =>
  [
    ...coming.flatMap(comingEntry),
    ...corrections.map(correctionEntry),
    ...parts
      .filter(({ line }) => !line.isOlder)
      .reverse()
      .flatMap((part) => [...sittingEntry(part), ...part.decisions.map((line) => decisionEntry(part, line)).reverse()]),
  ]
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
    .slice(0, MOST);

function comingEntry({ line, publishedAt, sitting }: News['coming'][number]): FeedEntry[] {
  const { path, text, state, date } = line;
  if (state !== 'planned') return [];
  const when = `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}, ${date.slice(11, 16)}`;
  const title = `${text}: порядок денний і проєкти`;
  return [{ path, id: `${path}#published`, title, text: `${when}, ${sitting.place}`, at: publishedAt }];
}

const correctionEntry = ({ path, at, text, detail }: SiteCorrection): FeedEntry => ({
  ...{ path, id: `${path}#corrected-${at}`, title: `Виправлення: ${text}`, text: detail ?? text, at },
});

function sittingEntry({ line, endsAt, startsAt, place }: SittingPart): FeedEntry[] {
  if (line.state !== 'closed' && line.state !== 'not-held') return [];
  const isHeld = line.state === 'closed';
  const title = isHeld ? `${line.text}: результати голосування` : `${line.text}: засідання не відбулося`;
  return [{ path: line.path, id: `${line.path}#${line.state}`, title, text: place, at: endsAt ?? startsAt }];
}

const decisionEntry = ({ endsAt, startsAt }: SittingPart, line: SiteDecisionLine): FeedEntry => ({
  ...{ path: line.path, id: `${line.path}#${line.number}`, title: `Рішення № ${line.number}`, text: line.text },
  at: endsAt ?? startsAt,
});

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as XML 1.0 may hold it: marks escaped, characters that it has no place for left out. */
export const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? '');

const urlOf = ({ address = '/' }: SiteContext, path: string): string => `${address}${path}`;

export function rss(context: SiteContext, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (entry) => `<item><title>${xml(entry.title)}</title><link>${xml(urlOf(context, entry.path))}</link>
<guid isPermaLink="false">${xml(entry.id)}</guid><pubDate>${new Date(entry.at).toUTCString()}</pubDate>
<description>${xml(entry.text)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${xml(titleOf(context))}</title><link>${xml(urlOf(context, ''))}</link>
<description>${xml(titleOf(context))}</description><language>uk</language>
${items.map((item) => `${item}\n`).join('')}</channel></rss>
`;
}

export function atom(context: SiteContext, entries: readonly FeedEntry[]): string {
  const own = urlOf(context, SITE_FILES.atom);
  const all = entries.map(
    (entry) => `<entry><title>${xml(entry.title)}</title><link href="${xml(urlOf(context, entry.path))}"/>
<id>${xml(idOf(context, entry.id))}</id><updated>${iso(entry.at)}</updated><summary>${xml(entry.text)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="uk"><title>${xml(titleOf(context))}</title>
<id>${xml(idOf(context, ''))}</id><link rel="self" href="${xml(own)}"/><link href="${xml(urlOf(context, ''))}"/>
<author><name>${xml(context.council.name)}</name></author><updated>${iso(entries[0]?.at ?? '1970-01-01T00:00:00Z')}</updated>
${all.map((entry) => `${entry}\n`).join('')}</feed>
`;
}

const titleOf = ({ council }: SiteContext): string => `${council.name}: засідання і рішення`;
const iso = (at: string): string => new Date(at).toISOString();
/** An entry keeps its id wherever the site moves to. */
const idOf = ({ council }: SiteContext, id: string): string =>
  `urn:dzvin:${encodeURIComponent(council.katottg ?? council.edrpou ?? council.name)}:${encodeURI(id)}`;
