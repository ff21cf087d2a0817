/**
 * «Наживо» as files of one second's life, fit for a cache on the way: `now.json`, small, and beside it what is heavy,
 * named by its digest and never changed. In: the house and its commits; out: bytes, plain and packed. Nothing is made
 * that nobody asks for, and nothing more often than once a second.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LIVE_NOW, type LiveNow, type LiveView } from '#contract/views';
import type { Hub } from '../../hub/face.ts';
import type { House } from '../../views/house.ts';
import { liveView } from '../../views/live.ts';

export type LiveFile = {
  /** Digest of the bytes, hex. */
  readonly digest: string;
  /** Never other than it is; else good for a second. */
  readonly isLasting: boolean;
  readonly body: Buffer;
  readonly gzip: Buffer;
  readonly brotli: Buffer;
};

export type LiveFilesOptions = {
  readonly house: House;
  readonly hub: Pick<Hub, 'onCommitted' | 'clock'>;
  /** Monotonic clock, ms. */
  readonly nowMs: () => number;
};

/** What is given out, and to pages of which site besides this house's own. */
export type LiveSource = {
  /** @param name `now.json`, or `<digest>.json` of a part. */
  find(name: string): LiveFile | undefined;
  readonly origin?: string;
};

/** @param address where the public site is published. */
export function openLiveFiles(options: LiveFilesOptions, address: string | undefined): LiveSource {
  const files = new LiveFiles(options);
  return { find: (name) => files.find(name), ...(address !== undefined && { origin: new URL(address).origin }) };
}

const LIFE_MS = 1000;
/** Who asked for `now.json` a while ago, or through a cache, still finds its parts. */
const PARTS_KEPT = 64;
/** How fresh an answer has to be, s: while a sitting goes on, and else. Three are made in that time. */
const FRESH_SECONDS = { underWay: 30, else: 180 } as const;

export class LiveFiles {
  readonly #options: LiveFilesOptions;
  readonly #parts = new Map<string, LiveFile>();
  #now: LiveFile | undefined;
  #view: LiveView | undefined;
  #shown = '';
  /** A commit came since the view was looked at. */
  #isBehind = true;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #madeAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: LiveFilesOptions) {
    this.#options = options;
    options.hub.onCommitted(() => {
      this.#isBehind = true;
    });
  }

  /** @param name `now.json`, or `<digest>.json` of a part. */
  find(name: string): LiveFile | undefined {
    if (name === LIVE_NOW) return this.now();
    return name.endsWith('.json') ? this.#parts.get(name.slice(0, -'.json'.length)) : undefined;
  }

  /** What goes on, at most a second old. */
  now(): LiveFile {
    const nowMs = this.#options.nowMs();
    if (this.#now && nowMs - this.#lookedAtMs < LIFE_MS) return this.#now;
    this.#lookedAtMs = nowMs;
    const isOther = this.#look();
    if (this.#now && this.#view && !isOther && nowMs - this.#madeAtMs < beatMs(this.#view)) return this.#now;
    this.#madeAtMs = nowMs;
    this.#now = this.#make(this.#view ?? this.#seen());
    return this.#now;
  }

  /** Whether what is shown is other than before. */
  #look(): boolean {
    if (!this.#isBehind) return false;
    this.#view = this.#seen();
    const shown = JSON.stringify(this.#view);
    const isOther = shown !== this.#shown;
    this.#shown = shown;
    return isOther;
  }

  #seen(): LiveView {
    this.#isBehind = false;
    return liveView(this.#options.house);
  }

  #make(view: LiveView): LiveFile {
    const { votes, course, ...head } = view;
    const now: LiveNow = {
      v: 1,
      clock: this.#options.hub.clock(),
      freshSeconds: freshSeconds(view),
      askSeconds: askSeconds(view),
      view: head,
      ...(votes && { votes: this.#part(votes) }),
      ...(course && { course: this.#part(course) }),
    };
    return fileOf(now, false);
  }

  /** The digest under which this part is found. */
  #part(content: unknown): string {
    const file = fileOf(content, true);
    this.#parts.delete(file.digest);
    this.#parts.set(file.digest, file);
    for (const digest of this.#parts.keys()) {
      if (this.#parts.size <= PARTS_KEPT) break;
      this.#parts.delete(digest);
    }
    return file.digest;
  }
}

const isUnderWay = ({ closedPart, sitting }: LiveView): boolean =>
  closedPart === true || (sitting !== undefined && sitting.state !== 'closed');

const freshSeconds = (view: LiveView): number => FRESH_SECONDS[isUnderWay(view) ? 'underWay' : 'else'];
const beatMs = (view: LiveView): number => (freshSeconds(view) * 1000) / 3;

/** How soon something may happen. */
function askSeconds(view: LiveView): number {
  if (view.ballot) return 1;
  if (view.sitting?.state === 'open' && !view.alarm) return 2;
  return isUnderWay(view) ? 5 : 20;
}

function fileOf(content: unknown, isLasting: boolean): LiveFile {
  const body = Buffer.from(JSON.stringify(content));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return {
    digest: createHash('sha256').update(body).digest('hex').slice(0, 16),
    isLasting,
    body,
    gzip: gzipSync(body),
    brotli: brotliCompressSync(body, { params }),
  };
}
