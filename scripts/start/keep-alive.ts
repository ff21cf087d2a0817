/**
 * Keeps a process alive: starts it again when it ends, at once the first time, then at growing distances, so that one
 * that can't live does not eat the machine.
 */

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5000;
/** Who lived this long is in good health: the next restart is quick again, ms. */
const GOOD_HEALTH_MS = 30_000;

export type Alive = { exited: Promise<unknown>; stop(): Promise<void> };

/** `first` runs already; `begin` starts another, `onRestart` is told before. Time is the caller's. */
export type KeepAliveOptions<T extends Alive> = {
  first: T;
  begin(): T;
  onRestart(pauseMs: number): void;
  nowMs(): number;
  after(ms: number, then: () => void): () => void;
};

export class KeptAlive<T extends Alive> {
  readonly #options: KeepAliveOptions<T>;
  #process: T;
  #pauseMs = FIRST_PAUSE_MS;
  #stopped = false;
  #cancel: () => void = () => undefined;

  constructor(options: KeepAliveOptions<T>) {
    this.#options = options;
    this.#process = this.#watched(options.first);
  }

  get process(): T {
    return this.#process;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    await this.#process.stop();
  }

  #watched(process: T): T {
    const begunMs = this.#options.nowMs();
    process.exited.then(() => this.#ended(begunMs));
    return process;
  }

  #ended(begunMs: number): void {
    if (this.#stopped) return;
    const healthy = this.#options.nowMs() - begunMs >= GOOD_HEALTH_MS;
    const pauseMs = healthy ? FIRST_PAUSE_MS : this.#pauseMs;
    this.#pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    this.#options.onRestart(pauseMs);
    this.#cancel = this.#options.after(pauseMs, () => {
      this.#process = this.#watched(this.#options.begin());
    });
  }
}
