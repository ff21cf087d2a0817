/**
 * The open data of a council. In: the proceedings of its sittings; out: files, the same bytes whenever they are made.
 * Fields and words: the dataset of Cabinet Resolution № 835 of 21.10.2015, Popolo, Akoma Ntoso 3.0, DCAT-AP.
 */
import type { Archive } from './archive.ts';
import { dataPackage } from './datapackage.ts';
import type { DataFile } from './file.ts';
import { kyivFiles } from './kyiv.ts';
import { csvOf, type Table } from './table.ts';
import { DEPUTIES } from './tables/deputies.ts';
import { MOTIONS } from './tables/motions.ts';
import { AGENDA, ATTENDANCE, CONVOCATIONS, SESSIONS } from './tables/sittings.ts';
import { VOTINGS } from './tables/votings.ts';

const tableFile = <Row>(table: Table<Row>, archive: Archive) => ({
  table,
  file: { path: `${table.name}.csv`, mediaType: 'text/csv', text: csvOf(table, archive) },
});

export function openData(archive: Archive): readonly DataFile[] {
  const tables = [
    tableFile(MOTIONS, archive),
    tableFile(VOTINGS, archive),
    tableFile(DEPUTIES, archive),
    tableFile(SESSIONS, archive),
    tableFile(CONVOCATIONS, archive),
    tableFile(AGENDA, archive),
    tableFile(ATTENDANCE, archive),
  ];
  const others = kyivFiles(archive);
  return [...tables.map(({ file }) => file), ...others, dataPackage(archive, tables, others)];
}
