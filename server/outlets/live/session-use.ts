/** What one session uses of the live wire: its connections, and how many commands it has given in this second. */
import type { Limits } from '../limits.ts';
import type { Connection } from './connection.ts';

const WINDOW_MS = 1000;

export class SessionUse {
  readonly connections = new Set<Connection>();
  readonly #limits: Limits;
  readonly #nowMs: () => number;
  #windowBeganMs = Number.NEGATIVE_INFINITY;
  #commands = 0;

  constructor(limits: Limits, nowMs: () => number) {
    this.#limits = limits;
    this.#nowMs = nowMs;
  }

  get isFull(): boolean {
    return this.connections.size >= this.#limits.socketsPerSession;
  }

  /** Whether one more command may be given now; counts it. */
  takesCommand(): boolean {
    const nowMs = this.#nowMs();
    if (nowMs - this.#windowBeganMs >= WINDOW_MS) {
      this.#windowBeganMs = nowMs;
      this.#commands = 0;
    }
    this.#commands += 1;
    return this.#commands <= this.#limits.commandsPerSecond;
  }
}
