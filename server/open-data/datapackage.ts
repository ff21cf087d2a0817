/**
 * `datapackage.json` (Frictionless Data Package v1, Tabular Data Resource): what each file is, its columns, and the
 * place in the journal that the data comes from. It stands for the CSV files, which have no room to say so themselves.
 * One lies beside the files of each sitting; that of the whole names those by their digest.
 */
import type { Place } from '../proceedings/proceedings.ts';
import { type DataFile, type FileDigest, jsonFile } from './file.ts';
import type { Table } from './table.ts';

/** Free use with attribution, as Cabinet Resolution № 835 asks of open data. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

export const TITLE =
  'Поіменні результати голосування депутатів на пленарних засіданнях органу місцевого самоврядування';

/** Goes up when files come out otherwise for the same journal, so that what lies there already is made anew. */
export const LAYOUT = 2;

export type AnyTable = Pick<Table<never>, 'name' | 'title' | 'columns' | 'key'>;
export type TableFile = { readonly table: AnyTable; readonly file: FileDigest };

export type Package = {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly journal: Place | undefined;
  /** Of a sitting: published ballots of earlier ones of that day. */
  readonly ballotsBefore?: number;
  readonly tables: readonly TableFile[];
  /** Everything else beside the tables. */
  readonly files: readonly FileDigest[];
  /** Of the whole: the package of each sitting. */
  readonly sittings?: readonly { readonly path: string; readonly hash: string; readonly journal: Place }[];
};

export const hashOf = ({ sha256 }: FileDigest): string => `sha256:${sha256}`;

/** Paths of the resources are seen from the package's own folder. */
export function dataPackage({ path, name, title, journal, ballotsBefore, tables, files, sittings }: Package): DataFile {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const inside = (file: FileDigest): FileDigest => ({ ...file, path: file.path.slice(folder.length) });
  return jsonFile(path, {
    profile: 'data-package',
    ...{ name, title, licenses: [LICENCE], layout: LAYOUT, journal, ballotsBefore },
    resources: [
      ...tables.map(({ table, file }) => tabular(table, inside(file))),
      ...files.map(inside).map((file) => resource(file, file.path.replace(/[^a-z0-9._-]+/gi, '-').toLowerCase())),
    ],
    sittings,
  });
}

const tabular = (table: AnyTable, file: FileDigest) => ({
  ...resource(file, table.name, table.title),
  profile: 'tabular-data-resource',
  encoding: 'utf-8',
  /** Lines end as CSV Dialect has it where nothing is said: in `\r\n`. */
  dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: table.columns.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: table.key,
  },
});

const resource = (file: FileDigest, name: string, title = file.path) => ({
  ...{ name, title, path: file.path, mediatype: file.mediaType, bytes: file.bytes, hash: hashOf(file) },
});
