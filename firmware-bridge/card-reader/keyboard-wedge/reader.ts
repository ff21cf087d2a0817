/**
 * A reader that types card numbers as a keyboard does. It never tells that a card has gone: a card registers, and its
 * holder leaves by command. A number has to come at a machine's pace and end with Enter.
 */
import type { Cancel } from '../../clock.ts';
import type { CardReader, ReaderOptions } from '../reader.ts';
import { cardOfLine, EMPTY_LINE, type Line, scan, type } from './codec.ts';
import { InputDevice } from './input-device.ts';

/** Longest pause between two keys of one number. A person is slower than this before long. */
const KEY_PAUSE_MS = 300;

export class KeyboardWedgeReader implements CardReader {
  readonly knowsRemoval = false;
  readonly #options: ReaderOptions;
  readonly #device: InputDevice;
  #rest: Buffer = Buffer.alloc(0);
  #line: Line = EMPTY_LINE;
  #cancelPause: Cancel | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    const { path, clock, ears } = options;
    this.#device = new InputDevice({
      path,
      clock,
      onOpen: () => {
        this.#rest = Buffer.alloc(0);
        ears.up();
      },
      onBytes: (bytes) => this.#hear(bytes),
      onClose: () => {
        this.#giveUp('unfinished');
        ears.down();
      },
      onTrouble: ears.trouble,
    });
  }

  start(): void {
    this.#device.start();
  }

  end(): void {
    this.#cancelPause?.();
    this.#device.end();
  }

  #hear(bytes: Buffer): void {
    const { found, rest } = scan(Buffer.concat([this.#rest, bytes]), process.arch);
    this.#rest = rest;
    for (const event of found) {
      const { line, over } = type(this.#line, event);
      this.#line = line;
      if (over !== undefined && over !== EMPTY_LINE) this.#take(over);
    }
    this.#cancelPause?.();
    if (this.#line !== EMPTY_LINE)
      this.#cancelPause = this.#options.clock.after(KEY_PAUSE_MS, () => this.#giveUp('pause'));
  }

  #take(line: Line): void {
    const { ears, typed = 'decimal' } = this.#options;
    const read = cardOfLine(line, typed);
    if ('card' in read) ears.card(read.card);
    else ears.discarded(line.keys, read.wrong);
  }

  #giveUp(reason: string): void {
    this.#cancelPause?.();
    if (this.#line !== EMPTY_LINE) this.#options.ears.discarded(this.#line.keys, this.#line.wrong ?? reason);
    this.#line = EMPTY_LINE;
  }
}
