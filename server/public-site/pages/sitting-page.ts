/** The page of a sitting: agenda with documents, ballots, speeches, who was there, what interrupted it. */
import type { ItemId } from '#contract/ids';
import type { SiteBallotLine, SiteItem, SiteLink, SiteSpeech, SittingPage } from '#contract/public-site';
import { SITE_PATHS } from '#contract/public-site';
import type { Item } from '../../council/agenda/agenda.ts';
import { localTime } from '../../proceedings/printed-time.ts';
import type { BallotRecord, Matter, Proceedings, SpeechRecord } from '../../proceedings/proceedings.ts';
import { ballotLine, originOf, sittingLine, wasHeld } from '../parts/lines.ts';
import { personPath, sittingPath } from '../paths.ts';
import type { Foretold } from '../plan-book.ts';
import type { Published } from '../published.ts';
import { HOME, headOf, type PageModel, personLine, personOf, type SiteContext } from '../site-context.ts';
import { NO_SOUND, type OfSound } from '../sound/of-sound.ts';
import { NO_VIDEOS, type OfVideos } from '../videos/of-videos.ts';

export const SITTINGS: SiteLink = { path: SITE_PATHS.sittings, text: 'Засідання' };

/** By it a council may sit in private. */
const CLOSED_PART_ARTICLE = '280/97-ВР ст. 46';

/** What the page tells besides the proceedings. */
export type SittingExtras = Pick<SittingPage, 'files' | 'papers' | 'awaited' | 'signatures' | 'corrections'> & {
  /** What people were told of the sitting before it was convened. */
  readonly foretold?: Foretold | undefined;
  readonly videos?: OfVideos;
  readonly sound?: OfSound;
};

type Media = { readonly videos: OfVideos; readonly sound: OfSound };

export function sittingPage(context: SiteContext, published: Published, extras: SittingExtras): PageModel {
  const { sitting, guests } = published;
  const { foretold, videos = NO_VIDEOS, sound = NO_SOUND, ...given } = extras;
  const media = { videos, sound };
  const line = sittingLine(sitting);
  const local = (at: string) => localTime(at, sitting.council.timeZone);
  const { attendance, openedAt, closedAt } = sitting;
  const people = (present: boolean) =>
    attendance.filter((one) => one.present === present).map(({ member }) => personLine(context, personOf(member)));
  const page: SittingPage = {
    ...{ kind: 'sitting', line, place: sitting.sitting.place },
    ...(sitting.origin && { origin: originOf(sitting.origin) }),
    ...(openedAt !== undefined && { openedAt: local(openedAt) }),
    ...(closedAt !== undefined && { closedAt: local(closedAt) }),
    items: sitting.agenda.map((item) => itemOf(context, published, item, media)),
    ...(videos.videos.length > 0 && { videos: videos.videos }),
    ...(foretold && { publishedAt: local(foretold.publishedAt) }),
    changes: (foretold?.changes ?? []).map(({ at, text }) => ({ at: local(at), text })),
    speeches: speechesOf(sitting, undefined, media),
    own: sitting.ballots.filter(({ items }) => items.length === 0).map((ballot) => lineOf(sitting, ballot, videos)),
    present: wasHeld(sitting) ? people(true) : [],
    absent: wasHeld(sitting) ? people(false) : [],
    guests: guests.map(({ name, office }) => ({ name, ...(office !== undefined && { office }) })),
    events: sitting.course.flatMap((matter) => eventOf(matter, local)),
    statements: sitting.course.flatMap((matter) => statementOf(matter)),
    notes: sitting.notes.flatMap(({ at, text, kind }) =>
      kind === 'note' || kind === 'correction' ? [{ at: local(at), text, isCorrection: kind === 'correction' }] : [],
    ),
    ...(published.hadClosedPart && closedAt !== undefined && { withheld: { article: CLOSED_PART_ARTICLE } }),
    ...given,
  };
  return {
    head: headOf(
      context,
      { path: line.path, title: line.text, above: [HOME, SITTINGS] },
      videos.laterOf(sitting.journal),
    ),
    page,
  };
}

/** Where a page below a sitting's leads back to. */
export const aboveOf = (sitting: Proceedings): readonly SiteLink[] => [
  ...[HOME, SITTINGS],
  { path: sittingPath(sitting.sittingId), text: sittingLine(sitting).text },
];

const lineOf = (sitting: Proceedings, ballot: BallotRecord, videos: OfVideos): SiteBallotLine => ({
  ...ballotLine(sitting, ballot),
  ...videos.ofBallot(ballot),
});

function itemOf(context: SiteContext, { sitting, closedItems }: Published, item: Item, media: Media): SiteItem {
  const { itemId, number, title, project, reporter, state, documents = [] } = item;
  const isClosed = closedItems.has(itemId);
  const ballots = sitting.ballots.filter(({ items }) => items.some((one) => one.itemId === itemId));
  return {
    ...{ number, title, state },
    ...(project !== undefined && { project }),
    ...(reporter !== undefined && { reporter }),
    documents: isClosed ? [] : documents.filter(({ file }) => context.hasFile(file)),
    ballots: ballots.map((ballot) => lineOf(sitting, ballot, media.videos)),
    speeches: speechesOf(sitting, itemId, media),
    ...media.videos.ofItem(itemId),
  };
}

/** About an item, or about none. */
const speechesOf = (
  sitting: Proceedings,
  itemId: ItemId | undefined,
  { videos, sound }: Media,
): readonly SiteSpeech[] =>
  sitting.course.flatMap((matter) =>
    matter.kind === 'speech' && matter.itemId === itemId
      ? [{ ...speechOf(sitting, matter.speech), ...videos.ofSpeech(matter.speech), ...sound.ofSpeech(matter.speech) }]
      : [],
  );

function speechOf({ council }: Proceedings, { speaker, kind, begunAt, seconds }: SpeechRecord): SiteSpeech {
  return {
    speaker: speaker.name,
    ...(speaker.memberId !== undefined && { path: personPath(speaker.memberId) }),
    ...(speaker.office !== undefined && { office: speaker.office }),
    ...{ kind, at: localTime(begunAt, council.timeZone), seconds },
  };
}

function eventOf(matter: Matter, local: (at: string) => string): SittingPage['events'] {
  if (matter.kind !== 'told') return [];
  const { detail } = matter;
  return [{ at: local(matter.at), text: matter.title, ...(detail !== undefined && { detail }) }];
}

const statementOf = (matter: Matter): SittingPage['statements'] =>
  matter.kind === 'statement' ? [{ name: matter.member?.name ?? '—', text: matter.statement.text }] : [];
