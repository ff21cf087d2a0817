/**
 * What of a sitting the site shows: what every format of the open data may tell, no less and no more, and who was
 * invited in public. Documents of an item that a closed part was about stay inside.
 */
import type { ItemId } from '#contract/ids';
import type { Outline } from '../open-data/archive.ts';
import { type PublicSitting, publicSitting } from '../open-data/public-sitting.ts';
import type { Attendance, Matter, Proceedings } from '../proceedings/proceedings.ts';

export type Published = {
  readonly sitting: PublicSitting;
  /** Items of which something was closed. */
  readonly closedItems: ReadonlySet<ItemId>;
  readonly hadClosedPart: boolean;
  readonly guests: Proceedings['guests'];
  /** Ordinals of all decisions, in the order in which papers count them. */
  readonly decisions: readonly number[];
};

export function publishedOf(proceedings: Proceedings): Published {
  const within = proceedings.course.filter(({ inClosedPart }) => inClosedPart);
  return {
    sitting: publicSitting(proceedings),
    closedItems: new Set(within.flatMap(itemsOf)),
    hadClosedPart: proceedings.course.some((matter) => matter.kind === 'told' && matter.type === 'ClosedPartBegun'),
    guests: guestsOf(proceedings),
    decisions: proceedings.decisions.map(({ ordinal }) => ordinal),
  };
}

/** What it was about: of a block's ballot each of its items. */
const itemsOf = (matter: Matter): readonly ItemId[] => [
  ...(matter.itemId === undefined ? [] : [matter.itemId]),
  ...(matter.kind === 'ballot' ? matter.ballot.items.map(({ itemId }) => itemId) : []),
];

/** Whom the hall saw come: guests stand in the order in which they were added. */
function guestsOf({ guests, course }: Proceedings): Proceedings['guests'] {
  const added = course.filter((matter) => matter.kind === 'told' && matter.type === 'GuestAdded');
  return guests.filter((_, place) => added[place]?.inClosedPart !== true);
}

/** What lists over all sittings need of one; no card's number is kept. */
export function outlineOf({ sitting: published }: Published): Outline {
  const { sittingId, origin, council, convocation, session, sitting, openedAt, closedAt, attendance, journal } =
    published;
  return {
    ...{ sittingId, council, convocation, session, sitting, attendance: attendance.map(withoutCard), journal },
    ...(origin && { origin }),
    ...(openedAt !== undefined && { openedAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}

function withoutCard(attendance: Attendance): Attendance {
  const { card: _, ...member } = attendance.member;
  return { ...attendance, member };
}
