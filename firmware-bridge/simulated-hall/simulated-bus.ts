/**
 * The devices of one bus and the wire they hang on. In: bytes from the panel. Out: bytes to it, paced as a baud
 * rate would, with bits flipped and frames lost as often as asked, the same for the same seed. Devices that live
 * elsewhere, as firmware in a simulated chip, hang on the same wire by their bytes.
 */
import type { Wire } from '#contract/simulated-hall';
import type { Cancel, Clock } from '../clock.ts';
import { type Decoded, FrameDecoder } from '../osdp/decoder.ts';
import { wireMs } from '../osdp/timing.ts';
import type { Peripheral } from './peripheral.ts';
import { type Random, seededRandom } from './random.ts';

const CHARACTER_GAP_MS = 20;

export type BusOptions = { readonly clock: Clock; readonly wire: Wire; readonly write: (bytes: Buffer) => void };

export class SimulatedBus {
  readonly #devices: readonly Peripheral[];
  readonly #options: BusOptions;
  readonly #random: Random;
  readonly #decoder = new FrameDecoder();
  readonly #guests: ((bytes: Buffer) => void)[] = [];
  #busyUntil = 0;
  #cancelGap: Cancel | undefined;

  constructor(devices: readonly Peripheral[], options: BusOptions) {
    this.#devices = devices;
    this.#options = options;
    this.#random = seededRandom(options.wire.seed ?? 1);
  }

  /** A device that lives elsewhere hears every byte on the wire but its own. The result: what it says goes out on it. */
  attach(hear: (bytes: Buffer) => void): (bytes: Buffer) => void {
    this.#guests.push(hear);
    return (bytes) => {
      this.#tellGuests(bytes, hear);
      this.#options.write(this.#corrupted(bytes));
    };
  }

  #tellGuests(bytes: Buffer, speaker?: (bytes: Buffer) => void): void {
    for (const hear of this.#guests) if (hear !== speaker) hear(bytes);
  }

  /** Bytes from the panel. */
  receive(chunk: Buffer): void {
    this.#cancelGap?.();
    this.#occupy(chunk.length);
    const arrived = this.#corrupted(chunk);
    this.#tellGuests(arrived);
    this.#answer(this.#decoder.push(arrived));
    if (!this.#decoder.unfinished) return;
    this.#cancelGap = this.#options.clock.after(CHARACTER_GAP_MS, () => this.#answer(this.#decoder.flush()));
  }

  #answer(decoded: readonly Decoded[]): void {
    for (const item of decoded) {
      if (item.kind !== 'frame' || this.#lost()) continue;
      for (const device of this.#devices) {
        const answer = device.receive(item.frame);
        if (answer !== undefined && !this.#lost()) this.#send(answer);
      }
    }
  }

  #send(answer: Buffer): void {
    const { clock, wire, write } = this.#options;
    const bytes = this.#corrupted(answer);
    this.#busyUntil = Math.max(this.#busyUntil, clock.now()) + (wire.turnaroundMs ?? 0);
    this.#occupy(answer.length);
    const waitMs = this.#busyUntil - clock.now();
    const say = () => {
      this.#tellGuests(bytes);
      write(bytes);
    };
    if (waitMs <= 0) say();
    else clock.after(waitMs, say);
  }

  #occupy(bytes: number): void {
    const { clock, wire } = this.#options;
    const ms = wire.baud === undefined ? 0 : wireMs(bytes, wire.baud);
    this.#busyUntil = Math.max(this.#busyUntil, clock.now()) + ms;
  }

  #lost(): boolean {
    const share = this.#options.wire.lostFrames ?? 0;
    return share > 0 && this.#random() < share;
  }

  #corrupted(bytes: Buffer): Buffer {
    const share = this.#options.wire.corruptedBytes ?? 0;
    if (share === 0) return bytes;
    return bytes.map((byte) =>
      this.#random() < share ? byte ^ (1 << Math.floor(this.#random() * 8)) : byte,
    ) as Buffer;
  }
}
