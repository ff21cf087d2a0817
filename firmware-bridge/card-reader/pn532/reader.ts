/**
 * A PN532 on a serial line (HSU, 115200 8N1). It is woken, asked who it is, set up, and then asked ten times a second
 * which card lies there. Before each question its field is switched off, so that every card begins anew: one that was
 * left in the middle of an exchange would not answer, and one with a UID made up anew each time shows it.
 *
 * A card, or a UID made up anew, counts when it is seen twice in a row: the check of a frame is a plain sum, which two
 * flipped bits can pass. It is gone after {@link MISSES} questions in a row without it.
 */
import type { CardNumber } from '#contract/ids';
import type { Cancel } from '../../clock.ts';
import { RETRY_MS, SerialLine } from '../../serial-line/serial-line.ts';
import type { CardReader, ReaderOptions } from '../reader.ts';
import { cardOfUid, RANDOM_UID } from '../uid.ts';
import { command, listedUid, WAKE } from './codec.ts';
import { Exchange } from './exchange.ts';

const BAUD = 115_200;
export const POLL_MS = 100;
const MISSES = 3;

/** Normal mode, without a time-out, without the interrupt line. */
const NORMAL_MODE = [0x01, 0x00, 0x01];
/** Item 5: give up looking for a card after the third try, where the chip would else look for ever. */
const FEW_RETRIES = [0x05, 0xff, 0x01, 0x02];
/** Item 1: the field is off; the next question switches it on. */
const FIELD_OFF = [0x01, 0x00];
/** One card of type A at 106 kbit/s. */
const ONE_CARD = [0x01, 0x00];

const NO_ANSWER = 'зчитувач не відповідає / the reader does not answer';

export class Pn532Reader implements CardReader {
  readonly knowsRemoval = true;
  readonly #options: ReaderOptions;
  readonly #line: SerialLine;
  readonly #exchange: Exchange;
  #up = false;
  #misses = 0;
  #last: CardNumber | 'random' | undefined;
  #cancel: Cancel | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { path, clock, ears } = options;
    this.#exchange = new Exchange({
      clock,
      write: (bytes) => this.#line.write(bytes),
      discarded: ears.discarded,
    });
    this.#line = new SerialLine({
      path,
      clock,
      baud: BAUD,
      onOpen: () => this.#wake(),
      onBytes: (bytes) => this.#exchange.hear(bytes),
      onClose: () => this.#lose(),
      onTrouble: ears.trouble,
    });
  }

  start(): void {
    this.#line.start();
  }

  end(): void {
    this.#cancel?.();
    this.#exchange.stop();
    this.#line.end();
  }

  #wake(): void {
    const steps: readonly (readonly [number, readonly number[]])[] = [
      [command.samConfiguration, NORMAL_MODE],
      [command.firmwareVersion, []],
      [command.rfConfiguration, FEW_RETRIES],
    ];
    const step = (at: number): void => {
      const next = steps[at];
      if (next === undefined) this.#ready();
      else this.#ask(next[0], next[1], () => step(at + 1), at === 0 ? WAKE : undefined);
    };
    step(0);
  }

  #ready(): void {
    this.#up = true;
    this.#misses = 0;
    this.#last = undefined;
    this.#options.ears.up();
    this.#poll();
  }

  #poll(): void {
    this.#ask(command.rfConfiguration, FIELD_OFF, () =>
      this.#ask(command.listPassiveTarget, ONE_CARD, (data) => {
        this.#see(data);
        this.#cancel = this.#options.clock.after(POLL_MS, () => this.#poll());
      }),
    );
  }

  #see(data: Buffer): void {
    const { ears } = this.#options;
    const uid = listedUid(data);
    const seen = uid === 'none' || uid === undefined ? undefined : cardOfUid(uid);
    if (uid !== 'none' && seen === undefined) ears.discarded(data.length, 'shape');
    this.#misses = seen === undefined ? this.#misses + 1 : 0;
    if (seen === undefined) {
      this.#miss();
      return;
    }
    const lies = seen === 'random' ? seen : seen.card;
    if (lies === this.#last) {
      if (lies === 'random') ears.unusable(RANDOM_UID);
      else ears.card(lies);
    }
    this.#last = lies;
  }

  #miss(): void {
    if (this.#misses < MISSES) return;
    this.#last = undefined;
    this.#options.ears.noCard();
  }

  #ask(code: number, data: readonly number[], then: (data: Buffer) => void, prelude?: Buffer): void {
    this.#exchange.ask(code, data, (answer) => (answer === undefined ? this.#mute() : then(answer)), prelude);
  }

  /** The line is there and the chip says nothing: it may have lost its power, and sleeps when it has it again. */
  #mute(): void {
    this.#lose();
    this.#options.ears.trouble(NO_ANSWER);
    this.#cancel = this.#options.clock.after(RETRY_MS, () => this.#wake());
  }

  #lose(): void {
    this.#cancel?.();
    this.#exchange.stop();
    if (this.#up) this.#options.ears.down();
    this.#up = false;
  }
}
