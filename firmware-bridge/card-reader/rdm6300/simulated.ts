/** An RDM6300 at the far end of a serial line: repeats the card's frame for as long as the card lies there. */
import type { Cancel } from '../../clock.ts';
import { monotonicClock } from '../../clock.ts';
import { Pty } from '../../simulated-hall/pty.ts';
import type { SimulatedReader } from '../testing/simulated-reader.ts';
import { encodeFrame } from './codec.ts';

const REPEAT_MS = 70;

export class SimulatedRdm6300 implements SimulatedReader {
  readonly path: string;
  readonly #pty: Pty;
  #frame: Buffer | undefined;
  #cancel: Cancel | undefined;

  constructor(path: string) {
    this.path = path;
    this.#pty = new Pty(path, () => undefined);
  }

  async plug(): Promise<void> {
    this.#pty.plug();
    this.#repeat();
  }

  async unplug(): Promise<void> {
    this.#cancel?.();
    this.#pty.unplug();
  }

  put(card: string): void {
    this.repeats(encodeFrame(card));
  }

  /** Sends this again and again, as if of a card. */
  repeats(frame: Buffer): void {
    this.#frame = frame;
    this.#repeat();
  }

  take(): void {
    this.#frame = undefined;
    this.#cancel?.();
  }

  /** Bytes of nobody, as they are. */
  send(bytes: Buffer): void {
    this.#pty.write(bytes);
  }

  noise(): void {
    const frame = encodeFrame('0102030405');
    const damaged = Buffer.from(frame);
    damaged[4] = 0x46;
    this.send(Buffer.concat([Buffer.from('zz'), damaged, frame.subarray(0, 6), Buffer.of(0x02, 0x7a), frame]));
  }

  async end(): Promise<void> {
    await this.unplug();
  }

  #repeat(): void {
    this.#cancel?.();
    if (this.#frame === undefined || !this.#pty.plugged) return;
    this.#pty.write(this.#frame);
    this.#cancel = monotonicClock.after(REPEAT_MS, () => this.#repeat());
  }
}
