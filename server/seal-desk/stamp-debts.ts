/**
 * Time stamps that papers are owed: asked for again until the server answers, one paper after another, whatever was
 * restarted meanwhile. While the server is dead a new paper does not wait for it: it is sealed and owed its stamp.
 */

import type { Refusal } from '#contract/refusals';
import type { SealView } from '#contract/seal';
import { type HubClock, stamp } from '../hub/clock.ts';
import type { SealPress } from './seal-press.ts';
import type { Stamps } from './seal-work.ts';
import type { Shelf } from './shelf.ts';

const AGAIN_MS = 10 * 60_000;
/** A device's clock may be wrong by so much before it is told. */
const CLOCK_MAY_ERR_MS = 120_000;

type Given = {
  readonly server: Stamps | undefined;
  readonly shelf: Shelf;
  readonly press: SealPress;
  readonly clock: Pick<HubClock, 'wallMs' | 'after'>;
  readonly changed: () => void;
};

/** Whoever else is owed stamps: how many, and how they are got. */
export type Debtor = {
  owed(): number;
  /** The first refusal, if there is one. */
  pay(stamps: Stamps): Promise<Refusal | undefined>;
};

export class StampDebts {
  readonly #given: Given;
  readonly #others: Debtor[] = [];
  #clockAheadMs = 0;
  #failed: NonNullable<SealView['stamps']>['failed'];
  #paying: Promise<void> | undefined;
  #cancel: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  /** The server to ask with a new seal; none while it does not answer. */
  get server(): Stamps | undefined {
    return this.#failed === undefined ? this.#given.server : undefined;
  }

  /** Whether a server is set. */
  get isSet(): boolean {
    return this.#given.server !== undefined;
  }

  add(debtor: Debtor): void {
    this.#others.push(debtor);
  }

  now(): SealView['stamps'] {
    const { server } = this.#given;
    const isOff = Math.abs(this.#clockAheadMs) >= CLOCK_MAY_ERR_MS;
    return (
      server && {
        ...{ url: server.url, owed: this.#owed() },
        ...(this.#failed && { failed: this.#failed }),
        ...(isOff && { clockAheadSeconds: Math.round(this.#clockAheadMs / 1000) }),
      }
    );
  }

  /** A stamp that has just come tells what time it is. */
  compareClock(stampedAt: Date): void {
    this.#clockAheadMs = this.#given.clock.wallMs() - stampedAt.getTime();
    this.#given.changed();
  }

  /** A server did not answer, for this reason. */
  noteFailure({ uk, en }: Refusal): void {
    this.#failed = { at: stamp(this.#given.clock.wallMs()), why: { uk, en } };
    this.#given.changed();
  }

  /** Asks for what is owed, now and again. */
  start(): void {
    if (!this.isSet) return;
    void this.pay();
    this.#cancel = this.#given.clock.after(AGAIN_MS, () => this.start());
  }

  /** Asks for every stamp that is owed, until one is not got. */
  pay(): Promise<void> {
    this.#paying ??= this.#payAll().finally(() => {
      this.#paying = undefined;
      this.#given.changed();
    });
    return this.#paying;
  }

  stop(): void {
    this.#cancel();
  }

  #owed(): number {
    return this.#others.reduce((sum, other) => sum + other.owed(), this.#given.shelf.owed.length);
  }

  async #payAll(): Promise<void> {
    const { server, shelf, press } = this.#given;
    if (server === undefined) return;
    const { owed } = shelf;
    if (this.#owed() === 0) this.#failed = undefined;
    for (const of of owed) {
      const bytes = await shelf.find(of);
      if (bytes === undefined) continue;
      const stamped = await press.do('stampPdf', { bytes, stamps: server });
      if (!stamped.ok) return this.noteFailure(stamped.refusal);
      await shelf.keep(of, stamped.bytes, false);
      if (stamped.stampedAt) this.compareClock(stamped.stampedAt);
      this.#failed = undefined;
    }
    for (const other of this.#others.filter((one) => one.owed() > 0)) {
      const refusal = await other.pay(server);
      if (refusal) return this.noteFailure(refusal);
      this.#failed = undefined;
    }
  }
}
