/** What the open data is made of: the proceedings of every sitting that was held, oldest first. */
import type { FileRef } from '#contract/files';
import type { ItemId } from '#contract/ids';
import { siteFile } from '#contract/public-site';
import { type Counted, isCounted } from '../proceedings/ballot/figures.ts';
import { localDate } from '../proceedings/printed-time.ts';
import type { BallotRecord, Proceedings } from '../proceedings/proceedings.ts';
import { type PublicSitting, publicSitting } from './public-sitting.ts';

export type Archive = { readonly sittings: readonly Proceedings[] };

/** What whole files need to know of a sitting beside its own files; it can be kept when the rest is let go. */
export type Outline = Pick<
  Proceedings,
  | 'sittingId'
  | 'origin'
  | 'council'
  | 'convocation'
  | 'session'
  | 'sitting'
  | 'openedAt'
  | 'closedAt'
  | 'attendance'
  | 'journal'
>;

/** A sitting with its place in the archive: what tells it apart from others of its day, and how many ballots they had. */
export type Filed = {
  readonly sitting: PublicSitting;
  /** Name of its folder, and the beginning of each `uid`: `2026-03-30`, for a later one of that day `2026-03-30_14-2`. */
  readonly day: string;
  /** Published ballots of earlier sittings of that day. */
  readonly ballotsBefore: number;
  /** Address of the public site, ending in `/`, where it is known: kept files lie below it. */
  readonly site?: string;
  /** Address of the video at the second where a speech begins, by the place of its event in the journal. */
  readonly videoOf?: (position: number) => string | undefined;
};

/** A ballot with figures that are no secret of a closed part; one that was stopped has none to publish. */
export type PublishedBallot = BallotRecord & { readonly end: Counted };

const isPublished = (ballot: BallotRecord): ballot is PublishedBallot => isCounted(ballot.end) && !ballot.inClosedPart;

/** Ballots of a sitting that are published, by number. */
export const publishedBallots = ({ ballots }: Pick<Proceedings, 'ballots'>): readonly PublishedBallot[] =>
  ballots.filter(isPublished);

/** `YYYY-MM-DD` of a sitting, in the council's time zone: when it was opened, or was to be. */
export const dateOf = ({ openedAt, sitting, council }: Outline): string =>
  localDate(openedAt ?? sitting.startsAt, council.timeZone);

/** What decides the place of a sitting. */
export type Placing = { readonly outline: Outline; readonly ballots: number };
export type Placed = Pick<Filed, 'day' | 'ballotsBefore'>;

/** The place of every sitting. In: oldest first; a later sitting changes the place of no earlier one. */
export function places(sittings: readonly Placing[]): readonly Placed[] {
  const before = new Map<string, number>();
  return sittings.map(({ outline, ballots }) => {
    const date = dateOf(outline);
    const ballotsBefore = before.get(date);
    before.set(date, (ballotsBefore ?? 0) + ballots);
    const { session, sitting } = outline;
    const day = ballotsBefore === undefined ? date : `${date}_${session.number}-${sitting.number}`;
    return { day, ballotsBefore: ballotsBefore ?? 0 };
  });
}

/** Every sitting in its place, struck of what is not public. */
export function filed({ sittings }: Archive): readonly Filed[] {
  const shown = sittings.map(publicSitting);
  const placed = places(shown.map((sitting) => ({ outline: sitting, ballots: publishedBallots(sitting).length })));
  return shown.map((sitting, index) => ({ sitting, day: dateOf(sitting), ballotsBefore: 0, ...placed[index] }));
}

/** What a ballot was about, as its `uid` names it: the numbers of its items, `0` for the sitting's own matters. */
const about = ({ items }: BallotRecord): string =>
  items.length === 0 ? '0' : items.map(({ number }) => number.replace(/[^\p{L}\p{N}.-]+/gu, '-')).join('+');

/**
 * The `uid` of each published ballot of a sitting: its date and item number, and from the second ballot on an item the
 * ballot's number too. A ballot that comes later changes no `uid` that is published already.
 */
export function uidsOf({ sitting, day }: Filed): ReadonlyMap<BallotRecord['ballotId'], string> {
  const seen = new Set<string>();
  const uids = publishedBallots(sitting).map((ballot) => {
    const uid = `${day}_${about(ballot)}`;
    const isFirst = !seen.has(uid);
    seen.add(uid);
    return [ballot.ballotId, isFirst ? uid : `${uid}_${ballot.number}`] as const;
  });
  return new Map(uids);
}

/** Address of a file that the council keeps; none while nobody knows where the site is. */
export const addressOf = (site: string | undefined, file: FileRef | undefined): string | undefined =>
  site === undefined || file === undefined ? undefined : site + siteFile(file);

/** Number of an item as printed, by id. */
export const numberOfItem = ({ agenda }: Proceedings, itemId: ItemId): string =>
  agenda.find((item) => item.itemId === itemId)?.number ?? '';
