/**
 * The public site beside the house. In: committed events; out: a site on the disk that follows them, and its files. It
 * is built on a thread of the lowest priority, which reads the journal by itself: the hub's loop says no more than that
 * something happened, some seconds after it did, so that no vote waits for a page. Whatever goes wrong with it, no
 * sitting notices, and the next commit tries again.
 */
import { Worker } from 'node:worker_threads';
import type { HouseEvent } from '#contract/events';
import type { HubClock } from '../hub/clock.ts';
import type { CommittedEvent, Hub } from '../hub/face.ts';
import type { SealDesk } from '../seal-desk/seal-desk.ts';
import type { FrontEndPaths } from './build/assets.ts';
import { siteFolder } from './build/edition.ts';
import type { PaperFailure, Sealed, SealState } from './build/paper-staging.ts';
import type { LaidOut } from './lay-out.ts';
import { type FileBody, type SiteManifest, SiteReader } from './site-reader.ts';
import { soundFile } from './sound/of-sound.ts';

export type SiteData = FrontEndPaths & {
  readonly dataDir: string;
  readonly address?: string;
  /** Where the live page asks what goes on, ending in `/`. */
  readonly liveSource?: string;
  /** Folder of the archive of sound; absent: the site has no sound. */
  readonly soundArchive?: string;
  /** The council publishes signatures with whatever number of its owner a certificate holds. */
  readonly withNumbers?: boolean;
};
export type ToSite =
  | { readonly ask: 'build'; readonly seal: SealState }
  | { readonly ask: 'lay-out' }
  | { readonly ask: 'take-sealed'; readonly job: number; readonly sealed: Sealed };
export type FromSite =
  | {
      readonly tells: 'built';
      readonly position: number;
      readonly made: number;
      readonly gone: number;
      readonly ms: number;
      /** Papers that the site lacks, for they can't be laid out. */
      readonly failed: readonly PaperFailure[];
    }
  /** Nothing to build from: no council yet, or the front end has not been built. */
  | { readonly tells: 'nothing'; readonly why: 'no-council' | 'no-front-end' }
  | { readonly tells: 'laid-out'; readonly site: LaidOut }
  /** A paper that wants the device's seal. */
  | { readonly tells: 'unsealed'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly tells: 'failed'; readonly message: string };

export type SiteDeskOptions = SiteData & {
  readonly hub: Pick<Hub, 'onCommitted'>;
  readonly clock: Pick<HubClock, 'after'>;
  /** The device's seal; absent: papers stay as they are laid out. */
  readonly seal?: Pick<SealDesk, 'sealPaper' | 'now' | 'onChanged'> | undefined;
  readonly log: { info(fields: object, event: string): void; error(fields: object, event: string): void };
};

/** What happens together, a ballot's close and the number of its decision, is built once. */
const TOGETHER_MS = 3000;
/** A folder of the whole site is laid out this often at most. */
const LAY_OUT_MS = 60_000;

/** Comes by the hundred, and changes no page by itself: the next event of another kind shows it. */
const UNSEEN: ReadonlySet<HouseEvent['type']> = new Set<HouseEvent['type']>([
  ...(['VoteCast', 'PartTaken', 'VoteVoided', 'LinkIssued', 'SignedIn', 'PinLocked', 'AccountChanged'] as const),
  ...(['SealCertificateUsed', 'TrustSettled'] as const),
]);
/** That the site arrived somewhere is nothing to tell, but for the papers that it corrected there. */
const isUnseen = ({ event, stream }: CommittedEvent): boolean => {
  if (event.type === 'Published') return event.data.corrected === undefined;
  return stream === 'hall' || UNSEEN.has(event.type);
};

export class SiteDesk {
  readonly #options: SiteDeskOptions;
  readonly #reader: SiteReader;
  readonly #listeners: ((site: LaidOut) => void)[] = [];
  #thread: Worker | undefined;
  #forget: (() => void) | undefined;
  #forgetLayingOut: (() => void) | undefined;
  #building = false;
  #again = false;
  #stopped = false;
  #isFirst = true;
  #unmade: readonly PaperFailure[] = [];
  #onUnmade: () => void = () => undefined;
  #sealThen: SealState = { isReady: false, owes: false };

  constructor(options: SiteDeskOptions) {
    this.#options = options;
    this.#reader = new SiteReader(siteFolder(options.dataDir));
  }

  /** Builds what the site lacks, and follows the commits from now on. Nobody waits for it. */
  start(): void {
    this.#options.hub.onCommitted((events) => this.#follow(events));
    this.#options.seal?.onChanged(() => this.#followSeal());
    this.#build();
  }

  /** Called when the site that was built has been laid out as a folder, some time after it changed and at each start. */
  onLaidOut(listener: (site: LaidOut) => void): void {
    this.#listeners.push(listener);
  }

  /** The file that a path of the site leads to. */
  find(path: string): FileBody | undefined {
    return this.#reader.find(path);
  }

