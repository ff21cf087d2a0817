/** Whom of the hall the chair looks for: everybody, who has not voted, who asks for the floor, who is absent. */
import type { MemberId } from '#contract/ids';
import type { ChairView } from '#contract/views';
import { inOrder } from '#kit/seat-order';

export type HallFilter = 'all' | 'not-voted' | 'asking' | 'absent' | 'no-link';
export type Filtered = { readonly key: HallFilter; readonly ids: readonly MemberId[] };

/** The filters that mean something now, each with its members in the order of their seats. */
export function hallFilters(view: ChairView): readonly Filtered[] {
  const seats = inOrder(view.seats);
  const ids = (which: (id: string, cell: (typeof seats)[number][1]) => boolean): MemberId[] =>
    seats.filter(([id, cell]) => which(id, cell)).map(([id]) => id as MemberId);
  const notVoted = new Set<string>(view.notVoted);
  const some: readonly Filtered[] = [
    { key: 'not-voted', ids: view.ballot && view.ballot.by !== 'paper' ? ids((id) => notVoted.has(id)) : [] },
    { key: 'asking', ids: ids((_, { floor }) => floor !== undefined) },
    { key: 'no-link', ids: ids((_, { noLink }) => noLink === true) },
    { key: 'absent', ids: ids((_, { mark }) => mark === 'absent') },
  ];
  return [{ key: 'all', ids: ids(() => true) }, ...some.filter((one) => one.ids.length > 0)];
}
