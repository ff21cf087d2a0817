/**
 * The open data of a council. In: the proceedings of its sittings; out: files, the same bytes whenever they are made.
 * Fields and words: the dataset of Cabinet Resolution № 835 of 21.10.2015, Popolo, Akoma Ntoso 3.0, DCAT-AP, and our own
 * `sitting.json`. What each file is: README.md.
 */
import { type Archive, filed } from './archive.ts';
import type { AnyTable } from './datapackage.ts';
import { type DataFile, digestOf } from './file.ts';
import { folderOf, packagePathOf, SITTING_TABLES, sittingFiles } from './sitting-files.ts';
import { headerOf } from './table.ts';
import { type WholeOptions, wholeFiles } from './whole-files.ts';

/** Every file, all at once. For an archive that grows see `OpenDataFolder`, which makes the same, a sitting at a time. */
export function openData(archive: Archive, options: WholeOptions = {}): readonly DataFile[] {
  const { site } = options;
  const sittings = filed(archive).map((placed) => {
    const one = { ...placed, ...(site !== undefined && { site }) };
    const files = new Map([...sittingFiles(one)].map((file) => [file.path, file]));
    return { ...one, outline: one.sitting, files };
  });
  const gathered = SITTING_TABLES.map((table: AnyTable) => {
    const header = headerOf(table);
    const parts = sittings.map(({ day, files }) => files.get(`${folderOf(day)}${table.name}.csv`)?.text ?? header);
    const text = header + parts.map((part) => part.slice(header.length)).join('');
    return { table, made: { path: `${table.name}.csv`, mediaType: 'text/csv', text } };
  });
  const summaries = sittings.flatMap(({ outline, day, files }) => {
    const made = files.get(packagePathOf(day));
    return made ? [{ outline, day, package: digestOf(made) }] : [];
  });
  const described = gathered.map(({ table, made }) => ({ table, file: digestOf(made) }));
  return [
    ...gathered.map(({ made }) => made),
    ...wholeFiles(summaries, described, options),
    ...sittings.flatMap(({ files }) => [...files.values()]),
  ];
}
