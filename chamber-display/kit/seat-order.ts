/** Members in the order of their seats in the grid. In: cells by member id. Out: pairs, sorted by `order`. */
import type { SeatCell } from '#contract/views';

/** Sorted by {@link SeatCell.order}; the separately elected head is last by the view's own order. */
export const inOrder = (seats: Readonly<Record<string, SeatCell>>): readonly (readonly [string, SeatCell])[] =>
  Object.entries(seats).toSorted(([, a], [, b]) => a.order - b.order);
