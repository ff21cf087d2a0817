/**
 * One connection of the live wire: what its client sends, checked against the schema and the role table, becomes
 * subscriptions and commands; what it may not do is refused with the reason, and the connection goes on.
 */
import type { FastifyBaseLogger } from 'fastify';
import type { RawData, WebSocket } from 'ws';
import type { PageLock } from '#contract/accounts';
import { checker } from '#contract/check';
import { type Answer, ClientMessage, type CommandEnvelope, type ServerMessage } from '#contract/live-wire';
import { type Refusal, refuse } from '#contract/refusals';
import type { ScreenVoice } from '#contract/spoken-words';
import { unreachable } from '#contract/unreachable';
import type { ViewName } from '#contract/views';
import type { Session } from '../../accounts/accounts.ts';
import { forbidsCommand, forbidsView, ROLE_TABLE, roleMayNot } from '../../accounts/role-table.ts';
import type { Actor, Hub } from '../../hub/face.ts';
import type { ViewKey } from '../../views/views.ts';
import { keyFor } from '../api/views.ts';
import type { Limits } from '../limits.ts';
import type { LockedOut, LockOf } from '../page-lock.ts';
import { wrongMessage } from '../refusal-error.ts';
import type { Channels } from './channels.ts';
import { textFrame } from './frame.ts';
import type { Pace } from './pace.ts';
import type { SessionUse } from './session-use.ts';
import type { Viewer } from './viewer.ts';

/** Close codes of our own (RFC 6455 §7.4.2). */
/** `tooLarge`: of RFC 6455 itself, §7.4.1. */
export const CLOSE = { tooLarge: 1009, notSignedIn: 4401, tooManyBadMessages: 4400, tooManySockets: 4429 } as const;

export type ConnectionOptions = {
  readonly socket: WebSocket;
  readonly viewer: Viewer;
  readonly session: Session;
  readonly use: SessionUse;
  readonly subscribes: Pace;
  readonly hub: Pick<Hub, 'submit'>;
  /** Whose the commands of a session are. */
  readonly actorOf: (session: Session) => Actor;
  readonly channels: Channels;
  readonly limits: Limits;
  readonly log: FastifyBaseLogger;
  /** Called when what this connection watches has changed. */
  readonly onWatching: () => void;
  readonly lockOf: LockOf;
  readonly locked: LockedOut;
};

const check = checker(ClientMessage);

export class Connection {
  readonly #options: ConnectionOptions;
  readonly #watched = new Map<ViewName, ViewKey>();
  #badMessages = 0;
  #isThere = true;
  #voice: ScreenVoice | undefined;
  #toldLock: PageLock = 'open';

  constructor(options: ConnectionOptions) {
    this.#options = options;
    options.socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    options.socket.on('pong', () => {
      this.#isThere = true;
    });
  }

  get session(): Session {
    return this.#options.session;
  }
  get isDisplay(): boolean {
    return this.session.actor.role === 'display' && this.#watched.has('hall');
  }

  /** What speaks on this display, as it told last. */
  get voice(): ScreenVoice | undefined {
    return this.#voice;
  }

  send(message: ServerMessage): void {
    this.#options.viewer.send(textFrame(JSON.stringify(message)));
  }

