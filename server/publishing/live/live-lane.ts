/**
 * «Наживо» brought to one target: a line of its own beside the site's, so that neither waits for the other. In: the state
 * as files, word that something has happened, the clock; out: `live/` over there, and how that stands. What is brought is
 * always the newest state alone: parts first, then `now.json` that names them. Parts that nobody asks for any more go.
 */
import type { TargetView } from '#contract/publishing';
import { type RefusalCode, refuse } from '#contract/refusals';
import { LIVE_FOLDER, LIVE_NOW } from '#contract/views';
import { type HubClock, stamp } from '../../hub/clock.ts';
import type { LiveState } from '../../public-site/live/live-files.ts';
import type { Passing } from '../bring-out.ts';
import type { LiveShelf, Target } from '../targets/shelf.ts';
import { FarParts } from './far-parts.ts';

/** After this time what is on its way is given up, ms. */
export const OVERDUE_MS = 20_000;
/** The state is looked at so often at rest, ms: the clock alone may end it. */
const LOOK_MS = 60_000;
const SHORTEST_WAIT_MS = 2000;
/** How seldom a far side that fails is tried at last, ms. */
const LONGEST_WAIT_MS = { going: 60_000, resting: 600_000 } as const;
/** One that fails may have met the site as it changed; two in a row are told. */
const TOLD_AFTER = 2;
/** So long the last one may take when the hub stops, ms. */
const PARTING_MS = 2000;
/** Signs of what a far side gives as its reason. */
const MOST_WHY = 300;

type LiveTold = NonNullable<TargetView['live']>;
export type LiveLaneOptions = {
  /** The target's. */
  readonly name: string;
  readonly open: NonNullable<Target['openLive']>;
  readonly explain: Target['explain'];
  /** What goes on. */
  readonly state: () => LiveState;
  readonly everySeconds: number;
  readonly clock: Pick<HubClock, 'wallMs' | 'monotonicMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  readonly onChanged: () => void;
};

export class LiveLane {
  readonly #options: LiveLaneOptions;
  readonly #parts = new FarParts();
  #shelf: LiveShelf | undefined;
  /** Digest of the `now.json` that is there; absent: nobody knows. */
  #there: string | undefined;
  /** How often another site has been shown there: what was on its way meanwhile may have gone to the former. */
  #sites = 0;
  #beganMs = Number.NEGATIVE_INFINITY;
  #tries = 0;
  #isResting = true;
  #running: Promise<void> | undefined;
  #isStopped = false;
  #told: LiveTold = { state: 'resting' };
  #cancel: () => void = () => undefined;

  constructor(options: LiveLaneOptions) {
    this.#options = options;
  }

  /** People see a site there, perhaps another than before: what it has of these files is not known. */
  shown(): void {
    this.#sites += 1;
    this.#forget();
    this.wake();
  }

