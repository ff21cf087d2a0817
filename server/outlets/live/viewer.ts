/**
 * One viewer's end of the live wire. Frames are written to the socket as they are, without a copy; what waits there
 * for a slow network is its backlog.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

export class Viewer {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #backlogBytes: number;
  #sentSinceTick = false;

  /** `stream` is the connection under `socket`, whose handshake is done; no extension may be in use. */
  constructor(socket: WebSocket, stream: Duplex, backlogBytes: number) {
    this.#socket = socket;
    this.#stream = stream;
    this.#backlogBytes = backlogBytes;
  }

  /** Whether more waits for this viewer than a change is worth. */
  get isBehind(): boolean {
    return this.#stream.writableLength > this.#backlogBytes;
  }

  send(frame: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#sentSinceTick = true;
    this.#stream.write(frame);
  }

  /** Runs once when all that waits has gone out. */
  whenCaughtUp(run: () => void): void {
    this.#stream.once('drain', run);
  }

  /** Whether anything was sent since this was last asked. */
  tick(): boolean {
    const sent = this.#sentSinceTick;
    this.#sentSinceTick = false;
    return sent;
  }
}
