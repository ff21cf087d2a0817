/** The agenda: its items in the order they were added, and the one that is being considered. */
import type { AgendaEntry } from '#contract/composition';
import type { ItemId, SittingId } from '#contract/ids';

export type Item = AgendaEntry & {
  readonly itemId: ItemId;
  /** `considered`: was open and is closed. It may be opened again. */
  readonly state: 'waiting' | 'open' | 'considered';
};

export type Agenda = { readonly items: readonly Item[]; readonly openItemId?: ItemId };

export const emptyAgenda: Agenda = { items: [] };

/** The item of this id, or undefined. */
export const itemById = (agenda: Agenda, itemId: ItemId): Item | undefined =>
  agenda.items.find((item) => item.itemId === itemId);

/** The item of this printed number, or undefined. */
export const itemByNumber = (agenda: Agenda, number: string): Item | undefined =>
  agenda.items.find((item) => item.number === number);

/** The item that is being considered now, or undefined. */
export const openItem = (agenda: Agenda): Item | undefined =>
  agenda.openItemId === undefined ? undefined : itemById(agenda, agenda.openItemId);

/** Id of the n-th item of a sitting, from 1; no other sitting has it. */
export const itemIdOf = (sittingId: SittingId, ordinal: number): ItemId => `${sittingId}-i${ordinal}` as ItemId;
