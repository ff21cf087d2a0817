/**
 * The files of the whole archive beside the tables that are the sittings' own one after another: who and which
 * convocations there were, the schema, the package and the catalogue. In: outlines and digests alone, not the sittings.
 */

import type { Outline } from './archive.ts';
import { catalogueFiles } from './catalogue/catalogue.ts';
import { type AnyTable, dataPackage, hashOf, type Package, type TableFile, TITLE } from './datapackage.ts';
import { type DataFile, digestOf, type FileDigest, jsonFile } from './file.ts';
import { councilPopolo } from './popolo/popolo.ts';
import { packagePathOf, SCHEMA_PATH } from './sitting-files.ts';
import { SittingJson } from './sitting-json/schema.ts';
import { headerOf, rowsAsCsv, type Table } from './table.ts';
import { deputies } from './tables/deputies.ts';
import { CONVOCATIONS } from './tables/sittings.ts';

/** What is known of a sitting whose files are made. */
export type Summary = { readonly outline: Outline; readonly day: string; readonly package: FileDigest };

export type WholeOptions = {
  /** Address of the folder on the web, with a `/` at its end; without it addresses are relative to the catalogue. */
  readonly baseUrl?: string;
  /** Address of the public site, ending in `/`. */
  readonly site?: string;
};

function tableFile<Row>(table: Table<Row, Outline>, outlines: readonly Outline[]) {
  const text = headerOf(table) + rowsAsCsv(table, outlines);
  const made = { path: `${table.name}.csv`, mediaType: 'text/csv', text };
  return { table: table as AnyTable, file: digestOf(made), made };
}

/** In the catalogue; of tables it has their own. */
const TITLES: Readonly<Record<string, string>> = {
  'popolo.json': 'Рада, фракції та всі депутати: Popolo',
  [SCHEMA_PATH]: 'Схема файлів sitting.json: JSON Schema',
  'datapackage.json': 'Опис файлів і колонок, перелік засідань: Frictionless Data Package',
};

/** @param gathered the tables that were put together from the sittings' own. */
export function wholeFiles(
  sittings: readonly Summary[],
  gathered: readonly TableFile[],
  options: WholeOptions = {},
): readonly DataFile[] {
  const outlines = sittings.map(({ outline }) => outline);
  const tables = [tableFile(deputies(options.site), outlines), tableFile(CONVOCATIONS, outlines)];
  const others = [
    councilPopolo(outlines, options.site),
    jsonFile(SCHEMA_PATH, { $schema: 'https://json-schema.org/draft/2020-12/schema', ...SittingJson }),
  ];
  const all = [...gathered, ...tables];
  const described = dataPackage(packageOf(sittings, { tables: all, files: others.map(digestOf) }));
  const offered = [
    ...all.map(({ table, file }) => ({ ...file, title: table.title })),
    ...[...others, described].map(digestOf).map((file) => ({ ...file, title: TITLES[file.path] ?? file.path })),
  ];
  const files = [...tables.map(({ made }) => made), ...others, described];
  return [...files, ...catalogueFiles(outlines, offered, options)];
}

function packageOf(sittings: readonly Summary[], described: Pick<Package, 'tables' | 'files'>): Package {
  const last = sittings.at(-1)?.outline;
  const journals = sittings.map(({ outline }) => outline.journal);
  return {
    path: 'datapackage.json',
    name: 'poimenni-rezultaty',
    title: last ? `${TITLE}: ${last.council.name}` : TITLE,
    journal: journals.reduce<Package['journal']>(
      (latest, one) => (latest && latest.position > one.position ? latest : one),
      undefined,
    ),
    ...described,
    sittings: sittings.map(({ outline, day, package: made }) => ({
      ...{ path: packagePathOf(day), hash: hashOf(made), journal: outline.journal },
    })),
  };
}
