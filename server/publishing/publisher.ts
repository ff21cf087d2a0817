/**
 * The queue of one target. In: the newest package, the clock; out: how the target stands, and a fact for the journal when
 * a site has arrived whole. What waits is always the newest site alone; what was brought before a restart stands in the
 * journal, so nothing is brought twice and nothing is forgotten. A far side that fails is tried again, ever more seldom.
 */
import type { CouncilEventOf } from '#contract/events';
import type { TargetView } from '#contract/publishing';
import { type Refusal, refuse } from '#contract/refusals';
import { type HubClock, stamp } from '../hub/clock.ts';
import { type Brought, bringOut } from './bring-out.ts';
import { digestOf, type SitePackage } from './site-package.ts';
import type { Target } from './targets/shelf.ts';

const MINUTE_MS = 60_000;
/** Corrected papers that one event names. */
const MOST_TOLD = 100;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;

export type PublishedFact = CouncilEventOf<'Published'>['data'];
export type PublisherOptions = {
  readonly name: string;
  readonly kind: TargetView['kind'];
  readonly isPublic: boolean;
  readonly target: Target;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** Notes the fact in the journal; resolves when it is on the disk. */
  readonly note: (fact: PublishedFact) => Promise<void>;
  readonly onChanged: () => void;
};

export class Publisher {
  readonly #options: PublisherOptions;
  #wanted: SitePackage | undefined;
  #last: { readonly digest: string; readonly at: string; readonly files: number } | undefined;
  #failed: TargetView['failed'];
  #tries = 0;
  #running: Promise<void> | undefined;
  #isStopped = false;
  #cancel: () => void = () => undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** What the journal says was published here last. @param at its stamp. */
  remember({ digest, files }: PublishedFact, at: string): void {
    this.#last = { digest, at, files: files.all };
  }

  /** There is a newer site. It is brought out now, or after the one that is on its way. */
  want(site: SitePackage): void {
    this.#wanted = site;
    this.#tries = 0;
    this.#begin();
  }

  /** Tries at once, though it would wait. */
  tryNow(): void {
    this.#begin();
  }

  now(): TargetView {
    const { kind, isPublic } = this.#options;
    return {
      ...{ kind, isPublic, state: this.#state() },
      ...(this.#last && { publishedAt: this.#last.at, files: this.#last.files }),
      ...(this.#failed && { failed: this.#failed }),
    };
  }

  /** Nothing new is begun; settles when what is on its way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    await this.#running;
  }

  #state(): TargetView['state'] {
    if (this.#running) return 'bringing-out';
    if (this.#failed) return 'waiting';
    return this.#last ? 'up-to-date' : 'empty';
  }

  #begin(): void {
    if (this.#isStopped || this.#running || this.#wanted === undefined) return;
    this.#cancel();
    const site = this.#wanted;
    if (digestOf(site.files) === this.#last?.digest) {
      this.#settled();
      return;
    }
    this.#running = this.#bring(site);
    this.#options.onChanged();
  }

  async #bring(site: SitePackage): Promise<void> {
    try {
      await this.#arrived(site, await this.#overThere(site));
    } catch (error) {
      this.#wasRefused(this.#reasonOf(error));
    }
    this.#running = undefined;
    this.#options.onChanged();
    if (this.#failed === undefined && this.#wanted !== site) this.#begin();
  }

  async #overThere(site: SitePackage): Promise<Brought> {
    const shelf = await this.#options.target.open();
    try {
      return await bringOut(shelf, site, stamp(this.#options.clock.wallMs()));
    } finally {
      await shelf.close().catch(() => undefined);
    }
  }

  async #arrived({ position }: SitePackage, brought: Brought): Promise<void> {
    const { name: target, isPublic, clock, log, note } = this.#options;
    const { digest, all, put, removed, corrected, digests } = brought;
    const files = { all, put, removed };
    const fact = { target, isPublic, position, digest, files };
    const some = { corrected: corrected.slice(0, MOST_TOLD), digests: digests.slice(0, MOST_TOLD) };
    await note({ ...fact, ...(corrected.length > 0 && some) });
    log.info({ target, position, ...files }, 'site-published');
    this.#last = { digest, at: stamp(clock.wallMs()), files: all };
    this.#settled();
  }

  #settled(): void {
    this.#failed = undefined;
    this.#tries = 0;
  }

  #reasonOf(error: unknown): Refusal {
    const why = error instanceof Error ? error.message : String(error);
    return refuse(this.#options.target.explain(error), { target: this.#options.name, why });
  }

  #wasRefused({ code, uk, en }: Refusal): void {
    const { clock, log, name } = this.#options;
    const waitMs = Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** this.#tries);
    this.#tries += 1;
    const nowMs = clock.wallMs();
    this.#failed = { at: stamp(nowMs), why: { uk, en }, nextAt: stamp(nowMs + waitMs) };
    log.warn({ target: name, code, why: en }, 'site-not-published');
    if (!this.#isStopped) this.#cancel = clock.after(waitMs, () => this.#begin());
  }
}
