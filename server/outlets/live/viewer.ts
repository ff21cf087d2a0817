/**
 * One viewer's end of the live wire. Frames are written to the socket as they are, without a copy; what waits there
 * for a slow network is its backlog.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Limits } from '../limits.ts';

type Socket = Pick<WebSocket, 'readyState' | 'OPEN' | 'terminate'>;

export class Viewer {
  readonly #socket: Socket;
  readonly #stream: Duplex;
  readonly #limits: Pick<Limits, 'backlogBytes' | 'hopelessBytes'>;
  readonly #whenCaughtUp = new Map<string, () => void>();
  #sentSinceTick = false;

  /** `stream` is the connection under `socket`, whose handshake is done; no extension may be in use. */
  constructor(socket: Socket, stream: Duplex, limits: Pick<Limits, 'backlogBytes' | 'hopelessBytes'>) {
    this.#socket = socket;
    this.#stream = stream;
    this.#limits = limits;
    stream.on('drain', () => this.#caughtUp());
  }

  /** Whether more waits for this viewer than a change is worth. */
  get isBehind(): boolean {
    return this.#stream.writableLength > this.#limits.backlogBytes;
  }

  /** Whether so much waits that the other end can't be reading; the socket is then closed. */
  get isHopeless(): boolean {
    return this.#stream.writableLength > this.#limits.hopelessBytes;
  }

  send(frame: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.isHopeless) {
      this.#socket.terminate();
      return;
    }
    this.#sentSinceTick = true;
    this.#stream.write(frame);
  }

  /** Runs once when all that waits has gone out; a later call of the same name takes the place of an earlier one. */
  whenCaughtUp(name: string, run: () => void): void {
    this.#whenCaughtUp.set(name, run);
  }

  /** Whether anything was sent since this was last asked; closes the socket of one who is past hope. */
  tick(): boolean {
    if (this.isHopeless) this.#socket.terminate();
    const sent = this.#sentSinceTick;
    this.#sentSinceTick = false;
    return sent;
  }

  #caughtUp(): void {
    const waiting = [...this.#whenCaughtUp.values()];
    this.#whenCaughtUp.clear();
    for (const run of waiting) run();
  }
}
