/**
 * One viewer without a session, of an overlay say: nobody signs in there. It may ask for the one view it came for, and
 * for nothing else; whatever else it says is refused and counted, and too much of it closes the socket.
 */
import type { RawData, WebSocket } from 'ws';
import { checker } from '#contract/check';
import { ClientMessage, type ServerMessage } from '#contract/live-wire';
import { type Refusal, refuse } from '#contract/refusals';
import type { OpenView } from '#contract/views';
import type { Limits } from '../limits.ts';
import { wrongMessage } from '../refusal-error.ts';
import type { Timing } from '../timing.ts';
import type { Channels } from './channels.ts';
import { CLOSE, parsed } from './connection.ts';
import { textFrame } from './frame.ts';
import type { Pace } from './pace.ts';
import type { Viewer } from './viewer.ts';

/** Largest message taken in, bytes: asking for a view takes fewer than a hundred. */
const MESSAGE_BYTES = 1024;
/** Who has asked for nothing so long holds a place that a viewer may need, ms. */
const IDLE_MS = 5000;

export type OnlookerOptions = {
  readonly socket: WebSocket;
  readonly viewer: Viewer;
  readonly view: OpenView;
  readonly channels: Channels;
  readonly subscribes: Pace;
  readonly limits: Limits;
  readonly timing: Pick<Timing, 'after'>;
};

const check = checker(ClientMessage);

export class Onlooker {
  readonly #options: OnlookerOptions;
  #badMessages = 0;
  #isThere = true;
  #cancelIdle: (() => void) | undefined;

  constructor(options: OnlookerOptions) {
    this.#options = options;
    this.#idle(true);
    options.socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    options.socket.on('pong', () => {
      this.#isThere = true;
    });
  }

  send(message: ServerMessage): void {
    this.#options.viewer.send(textFrame(JSON.stringify(message)));
  }

  /** Sends a frame that many share, if nothing was sent since the last tick. */
  beat(frame: Buffer): void {
    const { viewer } = this.#options;
    if (!viewer.tick() && !viewer.isBehind) viewer.send(frame);
  }

  /** Asks whether the other end is still there; one that has not answered the last asking is given up. */
  probe(): void {
    const { socket } = this.#options;
    if (!this.#isThere) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.ping();
    this.#isThere = false;
  }

  /** The socket is gone. */
  leave(): void {
    const { channels, viewer, view } = this.#options;
    this.#idle(false);
    channels.unsubscribe(viewer, { view });
  }

  #idle(isIdle: boolean): void {
    const { socket, timing } = this.#options;
    this.#cancelIdle?.();
    this.#cancelIdle = isIdle ? timing.after(IDLE_MS, () => socket.terminate()) : undefined;
  }

  #receive(data: RawData, isBinary: boolean): void {
    const { socket } = this.#options;
    const bytes = Array.isArray(data) ? Buffer.concat(data).byteLength : data.byteLength;
    if (bytes > MESSAGE_BYTES) {
      socket.close(CLOSE.tooLarge);
      return;
    }
    const checked = check(isBinary ? undefined : parsed(data));
    const refusal = checked.ok ? this.#obey(checked.value) : wrongMessage(checked.faults);
    if (refusal) this.#refuse(refusal);
  }

  /** Does what is asked, or tells why not. */
  #obey(message: ClientMessage): Refusal | undefined {
    const { view, channels, viewer, subscribes } = this.#options;
    const isOfView = message.kind === 'subscribe' || message.kind === 'unsubscribe';
    if (!isOfView || message.view !== view) return refuse('NOT_SIGNED_IN');
    if (!subscribes.takes()) return refuse('TOO_MANY_REQUESTS', { seconds: 1 });
    this.#idle(message.kind === 'unsubscribe');
    if (message.kind === 'subscribe') channels.subscribe(viewer, { view });
    else channels.unsubscribe(viewer, { view });
    return undefined;
  }

  #refuse(refusal: Refusal): void {
    this.#badMessages += 1;
    this.send({ kind: 'refused', refusal });
    if (this.#badMessages >= this.#options.limits.badMessages) this.#options.socket.close(CLOSE.tooManyBadMessages);
  }
}
