/** The files of one sitting, in a folder of its own: nothing in them depends on what other sittings were about. */
import { sittingWords } from '../proceedings/words.ts';
import { debateXml } from './akoma-ntoso/debate.ts';
import type { Filed } from './archive.ts';
import { dataPackage, type TableFile } from './datapackage.ts';
import { type DataFile, digestOf, type FileDigest } from './file.ts';
import { kyivFiles } from './kyiv.ts';
import { sittingPopolo } from './popolo/popolo.ts';
import { sittingJson } from './sitting-json/sitting-json.ts';
import { headerOf, rowsAsCsv, type Table } from './table.ts';
import { MOTIONS } from './tables/motions.ts';
import { AGENDA, ATTENDANCE, SESSIONS } from './tables/sittings.ts';
import { VOTINGS } from './tables/votings.ts';

/** Each with rows that belong to one sitting: the whole file is its header, then the rows of every sitting in turn. */
export const SITTING_TABLES = [MOTIONS, VOTINGS, SESSIONS, AGENDA, ATTENDANCE] as const;

export const folderOf = (day: string): string => `sittings/${day}/`;
export const packagePathOf = (day: string): string => `${folderOf(day)}datapackage.json`;

/** Where the schema of every `sitting.json` lies, in the whole and as a sitting's folder sees it. */
export const SCHEMA_PATH = 'schema/sitting.schema.json';

/** All files of a sitting, its package last; each is made when it is asked for, so that others may work in between. */
export function* sittingFiles(one: Filed): Generator<DataFile, void> {
  const folder = folderOf(one.day);
  const tables: TableFile[] = [];
  for (const make of TABLE_FILES) {
    const { made, ...described } = make(one);
    tables.push(described);
    yield made;
  }
  const others: FileDigest[] = [];
  for (const make of OTHER_FILES)
    for (const file of make(one, folder)) {
      others.push(digestOf(file));
      yield file;
    }
  yield packageOf(one, tables, others);
}

const TABLE_FILES = [
  (one: Filed) => tableFile(MOTIONS, one),
  (one: Filed) => tableFile(VOTINGS, one),
  (one: Filed) => tableFile(SESSIONS, one),
  (one: Filed) => tableFile(AGENDA, one),
  (one: Filed) => tableFile(ATTENDANCE, one),
];

const OTHER_FILES: readonly ((one: Filed, folder: string) => readonly DataFile[])[] = [
  (one, folder) => [sittingJson(one, `${folder}sitting.json`, `../../${SCHEMA_PATH}`)],
  (one, folder) => [sittingPopolo(one, `${folder}popolo.json`)],
  (one, folder) => [debateXml(one, `${folder}debate.xml`)],
  (one, folder) => kyivFiles(one).map((file) => ({ ...file, path: folder + file.path })),
];

function tableFile<Row>(table: Table<Row>, one: Filed): TableFile & { readonly made: DataFile } {
  const text = headerOf(table) + rowsAsCsv(table, [one]);
  const made = { path: `${folderOf(one.day)}${table.name}.csv`, mediaType: 'text/csv', text };
  return { table, file: digestOf(made), made };
}

function packageOf(
  { sitting, day, ballotsBefore }: Filed,
  tables: readonly TableFile[],
  files: readonly FileDigest[],
): DataFile {
  const { council, convocation, session, sitting: plan, journal } = sitting;
  return dataPackage({
    path: packagePathOf(day),
    name: `sitting-${sitting.sittingId.toLowerCase().replace(/[^a-z0-9._-]+/g, '-')}`,
    title: `${council.name}: ${sittingWords(convocation, session, plan.number)}`,
    ...{ journal, ballotsBefore, tables, files },
  });
}
