/**
 * The archive: files that the council keeps, lists read from files, and the search over all sittings, whose documents
 * are read for their text. In: the data folder and the read model; out: the desks that the outlets ask, and how to stop.
 */
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { FileStore } from './files/file-store.ts';
import type { Hub } from './hub/face.ts';
import { ImportDesk } from './imports/import-desk.ts';
import { type OlderEvent, OlderResultsDesk } from './older-results/older-desk.ts';
import { SearchDesk } from './search/search-desk.ts';
import type { House } from './views/house.ts';

/** Longest that the text of one document may take, ms: on a small board hundreds of pages take a minute. */
const TEXT_LIMIT_MS = 120_000;

type Given = {
  readonly dataDir: string;
  readonly hub: Hub;
  readonly house: House;
  readonly log: Logger;
  /** Notes in the journal what became of older results, and by whose hand; resolves when it is on the disk. */
  readonly note: (event: OlderEvent, by: string) => Promise<unknown>;
};

export type Archive = {
  readonly desks: {
    readonly files: FileStore;
    readonly imports: ImportDesk;
    readonly search: SearchDesk;
    readonly olderResults: OlderResultsDesk;
  };
  /** Where a kept file lies; undefined when it is not there, or damaged. */
  pathOf(sha256: string): Promise<string | undefined>;
  stop(): Promise<void>;
};

/** `house` must have subscribed to the hub's commits before. @throws when the folder can't be written. */
export async function openArchive({ dataDir, hub, house, log, note }: Given): Promise<Archive> {
  const files = new FileStore(dataDir, log);
  const imports = new ImportDesk();
  /* Nobody waits at a screen for the text of a document: it may take its time, and holds up no list. */
  const texts = new ImportDesk({ limitMs: TEXT_LIMIT_MS });
  /* A printout of a year has hundreds of pages, and who waits for it has not asked for one list. */
  const printouts = new ImportDesk({ limitMs: TEXT_LIMIT_MS });
  const olderResults = new OlderResultsDesk({
    files,
    read: (bytes, name) => printouts.olderResults(bytes, name),
    council: () => house.councilState,
    note,
  });
  const pathOf = async (sha256: string) => {
    const found = await files.find(sha256);
    return found.ok ? found.path : undefined;
  };
  const textOf = async (sha256: string) => {
    const path = await pathOf(sha256);
    return path === undefined ? '' : texts.text(await readFile(path));
  };
  const search = new SearchDesk({ dataDir, hub, house, textOf, log });
  await search.start();
  const stop = async () => {
    imports.stop();
    texts.stop();
    printouts.stop();
    await search.stop();
  };
  return { desks: { files, imports, search, olderResults }, pathOf, stop };
}