  /** Tells how the page's lock stands, when that is not what was told last. */
  tellLock(): void {
    const lock = this.#options.lockOf(this.session) ?? 'open';
    if (lock === this.#toldLock) return;
    this.#toldLock = lock;
    this.send({ kind: 'lock', lock });
  }

  /** Sends a frame that many share, if nothing was sent since the last tick. */
  beat(frame: Buffer): void {
    if (!this.#options.viewer.tick() && !this.#options.viewer.isBehind) this.#options.viewer.send(frame);
  }

  /** Asks whether the other end is still there; one that has not answered the last asking is given up. */
  probe(): void {
    const { socket } = this.#options;
    if (!this.#isThere) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.ping();
    this.#isThere = false;
  }

  /** The session has ended. */
  end(): void {
    this.send({ kind: 'refused', refusal: refuse('NOT_SIGNED_IN') });
    this.#options.socket.close(CLOSE.notSignedIn);
  }

  /** The rehearsal has ended, and the server with it. */
  tellOver(): void {
    this.send({ kind: 'refused', refusal: refuse('REHEARSAL_OVER') });
  }

  /** The socket is gone: nothing is watched any more. */
  leave(): void {
    for (const key of this.#watched.values()) this.#options.channels.unsubscribe(this.#options.viewer, key);
    this.#watched.clear();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isTooLarge(data)) {
      this.#options.socket.close(CLOSE.tooLarge);
      return;
    }
    const checked = check(isBinary ? undefined : parsed(data));
    if (checked.ok) this.#obey(checked.value);
    else this.#refuseMessage(wrongMessage(checked.faults));
  }

  #isTooLarge(data: RawData): boolean {
    const { role } = this.session.actor;
    const bytes = Array.isArray(data) ? Buffer.concat(data).byteLength : data.byteLength;
    return role !== 'secretary' && role !== 'operator' && bytes > this.#options.limits.payloadBytes;
  }

  #obey(message: ClientMessage): void {
    switch (message.kind) {
      case 'subscribe':
        if (this.#options.subscribes.takes()) this.#subscribe(message.view);
        else this.#refuseMessage(refuse('TOO_MANY_REQUESTS', { seconds: 1 }));
        break;
      case 'unsubscribe':
        this.#unsubscribe(message.view);
        break;
      case 'command':
        void this.#command({ id: message.id, command: message.command });
        break;
      case 'voice':
        if (this.#options.subscribes.takes()) this.#tellVoice(message.voice);
        else this.#refuseMessage(refuse('TOO_MANY_REQUESTS', { seconds: 1 }));
        break;
      default:
        unreachable(message);
    }
  }

  #tellVoice(voice: ScreenVoice): void {
    this.#voice = voice;
    this.#options.onWatching();
  }

  #refuseMessage(refusal: Refusal): void {
    this.#badMessages += 1;
    this.send({ kind: 'refused', refusal });
    if (this.#badMessages >= this.#options.limits.badMessages) this.#options.socket.close(CLOSE.tooManyBadMessages);
  }

  #subscribe(view: ViewName): void {
    const { actor } = this.session;
    const key = keyFor(view, actor);
    const refusal = forbidsView(actor, view);
    if (refusal || !key) {
      this.send({ kind: 'refused', refusal: refusal ?? roleMayNot(actor.role, ROLE_TABLE.view[view], view) });
      return;
    }
    this.#watched.set(view, key);
    this.#options.channels.subscribe(this.#options.viewer, key);
    this.#options.onWatching();
  }

  #unsubscribe(view: ViewName): void {
    const key = this.#watched.get(view);
    if (!key) return;
    this.#watched.delete(view);
    this.#options.channels.unsubscribe(this.#options.viewer, key);
    this.#options.onWatching();
  }

  async #command(envelope: CommandEnvelope): Promise<void> {
    const { hub, actorOf, log, socket } = this.#options;
    try {
      this.send({
        kind: 'answer',
        answer: this.#refusedAtOnce(envelope) ?? (await hub.submit(envelope, actorOf(this.session))),
      });
    } catch (error) {
      log.error({ err: error, command: envelope.command.type }, 'fault');
      socket.close(1011);
    }
  }

  #refusedAtOnce({ id, command }: CommandEnvelope): Answer | undefined {
    const refusal = this.#options.use.commands.takes()
      ? (forbidsCommand(this.session.actor, command) ?? this.#options.locked(this.session))
      : refuse('TOO_MANY_REQUESTS', { seconds: 1 });
    return refusal && { id, ok: false, refusal };
  }
}

/** A message as JSON; undefined for what is none. */
export function parsed(data: RawData): unknown {
  try {
    return JSON.parse(data.toString());
  } catch {
    return undefined;
  }
}