  /** Something may go on otherwise than before. Nothing is done at once, and nothing before there is a site. */
  wake(): void {
    if (this.#sites === 0 || this.#running) return;
    this.#lookAfter(Math.max(0, this.#beganMs + this.#waitMs() - this.#options.clock.monotonicMs()));
  }

  /** What is there now, for a site that is about to be shown; nothing before the first was brought. */
  passing(): Passing {
    if (this.#there === undefined) return [];
    const { now, parts } = this.#options.state();
    const files = parts.map(({ digest, body }) => ({ path: `${LIVE_FOLDER}${digest}.json`, bytes: body }));
    return [...files, { path: LIVE_FOLDER + LIVE_NOW, bytes: now.body }];
  }

  now(): LiveTold {
    return this.#told;
  }

  /** Settles when nothing is on its way. */
  async idle(): Promise<void> {
    await this.#running;
  }

  /** What is there stays. Settles when what is on its way has ended, or a moment later. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    let cancel = () => {};
    const parting = new Promise<void>((resolve) => {
      cancel = this.#options.clock.after(PARTING_MS, resolve);
    });
    await Promise.race([this.idle(), parting]);
    cancel();
    await this.#hangUp();
  }

  #lookAfter(ms: number): void {
    this.#cancel();
    if (!this.#isStopped) this.#cancel = this.#options.clock.after(ms, () => this.#look());
  }

  #look(): void {
    const state = this.#options.state();
    this.#isResting = state.isResting;
    if (state.now.digest === this.#there) {
      this.#lookAfter(state.isResting ? LOOK_MS : this.#options.everySeconds * 1000);
      return;
    }
    this.#beganMs = this.#options.clock.monotonicMs();
    this.#running = this.#bring(state);
  }

  async #bring(state: LiveState): Promise<void> {
    const site = this.#sites;
    const cancel = this.#options.clock.after(OVERDUE_MS, () => this.#isOverdue());
    try {
      await this.#bringFiles(state);
      this.#there = state.now.digest;
      if (site !== this.#sites) this.#forget();
      if (state.isResting) await this.#hangUp();
      this.#tries = 0;
      this.#tell(state.isResting ? 'resting' : 'going');
    } catch (error) {
      await this.#hangUp();
      this.#forget();
      this.#tries += 1;
      if (this.#tries >= TOLD_AFTER) this.#tellFailed(error, this.#options.explain(error));
    }
    cancel();
    this.#running = undefined;
    this.wake();
  }

  async #bringFiles({ now, parts }: LiveState): Promise<void> {
    this.#shelf ??= await this.#options.open();
    const shelf = this.#shelf;
    const nowMs = this.#options.clock.monotonicMs();
    if (!this.#parts.isKnown) this.#parts.learn(await shelf.names(), nowMs);
    for (const { digest, body } of parts) {
      if (this.#parts.isBrought(digest)) continue;
      await shelf.put(`${digest}.json`, body, true);
      this.#parts.wasBrought(digest);
    }
    await shelf.put(LIVE_NOW, now.body, false);
    const needed = parts.map(({ digest }) => digest);
    for (const digest of this.#parts.unneeded(needed, nowMs)) {
      await shelf.remove(`${digest}.json`);
      this.#parts.wasRemoved(digest);
    }
  }

  /** The line is cut. A far side that does not even notice is waited for, and no second one is sent after it. */
  #isOverdue(): void {
    this.#tries = Math.max(this.#tries, TOLD_AFTER);
    this.#tellFailed('ETIMEDOUT', 'TARGET_UNREACHABLE');
    void this.#hangUp();
  }

  async #hangUp(): Promise<void> {
    const shelf = this.#shelf;
    this.#shelf = undefined;
    await shelf?.close().catch(() => undefined);
  }

  #forget(): void {
    this.#there = undefined;
    this.#parts.forgetAll();
  }

  #waitMs(): number {
    const everyMs = this.#options.everySeconds * 1000;
    if (this.#tries === 0) return everyMs;
    const longestMs = LONGEST_WAIT_MS[this.#isResting ? 'resting' : 'going'];
    return Math.max(everyMs, Math.min(longestMs, SHORTEST_WAIT_MS * 2 ** (this.#tries - 1)));
  }

  #tellFailed(error: unknown, code: RefusalCode): void {
    const { name: target, log } = this.#options;
    const why = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WHY);
    const { uk, en } = refuse(code, { target, why });
    if (this.#told.state !== 'failing') log.warn({ target, code, why: en }, 'live-not-published');
    this.#tell('failing', { uk, en });
  }

  #tell(state: LiveTold['state'], why?: NonNullable<LiveTold['why']>): void {
    const { name: target, clock, log, onChanged } = this.#options;
    const before = this.#told;
    const since = before.state === state ? before.since : undefined;
    if (since !== undefined && before.why?.en === why?.en) return;
    if (before.state === 'failing' && since === undefined) log.info({ target }, 'live-published-again');
    this.#told = { state, since: since ?? stamp(clock.wallMs()), ...(why && { why }) };
    onChanged();
  }
}
