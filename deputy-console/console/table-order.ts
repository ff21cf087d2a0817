/** The order of a table's rows. In: rows, columns, the column that was pressed. Out: the rows in that order. */
export type Order = { readonly column: string; readonly descending: boolean };
export type Column<R> = {
  readonly id: string;
  readonly label: string;
  /** What the column is sorted by; a column without it is not. Numbers by size, words by the Ukrainian alphabet. */
  readonly by?: (row: R) => string | number;
  readonly align?: 'end';
};

/** Where the next press on a column's head leads: up, down, up. */
export const pressed = (order: Order | undefined, column: string): Order => ({
  column,
  descending: order?.column === column && !order.descending,
});

const letters = new Intl.Collator('uk', { numeric: true });

/** The rows in the order asked for; those that are equal stay as they were. */
export function ordered<R>(rows: readonly R[], columns: readonly Column<R>[], order: Order | undefined): readonly R[] {
  const by = columns.find(({ id }) => id === order?.column)?.by;
  if (!by || !order) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)];
    const difference =
      typeof one === 'number' && typeof other === 'number' ? one - other : letters.compare(String(one), String(other));
    return sign * difference;
  });
}
