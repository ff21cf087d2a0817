/** The agenda: its items in their order, the one that is being considered, its amendments, and a block of items. */
import type { AgendaEntry } from '#contract/composition';
import type { SittingEventOf } from '#contract/events';
import type { AmendmentId, BlockId, ItemId, SittingId } from '#contract/ids';
import type { ItemStage } from '#contract/vocabulary';

export type Item = AgendaEntry & {
  readonly itemId: ItemId;
  /** `considered`: was open and is closed. It may be opened again. */
  readonly state: 'waiting' | 'open' | 'considered' | 'withdrawn' | 'postponed';
  /** Where its consideration stands; absent before the chair opened a stage. */
  readonly stage?: ItemStage;
};

export type Amendment = SittingEventOf<'AmendmentSubmitted'>['data'] & {
  readonly state: 'waiting' | 'adopted' | 'rejected' | 'withdrawn';
};

/** Items to be voted together (пакетом). */
export type Block = { readonly blockId: BlockId; readonly itemIds: readonly ItemId[] };

/** What an opening changed, and how many ballots and speeches the sitting had had by then. */
export type Opening = {
  readonly was: Pick<Item, 'state' | 'stage'>;
  readonly block?: Block;
  readonly ballots: number;
  readonly speeches: number;
};

export type Agenda = {
  readonly items: readonly Item[];
  readonly openItemId?: ItemId;
  /** How things stood when the open item was opened, for one that was opened by mistake. */
  readonly opening?: Opening;
  readonly amendments: readonly Amendment[];
  /** The block that has been formed and not yet voted. */
  readonly block?: Block;
  /** How many blocks have been formed. */
  readonly blocksFormed: number;
  /** How far the agenda itself has been adopted. */
  readonly adopted?: 'as-a-basis' | 'as-a-whole';
};

export const emptyAgenda: Agenda = { items: [], amendments: [], blocksFormed: 0 };

/** The item of this id, or undefined. */
export const itemById = (agenda: Agenda, itemId: ItemId): Item | undefined =>
  agenda.items.find((item) => item.itemId === itemId);

/** The item of this printed number, or undefined. */
export const itemByNumber = (agenda: Agenda, number: string): Item | undefined =>
  agenda.items.find((item) => item.number === number);

/** Whether the item is no longer, or not yet again, on the agenda. */
export const isOff = ({ state }: Item): boolean => state === 'withdrawn' || state === 'postponed';

/** The item that is being considered now, or undefined. */
export const openItem = (agenda: Agenda): Item | undefined =>
  agenda.openItemId === undefined ? undefined : itemById(agenda, agenda.openItemId);

/** The amendment of this id, or undefined. */
export const amendmentById = (agenda: Agenda, amendmentId: AmendmentId): Amendment | undefined =>
  agenda.amendments.find((amendment) => amendment.amendmentId === amendmentId);

/** Amendments to one item in the order of receipt. */
export const amendmentsTo = (agenda: Agenda, itemId: ItemId): readonly Amendment[] =>
  agenda.amendments.filter((amendment) => amendment.itemId === itemId);

/** Id of the n-th item of a sitting, from 1; no other sitting has it. */
export const itemIdOf = (sittingId: SittingId, ordinal: number): ItemId => `${sittingId}-i${ordinal}` as ItemId;
/** Id of the n-th amendment of a sitting, from 1. */
export const amendmentIdOf = (sittingId: SittingId, ordinal: number): AmendmentId =>
  `${sittingId}-a${ordinal}` as AmendmentId;
/** Id of the n-th block of a sitting, from 1. */
export const blockIdOf = (sittingId: SittingId, ordinal: number): BlockId => `${sittingId}-p${ordinal}` as BlockId;
