/**
 * Publishing as it runs beside the house: terms, and a queue for each target. In: committed events, packages of the
 * site; out: what the office sees, and facts for the journal.
 */
import type { CouncilEventOf } from '#contract/events';
import type { PublishingView } from '#contract/publishing';
import type { HubClock } from '../hub/clock.ts';
import type { Hub } from '../hub/face.ts';
import { DeadlinesDesk } from './deadlines/deadlines-desk.ts';
import { Publisher, type PublisherOptions } from './publisher.ts';
import { publishingView } from './publishing-view.ts';
import type { SitePackage } from './site-package.ts';
import { type TargetEntry, targetOf } from './targets-file.ts';

export type OutsideEvent = CouncilEventOf<'Published' | 'NoticeSent'>;
export type PublishingOptions = {
  readonly hub: Pick<Hub, 'history' | 'onCommitted'>;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly log: PublisherOptions['log'];
  readonly targets: readonly TargetEntry[];
  /** Notes in the journal what was done outside the house; resolves when it is on the disk. */
  readonly note: (event: OutsideEvent) => Promise<void>;
};

export class PublishingDesk {
  readonly deadlines: DeadlinesDesk;
  readonly #publishers: ReadonlyMap<string, Publisher>;
  readonly #listeners: (() => void)[] = [];

  constructor({ hub, clock, log, targets, note }: PublishingOptions) {
    this.deadlines = new DeadlinesDesk({ hub, clock });
    this.deadlines.onChanged(() => this.#changed());
    const publishers = targets.map((entry): [string, Publisher] => [
      entry.name,
      new Publisher({
        ...{ name: entry.name, kind: entry.kind, isPublic: entry.public, target: targetOf(entry), clock, log },
        note: (data) => note({ type: 'Published', v: 1, data }),
        onChanged: () => this.#changed(),
      }),
    ]);
    this.#publishers = new Map(publishers);
    for (const { event, at } of hub.history())
      if (event.type === 'Published') this.#publishers.get(event.data.target)?.remember(event.data, at);
  }

  /** A newer site is there; its files stay as they are until a newer one is told of. */
  bringOut(site: SitePackage): void {
    for (const publisher of this.#publishers.values()) publisher.want(site);
  }

  /** Tries all targets at once, though some would wait. */
  tryNow(): void {
    for (const publisher of this.#publishers.values()) publisher.tryNow();
  }

  now(): PublishingView {
    const targets = [...this.#publishers].map(([name, publisher]) => [name, publisher.now()] as const);
    return publishingView(this.deadlines, Object.fromEntries(targets));
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async stop(): Promise<void> {
    this.deadlines.stop();
    await Promise.all([...this.#publishers.values()].map((publisher) => publisher.stop()));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
