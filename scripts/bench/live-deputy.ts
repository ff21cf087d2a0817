/**
 * A deputy's console as the bench needs it: sees what a console sees, parses nothing but answers to its own commands,
 * so that hundreds of them fit in one process.
 */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { PersonCommand } from '#contract/commands';
import type { MemberId } from '#contract/ids';
import type { ServerMessage } from '#contract/live-wire';

const ANSWER = '{"kind":"answer"';
const SNAPSHOT = '{"kind":"snapshot"';

export class LiveDeputy {
  readonly memberId: MemberId;
  readonly #socket: WebSocket;
  #answered: (() => void) | undefined;
  #failed: (error: Error) => void = () => undefined;

  private constructor(memberId: MemberId, socket: WebSocket) {
    this.memberId = memberId;
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#hear(data));
    socket.on('close', (code) => this.#failed(new Error(`live wire closed (${code})`)));
  }

  /** Opens the wire; resolves when both views of a console are there. */
  static async sitDown(memberId: MemberId, origin: string, cookie: string): Promise<LiveDeputy> {
    const address = `${origin.replace(/^http/, 'ws')}/live?as=deputy`;
    const socket = new WebSocket(address, { headers: { cookie }, origin, perMessageDeflate: false });
    await new Promise<void>((resolve, reject) => {
      let awaited = 2;
      socket.once('error', reject);
      socket.once('open', () => {
        for (const view of ['deputy', 'own']) socket.send(JSON.stringify({ kind: 'subscribe', view }));
      });
      socket.on('message', (data: Buffer) => {
        if (startsWith(data, SNAPSHOT)) awaited -= 1;
        if (awaited === 0) resolve();
      });
    });
    socket.removeAllListeners('message');
    return new LiveDeputy(memberId, socket);
  }

  /** Resolves when the answer is here. @throws when it is a refusal. */
  command(command: PersonCommand): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.send(JSON.stringify({ kind: 'command', id: randomUUID(), command }));
    });
  }

  leave(): void {
    this.#socket.terminate();
  }

  #hear(data: Buffer): void {
    if (!startsWith(data, ANSWER)) return;
    const message = JSON.parse(data.toString()) as Extract<ServerMessage, { kind: 'answer' }>;
    if (message.answer.ok) this.#answered?.();
    else this.#failed(new Error(`${this.memberId}: ${message.answer.refusal.code}`));
  }
}

const startsWith = (data: Buffer, text: string): boolean => data.toString('latin1', 0, text.length) === text;
