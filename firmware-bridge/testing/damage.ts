/** For tests: frames as a bad line, or somebody who meddles, would make of them. Seeded, so that a find can be found again. */
import type { Random } from '../simulated-hall/random.ts';

const MOST_FLIPS = 6;
const KEPT = 256;

export class Damage {
  readonly #random: Random;
  readonly #recorded: Buffer[] = [];
  /** How many of each kind have been made. */
  readonly made = { flipped: 0, cut: 0, spliced: 0, replayed: 0 };

  constructor(random: Random) {
    this.#random = random;
  }

  /** A true frame that has passed; it may be used to splice or to replay. Without mark. */
  record(frame: Buffer): void {
    if (this.#recorded.length < KEPT) this.#recorded.push(Buffer.from(frame));
    else this.#recorded[this.#below(KEPT)] = Buffer.from(frame);
  }

  /** Some damaged or untimely frame, often made of `awaited`; never that one itself. `replays`: share of whole old frames. */
  make(awaited: Buffer, replays: number): Buffer {
    for (;;) {
      const made = this.#some(this.#random() < 0.5 ? awaited : this.#old(), replays);
      if (!made.equals(awaited)) return made;
    }
  }

  #some(frame: Buffer, replays: number): Buffer {
    const drawn = this.#random();
    if (drawn < replays) return this.#count('replayed', this.#old());
    if (drawn < replays + 0.2) return this.#count('cut', frame.subarray(0, this.#below(frame.length)));
    if (drawn < replays + 0.4) return this.#count('spliced', this.#spliced(frame, this.#old()));
    return this.#count('flipped', this.#flipped(frame));
  }

  #flipped(frame: Buffer): Buffer {
    const copy = Buffer.from(frame);
    for (let flips = 1 + this.#below(MOST_FLIPS); flips > 0; flips -= 1) {
      const bit = this.#below(copy.length * 8);
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    }
    return copy;
  }

  #spliced(one: Buffer, other: Buffer): Buffer {
    return Buffer.concat([one.subarray(0, this.#below(one.length)), other.subarray(this.#below(other.length))]);
  }

  #old(): Buffer {
    return this.#recorded[this.#below(this.#recorded.length)] ?? Buffer.alloc(1);
  }

  #count(kind: keyof Damage['made'], frame: Buffer): Buffer {
    this.made[kind] += 1;
    return frame;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }
}