  /** Where the bytes of a speech's sound lie. */
  soundFile({ sha256 }: Pick<FileBody, 'sha256'>): string {
    return soundFile(siteFolder(this.#options.dataDir), sha256);
  }

  /** Papers that the site lacks, for they can't be laid out. */
  unmade(): readonly { readonly text: string; readonly path: string }[] {
    return this.#unmade.map(({ text, path }) => ({ text, path }));
  }

  /** Called when the papers that the site lacks are others. */
  onUnmade(listener: () => void): void {
    this.#onUnmade = listener;
  }

  /** Every file of the site; undefined before there is one. */
  manifest(): SiteManifest | undefined {
    return this.#reader.manifest();
  }

  /** A build under way is broken off: the former site stands, and the next start goes on. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#forget?.();
    this.#forgetLayingOut?.();
    this.#reader.close();
    await this.#thread?.terminate();
  }

  #follow(events: readonly CommittedEvent[]): void {
    if (!events.every(isUnseen)) this.#buildSoon();
  }

  /** Papers that could not be sealed, or wait for a time stamp, may be made again. */
  #followSeal(): void {
    const now = this.#sealNow();
    if (now.isReady !== this.#sealThen.isReady || now.owes !== this.#sealThen.owes) this.#buildSoon();
  }

  #sealNow(): SealState {
    const now = this.#options.seal?.now();
    return { isReady: now?.state === 'ready', owes: (now?.stamps?.owed ?? 0) > 0 };
  }

  #buildSoon(): void {
    if (this.#stopped || this.#forget !== undefined) return;
    this.#forget = this.#options.clock.after(TOGETHER_MS, () => {
      this.#forget = undefined;
      this.#build();
    });
  }

  #build(): void {
    if (this.#building) {
      this.#again = true;
      return;
    }
    this.#building = true;
    this.#sealThen = this.#sealNow();
    this.#say({ ask: 'build', seal: this.#sealThen });
  }

  /** The first time without waiting: what was built before the start may not have been brought out. */
  #layOutSoon(afterMs: number): void {
    if (this.#listeners.length === 0 || this.#forgetLayingOut !== undefined) return;
    this.#forgetLayingOut = this.#options.clock.after(afterMs, () => {
      this.#forgetLayingOut = undefined;
      this.#say({ ask: 'lay-out' });
    });
  }

  #say(message: ToSite): void {
    if (!this.#stopped) this.#running().postMessage(message);
  }

  #running(): Worker {
    if (this.#thread !== undefined) return this.#thread;
    const { dataDir, address, liveSource, soundArchive, withNumbers = false, drawModule, assetsFolder } = this.#options;
    const workerData: SiteData = {
      ...{ dataDir, withNumbers, drawModule, assetsFolder },
      ...(address !== undefined && { address }),
      ...(liveSource !== undefined && { liveSource }),
      ...(soundArchive !== undefined && { soundArchive }),
    };
    const thread = new Worker(new URL('./site-thread.js', import.meta.url), { workerData, name: 'public-site' });
    thread.on('message', (message: FromSite) => this.#hear(message));
    thread.on('error', (error) => this.#lose(error));
    this.#thread = thread;
    return thread;
  }

  #hear(message: FromSite): void {
    if (message.tells === 'unsealed') {
      void this.#seal(message.job, message.bytes);
      return;
    }
    if (message.tells === 'laid-out') {
      for (const listener of this.#listeners) listener(message.site);
      return;
    }
    this.#building = false;
    this.#tellLog(message);
    if (message.tells === 'built') this.#afterBuild(message.made + message.gone > 0);
    if (!this.#again || this.#stopped) return;
    this.#again = false;
    this.#build();
  }

  /** What can't be sealed is shown as it is. */
  async #seal(job: number, bytes: Uint8Array): Promise<void> {
    const plain = { bytes, isSealed: false, stampOwed: false };
    const sealed = (await this.#options.seal?.sealPaper(bytes).catch(() => plain)) ?? plain;
    this.#say({ ask: 'take-sealed', job, sealed });
  }

  #afterBuild(changed: boolean): void {
    if (this.#isFirst) this.#layOutSoon(0);
    else if (changed) this.#layOutSoon(LAY_OUT_MS);
    this.#isFirst = false;
  }

  #tellLog(message: Exclude<FromSite, { tells: 'laid-out' | 'unsealed' }>): void {
    const { log } = this.#options;
    const { tells, ...fields } = message;
    if (tells === 'failed') log.error(fields, 'public-site-failed');
    else if (tells === 'nothing') log.info(fields, 'public-site-waits');
    else {
      const failed = message.tells === 'built' ? message.failed : [];
      this.#tellUnmade(failed);
      log.info({ ...fields, failed: failed.length }, 'public-site-built');
    }
  }

  #tellUnmade(failed: readonly PaperFailure[]): void {
    const key = (papers: readonly PaperFailure[]) => papers.map(({ path }) => path).join();
    if (key(failed) === key(this.#unmade)) return;
    this.#unmade = failed;
    if (failed.length > 0) this.#options.log.error({ papers: failed }, 'public-site-papers-failed');
    this.#onUnmade();
  }

  #lose(error: unknown): void {
    this.#thread = undefined;
    this.#building = false;
    this.#options.log.error({ err: error }, 'public-site-lost');
  }
}
