/**
 * The queue of one target. In: the newest package, the clock; out: how the target stands, and a fact for the journal when
 * a site has arrived whole. What waits is always the newest site alone; what was brought before a restart stands in the
 * journal, so nothing is brought twice and nothing is forgotten. A far side that fails is tried again, ever more seldom;
 * one that has the site is looked at once a day, so that what was wiped there is filled anew.
 */
import { access } from 'node:fs/promises';
import type { CouncilEventOf } from '#contract/events';
import type { TargetView } from '#contract/publishing';
import { type Refusal, refuse } from '#contract/refusals';
import { type HubClock, stamp } from '../hub/clock.ts';
import { type Brought, bringOut, type Passing } from './bring-out.ts';
import { digestOf, type SitePackage } from './site-package.ts';
import type { Target } from './targets/shelf.ts';

const MINUTE_MS = 60_000;
/** Corrected papers that one event names. */
const MOST_TOLD = 100;
const MOST_BEGUN = 4;
/** Signs of what a far side gives as its reason. */
const MOST_WHY = 300;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** The far side is looked at so long after the first site of a start, and so often from then on. */
export const FIRST_LOOK_MS = 10 * MINUTE_MS;
export const LOOK_MS = 24 * 60 * MINUTE_MS;

export type PublishedFact = CouncilEventOf<'Published'>['data'];
export type PublisherOptions = {
  readonly name: string;
  readonly kind: TargetView['kind'];
  readonly isPublic: boolean;
  /** Where people find the site there. */
  readonly address?: string | undefined;
  readonly target: Target;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: { info(fields: object, event: string): void; warn(fields: object, event: string): void };
  /** Notes the fact in the journal; resolves when it is on the disk. */
  readonly note: (fact: PublishedFact) => Promise<void>;
  readonly onChanged: () => void;
  /** Files that people have there besides the site's own; they are in no list of files. */
  readonly passing?: () => Passing;
  /** People have come to see another site there. */
  readonly onShown?: () => void;
};

