/**
 * `datapackage.json` (Frictionless Data Package): what each file is, its columns, and the place in the journal that the
 * data comes from. It stands for the CSV files, which have no room to say so themselves.
 */
import { createHash } from 'node:crypto';
import type { Archive } from './archive.ts';
import { type DataFile, jsonFile } from './file.ts';
import type { Table } from './table.ts';

/** Free use with attribution, as Cabinet Resolution № 835 asks of open data. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export const TITLE =
  'Поіменні результати голосування депутатів на пленарних засіданнях органу місцевого самоврядування';

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

type AnyTable = Pick<Table<never>, 'name' | 'title' | 'columns' | 'key'>;

/** @param tables those that were written, in their order. @param files everything else beside the tables. */
export function dataPackage(
  archive: Archive,
  tables: readonly { readonly table: AnyTable; readonly file: DataFile }[],
  files: readonly DataFile[],
): DataFile {
  const last = archive.sittings.at(-1);
  return jsonFile('datapackage.json', {
    profile: 'data-package',
    name: 'poimenni-rezultaty',
    title: last ? `${TITLE}: ${last.council.name}` : TITLE,
    licenses: [LICENCE],
    journal: last && { position: last.journal.position, hash: last.journal.hash },
    resources: [
      ...tables.map(({ table, file }) => ({
        ...resource(file, table.name, table.title),
        profile: 'tabular-data-resource',
        encoding: 'utf-8',
        dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        schema: {
          fields: table.columns.map(({ name, type, description }) => ({ name, type, description })),
          primaryKey: table.key,
        },
      })),
      ...files.map((file) => resource(file, file.path.replace(/[^a-z0-9._-]+/gi, '-').toLowerCase(), file.path)),
    ],
  });
}

const resource = ({ path, mediaType, text }: DataFile, name: string, title: string) => ({
  name,
  title,
  path,
  mediatype: mediaType,
  bytes: Buffer.byteLength(text),
  hash: digest(text),
});
