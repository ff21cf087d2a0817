/** Which column of a table holds what: the row of titles is looked for among the first rows, by the words people use. */
import type { NumberedRow } from './table.ts';

/** Titles are looked for this far down: a list may have a heading above. */
const LOOKED_AT = 20;

export type Titles<Field extends string> = Readonly<Record<Field, readonly string[]>>;
/** The titles as they stand, the field of each, and the rows below. */
export type Headed<Field extends string> = {
  readonly titles: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  readonly rows: readonly NumberedRow[];
};

/**
 * Finds the titles. @param isEnough whether a row whose cells name these fields is the row of titles.
 * @returns undefined when no row is.
 */
export function findColumns<Field extends string>(
  rows: readonly NumberedRow[],
  titles: Titles<Field>,
  isEnough: (fields: ReadonlySet<Field | undefined>) => boolean,
): Headed<Field> | undefined {
  for (const [index, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    const fields = fieldsOf(cells, titles);
    if (isEnough(new Set(fields))) return { titles: cells, fields, rows: rows.slice(index + 1) };
  }
  return undefined;
}

/** The first column of a title has the field, a second of the same is nobody's. */
function fieldsOf<Field extends string>(cells: readonly string[], titles: Titles<Field>): (Field | undefined)[] {
  const entries = Object.entries<readonly string[]>(titles) as [Field, readonly string[]][];
  const taken = new Set<Field>();
  return cells.map((cell) => {
    const plain = plainTitle(cell);
    const field = entries.find(([, words]) => words.includes(plain))?.[0];
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** `П. І. Б. депутата*` → `піб депутата`; `№ з/п` → `№ зп`; `Ім’я` → `імя`. */
export const plainTitle = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFC')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/(?<=\p{L})\.\s*(?=\p{L}(?:\.|\s|$))/gu, '')
    .replace(/[^\p{L}\p{N}№\s]/gu, '')
    .replace(/ʼ/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The cell of a field in a row, empty when the table has no such column. */
export const cellOf = <Field extends string>(
  { fields }: Pick<Headed<Field>, 'fields'>,
  cells: readonly string[],
  field: Field,
): string => {
  const at = fields.indexOf(field);
  return at < 0 ? '' : (cells[at] ?? '');
};
