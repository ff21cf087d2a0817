/**
 * What one card reader is to the hall: a place where a card is put in and, where the reader can tell, taken out.
 * In: what the reader says. Out: reports to the hall bus, its link, its health.
 *
 * Contact lost is not leaving: after contact has returned the link is told once it is known what lies at the reader,
 * and a card that is no longer there is reported out then. The same card read again changes nothing. Another card means
 * that the one before has gone, and is reported out first. A bridge that has just started tells of an empty reader
 * and of a card that lies there alike. A reader that can't notice a card's going tells every reading, and no state.
 */
import type { LinkState } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { CardNumber, DeviceId, SeatNumber } from '#contract/ids';
import type { Happening } from '../seat-keypad/happening.ts';
import { Troubles } from '../troubles.ts';
import type { CardReader, ReaderEars } from './reader.ts';

export type ReaderConfig = {
  readonly device: DeviceId;
  readonly kind: string;
  readonly path: string;
  readonly seat?: SeatNumber;
};

export type PlaceOptions = {
  readonly report: (happening: Happening) => void;
  readonly link: (state: LinkState) => void;
  /** Told once for each new reason. */
  readonly trouble: (why: string) => void;
};

/** `undefined`: not known yet. */
type Slot = { readonly card: CardNumber | undefined } | undefined;

export class ReaderPlace {
  readonly #config: ReaderConfig;
  readonly #options: PlaceOptions;
  readonly #reader: CardReader;
  readonly #discarded: Record<string, number> = {};
  #slot: Slot;
  /** Contact, and what lies there has been heard since it came. */
  #online = false;
  #ups = 0;
  #cards = 0;
  readonly #troubles: Troubles;

  /** @param open makes the reader of this place's family. */
  constructor(config: ReaderConfig, options: PlaceOptions, open: (ears: ReaderEars) => CardReader) {
    this.#config = config;
    this.#options = options;
    this.#troubles = new Troubles(options.trouble);
    this.#reader = open({
      up: () => this.#up(),
      down: () => this.#down(),
      card: (card) => this.#lies(card),
      noCard: () => this.#lies(undefined),
      unusable: (why) => this.#lies(undefined, why),
      discarded: (bytes, reason) => {
        this.#discarded[reason] = (this.#discarded[reason] ?? 0) + bytes;
      },
      trouble: (why) => this.#troubles.tell(why),
    });
  }

  get device(): DeviceId {
    return this.#config.device;
  }

  start(): void {
    this.#reader.start();
  }

  end(): void {
    this.#reader.end();
  }

  /** Link, and whether a card lies there as last known. */
  get linkState(): LinkState {
    const cardIn = this.#slot === undefined ? {} : { cardIn: this.#slot.card !== undefined };
    return { device: this.#config.device, link: this.#online ? 'up' : 'down', ...cardIn };
  }

  get health(): NonNullable<BridgeHealth['readers']>[number] {
    const { device, kind, path, seat } = this.#config;
    return {
      device,
      kind,
      path,
      ...(seat !== undefined && { seat }),
      online: this.#online,
      cards: this.#cards,
      discardedBytes: { ...this.#discarded },
      reopened: Math.max(0, this.#ups - 1),
      ...(this.#troubles.now !== undefined && { trouble: this.#troubles.now }),
    };
  }

  #up(): void {
    this.#ups += 1;
    this.#troubles.over();
    if (!this.#reader.knowsRemoval) this.#tellOnline();
  }

  #down(): void {
    if (!this.#online) return;
    this.#online = false;
    this.#options.link(this.linkState);
  }

  #lies(card: CardNumber | undefined, trouble?: string): void {
    if (trouble !== undefined) this.#troubles.tell(trouble);
    else this.#troubles.over();
    if (this.#reader.knowsRemoval) this.#place(card);
    else if (card !== undefined) this.#putIn(card);
  }

  #place(card: CardNumber | undefined): void {
    const before = this.#slot;
    const changed = before === undefined || before.card !== card;
    this.#slot = { card };
    if (changed && (card === undefined || before?.card !== undefined)) this.#options.report({ kind: 'card-out' });
    if (changed && card !== undefined) this.#putIn(card);
    if (changed || !this.#online) this.#tellOnline();
  }

  #putIn(card: CardNumber): void {
    this.#cards += 1;
    this.#options.report({ kind: 'card-in', card });
  }

  #tellOnline(): void {
    this.#online = true;
    this.#options.link(this.linkState);
  }
}
