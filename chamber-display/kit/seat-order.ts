/** Members in the order of their seats in the grid, which never moves. In: cells by member id. Out: sorted by `order`. */
import type { SeatCell } from '#contract/views';

/**
 * The cells alone; the separately elected head is last by the view's own order. A cell that did not change is the
 * same object as before, so a list keyed by `order` redraws only what changed.
 */
export const cellsInOrder = (seats: Readonly<Record<string, SeatCell>>): readonly SeatCell[] =>
  Object.values(seats).sort((a, b) => a.order - b.order);

/** The cells with their members' ids. */
export const inOrder = (seats: Readonly<Record<string, SeatCell>>): readonly (readonly [string, SeatCell])[] =>
  Object.entries(seats).sort(([, a], [, b]) => a.order - b.order);
