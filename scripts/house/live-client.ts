/**
 * A person at a screen, without the screen: signs in by a one-time link, sends commands, sees views as they change.
 * It speaks the live wire of `#contract/live-wire` and nothing else.
 */
import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';
import type { PersonCommand } from '#contract/commands';
import type { Answer, ClientMessage, ServerMessage } from '#contract/live-wire';
import type { ViewName, ViewOf } from '#contract/views';
import type { Role } from '#contract/vocabulary';
import { applyPatch, type Json } from '#kit/merge-patch';
import { Watch } from './watch.ts';

/** A state is never changed in place: who has looked at it keeps what he saw. */
type Shown = { seq: number; state: Json };

/** Uses a one-time link up. Resolves to the cookie of the session it opens. */
export async function signIn(origin: string, path: string): Promise<string> {
  const answer = await fetch(new URL(path, origin), { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`signing in gave no session (HTTP ${answer.status})`);
  return cookie;
}

export class LiveClient {
  readonly #socket: WebSocket;
  readonly #watch = new Watch();
  readonly #views = new Map<ViewName, Shown>();
  readonly #answers = new Map<string, Answer>();
  #welcomed = false;

  /** Opens the wire in a role. `cookie` is that of {@link signIn}. */
  constructor(origin: string, role: Role, cookie: string) {
    const address = `${origin.replace(/^http/, 'ws')}/live?as=${role}`;
    this.#socket = new WebSocket(address, { headers: { cookie }, origin });
    this.#socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as ServerMessage));
    this.#socket.on('close', (code) => this.#watch.end(new Error(`live wire closed (${code})`)));
    this.#socket.on('error', (error) => this.#watch.end(error));
  }

  async ready(): Promise<void> {
    await this.#watch.until(
      () => this.#welcomed || undefined,
      () => 'no welcome on the live wire',
    );
  }

  /** Subscribes to a view; resolves when its first snapshot is here. */
  async see(view: ViewName): Promise<void> {
    this.#say({ kind: 'subscribe', view });
    await this.until(view, () => true, `a snapshot of ${view}`);
  }

  /** Gives a command; resolves to the answer, which comes after the commit. `id` the same again: the same answer. */
  command(command: PersonCommand, id: string = randomUUID()): Promise<Answer> {
    this.#say({ kind: 'command', id, command });
    return this.#watch.until(
      () => this.#answers.get(id),
      () => `no answer to ${command.type}`,
    );
  }

  /** Resolves with what `look` gives of a view as soon as that is neither undefined nor false. */
  until<N extends ViewName, T>(view: N, look: (state: ViewOf<N>) => T | undefined | false, what: string): Promise<T> {
    return this.#watch.until(
      () => {
        const shown = this.#views.get(view);
        return shown === undefined ? undefined : look(shown.state as unknown as ViewOf<N>) || undefined;
      },
      () => what,
    );
  }

  close(): void {
    this.#socket.terminate();
  }

  #say(message: ClientMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  #hear(message: ServerMessage): void {
    switch (message.kind) {
      case 'welcome':
        this.#welcomed = true;
        break;
      case 'snapshot':
        this.#views.set(message.view, { seq: message.seq, state: message.state as Json });
        break;
      case 'delta':
        this.#patch(message);
        break;
      case 'answer':
        this.#answers.set(message.answer.id, message.answer);
        break;
      case 'refused':
        this.#watch.end(new Error(`${message.refusal.code}: ${message.refusal.en}`));
        break;
      case 'beat':
        break;
    }
    this.#watch.changed();
  }

  #patch({ view, seq, patch }: Extract<ServerMessage, { kind: 'delta' }>): void {
    const shown = this.#views.get(view);
    if (shown?.seq === seq - 1) {
      this.#views.set(view, { seq, state: applyPatch(shown.state, patch as Json) });
    } else this.#say({ kind: 'subscribe', view });
  }
}
