/** A reader that types, at the far end of a named pipe in place of its input device: the kernel's own event bytes. */
import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync, writeSync } from 'node:fs';
import type { SimulatedReader } from '../testing/simulated-reader.ts';
import { ENTER, encodeKey, encodeLoss, keyOf } from './codec.ts';

const G_KEY = 34;

export class SimulatedKeyboardWedge implements SimulatedReader {
  readonly path: string;
  readonly #typesDecimal: boolean;
  #pipe: number | undefined;

  constructor(path: string, typed: 'decimal' | 'hexadecimal' = 'decimal') {
    this.path = path;
    this.#typesDecimal = typed === 'decimal';
  }

  async plug(): Promise<void> {
    execFileSync('mkfifo', [this.path]);
    // For both directions, so that it opens though nobody reads yet; a device, too, keeps no key for who comes later.
    this.#pipe = openSync(this.path, constants.O_RDWR | constants.O_NONBLOCK);
  }

  async unplug(): Promise<void> {
    rmSync(this.path, { force: true });
    if (this.#pipe !== undefined) closeSync(this.#pipe);
    this.#pipe = undefined;
  }

  put(card: string): void {
    const text = this.#typesDecimal ? String(Number.parseInt(card, 16)).padStart(10, '0') : card;
    this.type(text);
  }

  /** A wedge says nothing of a card that goes. */
  take(): void {}

  /** Digits, then Enter. */
  type(text: string): void {
    this.send(Buffer.concat([...[...text].map(keyOf), ENTER].map((key) => encodeKey(key, process.arch))));
  }

  send(bytes: Buffer): void {
    if (this.#pipe !== undefined) writeSync(this.#pipe, bytes);
  }

  noise(): void {
    const digit = encodeKey(keyOf('1'), process.arch);
    const enter = encodeKey(ENTER, process.arch);
    const strange = encodeKey(G_KEY, process.arch);
    this.send(Buffer.concat([digit, enter, strange, digit, enter, digit, encodeLoss(process.arch), enter]));
    if (this.#typesDecimal) this.type('9999999999');
  }

  async end(): Promise<void> {
    await this.unplug();
  }
}
