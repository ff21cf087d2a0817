/**
 * A reader of the RDM6300 family on a serial line. It repeats a card's number for as long as the card lies there, and
 * says nothing else: a card counts when read twice in a row, and is gone after {@link SILENCE_MS} without a byte, or
 * {@link UNREADABLE_MS} without a whole number.
 */
import type { CardNumber } from '#contract/ids';
import type { Cancel } from '../../clock.ts';
import { SerialLine } from '../../serial-line/serial-line.ts';
import type { CardReader, ReaderOptions } from '../reader.ts';
import { FRAME_BYTES, type Scanned, scan } from './codec.ts';

const BAUD = 9600;
export const SILENCE_MS = 300;
/** Damaged numbers still say that something is sent; a card that is only half read may hold its place this long. */
export const UNREADABLE_MS = 1000;

export class Rdm6300Reader implements CardReader {
  readonly knowsRemoval = true;
  readonly #options: ReaderOptions;
  readonly #line: SerialLine;
  #rest: Buffer = Buffer.alloc(0);
  /** Read once, and not confirmed yet. */
  #first: CardNumber | undefined;
  #card: CardNumber | undefined;
  #goodAt = 0;
  #cancelSilence: Cancel | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { path, clock, ears } = options;
    this.#line = new SerialLine({
      path,
      clock,
      baud: BAUD,
      onOpen: () => this.#opened(),
      onBytes: (bytes) => this.#hear(bytes),
      onClose: () => this.#closed(),
      onTrouble: ears.trouble,
    });
  }

  start(): void {
    this.#line.start();
  }

  end(): void {
    this.#cancelSilence?.();
    this.#line.end();
  }

  #opened(): void {
    this.#rest = Buffer.alloc(0);
    this.#first = undefined;
    this.#card = undefined;
    this.#goodAt = this.#options.clock.now();
    this.#options.ears.up();
    this.#awaitSilence();
  }

  #closed(): void {
    this.#cancelSilence?.();
    this.#options.ears.down();
  }

  #hear(bytes: Buffer): void {
    const { found, rest } = scan(Buffer.concat([this.#rest, bytes]));
    this.#rest = rest;
    for (const piece of found) this.#take(piece);
    this.#awaitSilence();
  }

  #take(piece: Scanned): void {
    const { ears, clock } = this.#options;
    if (piece.kind === 'discarded') {
      this.#first = undefined;
      ears.discarded(piece.bytes, piece.reason);
      return;
    }
    this.#goodAt = clock.now();
    if (piece.card === this.#first || piece.card === this.#card) {
      this.#card = piece.card;
      ears.card(piece.card);
    }
    this.#first = piece.card;
  }

  #awaitSilence(): void {
    const { clock } = this.#options;
    this.#cancelSilence?.();
    const unreadableIn = this.#goodAt + UNREADABLE_MS - clock.now();
    this.#cancelSilence = clock.after(Math.max(0, Math.min(SILENCE_MS, unreadableIn)), () => this.#silence());
  }

  #silence(): void {
    const { ears, clock } = this.#options;
    if (this.#rest.length > 0) ears.discarded(this.#rest.length, 'unfinished');
    if (this.#first !== undefined && this.#first !== this.#card) ears.discarded(FRAME_BYTES, 'read-once');
    this.#rest = Buffer.alloc(0);
    this.#first = undefined;
    this.#card = undefined;
    this.#goodAt = clock.now();
    ears.noCard();
  }
}
