/**
 * The keys that a device may have. One is enough, unless an adoption broke off behind KEYSET: whether the device took
 * its new key nobody knows then. In: what came of each handshake. Out: the key for the next one: the newest first, and
 * after that the one that was proved last. None is forgotten here, for a device may be slow to write its memory.
 */
/** Adoptions that break off one after another leave more. */
const MOST = 4;

export class KeysToTry {
  readonly #keys: Buffer[];
  #at = 0;
  #current: Buffer;

  /** The keys, the likeliest first. */
  constructor(first: Buffer, further: readonly Buffer[] = []) {
    this.#keys = [first, ...further.filter((key) => !key.equals(first))].slice(0, MOST);
    this.#current = first;
  }

  /** What it has proved, or is asked to prove next. */
  get current(): Buffer {
    return this.#current;
  }

  get all(): readonly Buffer[] {
    return this.#keys;
  }

  /** The device has proved it. */
  proved(): void {
    this.#keys.splice(this.#at, 1);
    this.#keys.unshift(this.#current);
    this.#at = 0;
  }

  /** The device has not: another is tried next. */
  failed(): void {
    this.#at = (this.#at + 1) % this.#keys.length;
    this.#current = this.#keys[this.#at] ?? this.#current;
  }
}
