/**
 * The open data of the whole archive: tables of all sittings that are over, one after another, with their package and
 * catalogue. A sitting under way has its own folder, and comes to these when it is closed: they are large, and are put
 * together from what the sittings' own files say.
 */
import type { AnyTable } from '../../open-data/datapackage.ts';
import { type DataFile, digestOf } from '../../open-data/file.ts';
import { folderOf, packagePathOf, SITTING_TABLES } from '../../open-data/sitting-files.ts';
import { headerOf } from '../../open-data/table.ts';
import { wholeFiles } from '../../open-data/whole-files.ts';
import { inOrder, type SittingPart } from '../parts/sitting-part.ts';
import { DATA_FOLDER } from '../paths.ts';
import { keyOf } from '../site-context.ts';

export const WHOLE = 'data';

const OVER: ReadonlySet<string> = new Set(['closed', 'not-held']);
const over = (parts: Iterable<SittingPart>) => inOrder(parts).filter(({ line }) => OVER.has(line.state));

/** Says what the tables are made from: as long as it is the same they are. */
export const wholeKey = (parts: Iterable<SittingPart>, address: string | undefined): string =>
  keyOf([address ?? '', ...over(parts).map(({ sittingId, journal, dataDay }) => [sittingId, journal, dataDay])]);

/** @param textOf the text of a file of the site, by its path. */
export function wholeData(
  parts: Iterable<SittingPart>,
  textOf: (path: string) => string,
  address: string | undefined,
): readonly DataFile[] {
  const sittings = over(parts);
  const gathered = SITTING_TABLES.map((table: AnyTable) => {
    const header = headerOf(table);
    const rows = sittings.map(({ dataDay }) => textOf(`${DATA_FOLDER}${folderOf(dataDay)}${table.name}.csv`));
    const text = header + rows.map((own) => own.slice(header.length)).join('');
    return { table, made: { path: `${table.name}.csv`, mediaType: 'text/csv', text } };
  });
  const summaries = sittings.map(({ outline, dataDay: day }) => {
    const path = packagePathOf(day);
    return {
      outline,
      day,
      package: digestOf({ path, mediaType: 'application/json', text: textOf(DATA_FOLDER + path) }),
    };
  });
  const described = gathered.map(({ table, made }) => ({ table, file: digestOf(made) }));
  const baseUrl = address === undefined ? {} : { baseUrl: address + DATA_FOLDER, site: address };
  return [...gathered.map(({ made }) => made), ...wholeFiles(summaries, described, baseUrl)];
}
