/**
 * A table of the open data: its columns with what each says, and its rows out of the sittings. CSV (RFC 4180: header
 * row, comma, CRLF, quotes doubled, UTF-8) and the description in `datapackage.json` (Frictionless Table Schema) are
 * both made from it, so that they cannot disagree.
 */
import { stringify } from 'csv-stringify/sync';
import type { Archive } from './archive.ts';

/** Types of the Frictionless Table Schema that our columns use. */
export type ColumnType = 'string' | 'integer' | 'date' | 'datetime' | 'boolean';

export type Column<Row> = {
  readonly name: string;
  readonly type: ColumnType;
  /** In Ukrainian, for whoever reads the data package. */
  readonly description: string;
  /** An absent value is an empty cell. */
  readonly of: (row: Row) => string | number | undefined;
};

export type Table<Row> = {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that together tell one row from every other. */
  readonly key: readonly string[];
  readonly rows: (archive: Archive) => readonly Row[];
};

/** The table as CSV text. */
export function csvOf<Row>({ columns, rows }: Table<Row>, archive: Archive): string {
  const records = rows(archive).map((row) => columns.map((column) => cell(column.of(row))));
  return stringify([columns.map(({ name }) => name), ...records], { record_delimiter: 'windows' });
}

/** No control character leaves in a cell but a line's end, which RFC 4180 keeps inside quotes. */
const cell = (value: string | number | undefined): string =>
  value === undefined
    ? ''
    : String(value)
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, ' ');

/** A column; of the row's own type. */
export const column = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: Column<Row>['of'],
): Column<Row> => ({ name, type, description, of });
