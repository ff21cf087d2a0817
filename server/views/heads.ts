/** How a sitting and an agenda item are named wherever they appear. */
import type { ItemHead, SittingHead } from '#contract/views';
import type { Item, Sitting } from '../council/council.ts';

/** The sitting as a page's heading names it. */
export const sittingHead = (sitting: Sitting): SittingHead => ({
  sittingId: sitting.sittingId,
  council: sitting.council.name,
  councilKind: sitting.council.kind,
  timeZone: sitting.council.timeZone,
  seats: sitting.council.seats,
  convocation: sitting.convocation,
  session: sitting.session.number,
  sessionKind: sitting.session.kind,
  sitting: sitting.sitting.number,
  place: sitting.sitting.place,
  startsAt: sitting.sitting.startsAt,
  state: sitting.phase,
});

export const itemHead = ({ itemId, number, title, project }: Item): ItemHead => ({
  itemId,
  number,
  title,
  ...(project !== undefined && { project }),
});
