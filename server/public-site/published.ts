/**
 * What of a sitting the site shows: what every format of the open data may tell, no less and no more, and who was
 * invited in public. Documents of an item that a closed part was about stay inside.
 */
import type { ItemId } from '#contract/ids';
import type { Outline } from '../open-data/archive.ts';
import { type PublicSitting, publicSitting } from '../open-data/public-sitting.ts';
import type { Attendance, Proceedings } from '../proceedings/proceedings.ts';

export type Published = {
  readonly sitting: PublicSitting;
  /** Items of which something was closed. */
  readonly closedItems: ReadonlySet<ItemId>;
};

export function publishedOf(proceedings: Proceedings): Published {
  const within = proceedings.course.filter(({ inClosedPart }) => inClosedPart);
  return { sitting: publicSitting(proceedings), closedItems: new Set(within.flatMap(({ itemId }) => itemId ?? [])) };
}

/** What lists over all sittings need of one; no card's number is kept. */
export function outlineOf({ sitting: published }: Published): Outline {
  const { sittingId, council, convocation, session, sitting, openedAt, closedAt, attendance, journal } = published;
  return {
    ...{ sittingId, council, convocation, session, sitting, attendance: attendance.map(withoutCard), journal },
    ...(openedAt !== undefined && { openedAt }),
    ...(closedAt !== undefined && { closedAt }),
  };
}

function withoutCard(attendance: Attendance): Attendance {
  const { card: _, ...member } = attendance.member;
  return { ...attendance, member };
}
