/**
 * A hub for the consoles' tests: serves the built pages under the real content policy and speaks the live wire from
 * the far end, every message checked against its schema. In: views to show, answers to give. Out: the commands that
 * pages sent. It decides nothing: a test says what is answered and what the views become.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import type { PageLock } from '#contract/accounts';
import type { PersonCommand } from '#contract/commands';
import { ClientMessage, type LiveClock, ServerMessage } from '#contract/live-wire';
import { type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';
import { VIEWS, type ViewName, type ViewOf } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import { Compile } from '#typebox/compile';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; media-src 'self'; form-action 'self'";
/** What is named by its contents is fetched once by a browser, as from the hub itself. */
const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' };
const BEAT_MS = 500;
/** How the hub names a page that is signed in here. */
export const OWN_PAGE = 'aaaaaaaaaaaa';
const WEB = fileURLToPath(new URL('../../web', import.meta.url));

const clientMessage = Compile(ClientMessage);
const serverMessage = Compile(ServerMessage);
/** Compiled once each: a file shows a view dozens of times. */
const views = new Map<ViewName, { Check(state: unknown): boolean }>();
function isView(name: ViewName, state: unknown): boolean {
  const schema = views.get(name) ?? Compile(VIEWS[name]);
  views.set(name, schema);
  return schema.Check(state);
}

export type Received = { readonly id: string; readonly command: PersonCommand };
type Clock = Omit<LiveClock, 'now'>;

export class ConsoleHub {
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #wire = new WebSocketServer({ server: this.#server });
  readonly #pages = new Map<WebSocket, Set<ViewName>>();
  readonly #views: Partial<Record<ViewName, unknown>> = {};
  readonly #received: Received[] = [];
  readonly #answers = new Map<string, ServerMessage>();
  readonly #askedAgain = new Map<WebSocket, () => void>();
  readonly #waiting: ((received: Received) => void)[] = [];
  readonly #beat = setInterval(() => this.#everyone({ kind: 'beat', clock: this.#now() }), BEAT_MS);
  #clock: Clock = {};
  #seq = 0;
  #silent = false;
  /** The pages are those of a rehearsal. */
  rehearsal = false;
  /** Nobody is let in. */
  closed = false;
  /** Documents by what stands after `/files/`. */
  readonly files = new Map<string, Uint8Array>();
  /** Answers requests that are no page, e.g. a PIN; a body that is no JSON comes as text. Absent: there is nothing. */
  ask: ((path: string, body: unknown, method: string) => { status: number; body?: unknown }) | undefined;
  #lock: PageLock = 'open';

  constructor() {
    this.#wire.on('connection', (page, request) => this.#greet(page, request.url ?? ''));
  }

