/**
 * Search over all sittings. In: committed events, and the house that was made of them; out: answers. The index lives on
 * a thread and follows the commits; one that lies behind the journal catches up, one that is ahead of it or of another
 * journal is made anew. Whatever goes wrong with it, no sitting notices: deleting `search.db` is always safe.
 */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SearchAnswer } from '#contract/search';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import type { Entry, Sought, Standing } from './entry.ts';
import { Gathering } from './gathering.ts';
import { removeIndex } from './index-file.ts';

export type SearchData = { readonly file: string };
export type ToSearch =
  | { readonly ask: 'standing'; readonly id: number }
  | { readonly ask: 'find'; readonly id: number; readonly sought: Sought }
  | { readonly ask: 'anew' }
  | {
      readonly ask: 'put';
      readonly entries: readonly Entry[];
      readonly standing?: Standing;
      readonly anew?: readonly string[];
    }
  | { readonly ask: 'tell'; readonly sha256: string; readonly text: string }
  | { readonly ask: 'close'; readonly id: number; readonly standing?: Standing };
export type FromSearch = { readonly id: number; readonly answer: unknown } | { readonly wanted: string };

export type SearchOptions = {
  readonly dataDir: string;
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  /** Must have subscribed to the hub's commits before. */
  readonly house: House;
  /** The text of a kept file; empty when it has none or is not there. */
  readonly textOf: (sha256: string) => Promise<string>;
  readonly log: { info(fields: object, event: string): void; error(fields: object, event: string): void };
};

/** Entries told to the thread at once while it catches up. */
const BATCH = 500;

export class SearchDesk {
  readonly #options: SearchOptions;
  readonly #file: string;
  readonly #thread: Worker;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #asked = 0;
  /** Of the last commit that was followed. */
  #standing: Standing | undefined;
  #lost = false;

  constructor(options: SearchOptions) {
    this.#options = options;
    this.#file = join(options.dataDir, 'search.db');
    const workerData: SearchData = { file: this.#file };
    this.#thread = new Worker(new URL('./search-thread.js', import.meta.url), { workerData, name: 'search' });
    this.#thread.on('message', (message: FromSearch) => this.#hear(message));
    this.#thread.on('error', (error) => this.#lose(error));
  }

  /** Has the index brought to where the house stands, and follows the commits from now on. What is looked for waits for it. */
  async start(): Promise<void> {
    const begun = (await this.#ask({ ask: 'standing' })) as Standing | undefined;
    const { house, hub, log } = this.#options;
    const standing = { position: house.position, hash: house.head };
    /* From here on nothing is awaited, so no commit falls between the history and the listener. */
    hub.onCommitted((events) => this.#follow(events));
    this.#standing = standing;
    if (begun?.position === standing.position && begun.hash === standing.hash)
      this.#say({ ask: 'put', entries: [], standing });
    else {
      const { entries, anew, plans } = this.#missing(begun);
      this.#say({ ask: 'put', entries: [], anew: plans });
      if (anew) this.#say({ ask: 'anew' });
      for (let at = 0; at < entries.length; at += BATCH)
        this.#say({ ask: 'put', entries: entries.slice(at, at + BATCH) });
      this.#say({ ask: 'put', entries: [], standing });
      log.info({ entries: entries.length, anew }, 'search-caught-up');
    }
  }

  /** What is found of what has been committed. Undefined when the index is lost until the next start. */
  async find(sought: Sought): Promise<SearchAnswer | undefined> {
    return (await this.#ask({ ask: 'find', sought })) as SearchAnswer | undefined;
  }

  /** Notes where the index stands and lets its file go. */
  async stop(): Promise<void> {
    await this.#ask({ ask: 'close', ...(this.#standing && { standing: this.#standing }) });
    await this.#thread.terminate();
  }

  /** Entries of the events that an index of this standing lacks: of all when it is of no beginning of this journal. */
  #missing(begun: Standing | undefined): Missing {
    const { hub, house } = this.#options;
    const from = begun?.position ?? 0;
    const whole = new Gathering(house);
    const rest = new Gathering(house);
    let known = from === 0;
    for (const committed of hub.history()) {
      if (committed.position === from) known = committed.hash === begun?.hash;
      if (committed.position > from && known) rest.follow(committed);
      else whole.follow(committed);
    }
    if (known) return { entries: [...rest.entries()], anew: false, plans: rest.anew };
    return { entries: [...whole.entries()], anew: true, plans: [] };
  }

  #follow(events: readonly CommittedEvent[]): void {
    const last = events.at(-1);
    if (!last || this.#lost) return;
    this.#standing = { position: last.position, hash: last.hash };
    const gathering = new Gathering(this.#options.house);
    for (const committed of events) gathering.follow(committed);
    const entries = [...gathering.entries()];
    const { anew } = gathering;
    if (entries.length + anew.length > 0) this.#say({ ask: 'put', entries, standing: this.#standing, anew });
  }

  async #read(sha256: string): Promise<void> {
    try {
      this.#say({ ask: 'tell', sha256, text: await this.#options.textOf(sha256) });
    } catch (error) {
      this.#options.log.error({ err: error, sha256 }, 'search-text-unread');
    }
  }

  #ask(question: Unnumbered): Promise<unknown> {
    if (this.#lost) return Promise.resolve(undefined);
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#say({ ...question, id });
    });
  }

  #say(message: ToSearch): void {
    if (!this.#lost) this.#thread.postMessage(message);
  }

  #hear(message: FromSearch): void {
    if ('wanted' in message) {
      void this.#read(message.wanted);
      return;
    }
    this.#waiting.get(message.id)?.(message.answer);
    this.#waiting.delete(message.id);
  }

  /** The disk is full, or the file is damaged: it is thrown away, and the next start makes it anew. */
  #lose(error: unknown): void {
    this.#lost = true;
    removeIndex(this.#file);
    this.#options.log.error({ err: error }, 'search-lost');
    for (const settle of this.#waiting.values()) settle(undefined);
    this.#waiting.clear();
  }
}

/** `anew`: the index is of no beginning of this journal. `plans`: beginnings of keys that are put anew. */
type Missing = { readonly entries: readonly Entry[]; readonly anew: boolean; readonly plans: readonly string[] };

type Numbered = Extract<ToSearch, { id: number }>;
type Unnumbered = Numbered extends infer Q ? (Q extends Numbered ? Omit<Q, 'id'> : never) : never;
