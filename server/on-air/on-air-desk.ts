/**
 * The broadcaster's programs and devices as they are served beside the house. In: `on-air.json` and committed events;
 * out: what camera switchers are told, and how each link stands.
 */
import type { OnAirView } from '#contract/on-air';
import type { Sentence } from '#contract/views';
import type { Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import type { Link, LinkContext } from './link.ts';
import { momentOf, type OnAirMoment } from './moment.ts';
import type { OnAirEntry, OnAirRead } from './settings.ts';

export type OnAirDeskOptions = Omit<LinkContext, 'changed'> & {
  readonly read: OnAirRead;
  readonly house: House;
  readonly hub: Pick<Hub, 'onCommitted'>;
  /** Opens what an entry names. */
  readonly open: (entry: OnAirEntry, context: LinkContext) => Link;
};

export class OnAirDesk {
  readonly #links: ReadonlyMap<string, Link>;
  readonly #fault: Sentence | undefined;
  readonly #house: House;
  readonly #listeners: (() => void)[] = [];
  #told: string | undefined;

  constructor({ read, house, hub, open, ...context }: OnAirDeskOptions) {
    this.#house = house;
    this.#fault = read.fault;
    const entries = read.settings?.links ?? [];
    this.#links = new Map(entries.map((entry) => [entry.name, open(entry, { ...context, changed: this.#changed })]));
    this.#follow();
    hub.onCommitted(() => this.#follow());
  }

  now(): Pick<OnAirView, 'links' | 'fault'> {
    const links = Object.fromEntries([...this.#links].map(([name, link]) => [name, link.now()]));
    return { links, ...(this.#fault && { fault: this.#fault }) };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#links.values()].map((link) => link.stop()));
  }

  #follow(): void {
    if (this.#links.size === 0) return;
    const moment: OnAirMoment = momentOf(this.#house);
    const text = JSON.stringify(moment);
    if (text === this.#told) return;
    this.#told = text;
    for (const link of this.#links.values()) link.follow(moment);
  }

  readonly #changed = (): void => {
    for (const listener of this.#listeners) listener();
  };
}