  /** Listens on a free port. Out: the address of the pages, without a slash at its end. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    clearInterval(this.#beat);
    for (const page of this.#pages.keys()) page.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Shows a view on every page that follows it, now and to those that come. */
  show<N extends ViewName>(name: N, state: ViewOf<N>, clock: Clock = this.#clock): void {
    if (!isView(name, state)) throw new Error(`The sample fits no schema: ${name}`);
    this.#clock = clock;
    this.#views[name] = state;
    this.#seq += 1;
    for (const [page, follows] of this.#pages) if (follows.has(name)) this.#snapshot(page, name);
  }

  /**
   * Resolves when every page has taken in what it was shown so far: told of a later change than it has heard of, it asks
   * for the whole view again, and what it was shown before stands on it by then.
   */
  async seen(name: ViewName): Promise<void> {
    const follow = [...this.#pages].filter(([, follows]) => follows.has(name)).map(([page]) => page);
    const gap = { seq: this.#seq + 2, position: this.#seq, clock: this.#now(), patch: {} };
    const all = follow.map(
      (page) =>
        new Promise<void>((resolve) => {
          this.#askedAgain.set(page, resolve);
          this.#say(page, { kind: 'delta', view: name, ...gap });
        }),
    );
    await Promise.all(all);
  }

  /** The next command that a page sends, in the order of their coming. */
  nextCommand(): Promise<Received> {
    const come = this.#received.shift();
    return come ? Promise.resolve(come) : new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Commands that have come and were not taken by {@link nextCommand}. */
  get untaken(): readonly Received[] {
    return this.#received;
  }

  /** Starts anew for another page: lets everybody in, talks, and knows of no command. */
  forget(): void {
    this.closed = false;
    this.rehearsal = false;
    this.#silent = false;
    this.#lock = 'open';
    this.files.clear();
    this.ask = undefined;
    this.#received.length = 0;
    this.#answers.clear();
    this.#waiting.length = 0;
  }

  /** Asks deputies' pages for their PIN, or opens them. */
  lock(lock: PageLock): void {
    this.#lock = lock;
    this.#everyone({ kind: 'lock', lock });
  }

  /** Tells every page that the rehearsal is over. */
  endRehearsal(): void {
    this.#everyone({ kind: 'refused', refusal: refuse('REHEARSAL_OVER') });
  }

  /** Answers a command: committed, at this position of the journal. */
  accept({ id }: Received, position: number): void {
    this.#answer(id, { kind: 'answer', answer: { id, ok: true, position } });
  }

  /** Answers a command: refused. */
  refuse({ id }: Received, code: RefusalCode, details: RefusalDetails = {}): void {
    this.#answer(id, { kind: 'answer', answer: { id, ok: false, refusal: refuse(code, details) } });
  }

  /** The hub hangs: it takes connections and says nothing; or it talks again to who connects anew. */
  silence(silent: boolean): void {
    this.#silent = silent;
    if (!silent) for (const page of this.#pages.keys()) page.terminate();
  }

  /** The same id sent again gets the same answer. */
  #answer(id: string, answer: ServerMessage): void {
    this.#answers.set(id, answer);
    this.#everyone(answer);
  }

  #now(): LiveClock {
    return { now: '2025-12-18T11:42:07+02:00', ...this.#clock };
  }

  #greet(page: WebSocket, url: string): void {
    const role = new URL(url, 'http://hub').searchParams.get('as') as Role;
    if (this.closed) {
      this.#say(page, { kind: 'refused', refusal: refuse('NOT_SIGNED_IN') });
      page.close(4401);
      return;
    }
    this.#pages.set(page, new Set());
    page.on('close', () => this.#pages.delete(page));
    page.on('message', (data) => this.#hear(page, JSON.parse(String(data))));
    this.#say(page, {
      kind: 'welcome',
      role,
      build: 'test',
      page: OWN_PAGE,
      ...(this.rehearsal && { rehearsal: true as const }),
    });
    if (this.#lock !== 'open') this.#say(page, { kind: 'lock', lock: this.#lock });
  }

  #hear(page: WebSocket, message: unknown): void {
    if (!clientMessage.Check(message)) throw new Error(`The page sent what fits no schema: ${JSON.stringify(message)}`);
    if (this.#silent) return;
    if (message.kind === 'subscribe') {
      this.#pages.get(page)?.add(message.view);
      this.#snapshot(page, message.view);
      this.#askedAgain.get(page)?.();
      this.#askedAgain.delete(page);
    } else if (message.kind === 'command') {
      const known = this.#answers.get(message.id);
      if (known) this.#say(page, known);
      else this.#take(message);
    }
  }

  #take(received: Received): void {
    const taker = this.#waiting.shift();
    if (taker) taker(received);
    else this.#received.push(received);
  }

  #snapshot(page: WebSocket, view: ViewName): void {
    const state = this.#views[view];
    if (state === undefined) return;
    this.#say(page, { kind: 'snapshot', view, seq: this.#seq, position: this.#seq, clock: this.#now(), state });
  }

  #everyone(message: ServerMessage): void {
    for (const page of this.#pages.keys()) this.#say(page, message);
  }

  #say(page: WebSocket, message: ServerMessage): void {
    if (this.#silent) return;
    if (!serverMessage.Check(message))
      throw new Error(`The hub would send what fits no schema: ${JSON.stringify(message)}`);
    page.send(JSON.stringify(message));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(new URL(request.url ?? '/', 'http://hub').pathname);
    if (path.startsWith('/api/') && this.ask) return this.#asked(path, request, response, this.ask);
    const document = this.files.get(path.replace('/files/', ''));
    if (document) {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(document);
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(WEB, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const kept = path.startsWith('/assets/') ? KEPT : {};
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY, ...kept }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  async #asked(path: string, request: IncomingMessage, response: ServerResponse, ask: NonNullable<ConsoleHub['ask']>) {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const isJson = request.headers['content-type'] === 'application/json';
    const { status, body } = ask(path, isJson ? JSON.parse(text) : text || undefined, request.method ?? 'GET');
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body));
  }
}
