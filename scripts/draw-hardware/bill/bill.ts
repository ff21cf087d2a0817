/**
 * The bill of materials: reads `bill-of-materials.csv` (RFC 4180), counts what a hall needs of each row, and sums prices by
 * currency. A row without a price says so and is counted apart: no total hides what is not known.
 */

import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';

const COLUMNS = [
  'build',
  'per',
  'count',
  'refs',
  'uk',
  'en',
  'partNumber',
  'price',
  'currency',
  'priceSource',
  'priceDate',
] as const;

export const NOT_FOUND = 'ціну не знайдено';

const Row = Type.Object(
  {
    build: Type.Enum(['keypad', 'keypad-em4100', 'keypad-mifare', 'osdp', 'line', 'hub'] as const),
    per: Type.Enum(['seat', 'line', 'hall', 'metre', 'supply', 'hub7'] as const),
    count: Type.String({ pattern: '^[1-9][0-9]*$' }),
    refs: Type.String(),
    uk: Type.String({ minLength: 1 }),
    en: Type.String({ minLength: 1 }),
    partNumber: Type.String({ minLength: 1 }),
    price: Type.String({ pattern: '^([0-9]+(\\.[0-9]+)?)?$' }),
    currency: Type.Enum(['', 'USD', 'EUR', 'UAH'] as const),
    priceSource: Type.String({ minLength: 1 }),
    priceDate: Type.String({ pattern: '^(|без дати|20[0-9]{2}-[0-9]{2}-[0-9]{2})$' }),
  },
  { additionalProperties: false },
);
export type BillRow = Static<typeof Row>;
const checkRow = checker(Row);

/** Fields of each line of a CSV text; quotes as RFC 4180 has them, no line breaks inside a field. */
export function fieldsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}

/** The rows. @throws Error with the line and what is wrong in it. */
export function readBill(text: string): BillRow[] {
  const [heads, ...rows] = fieldsOf(text);
  if (heads?.join() !== COLUMNS.join()) throw new Error(`bill of materials: columns must be ${COLUMNS.join()}`);
  return rows.map((fields, at) => {
    const checked = checkRow(Object.fromEntries(COLUMNS.map((column, index) => [column, fields[index]])));
    const priced = checked.ok && (checked.value.price !== '') === (checked.value.currency !== '');
    const told = checked.ok && (checked.value.price === '') === (checked.value.priceSource === NOT_FOUND);
    if (!checked.ok || fields.length !== COLUMNS.length || !priced || !told)
      throw new Error(
        `bill of materials, line ${at + 2}: ${checked.ok ? 'price, currency, source' : checked.faults[0]?.path}`,
      );
    return checked.value;
  });
}

/** Keypads of a hall that lie flashed in the cupboard. */
const SPARE_KEYPADS = 1;

/** What a hall is for its bill. */
export type HallSize = {
  readonly seats: number;
  readonly lines: number;
  readonly metres: number;
  readonly supplies: number;
};

/** How many of a row a hall needs; what stands at a seat is bought for the spare keypad too. */
export function needed({ per, count }: BillRow, hall: HallSize): number {
  const times = {
    seat: hall.seats + SPARE_KEYPADS,
    line: hall.lines,
    hall: 1,
    metre: hall.metres,
    supply: hall.supplies,
    hub7: Math.ceil(hall.lines / 7),
  }[per];
  return times * Number(count);
}

export type Build = 'keypad-em4100' | 'keypad-mifare' | 'osdp';

/** Rows of one build: what stands at the seats, the lines, the hub. */
export const rowsOf = (rows: readonly BillRow[], build: Build): BillRow[] =>
  rows.filter(
    (row) =>
      row.build === build ||
      row.build === 'line' ||
      row.build === 'hub' ||
      (build !== 'osdp' && row.build === 'keypad'),
  );

export type Total = { readonly sums: ReadonlyMap<string, number>; readonly unpriced: readonly BillRow[] };

/** Sums by currency, and the rows that have no price. */
export function totalOf(rows: readonly BillRow[], hall: HallSize): Total {
  const sums = new Map<string, number>();
  for (const row of rows)
    if (row.price !== '') sums.set(row.currency, (sums.get(row.currency) ?? 0) + Number(row.price) * needed(row, hall));
  return { sums, unpriced: rows.filter(({ price }) => price === '') };
}
