/**
 * A far side that shows files one by one. A generation is brought to a place that people do not see; then its files move
 * to where they do: papers, data and what pages are drawn with first, pages next, the first page and the list last; what
 * is gone goes when all else is there. So whoever reads in between finds every file whole and behind every link a file.
 */
import { inLanes } from '../../lanes.ts';
import { LIST, listOf, nameOf, type PublishedList } from '../../published-list.ts';
import type { SiteFile } from '../../site-package.ts';
import { TargetError } from '../line/target-error.ts';
import type { Shelf } from '../shelf.ts';
import { type Showing, showingOf } from './showing.ts';
import type { Store } from './store.ts';

const GENERATIONS = 'generations';
const SHOWING = `${GENERATIONS}/showing.json`;

/** @param seen folder that people see, empty: the whole store. @throws what the store throws; then it is closed. */
export async function mirrorShelf(store: Store, seen: string): Promise<Shelf> {
  const mirror = new Mirror(store, seen === '' ? '' : `${seen}/`);
  try {
    await mirror.open();
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    lanes: store.lanes,
    readSeen: (path) => mirror.readSeen(path),
    arrived: (generation) => mirror.arrived(generation),
    put: (generation, file, from) => store.put(staged(generation, file.path), file, from),
    write: (generation, path, bytes) => store.write(staged(generation, path), bytes),
    keep: (_generation, file) => mirror.keep(file),
    take: (former, generation, file) => mirror.take(former, generation, file),
    show: (generation) => mirror.show(generation),
    sweep: () => mirror.sweep(),
    close: () => store.close(),
  };
}

const staged = (generation: string, path: string): string => `${GENERATIONS}/${generation}/${path}`;

class Mirror {
  readonly #store: Store;
  readonly #seen: string;
  /** Sizes of what people see, looked at once. */
  #sizes: Promise<ReadonlyMap<string, number>> | undefined;
  /** Sizes of what was brought and never shown, each generation looked at once. */
  readonly #formers = new Map<string, Promise<ReadonlyMap<string, number>>>();
  #showing: Showing | undefined;
  #doubtful: ReadonlySet<string> = new Set();

  constructor(store: Store, seen: string) {
    this.#store = store;
    this.#seen = seen;
  }

  /** Finishes what was cut off after the last file had moved. */
  async open(): Promise<void> {
    this.#showing = showingOf(await this.#store.read(SHOWING));
    this.#doubtful = new Set(this.#showing?.doubtful);
    if (this.#showing === undefined) return;
    const list = listOf(await this.readSeen(LIST));
    if (list && nameOf(list.digest) === this.#showing.generation) await this.sweep();
  }

  readSeen(path: string): Promise<Buffer | undefined> {
    return this.#store.read(this.#seen + path);
  }

  /** Of a generation that was being shown, what has moved already has arrived as well. */
  async arrived(generation: string): Promise<ReadonlyMap<string, number>> {
    const found = new Map(await this.#staged(generation));
    if (this.#showing?.generation !== generation) return found;
    for (const path of this.#showing.moving) {
      const bytes = found.has(path) ? undefined : await this.#sizeOf(path);
      if (bytes !== undefined) found.set(path, bytes);
    }
    return found;
  }

  /** It stays where it is. */
  async keep({ path, bytes }: SiteFile): Promise<boolean> {
    return !this.#doubtful.has(path) && (await this.#sizeOf(path)) === bytes;
  }

  /** What of the former has moved to where people see it is there no more. */
  async take(former: string, generation: string, { path, bytes }: SiteFile): Promise<boolean> {
    const sizes = this.#formers.get(former) ?? this.#staged(former);
    this.#formers.set(former, sizes);
    if ((await sizes).get(path) !== bytes) return false;
    await this.#store.move(staged(former, path), staged(generation, path));
    return true;
  }

  async show(generation: string): Promise<void> {
    const list = listOf(await this.#store.read(staged(generation, LIST)));
    if (list === undefined) throw new TargetError('TARGET_FAILED', LIST);
    const found = await this.#staged(generation);
    const moves = list.files.filter(({ path }) => found.has(path));
    const wrong = moves.find(({ path, bytes }) => found.get(path) !== bytes);
    if (wrong) throw new TargetError('TARGET_FAILED', `${wrong.path}: ${found.get(wrong.path)} ≠ ${wrong.bytes}`);
    await this.#announce(
      generation,
      list,
      moves.map(({ path }) => path),
    );
    for (const rank of RANKS) {
      const turn = moves.filter(({ path }) => rankOf(path) === rank);
      await inLanes(turn, this.#store.lanes, ({ path }) => this.#move(generation, path));
    }
    await this.#move(generation, LIST);
  }

  /** What is gone goes, and what was brought and never shown. */
  async sweep(): Promise<void> {
    const { lanes } = this.#store;
    await inLanes(this.#showing?.going ?? [], lanes, (path) => this.#store.remove(this.#seen + path));
    await this.#store.removeFolder(GENERATIONS);
    this.#showing = undefined;
    this.#doubtful = new Set();
  }

  async #announce(generation: string, list: PublishedList, paths: readonly string[]): Promise<void> {
    const before = this.#showing;
    const moved = before?.generation === generation ? before.moving : [];
    const former = listOf(await this.readSeen(LIST))?.files.map(({ path }) => path) ?? [];
    const stays = new Set(list.files.map(({ path }) => path));
    const doubtful = [...new Set([...paths, ...moved, ...(before?.doubtful ?? [])])];
    const going = [...new Set([...former, ...doubtful])].filter((path) => !stays.has(path));
    const moving = [...new Set([...paths, ...moved])];
    this.#showing = { format: 'showing/1', generation, moving, going, doubtful };
    await this.#store.write(SHOWING, Buffer.from(`${JSON.stringify(this.#showing)}\n`));
  }

  #move(generation: string, path: string): Promise<void> {
    return this.#store.move(staged(generation, path), this.#seen + path);
  }

  #staged(generation: string): Promise<ReadonlyMap<string, number>> {
    return this.#store.sizes(`${GENERATIONS}/${generation}`);
  }

  async #sizeOf(path: string): Promise<number | undefined> {
    this.#sizes ??= this.#store.sizes(this.#seen.replace(/\/$/, ''));
    return (await this.#sizes).get(path);
  }
}

/** Papers and data, pages, what leads to them, the first page: each when those before have moved. */
const RANKS = [0, 1, 2, 3] as const;
function rankOf(path: string): (typeof RANKS)[number] {
  if (path === 'index.html') return 3;
  if (!path.includes('/') && /\.(html|json|xml|ics|txt)$/.test(path)) return 2;
  return path.endsWith('.html') ? 1 : 0;
}