export class Publisher {
  readonly #options: PublisherOptions;
  #wanted: SitePackage | undefined;
  /** Sites of which a part has arrived and that were never shown, the newest last. */
  #begun: readonly SitePackage[] = [];
  #last: { readonly fact: PublishedFact; readonly at: string } | undefined;
  /** Position of the newest site that is there; one that shows nothing new is not brought again. */
  #there: number | undefined;
  #fetchedAt: string | undefined;
  /** Digest of the site that was fetched, as far as this start has told the target. */
  #had: string | undefined;
  #checkedAt: string | undefined;
  /** The far side is looked at even if nothing is new. */
  #mustLook = false;
  #failed: TargetView['failed'];
  #tries = 0;
  #running: Promise<void> | undefined;
  #isStopped = false;
  #cancel: () => void = () => undefined;
  #cancelLook: (() => void) | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** What the journal says was published here last. @param at its stamp. */
  remember(fact: PublishedFact, at: string): void {
    const isFetch = this.#isFetched && fact.isPublic;
    if (!isFetch || this.#last === undefined) this.#last = { fact, at };
    this.#there = this.#last.fact.position;
    this.#fetchedAt = isFetch ? at : undefined;
  }

  /** There is a newer site. It is brought out now, or after the one that is on its way. */
  want(site: SitePackage): void {
    this.#wanted = site;
    this.#tries = 0;
    this.#cancelLook ??= this.#lookAfter(FIRST_LOOK_MS);
    this.#begin();
  }

  /** Tries at once, though it would wait, and looks whether what was brought is still there. */
  tryNow(): void {
    this.#mustLook = true;
    this.#begin();
  }

  /** Who fetches says that people can read this site now. @param digest of the site. */
  async fetched(digest: string): Promise<void> {
    const { clock, log, note, name: target } = this.#options;
    const fact = this.#last?.fact;
    if (fact?.digest !== digest || (this.#fetchedAt !== undefined && this.#had === digest)) return;
    const isNew = this.#fetchedAt === undefined;
    this.#fetchedAt ??= stamp(clock.wallMs());
    await this.#keepHad(digest);
    if (!isNew) return;
    await note({ ...fact, isPublic: true });
    log.info({ target, position: fact.position }, 'site-fetched');
    this.#options.onChanged();
  }

  /** Where it can't be kept, corrections are told against an older site; it is tried again at the next fetch. */
  async #keepHad(digest: string): Promise<void> {
    const { target, log, name } = this.#options;
    this.#had = digest;
    try {
      await target.fetched?.(digest);
    } catch (error) {
      this.#had = undefined;
      log.warn({ target: name, why: this.#reasonOf(error).en }, 'fetched-list-not-kept');
    }
  }

  now(): TargetView {
    const { kind, isPublic, address } = this.#options;
    return {
      ...{ kind, isPublic, state: this.#state() },
      ...(address !== undefined && { address }),
      ...(this.#last && { publishedAt: this.#last.at, files: this.#last.fact.files.all }),
      ...(this.#there !== undefined && (!this.#isFetched || this.#fetchedAt !== undefined) && { shows: this.#there }),
      ...(this.#fetchedAt !== undefined && { fetchedAt: this.#fetchedAt }),
      ...(this.#checkedAt !== undefined && { checkedAt: this.#checkedAt }),
      ...(this.#failed && { failed: this.#failed }),
    };
  }

  /** Nothing new is begun; settles when what is on its way has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel();
    this.#cancelLook?.();
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
    if (!this.#mustLook && digestOf(site.files) === this.#last?.fact.digest) {
      const isNewer = this.#there !== site.position;
      this.#there = site.position;
      this.#settled();
      if (isNewer) this.#options.onChanged();
      return;
    }
    this.#running = this.#bring(site);
    this.#options.onChanged();
  }

  async #bring(site: SitePackage): Promise<void> {
    try {
      await this.#arrived(site, await this.#overThere(site));
      this.#begun = [];
    } catch (error) {
      this.#begun = [...this.#begun.filter((one) => one !== site), site].slice(-MOST_BEGUN);
      if (!(await this.#isOvertaken(site))) this.#wasRefused(this.#reasonOf(error));
    }
    this.#running = undefined;
    this.#options.onChanged();
    if (this.#failed === undefined && this.#wanted !== site) this.#begin();
  }

  /** A newer site has been laid out so many times that this one's files are gone: no fault of the far side. */
  async #isOvertaken({ folder }: SitePackage): Promise<boolean> {
    const isThere = await access(folder).then(
      () => true,
      () => false,
    );
    return !isThere && this.#wanted?.folder !== folder;
  }

  async #overThere(site: SitePackage): Promise<Brought> {
    const { clock, passing, target } = this.#options;
    const shelf = await target.open();
    try {
      return await bringOut(shelf, site, stamp(clock.wallMs()), { begun: this.#begun, ...(passing && { passing }) });
    } finally {
      await shelf.close().catch(() => undefined);
    }
  }

  async #arrived({ position }: SitePackage, brought: Brought): Promise<void> {
    const { name: target, isPublic, clock, log, note } = this.#options;
    const { digest, all, put, removed, corrected, digests } = brought;
    const isNew = put > 0 || removed > 0 || digest !== this.#last?.fact.digest;
    if (isNew) {
      const files = { all, put, removed };
      const some = { corrected: corrected.slice(0, MOST_TOLD), digests: digests.slice(0, MOST_TOLD) };
      /* What waits to be fetched nobody reads yet. */
      const shown = { isPublic: isPublic && !this.#isFetched };
      const fact = { target, ...shown, position, digest, files, ...(corrected.length > 0 && some) };
      await note(fact);
      log.info({ target, position, ...files }, 'site-published');
      if (digest !== this.#last?.fact.digest) this.#fetchedAt = undefined;
      this.#last = { fact, at: stamp(clock.wallMs()) };
    }
    this.#there = position;
    this.#checkedAt = stamp(clock.wallMs());
    this.#mustLook = false;
    this.#settled();
    if (isNew) this.#options.onShown?.();
  }

  get #isFetched(): boolean {
    return this.#options.kind === 'pull';
  }

  #lookAfter(ms: number): () => void {
    return this.#options.clock.after(ms, () => {
      this.#cancelLook = this.#lookAfter(LOOK_MS);
      this.tryNow();
    });
  }

  #settled(): void {
    this.#failed = undefined;
    this.#tries = 0;
  }

  #reasonOf(error: unknown): Refusal {
    const why = (error instanceof Error ? error.message : String(error)).slice(0, MOST_WHY);
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
