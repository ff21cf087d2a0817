/** How a sitting and an agenda item are named wherever they appear. */
import type { Brand } from '#contract/composition';
import type { ItemId } from '#contract/ids';
import type { ItemHead, SittingHead } from '#contract/views';
import { itemById } from '../council/agenda/agenda.ts';
import type { Item, Sitting } from '../council/council.ts';

/** The sitting as a page's heading names it. */
export const sittingHead = (sitting: Sitting): SittingHead => ({
  sittingId: sitting.sittingId,
  council: sitting.council.name,
  ...brandOf(sitting.council),
  councilKind: sitting.council.kind,
  timeZone: sitting.council.timeZone,
  seats: sitting.council.seats,
  convocation: sitting.convocation,
  session: sitting.session.number,
  sessionKind: sitting.session.kind,
  sitting: sitting.sitting.number,
  place: sitting.sitting.place,
  startsAt: sitting.sitting.startsAt,
  ...(sitting.endsAt !== undefined && { endsAt: sitting.endsAt }),
  state: sitting.phase,
  ...(sitting.notHeld && { notHeld: true as const }),
  ...awaited(sitting),
  ...(sitting.closedPart && { closedPart: true as const }),
});

/** How the council looks, where it has said so. */
export const brandOf = ({ brand }: { brand?: Brand | undefined }): { brand?: Brand } => (brand ? { brand } : {});

/** The moment that the sitting waits for: the end of its break, or of the wait for a quorum. */
const awaited = ({ phase, breakUntil, secondRegistrationAt }: Sitting) => ({
  ...(phase === 'adjourned' && breakUntil !== undefined && { breakUntil }),
  ...(phase === 'convened' && secondRegistrationAt !== undefined && { secondRegistrationAt }),
});

/** The item as it is printed, whatever is done with it. */
export const itemHead = ({ itemId, number, title, project, reporter, fromTheFloor, documents }: Item): ItemHead => ({
  itemId,
  number,
  title,
  ...(project !== undefined && { project }),
  ...(reporter !== undefined && { reporter }),
  ...(fromTheFloor && { fromTheFloor }),
  ...(documents !== undefined && documents.length > 0 && { documents }),
});

/** The item with the stage its consideration has reached. */
export const itemInStage = (item: Item): ItemHead => ({
  ...itemHead(item),
  ...(item.stage !== undefined && { stage: item.stage }),
});

/** The items of these ids that the agenda has, in that order. */
export const itemHeads = ({ agenda }: Sitting, itemIds: readonly ItemId[]): ItemHead[] =>
  itemIds.flatMap((itemId) => {
    const item = itemById(agenda, itemId);
    return item ? [itemHead(item)] : [];
  });
