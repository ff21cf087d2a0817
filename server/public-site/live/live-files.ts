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
import { openClock } from '../../views/in-the-open.ts';
import { liveView } from '../../views/live.ts';
import { nearPace, type Pace } from './pace.ts';

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
  /** How long an answer holds; absent: as for those who ask the hub itself. */
  readonly pace?: (view: LiveView) => Pace;
  /** The state is looked at no more often than this, ms; absent: once a second. */
  readonly lifeMs?: number;
};

/** All that who brings the files elsewhere needs: the parts that `now.json` names, by their digests. */
export type LiveState = {
  readonly now: LiveFile;
  readonly parts: readonly LiveFile[];
  readonly isResting: boolean;
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

export class LiveFiles {
  readonly #options: Required<LiveFilesOptions>;
  readonly #parts = new Map<string, LiveFile>();
  #state: LiveState | undefined;
  #view: LiveView | undefined;
  #restsUntil: string | undefined;
  #shown = '';
  /** A commit came since the view was looked at. */
  #isBehind = true;
  #lookedAtMs = Number.NEGATIVE_INFINITY;
  #madeAtMs = Number.NEGATIVE_INFINITY;

  constructor(options: LiveFilesOptions) {
    this.#options = { pace: nearPace, lifeMs: LIFE_MS, ...options };
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
    return this.state().now;
  }

  /** The same with the parts it names. */
  state(): LiveState {
    const nowMs = this.#options.nowMs();
    if (this.#state && nowMs - this.#lookedAtMs < this.#options.lifeMs) return this.#state;
    this.#lookedAtMs = nowMs;
    const view = this.#isBehind || this.#view === undefined ? this.#seen() : this.#view;
    const pace = this.#options.pace(view);
    const isOther = this.#isOther(view, pace);
    if (this.#state && !isOther && nowMs - this.#madeAtMs < pace.beatMs) return this.#state;
    this.#madeAtMs = nowMs;
    this.#state = this.#make(view, pace);
    return this.#state;
  }

  /** Whether what is shown, or how long it holds, is other than before. */
  #isOther(view: LiveView, { restsUntil }: Pace): boolean {
    if (view === this.#view && restsUntil === this.#restsUntil) return false;
    const shown = JSON.stringify([view, restsUntil]);
    const isOther = shown !== this.#shown;
    [this.#view, this.#restsUntil, this.#shown] = [view, restsUntil, shown];
    return isOther;
  }

  #seen(): LiveView {
    this.#isBehind = false;
    return liveView(this.#options.house);
  }

  #make(view: LiveView, { freshSeconds, askSeconds, restsUntil }: Pace): LiveState {
    const { votes, course, ...head } = view;
    const parts = { ...(votes && { votes: this.#part(votes) }), ...(course && { course: this.#part(course) }) };
    const { hub, house } = this.#options;
    const now: LiveNow = {
      ...{ v: 1, clock: openClock(house, 'live', hub.clock()), freshSeconds, askSeconds, view: head },
      ...(parts.votes && { votes: parts.votes.digest }),
      ...(parts.course && { course: parts.course.digest }),
    };
    return { now: fileOf(now, false), parts: Object.values(parts), isResting: restsUntil !== undefined };
  }

  /** From now on it is found under its digest. */
  #part(content: unknown): LiveFile {
    const file = fileOf(content, true);
    this.#parts.delete(file.digest);
    this.#parts.set(file.digest, file);
    for (const digest of this.#parts.keys()) {
      if (this.#parts.size <= PARTS_KEPT) break;
      this.#parts.delete(digest);
    }
    return file;
  }
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
