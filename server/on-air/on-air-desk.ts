/**
 * The broadcaster's programs and devices as they are served beside the house. In: `on-air.json` and committed events;
 * out: what camera switchers are told, and how each link stands.
 */
import type { HouseEvent } from '#contract/events';
import type { OnAirOrder, OnAirView } from '#contract/on-air';
import { type Refusal, refuse } from '#contract/refusals';
import type { Sentence } from '#contract/views';
import type { Hub } from '../hub/face.ts';
import type { House } from '../views/house.ts';
import { contained, type Link, type LinkContext } from './link.ts';
import { momentOf, type OnAirMoment } from './moment.ts';
import type { OnAirEntry, OnAirRead } from './settings.ts';
import { StreamMarks } from './stream-marks.ts';

export type OnAirDeskOptions = Omit<LinkContext, 'changed'> & {
  readonly read: OnAirRead;
  readonly house: House;
  readonly hub: Pick<Hub, 'onCommitted'>;
  /** Opens what an entry names. */
  readonly open: (entry: OnAirEntry, context: LinkContext, marks: StreamMarks) => Link;
};

/** Whole councils vote at once, and no camera follows that. */
const VOTES: ReadonlySet<HouseEvent['type']> = new Set(['VoteCast', 'PartTaken']);

export class OnAirDesk {
  /** Marks of encoders. */
  readonly marks: StreamMarks;
  /** What an encoder proves itself by; undefined: none is listened to. */
  readonly encoderToken: string | undefined;
  readonly #links: ReadonlyMap<string, Link>;
  readonly #fault: Sentence | undefined;
  readonly #house: House;
  readonly #listeners: (() => void)[] = [];
  #told: string | undefined;

  constructor({ read, house, hub, open, ...context }: OnAirDeskOptions) {
    this.#house = house;
    this.#fault = read.fault;
    this.marks = new StreamMarks({ house, note: context.note });
    this.encoderToken = read.settings?.encoderToken;
    const entries = read.settings?.links ?? [];
    const linkContext = { ...context, changed: this.#changed };
    this.#links = new Map(
      entries.map((entry) => [entry.name, contained(entry, context.log, () => open(entry, linkContext, this.marks))]),
    );
    this.#follow();
    hub.onCommitted((events) => {
      if (events.some(({ event }) => event.type === 'SittingConvened')) this.marks.convened();
      if (!events.every(({ event }) => VOTES.has(event.type))) this.#follow();
    });
  }

  now(): Pick<OnAirView, 'links' | 'fault'> {
    const links = Object.fromEntries([...this.#links].map(([name, link]) => [name, link.now()]));
    return { links, ...(this.#fault && { fault: this.#fault }) };
  }

  /** @returns why it is not done; `NOT_FOUND`: nothing can be ordered of what has this name. */
  order(name: string, order: OnAirOrder): Refusal | undefined {
    const link = this.#links.get(name);
    return link?.order ? link.order(order) : refuse('NOT_FOUND', { what: name });
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
