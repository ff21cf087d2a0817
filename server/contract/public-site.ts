/**
 * What the pages of the public site show, each made by the hub from the proceedings and drawn to static HTML. Every
 * page has its path below the site's root, ending in `/`, and prints figures that are computed before it is drawn.
 * Dates and times are ISO 8601 with the zone's offset.
 */
import type { Brand } from './composition.ts';
import type { KeptRef, KeptType } from './older-results.ts';
import type {
  SiteAgreement,
  SiteBallotLine,
  SiteCorrection,
  SiteItem,
  SiteLink,
  SitePaper,
  SitePersonLine,
  SiteSignature,
  SiteSittingLine,
  SiteSpeech,
  SiteVideo,
  SiteVotes,
} from './site-parts.ts';
import type { Counts } from './verdict.ts';
import type { SeatCell } from './views.ts';
import type { Outcome } from './vocabulary.ts';

export * from './site-parts.ts';

/** The pages that the site's navigation leads to. Years before the newest have pages of their own below `sittings`, `decisions`. */
export const SITE_PATHS = {
  home: '',
  live: 'live/',
  sittings: 'sittings/',
  decisions: 'decisions/',
  people: 'people/',
  data: 'data/',
  search: 'search/',
  about: 'about/',
  corrections: 'corrections/',
  english: 'en/',
} as const;

/** Files that keep their names, below the site's root. */
export const SITE_FILES = {
  rss: 'news.rss',
  atom: 'news.atom',
  calendar: 'sittings.ics',
  searchIndex: 'search-index.json',
} as const;

/** Styles, scripts and fonts: the whole folder `dist/web/public-site` is copied to `assets/<build>/`. */
export const siteAsset = (build: string, name: string): string => `assets/${build}/${name}`;

/** The style sheet with the council's colours, `#RRGGBB`; made as the hub's own `/brand/….css` is. */
export const siteBrandSheet = (colour: string): string => `assets/brand-${colour.slice(1)}.css`;

const ENDINGS: Readonly<Record<KeptType, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'text/csv': 'csv',
  'application/json': 'json',
  'text/plain': 'txt',
};

/** Where a kept file lies in the site: documents of items, the coat of arms, photos. */
export const siteFile = ({ sha256, type }: Pick<KeptRef, 'sha256' | 'type'>): string =>
  `files/${sha256}.${ENDINGS[type]}`;

/** One line of the search: path, what is said first, what stands under it, kind, date. Newest first. */
export type SiteSearchEntry = readonly [
  path: string,
  text: string,
  detail: string,
  kind: 'sitting' | 'item' | 'ballot' | 'decision' | 'person',
  date: string,
];
/** `search-index.json`, which the page of search reads in the browser. */
export type SiteSearchIndex = { readonly v: 1; readonly entries: readonly SiteSearchEntry[] };

/** «Перенесено з давнішого протоколу; Дзвін цього не рахував»: the sources, and what in them does not add up. */
export type SiteOrigin = {
  readonly sources: readonly SiteLink[];
  /** The source has the time; else the day alone is known. */
  readonly hasTimes: boolean;
  readonly warnings: readonly string[];
};

/** What every page bears: the council, its look, and the place in the journal that the page comes from. */
export type SiteHead = {
  readonly council: string;
  readonly short?: string;
  readonly brand?: Brand;
  /** Where the site is published, ending in `/`; absent where that is not told. Every link but those of `not-found` does without. */
  readonly address?: string;
  /** Path of the page from the site's root, without a leading slash; empty for the first page. */
  readonly path: string;
  readonly title: string;
  /** Language of the page; absent: Ukrainian. */
  readonly language?: 'en';
  /** Pages above this one, the first page first. */
  readonly above: readonly SiteLink[];
  readonly journal: { readonly position: number; readonly hash: string };
  /** The stylesheet's and the scripts' name carries this, so that a browser keeps them as long as they hold. */
  readonly build: string;
};

