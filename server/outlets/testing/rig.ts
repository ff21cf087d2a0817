/** The outlets over a hub on paper, listening on a free port, with signed-in clients; for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { WebSocket } from 'ws';
import type { ServerMessage } from '#contract/live-wire';
import { type Accounts, openAccounts } from '../../accounts/accounts.ts';
import type { Actor } from '../../hub/face.ts';
import { openHouse } from '../../views/house.ts';
import { PaperHub } from '../../views/testing/paper-hub.ts';
import { convening } from '../../views/testing/small-council.ts';
import type { OutletOptions, Papers } from '../options.ts';
import { createServer } from '../server.ts';

export type Rig = Awaited<ReturnType<typeof raise>>;
type Given = Partial<OutletOptions> & { convened?: boolean; teardown: (run: () => Promise<void>) => void };

/** Raises the outlets; `teardown` is the test's own. */
const none = async () => undefined;
/** A desk without a paper. */
export const noPapers: Papers = {
  rollCall: none,
  commissionProtocol: none,
  notHeld: none,
  seatLabels: async ({ labels }) => ({ bytes: Buffer.from(`${labels.length} labels`), fileName: 'Наклейки місць.pdf' }),
  badges: async ({ badges }) => ({ bytes: Buffer.from(`${badges.length} badges`), fileName: 'Іменні картки.pdf' }),
};

export async function raise({ teardown, convened = true, ...given }: Given) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dzvin-outlets-'));
  const hub = new PaperHub();
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const steady = { ms: 0 };
  const accounts = openAccounts({ dataDir, nowMs: () => hub.nowMs, monotonicMs: () => steady.ms });
  if (convened) hub.giveAll(convening());
  const house = openHouse(hub, 'Вербівська міська рада');
  const app = await createServer({
    hub,
    accounts,
    house,
    papers: noPapers,
    logger,
    webRoot: join(dataDir, 'web'),
    ...given,
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = app.listeningOrigin;
  const clients: Client[] = [];
  teardown(async () => {
    for (const client of clients) client.socket.terminate();
    await app.close();
    accounts.close();
    rmSync(dataDir, { recursive: true });
  });
  return {
    hub,
    house,
    accounts,
    app,
    url,
    lines,
    dataDir,
    /** The monotonic clock of the accounts. */
    steady,
    /** A cookie header of a session of this actor. */
    cookie: (actor: Actor) => cookieOf(accounts, actor),
    /** A client of the live wire, welcomed. */
    async live(actor: Actor, headers: Record<string, string> = {}): Promise<Client> {
      const cookie = cookieOf(accounts, actor);
      const client = new Client(`${url.replace('http', 'ws')}/live?as=${actor.role}`, { cookie, ...headers });
      clients.push(client);
      await client.next('welcome');
      return client;
    },
    /** A client with these headers, as it comes. */
    connect(path: string, headers: Record<string, string>): Client {
      const client = new Client(url.replace('http', 'ws') + path, headers);
      clients.push(client);
      return client;
    },
  };
}

/** Signs this actor in by a fresh link. */
export function cookieOf(accounts: Accounts, actor: Actor): string {
  const [path = ''] = accounts.issueLinks([actor]);
  const signedIn = accounts.signIn(path.replace('/enter/', ''));
  if (!signedIn.ok) throw new Error(signedIn.refusal.en);
  return `dzvin-${actor.role}=${signedIn.secret}`;
}

type Kind = ServerMessage['kind'];
type MessageOf<K extends Kind> = Extract<ServerMessage, { kind: K }>;

/** A real WebSocket client that keeps what it hears until it is asked for. */
export class Client {
  readonly socket: WebSocket;
  /** Every message as it came, bytes as they were. */
  readonly heard: { raw: string; message: ServerMessage }[] = [];
  readonly closed: Promise<number>;
  /** The answer of a server that would not open the wire. */
  readonly unopened: Promise<{ status: number | undefined; body: unknown }>;
  #wake: () => void = () => undefined;
  #read = 0;

  constructor(url: string, headers: Record<string, string>) {
    this.socket = new WebSocket(url, { headers, autoPong: !('x-silent' in headers) });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => {
      const raw = String(data);
      this.heard.push({ raw, message: JSON.parse(raw) as ServerMessage });
      this.#wake();
    });
    this.unopened = new Promise((resolve) =>
      this.socket.on('unexpected-response', (_request, response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) });
          this.socket.terminate();
        });
      }),
    );
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** The next message of this kind that has not been read; others are passed over. */
  async next<K extends Kind>(kind: K): Promise<MessageOf<K>> {
    for (;;) {
      while (this.#read < this.heard.length) {
        const message = this.heard[this.#read++]?.message;
        if (message?.kind === kind) return message as MessageOf<K>;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
