/**
 * The works of the site: which edition is to be, what it is built from, and when it takes the place of the former. In:
 * the data folder and the built front end; out: after `build` the current edition is the site as of the journal's end.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptRef } from '#contract/older-results';
import { JournalSource } from '../journal-source.ts';
import { type Lay, layPapers } from '../papers/lay-papers.ts';
import type { SiteContext } from '../site-context.ts';
import { sweepSound } from '../sound/of-sound.ts';
import type { FrontEnd } from './assets.ts';
import {
  currentEdition,
  dropEdition,
  dropOthers,
  editionOf,
  makeCurrent,
  makeFolder,
  siteFolder,
  storeFile,
} from './edition.ts';
import type { Sealing } from './paper-staging.ts';
import { type Built, SiteBuilder } from './site-builder.ts';
import { SiteStore } from './site-store.ts';

export type WorksOptions = {
  readonly dataDir: string;
  readonly frontEnd: FrontEnd;
  /** Lays out a paper; replaced in tests by what is quicker. */
  readonly lay?: Lay;
  /** Where the site is published, ending in `/`. */
  readonly address?: string;
  /** Where the live page asks what goes on, ending in `/`. */
  readonly liveSource?: string;
  /** Folder of the archive of sound; absent: the site has no sound. */
  readonly soundArchive?: string;
  /** The council publishes signatures with whatever number of its owner a certificate holds. */
  readonly withNumbers?: boolean;
};

/** Without the device's key papers stay as they are laid out. */
const UNSEALED: Sealing = {
  state: { isReady: false, owes: false },
  seal: async (bytes) => ({ bytes, isSealed: false, stampOwed: false }),
};

type Open = {
  readonly edition: string;
  readonly store: SiteStore;
  readonly builder: SiteBuilder;
};

export class SiteWorks {
  readonly #options: WorksOptions;
  readonly #folder: string;
  readonly #source: JournalSource;
  #open: Open | undefined;
  /** The edition before, until the open one is whole: what is the same in both is not made again. */
  #former: SiteStore | undefined;
  #sealing = UNSEALED;

  /** @throws JournalError when the data folder has no journal of ours. */
  constructor(options: WorksOptions) {
    this.#options = options;
    this.#folder = siteFolder(options.dataDir);
    this.#source = new JournalSource(join(options.dataDir, 'journal.db'));
  }

  /** @param sealing the device's seal; without it nothing is sealed. Undefined while nothing is known of the council. @throws what the disk or a page that can't be drawn says. */
  async build(sealing = UNSEALED): Promise<(Built & { readonly edition: string }) | undefined> {
    this.#sealing = sealing;
    const head = this.#source.follow();
    const { council } = this.#source;
    if (!council) return undefined;
    const { frontEnd, address, liveSource } = this.#options;
    const context: SiteContext = {
      ...{ council, build: frontEnd.build, hasFile: (file) => this.#hasFile(file) },
      ...(address !== undefined && { address }),
      ...(liveSource !== undefined && { liveSource }),
    };
    const { edition, store, builder } = this.#opened(context);
    const built = await builder.build(context, head);
    this.#former?.close();
    this.#former = undefined;
    if (currentEdition(this.#folder) !== edition) {
      makeCurrent(this.#folder, edition);
      dropOthers(this.#folder, [edition]);
    }
    sweepSound(this.#folder, store);
    return { ...built, edition };
  }

  close(): void {
    this.#open?.store.close();
    this.#former?.close();
    [this.#open, this.#former] = [undefined, undefined];
    this.#source.close();
  }

  #opened(context: SiteContext): Open {
    const { frontEnd, address, withNumbers = false, dataDir, soundArchive, lay = layPapers(dataDir) } = this.#options;
    const edition = editionOf(context.council, frontEnd.build, address, withNumbers, soundArchive !== undefined);
    if (this.#open?.edition === edition) return this.#open;
    this.#former?.close();
    this.#former = this.#open?.store ?? this.#formerStore(edition);
    makeFolder(this.#folder, edition);
    const store = this.#fitting(edition);
    const makers = { draw: frontEnd.draw, lay };
    const sound = soundArchive === undefined ? undefined : { archive: soundArchive, editions: this.#folder };
    const options = { source: this.#source, store, makers, assets: frontEnd.assets, dataDir, withNumbers, sound };
    const sealing = () => this.#sealing;
    const builder = new SiteBuilder({ ...options, sealing, former: (path, key) => this.#former?.bodyOf(path, key) });
    this.#open = { edition, store, builder };
    return this.#open;
  }

  /** The edition's store; one that can't be read, or is of another journal, is made anew. */
  #fitting(edition: string): SiteStore {
    const file = storeFile(this.#folder, edition);
    const store = openOrNothing(file);
    if (store && this.#isOfThisJournal(store)) return store;
    store?.close();
    dropEdition(this.#folder, edition);
    makeFolder(this.#folder, edition);
    return new SiteStore(file);
  }

  #isOfThisJournal({ standing, parts }: SiteStore): boolean {
    return this.#source.has(standing) && parts.every(({ journal }) => this.#source.has(journal));
  }

  #formerStore(edition: string): SiteStore | undefined {
    const current = currentEdition(this.#folder);
    if (current === undefined || current === edition) return undefined;
    const file = storeFile(this.#folder, current);
    return existsSync(file) ? openOrNothing(file) : undefined;
  }

  #hasFile({ sha256, bytes }: KeptRef): boolean {
    const path = join(this.#options.dataDir, 'files', sha256.slice(0, 2), sha256);
    return statSync(path, { throwIfNoEntry: false })?.size === bytes;
  }
}

function openOrNothing(file: string): SiteStore | undefined {
  try {
    return new SiteStore(file);
  } catch {
    return undefined;
  }
}
