/** What one session uses of the live wire: its connections, and how many commands it has given in this second. */
import type { Limits } from '../limits.ts';
import type { Connection } from './connection.ts';
import { Pace } from './pace.ts';

export class SessionUse {
  readonly connections = new Set<Connection>();
  readonly commands: Pace;
  readonly #most: number;

  constructor({ socketsPerSession, commandsPerSecond }: Limits, nowMs: () => number) {
    this.#most = socketsPerSession;
    this.commands = new Pace(commandsPerSecond, nowMs);
  }

  get isFull(): boolean {
    return this.connections.size >= this.#most;
  }
}
