/**
 * Conflicts of interest as declared, item by item (280/97-ВР ст. 59-1). Who has one takes no part in the item: no
 * vote in a ballot about it, no floor; such a member stays in the quorum and in the composition, and is left out of those present.
 */
import type { Member } from '#contract/composition';
import type { BallotId, ItemId, MemberId } from '#contract/ids';
import type { Subject } from '#contract/vocabulary';
import { closedBallot, type Question } from '../ballot/ballot.ts';
import { subjectOf } from '../ballot/subject.ts';
import type { Sitting } from '../sitting/sitting.ts';

export type Conflict = { readonly itemId: ItemId; readonly memberId: MemberId };

/** `during`: the ballot that ran when it was declared. */
type Declared = Conflict & { readonly during?: BallotId };

export type Conflicts = {
  readonly declared: readonly Declared[];
  /** Who takes part in the item all the same, as long as else the council would lose its competence. */
  readonly excepted: readonly Conflict[];
};

export const noConflicts: Conflicts = { declared: [], excepted: [] };

const has = (conflicts: readonly Conflict[], memberId: MemberId, itemId: ItemId): boolean =>
  conflicts.some((one) => one.memberId === memberId && one.itemId === itemId);

/** Whether the member has declared a conflict on the item and not retracted it, the exception applied or not. */
export const hasDeclared = ({ conflicts }: Sitting, memberId: MemberId, itemId: ItemId): boolean =>
  has(conflicts.declared, memberId, itemId);

/** Whether the member takes part in the item in spite of a conflict: else the council would lose its competence. */
export const isExcepted = ({ conflicts }: Sitting, memberId: MemberId, itemId: ItemId): boolean =>
  has(conflicts.excepted, memberId, itemId);

/** Whether a conflict keeps the member out of the item; without an item named, out of the one that is open. */
export const inConflict = (sitting: Sitting, memberId: MemberId, itemId = sitting.agenda.openItemId): boolean =>
  itemId !== undefined && hasDeclared(sitting, memberId, itemId) && !isExcepted(sitting, memberId, itemId);

/** Subjects that are about the sitting, whatever item is open: only their motion may be about an item. */
const OF_THE_SITTING: readonly Subject[] = ['agenda', 'procedural'];

/** Items the question is about. */
export function itemsAskedAbout({ ballots }: Pick<Sitting, 'ballots'>, question: Question): readonly ItemId[] {
  const { itemIds, itemId, motion } = question;
  const own = itemIds ?? (itemId === undefined ? [] : [itemId]);
  if (!OF_THE_SITTING.includes(subjectOf(ballots, question))) return own;
  switch (motion?.kind) {
    case 'withdraw-item':
    case 'postpone-item':
      return [motion.itemId];
    case 'close-debate':
      return own;
    case 'allow-repeat':
    case 'set-aside': {
      const voted = closedBallot(ballots, motion.ballotId);
      return voted ? itemsAskedAbout({ ballots }, voted) : [];
    }
    default:
      return [];
  }
}

/** Items the running ballot is about; without one, the item that is open. */
function askedItems(sitting: Sitting): readonly ItemId[] {
  const { running } = sitting.ballots;
  if (running) return itemsAskedAbout(sitting, running);
  const { openItemId } = sitting.agenda;
  return openItemId === undefined ? [] : [openItemId];
}

/** Whether a conflict keeps the member out of the running ballot, or would of one opened now. */
export const inConflictOnBallot = (sitting: Sitting, memberId: MemberId): boolean =>
  sitting.conflicts.declared.length > 0 && askedItems(sitting).some((itemId) => inConflict(sitting, memberId, itemId));

/** Whether a conflict keeps the member out of the running ballot, and was there before it opened. */
export const wasInConflictAtOpening = (sitting: Sitting, memberId: MemberId): boolean => {
  const { ballots, conflicts } = sitting;
  const before = conflicts.declared.filter(
    ({ during }) => during === undefined || during !== ballots.running?.ballotId,
  );
  return inConflictOnBallot({ ...sitting, conflicts: { ...conflicts, declared: before } }, memberId);
};

/** Members who have declared a conflict on the item, in the roster's order. */
export const declaredOn = (sitting: Sitting, itemId: ItemId): readonly Member[] =>
  sitting.roster.members.filter(({ id }) => hasDeclared(sitting, id, itemId));
