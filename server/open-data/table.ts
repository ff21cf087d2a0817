/**
 * A table of the open data: its columns with what each says, and its rows out of the sittings. CSV (RFC 4180 §2: header
 * row, comma, CRLF, quotes doubled, UTF-8) and the description in `datapackage.json` (Frictionless Table Schema) are
 * both made from it, so that they cannot disagree.
 */
import { stringify } from 'csv-stringify/sync';
import type { Filed } from './archive.ts';
import { plain } from './plain.ts';

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

/** `Source`: what its rows come from; of a table whose rows each belong to one sitting, sittings in their places. */
export type Table<Row, Source = Filed> = {
  /** Name of the file without its ending. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  /** Columns that together tell one row from every other. */
  readonly key: readonly string[];
  readonly rows: (sittings: readonly Source[]) => readonly Row[];
};

/** The row of the headers, with its line's end. */
export const headerOf = ({ columns }: Pick<Table<never>, 'columns'>): string => csv([columns.map(({ name }) => name)]);

/** The rows as CSV without headers: of the sittings given alone, so that a whole file is its parts one after another. */
export const rowsAsCsv = <Row, Source>(table: Table<Row, Source>, sittings: readonly Source[]): string =>
  csv(table.rows(sittings).map((row) => table.columns.map((column) => cell(column.of(row)))));

const csv = (records: readonly (readonly string[])[]): string =>
  stringify(
    records.map((record) => [...record]),
    /* The library quotes a cell that holds its own end of records, CRLF, but not one with an end of line alone. */
    { record_delimiter: 'windows', quoted_match: /\n/ },
  );

const cell = (value: string | number | undefined): string => (value === undefined ? '' : plain(String(value)));

/** A column; of the row's own type. */
export const column = <Row>(
  name: string,
  type: ColumnType,
  description: string,
  of: Column<Row>['of'],
): Column<Row> => ({ name, type, description, of });