export type HomePage = {
  readonly kind: 'home';
  /** Sittings that were opened and are not closed. */
  readonly underWay: readonly SiteSittingLine[];
  readonly latest: readonly SiteSittingLine[];
  readonly coming: readonly SiteSittingLine[];
  /** Agenda of the first of `coming`. */
  readonly agenda?: readonly { readonly number: string; readonly title: string }[];
  readonly decisions: readonly SiteDecisionLine[];
};
/** «Наживо» as the site knows it when it is made; what goes on comes later, out of `live/` files (`view-live.ts`). */
export type LivePage = Pick<HomePage, 'underWay' | 'latest' | 'coming'> & {
  readonly kind: 'live';
  /** Where these files are asked for, ending in `/`; absent: beside this page. */
  readonly source?: string;
};
export type SittingsPage = {
  readonly kind: 'sittings';
  readonly year: number;
  readonly years: readonly SiteLink[];
  readonly sittings: readonly SiteSittingLine[];
};
export type SittingPage = {
  readonly kind: 'sitting';
  readonly line: SiteSittingLine;
  readonly origin?: SiteOrigin;
  readonly place: string;
  readonly openedAt?: string;
  readonly closedAt?: string;
  /** When the plan was published, and what of it was changed since. */
  readonly publishedAt?: string;
  readonly changes: readonly { readonly at: string; readonly text: string }[];
  readonly items: readonly SiteItem[];
  /** Videos that are found somewhere; absent: none is. */
  readonly videos?: readonly SiteVideo[];
  /** Speeches that were about no item. */
  readonly speeches: readonly SiteSpeech[];
  /** Ballots about the sitting itself. */
  readonly own: readonly SiteBallotLine[];
  readonly present: readonly SitePersonLine[];
  readonly absent: readonly SitePersonLine[];
  readonly guests: readonly { readonly name: string; readonly office?: string }[];
  /** Breaks, alarms, closed parts: when and what, in a sentence. */
  readonly events: readonly { readonly at: string; readonly text: string; readonly detail?: string }[];
  readonly statements: readonly { readonly name: string; readonly text: string }[];
  readonly notes: readonly { readonly at: string; readonly text: string; readonly isCorrection: boolean }[];
  /** Protocol, decisions, bound roll calls: once the sitting is over. */
  readonly papers: readonly SitePaper[];
  /** Decisions whose text is not there yet: their papers wait for it. */
  readonly awaited: readonly SiteDecisionLine[];
  /** The protocol is not published, for a part of the sitting was closed: by which article. */
  readonly withheld?: { readonly article: string };
  readonly signatures: readonly SiteSignature[];
  /** Papers of this sitting that were published with other bytes. */
  readonly corrections: readonly SiteCorrection[];
  readonly files: readonly SiteLink[];
};
export type BallotPage = {
  readonly kind: 'ballot';
  readonly line: SiteBallotLine;
  readonly question: string;
  readonly items: readonly { readonly number: string; readonly title: string }[];
  readonly manner: string;
  readonly mannerReason?: string;
  readonly openedAt: string;
  readonly closedAt: string;
  /** The verdict in sentences, with its article of the law. */
  readonly explanation: string;
  readonly needed?: number;
  /** In their places of the hall display. Absent for a secret ballot. */
  readonly seats?: Readonly<Record<string, SeatCell>>;
  readonly factions: readonly {
    readonly name: string;
    readonly counts: Readonly<Record<Outcome, number>>;
    readonly total: number;
  }[];
  /** By name in the order of the Ukrainian alphabet, the head last. */
  readonly votes: readonly (SiteLink & { readonly outcome: Outcome; readonly word: string })[];
  readonly tookPart: readonly string[];
  readonly alternatives: readonly {
    readonly number: number;
    readonly text: string;
    readonly counts: Pick<Counts, 'for' | 'against' | 'abstain'>;
    readonly isWinner: boolean;
  }[];
  readonly conflicts: readonly string[];
  readonly setAside?: { readonly by: SiteLink; readonly reason: string };
  readonly papers: readonly SitePaper[];
  readonly files: readonly SiteLink[];
  /** It is of an older source, and not in this house's record. */
  readonly origin?: SiteOrigin;
  /** How anybody checks that the ballot stands in the record; absent with `origin`. */
  readonly inRecord?: { readonly position: number; readonly hash: string };
};
export type PeoplePage = {
  readonly kind: 'people';
  readonly head?: SitePersonLine;
  readonly deputies: readonly SitePersonLine[];
  readonly seats: number;
};
export type DeputyPage = {
  readonly kind: 'deputy';
  readonly person: SitePersonLine;
  readonly attended: { readonly sittings: number; readonly of: number };
  readonly votes: SiteVotes;
  readonly withFaction?: SiteAgreement;
  /** Most alike first. */
  readonly withOthers: readonly SiteAgreement[];
  readonly spoke: { readonly times: number; readonly seconds: number };
  readonly conflicts: readonly (SiteLink & { readonly at: string })[];
  /** Sittings, newest first; the page of each has every vote. */
  readonly sittings: readonly (SiteLink & {
    readonly date: string;
    readonly present: boolean;
    readonly votes: SiteVotes;
  })[];
  /** «Ваш депутат»: the data of the deputy, and what else there is. */
  readonly files: readonly SiteLink[];
};
/** «Ваш депутат» in the page of somebody else: its path is that of the deputy's page and `widget/`. */
export type WidgetPage = Pick<DeputyPage, 'person' | 'attended' | 'votes' | 'withFaction'> & {
  readonly kind: 'widget';
};
/** Every vote of one deputy in one sitting. */
export type DeputySittingPage = {
  readonly kind: 'deputy-sitting';
  readonly person: SitePersonLine;
  readonly sitting: SiteSittingLine;
  readonly votes: readonly (SiteBallotLine & {
    readonly title: string;
    readonly outcome?: Outcome;
    readonly word: string;
  })[];
};
export type SiteDecisionLine = SiteLink & {
  readonly number: string;
  readonly date: string;
  readonly ballot: SiteLink;
  readonly isSetAside: boolean;
};
export type DecisionsPage = {
  readonly kind: 'decisions';
  readonly year: number;
  readonly years: readonly SiteLink[];
  readonly decisions: readonly SiteDecisionLine[];
};
export type DataPage = {
  readonly kind: 'data';
  readonly files: readonly (SiteLink & { readonly mediaType: string; readonly bytes: number })[];
};
export type SearchPage = { readonly kind: 'search' };
/** How to check the record, what the seal proves, what the widget and the data are. */
export type AboutPage = { readonly kind: 'about' };
/** All corrections, newest first. */
export type CorrectionsPage = { readonly kind: 'corrections'; readonly corrections: readonly SiteCorrection[] };
/** `404.html`, shown at any address: its links begin at `address`, or at `/`. */
export type NotFoundPage = { readonly kind: 'not-found' };

export type SitePage =
  | HomePage
  | LivePage
  | SittingsPage
  | SittingPage
  | BallotPage
  | PeoplePage
  | DeputyPage
  | DeputySittingPage
  | DecisionsPage
  | DataPage
  | SearchPage
  | AboutPage
  | CorrectionsPage
  | WidgetPage
  | NotFoundPage;
export type SitePageKind = SitePage['kind'];

/** Draws a page as a whole HTML document. The hub loads it from the built front end. */
export type DrawPage = (head: SiteHead, page: SitePage) => string;
