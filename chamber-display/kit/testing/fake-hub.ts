/**
 * A hub for the tests of the wall and of the overlays: serves the built pages with the real content policy and speaks
 * the live wire from the far end, every message checked against its schema. In: views to show. Out: what a page asked for.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ScreenId } from '#contract/ids';
import { ClientMessage, type LiveClock, ServerMessage } from '#contract/live-wire';
import { refuse } from '#contract/refusals';
import type { ScreenVoice } from '#contract/spoken-words';
import type { ViewOf } from '#contract/views';
import { Compile } from '#typebox/compile';
import { silence } from './silence.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; media-src 'self'; frame-src 'self'";

/** Where the pages are built to, seen from the compiled tests. */
export const WEB_ROOT = fileURLToPath(new URL('../../../web', import.meta.url));

const clientMessage = Compile(ClientMessage);
const serverMessage = Compile(ServerMessage);

/** Pages that it serves, each named like the view that it shows. */
type Shown = 'hall' | 'overlay';

export class FakeHub<N extends Shown = 'hall'> {
  readonly #server = createServer((request, response) => void this.#serve(request.url ?? '/', response));
  readonly #wire = new WebSocketServer({ server: this.#server });
  readonly #pages = new Set<WebSocket>();
  readonly #root: string;
  readonly #page: Shown;
  #view: ViewOf<N> | undefined;
  #clock: Omit<LiveClock, 'now'> = {};
  #seq = 0;
  #port = 0;
  #screen: ScreenId | undefined;
  #silent = false;
  #turnsAway = false;
  #withholds = false;
  #rehearsal = false;
  #onSubscribe: () => void = () => undefined;
  /** What the pages were built as; another one after a restart is a hub that was built anew. */
  build = 'test';
  /** Recorded words that the hub gives out, as silence of a moment. */
  recorded: readonly string[] = [];
  /** What pages have told of what speaks on them, in the order of their telling. */
  readonly voices: ScreenVoice[] = [];
  /** Subscriptions to the view that pages have asked for. */
  subscriptions = 0;

  /** @param root folder of the built pages, `dist/web` */
  constructor(root: string, page: NoInfer<N> | 'hall' = 'hall') {
    this.#root = root;
    this.#page = page;
    this.#wire.on('connection', (page) => this.#welcome(page));
  }

  /** Starts to listen on a free port of this machine. Out: the address of the page. */
  async open(): Promise<string> {
    if (!existsSync(join(this.#root, this.#page, 'index.html'))) {
      throw new Error(`The pages are not built in ${this.#root}: run “npm run bootstrap” first.`);
    }
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/${this.#page}/`;
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Shows a view on every page, now and to those that come. */
  show(view: ViewOf<N>, clock: Omit<LiveClock, 'now'> = {}): void {
    this.#view = view;
    this.#clock = clock;
    this.#seq += 1;
    for (const page of this.#pages) this.#snapshot(page);
  }

  /** Sends a change of the view; `lose` deltas before it are lost on the way. */
  change(patch: Partial<ViewOf<N>>, lose = 0): void {
    this.#seq += 1 + lose;
    if (this.#view) this.#view = { ...this.#view, ...patch };
    for (const page of this.#pages) {
      this.#say(page, {
        kind: 'delta',
        view: this.#page,
        seq: this.#seq,
        position: this.#seq,
        clock: this.#now(),
        patch,
      });
    }
  }

  /** Says that the hub is there, and what its clocks say. */
  beat(clock: Omit<LiveClock, 'now'>): void {
    this.#clock = clock;
    for (const page of this.#pages) this.#say(page, { kind: 'beat', clock: this.#now() });
  }

  /** Hears subscriptions and sends no snapshot, or does again. */
  withhold(withholds: boolean): void {
    this.#withholds = withholds;
  }

  /** Which screen of the hall the pages that come from now on are. */
  place(screen: string | undefined): void {
    this.#screen = screen as ScreenId | undefined;
  }

  /** It is a rehearsal beside the real house, for the pages that come from now on, or it is none. */
  rehearse(rehearses: boolean): void {
    this.#rehearsal = rehearses;
  }

  /** Refuses every page from now on, as one that is not signed in. */
  turnAway(): void {
    this.#turnsAway = true;
    for (const page of this.#pages) page.close();
  }

  /** Tells every page that the rehearsal is over, as its hub does before it ends. */
  endRehearsal(): void {
    for (const page of this.#pages) this.#say(page, { kind: 'refused', refusal: refuse('REHEARSAL_OVER') });
  }

  /** The hub's process ends: wires break, and no connection is taken until {@link restart}. */
  async stop(): Promise<void> {
    const { port } = this.#server.address() as AddressInfo;
    this.#port = port;
    for (const page of this.#pages) page.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** It starts again at the same address, and counts frames anew. */
  async restart(): Promise<void> {
    this.#seq = 0;
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
  }

  /** The hub hangs: it takes connections and says nothing, or talks again. */
  silence(silent: boolean): void {
    this.#silent = silent;
  }

  /** Resolves at the next subscription. */
  nextSubscription(): Promise<void> {
    return new Promise((resolve) => {
      this.#onSubscribe = resolve;
    });
  }

  #now(): LiveClock {
    return { now: '2025-12-18T11:42:07+02:00', ...this.#clock };
  }

  #welcome(page: WebSocket): void {
    if (this.#turnsAway) {
      this.#say(page, { kind: 'refused', refusal: refuse('NOT_SIGNED_IN') });
      page.close();
      return;
    }
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
    page.on('message', (data) => this.#hear(page, JSON.parse(String(data))));
    const screen = this.#screen;
    this.#say(page, {
      kind: 'welcome',
      role: 'display',
      build: this.build,
      ...(screen !== undefined && { screen }),
      ...(this.#rehearsal && { rehearsal: true }),
    });
  }

  #hear(page: WebSocket, message: unknown): void {
    if (!clientMessage.Check(message)) throw new Error(`The page sent what fits no schema: ${JSON.stringify(message)}`);
    if (message.kind === 'voice') this.voices.push(message.voice);
    if (message.kind !== 'subscribe') return;
    this.subscriptions += 1;
    this.#snapshot(page);
    this.#onSubscribe();
  }

  #snapshot(page: WebSocket): void {
    if (!this.#view || this.#withholds) return;
    const [state, seq] = [this.#view, this.#seq];
    this.#say(page, { kind: 'snapshot', view: this.#page, seq, position: seq, clock: this.#now(), state });
  }

  #say(page: WebSocket, message: ServerMessage): void {
    if (this.#silent) return;
    if (!serverMessage.Check(message))
      throw new Error(`The hub would send what fits no schema: ${JSON.stringify(message)}`);
    page.send(JSON.stringify(message));
  }

  #giveWords(words: string, response: ServerResponse): void {
    const isList = words === '';
    const body = isList ? JSON.stringify({ there: this.recorded, missing: [] }) : silence();
    response.writeHead(200, { 'content-type': isList ? 'application/json' : 'audio/wav' }).end(body);
  }

  async #serve(url: string, response: ServerResponse): Promise<void> {
    const path = normalize(new URL(url, 'http://hub').pathname);
    if (path.startsWith('/api/spoken-words')) {
      this.#giveWords(decodeURIComponent(path).slice('/api/spoken-words/'.length), response);
      return;
    }
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const body = await readFile(join(this.#root, file));
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  }
}
