/**
 * Publishing as it runs beside the house: terms, and a queue for each target. In: committed events, packages of the
 * site; out: what the office sees, and facts for the journal.
 */
import { join } from 'node:path';
import type { CouncilEventOf } from '#contract/events';
import type { PublishingView } from '#contract/publishing';
import type { HubClock } from '../hub/clock.ts';
import type { Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import { DeadlinesDesk } from './deadlines/deadlines-desk.ts';
import type { LiveLane } from './live/live-lane.ts';
import { openLiveLane } from './live/open-lane.ts';
import { Publisher, type PublisherOptions } from './publisher.ts';
import { publishingView } from './publishing-view.ts';
import type { SitePackage } from './site-package.ts';
import type { TargetEntry } from './target-entries.ts';
import { type Waiting, waitingIn } from './targets/pull/pull.ts';
import { TARGETS_FILE, targetOf } from './targets-file.ts';

export type OutsideEvent = CouncilEventOf<'Published' | 'NoticeSent'>;
export type PublishingOptions = {
  readonly hub: Pick<Hub, 'history' | 'onCommitted' | 'clock'>;
  readonly house: House;
  readonly clock: Pick<HubClock, 'wallMs' | 'monotonicMs' | 'after'>;
  readonly log: PublisherOptions['log'];
  readonly targets: readonly TargetEntry[];
  readonly dataDir: string;
  /** Notes in the journal what was done outside the house; resolves when it is on the disk. */
  readonly note: (event: OutsideEvent) => Promise<void>;
};

export type Pull = {
  /** The newest site; undefined before there is one. */
  waiting(): Promise<Waiting | undefined>;
  /** Who fetches has this site, and shows it. */
  fetched(digest: string): Promise<void>;
};

export class PublishingDesk {
  readonly deadlines: DeadlinesDesk;
  readonly #publishers: ReadonlyMap<string, Publisher>;
  readonly #lanes = new Map<string, LiveLane>();
  readonly #options: PublishingOptions;
  readonly #listeners: (() => void)[] = [];

  constructor(options: PublishingOptions) {
    this.#options = options;
    const { hub, clock, targets } = options;
    this.deadlines = new DeadlinesDesk({ hub, clock });
    this.deadlines.onChanged(() => this.#changed());
    this.#publishers = new Map(targets.map((entry) => [entry.name, this.#open(entry)]));
    for (const { event, at } of hub.history())
      if (event.type === 'Published') this.#publishers.get(event.data.target)?.remember(event.data, at);
    for (const [name, lane] of this.#lanes)
      if (this.#publishers.get(name)?.now().publishedAt !== undefined) lane.shown();
  }

  #open(entry: TargetEntry): Publisher {
    const { hub, house, clock, log, note, dataDir } = this.#options;
    const { name, kind, address } = entry;
    const target = targetOf(entry, dataDir);
    const onChanged = () => this.#changed();
    const lane = openLiveLane(entry, target, { hub, house, clock, log, onChanged });
    if (lane) this.#lanes.set(name, lane);
    return new Publisher({
      ...{ name, kind, address, target, clock, log, onChanged },
      isPublic: kind === 'pull' || entry.public,
      note: (data) => note({ type: 'Published', v: 1, data }),
      ...(lane && { passing: () => lane.passing(), onShown: () => lane.shown() }),
    });
  }

  /** A newer site is there; its files stay as they are until a newer one is told of. */
  bringOut(site: SitePackage): void {
    for (const publisher of this.#publishers.values()) publisher.want(site);
  }

  /** Tries at once, though some would wait. @param target absent: all. @returns false: there is no such target. */
  tryNow(target?: string): boolean {
    const asked = target === undefined ? [...this.#publishers.values()] : [this.#publishers.get(target)];
    for (const publisher of asked) publisher?.tryNow();
    return !asked.includes(undefined);
  }

  /** A place that is fetched from, by its path and who asks. @param isToken whether what was brought is this token. */
  pull(path: string, isToken: (token: string) => boolean): Pull | undefined {
    for (const entry of this.#options.targets) {
      if (entry.kind !== 'pull' || entry.path !== path || !isToken(entry.token)) continue;
      const publisher = this.#publishers.get(entry.name);
      return {
        waiting: () => waitingIn(join(this.#options.dataDir, 'pull', path)),
        fetched: async (digest) => publisher?.fetched(digest),
      };
    }
    return undefined;
  }

  now(): PublishingView {
    const targets = [...this.#publishers].map(([name, publisher]) => {
      const live = this.#lanes.get(name)?.now();
      return [name, { ...publisher.now(), ...(live && { live }) }] as const;
    });
    const targetsFile = join(this.#options.dataDir, TARGETS_FILE);
    return { ...publishingView(this.deadlines, Object.fromEntries(targets)), targetsFile };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async stop(): Promise<void> {
    this.deadlines.stop();
    const all = [...this.#publishers.values(), ...this.#lanes.values()];
    await Promise.all(all.map((one) => one.stop()));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
