/** What the open data is made of: the proceedings of every sitting that was held, oldest first. */
import type { ItemId } from '#contract/ids';
import { localDate } from '../proceedings/printed-time.ts';
import type { BallotEnd, BallotRecord, Proceedings } from '../proceedings/proceedings.ts';

export type Archive = { readonly sittings: readonly Proceedings[] };

/** A ballot with a verdict that is no secret of a closed part; one that was stopped has no figures to publish. */
export type PublishedBallot = BallotRecord & { readonly end: Extract<BallotEnd, { kind: 'closed' }> };

const isPublished = (ballot: BallotRecord): ballot is PublishedBallot =>
  ballot.end.kind === 'closed' && !ballot.inClosedPart;

/** Ballots of a sitting that are published, by number. */
export const publishedBallots = ({ ballots }: Proceedings): readonly PublishedBallot[] => ballots.filter(isPublished);

/** `YYYY-MM-DD` of a sitting, in the council's time zone: when it was opened, or was to be. */
export const dateOf = ({ openedAt, sitting, council }: Proceedings): string =>
  localDate(openedAt ?? sitting.startsAt, council.timeZone);

/** What tells apart sittings of one day: nothing for the first, the session and sitting for a later one. */
function dayOf(archive: Archive, sitting: Proceedings): string {
  const date = dateOf(sitting);
  const first = archive.sittings.find((one) => dateOf(one) === date);
  return first === undefined || first.sittingId === sitting.sittingId
    ? date
    : `${date}_${sitting.session.number}-${sitting.sitting.number}`;
}

/** What a ballot was about, as its `uid` names it: the numbers of its items, `0` for the sitting's own matters. */
const about = ({ items }: BallotRecord): string =>
  items.length === 0 ? '0' : items.map(({ number }) => number.replace(/[^\p{L}\p{N}.-]+/gu, '-')).join('+');

/**
 * The `uid` of each published ballot of a sitting: its date and item number, and from the second ballot on an item the
 * ballot's number too. A ballot that comes later changes no `uid` that is published already.
 */
export function uidsOf(archive: Archive, sitting: Proceedings): ReadonlyMap<BallotRecord['ballotId'], string> {
  const day = dayOf(archive, sitting);
  const seen = new Set<string>();
  const uids = publishedBallots(sitting).map((ballot) => {
    const uid = `${day}_${about(ballot)}`;
    const isFirst = !seen.has(uid);
    seen.add(uid);
    return [ballot.ballotId, isFirst ? uid : `${uid}_${ballot.number}`] as const;
  });
  return new Map(uids);
}

/** Number of an item as printed, by id. */
export const numberOfItem = ({ agenda }: Proceedings, itemId: ItemId): string =>
  agenda.find((item) => item.itemId === itemId)?.number ?? '';
