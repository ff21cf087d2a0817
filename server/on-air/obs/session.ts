/**
 * One connection to obs-websocket, from the greeting to the end. In: the address, the password, requests; out: answers,
 * events, and why it ended. Nothing is waited for without a limit, and nothing here throws.
 */
import { type RawData, WebSocket } from 'ws';
import { unreachable } from '#contract/unreachable';
import type { HubClock } from '../../hub/clock.ts';
import {
  authenticationOf,
  CLOSE,
  type Data,
  type Message,
  OP,
  RPC_VERSION,
  readMessage,
  SUBPROTOCOL,
  SUBSCRIPTIONS,
  writeMessage,
} from './protocol.ts';

/** The greeting must be over by then, ms. */
export const GREETING_MS = 5_000;
/** A request is answered by then, in a closed part of a sitting sooner, or the far side hangs, ms. */
export const ANSWER_MS = 4_000;
export const URGENT_ANSWER_MS = 1_500;
/** So often it is asked whether the far side is still there, ms. */
export const PING_MS = 10_000;
const MOST_UNANSWERED = 500;
const MOST_BYTES = 8 * 1024 * 1024;

export type Ended =
  | 'unreachable'
  | 'not-obs'
  | 'too-old'
  | 'password-needed'
  | 'wrong-password'
  | 'thrown-out'
  | 'silent'
  | 'lost';
/** `code`: a `RequestStatus`; 0: there was no answer. */
export type Answer = { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly code: number };
const CLOSED_FOR: ReadonlyMap<number, Ended> = new Map([
  [CLOSE.authentication, 'wrong-password'],
  [CLOSE.rpcVersion, 'too-old'],
  [CLOSE.invalidated, 'thrown-out'],
]);
type Heard = {
  readonly identified: (version: string) => void;
  readonly event: (type: string, data: Data) => void;
  /** Called once, the last of all. `detail`: the system's word, e.g. ECONNREFUSED. */
  readonly ended: (why: Ended, detail?: string) => void;
};
type Given = {
  readonly address: string;
  readonly password?: string | undefined;
  readonly clock: Pick<HubClock, 'after'>;
  /** A closed part of the sitting is on: an answer is not waited for as long. */
  readonly isUrgent: () => boolean;
};
/** `WebSocket`: the far side is gone without a word. */
const GONE = 1006;

export class ObsSession {
  readonly #socket: WebSocket;
  readonly #given: Given;
  readonly #heard: Heard;
  readonly #asked = new Map<string, { answer: (answer: Answer) => void; forget: () => void }>();
  #requests = 0;
  #version = '';
  #isIdentified = false;
  #isEnded = false;
  #cancel: () => void;

  constructor(given: Given, heard: Heard) {
    this.#given = given;
    this.#heard = heard;
    this.#socket = new WebSocket(given.address, SUBPROTOCOL, { perMessageDeflate: false, maxPayload: MOST_BYTES });
    this.#cancel = given.clock.after(GREETING_MS, () => this.#end('silent'));
    this.#socket.on('message', (data, isBinary) => this.#take(data, isBinary));
    this.#socket.on('unexpected-response', () => this.#end('not-obs'));
    this.#socket.on('error', (error) => this.#failed(error));
    this.#socket.on('close', (code) => this.#closed(code));
    this.#socket.on('pong', () => this.#isIdentified && this.#watch());
  }

  /** Asks for something; resolves with what became of it, always. */
  ask(requestType: string, requestData?: object): Promise<Answer> {
    if (!this.#isIdentified || this.#isEnded || this.#asked.size >= MOST_UNANSWERED)
      return Promise.resolve({ ok: false, code: 0 });
    this.#requests += 1;
    const requestId = String(this.#requests);
    return new Promise((resolve) => {
      const limitMs = this.#given.isUrgent() ? URGENT_ANSWER_MS : ANSWER_MS;
      const forget = this.#given.clock.after(limitMs, () => this.#end('silent'));
      this.#asked.set(requestId, { answer: resolve, forget });
      this.#socket.send(writeMessage(OP.request, { requestType, requestId, ...(requestData && { requestData }) }));
    });
  }

  close(): void {
    this.#end('lost');
  }

  #take(data: RawData, isBinary: boolean): void {
    if (this.#isEnded) return;
    const message = isBinary ? undefined : readMessage(data.toString());
    if (message) this.#hear(message);
    else if (!this.#isIdentified) this.#end('not-obs');
  }

  #hear(message: Message): void {
    switch (message.op) {
      case OP.hello:
        this.#greet(message.d);
        break;
      case OP.identified:
        this.#isIdentified = true;
        this.#watch();
        this.#heard.identified(this.#version);
        break;
      case OP.event:
        this.#heard.event(message.d.eventType, message.d.eventData ?? {});
        break;
      case OP.response: {
        const { requestStatus: status, responseData } = message.d;
        this.#answer(
          message.d.requestId,
          status.result ? { ok: true, data: responseData ?? {} } : { ok: false, code: status.code },
        );
        break;
      }
      default:
        unreachable(message);
    }
  }

  #greet({ rpcVersion, authentication, obsWebSocketVersion }: Extract<Message, { op: 0 }>['d']): void {
    const { password } = this.#given;
    this.#version = obsWebSocketVersion;
    if (rpcVersion < RPC_VERSION) this.#end('too-old');
    else if (!authentication) this.#identify({});
    else if (password === undefined) this.#end('password-needed');
    else this.#identify({ authentication: authenticationOf(password, authentication) });
  }

  #identify(proof: { authentication?: string }): void {
    const asked = { rpcVersion: RPC_VERSION, eventSubscriptions: SUBSCRIPTIONS, ...proof };
    this.#socket.send(writeMessage(OP.identify, asked));
  }

  /** A far side that is gone without a word is found out. */
  #watch(): void {
    this.#cancel();
    this.#cancel = this.#given.clock.after(PING_MS, () => {
      this.#socket.ping();
      this.#cancel = this.#given.clock.after(PING_MS, () => this.#end('silent'));
    });
  }

  #answer(requestId: string, answer: Answer): void {
    const asked = this.#asked.get(requestId);
    this.#asked.delete(requestId);
    asked?.forget();
    asked?.answer(answer);
  }

  #failed(error: Error & { code?: string }): void {
    /* What speaks another protocol answers the upgrade wrongly, and that has no code of the system's. */
    const isOfTheNet = error.code !== undefined && /^E[A-Z]+$/.test(error.code);
    const before = isOfTheNet ? 'unreachable' : 'not-obs';
    this.#end(this.#isIdentified ? 'lost' : before, error.code);
  }

  #closed(code: number): void {
    const told = CLOSED_FOR.get(code);
    /* Before its greeting OBS may be about to start, or to stop. */
    const before = code === GONE ? 'unreachable' : 'not-obs';
    if (told) this.#end(told);
    else this.#end(this.#isIdentified ? 'lost' : before, String(code));
  }

  #end(why: Ended, detail?: string): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#cancel();
    for (const requestId of [...this.#asked.keys()]) this.#answer(requestId, { ok: false, code: 0 });
    if (this.#socket.readyState === WebSocket.OPEN && why !== 'silent') this.#socket.close();
    else this.#socket.terminate();
    this.#heard.ended(why, detail);
  }
}
