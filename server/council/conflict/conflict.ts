/** Conflicts of interest as declared, item by item (280/97-ВР ст. 59-1). */
import type { ItemId, MemberId } from '#contract/ids';

export type Conflicts = {
  readonly declared: readonly { readonly itemId: ItemId; readonly memberId: MemberId }[];
  /** Items on which those in conflict take part, since else the council would lose its competence. */
  readonly exceptions: readonly ItemId[];
};

export const noConflicts: Conflicts = { declared: [], exceptions: [] };
