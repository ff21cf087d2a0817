/** A bounded memory of answers already given, oldest forgotten first, so that a repeat gets the same answer. */
export class Remembered<T> {
  readonly #answers = new Map<string, T>();
  readonly #most: number;

  /** @param most how many answers are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): T | undefined {
    return this.#answers.get(key);
  }

  set(key: string, answer: T): void {
    this.#answers.set(key, answer);
    if (this.#answers.size <= this.#most) return;
    const oldest = this.#answers.keys().next();
    if (!oldest.done) this.#answers.delete(oldest.value);
  }
}
