/**
 * The live wire, `/live?as=<role>` (`#contract/live-wire`): one WebSocket a page. Views go out as snapshots and
 * changes, commands come in and are answered after their commit, and a beat tells that the hub is there.
 */
import { isDeepStrictEqual } from 'node:util';
import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { BEAT_MS } from '#contract/live-timing';
import type { LiveClock } from '#contract/live-wire';
import { refuse } from '#contract/refusals';
import { OPEN_VIEWS, type OpenView } from '#contract/views';
import { pageName, type Session } from '../../accounts/accounts.ts';
import type { ViewContext } from '../../views/context.ts';
import { openClock, openPosition } from '../../views/in-the-open.ts';
import { type ViewKey, viewOf } from '../../views/views.ts';
import type { Limits } from '../limits.ts';
import type { OutletOptions } from '../options.ts';
import type { LockedOut, LockOf } from '../page-lock.ts';
import { ActingAs, type WhoAsks } from '../session.ts';
import { namedActor } from '../sign-in-notes.ts';
import type { Timing } from '../timing.ts';
import type { TypedApp } from '../typed-app.ts';
import type { ChannelSource } from './channel.ts';
import { Channels } from './channels.ts';
import { CLOSE, Connection } from './connection.ts';
import { textFrame } from './frame.ts';
import type { Json } from './merge-patch.ts';
import { Onlookers } from './onlookers.ts';
import { Pace } from './pace.ts';
import { SessionUse } from './session-use.ts';
import { Viewer } from './viewer.ts';
import { type Watches, watchesOf } from './watches.ts';

/** How often the other ends are asked whether they are there, ms; a silent one is given up after twice as long. */
const PROBE_MS = 15_000;

export type LiveOptions = Pick<OutletOptions, 'hub' | 'accounts' | 'house' | 'isRehearsal' | 'onGuests'> & {
  readonly build: string;
  readonly limits: Limits;
  readonly timing: Timing;
  readonly who: WhoAsks;
  readonly lockOf: LockOf;
  readonly locked: LockedOut;
};

export type Live = {
  /** Hall displays that watch now. */
  displays(): number;
  /** Those among them that are screens of the hall, by screen. */
  watches(): Watches;
  /** These views may have changed otherwise than by a commit. */
  changed: Channels['changed'];
  /** The rehearsal that this house is has ended: tells every page so. */
  tellOver(): void;
};

/** Opens `/live`; `context` is what views are told besides events. */
export async function openLive(app: TypedApp, options: LiveOptions, context: () => ViewContext): Promise<Live> {
  const { hub, house, accounts, timing, who } = options;
  const sourceOf = (key: ViewKey): ChannelSource => ({
    /* A view is JSON without null by its schema. */
    state: () => viewOf(house, key, context()) as unknown as Json,
    position: () => (isOpenView(key.view) ? openPosition(house) : house.position),
    clock: () => (isOpenView(key.view) ? openClock(house, key.view, hub.clock()) : hub.clock()),
  });
  const channels = new Channels(sourceOf, timing);
  const desk = new Desk(options, channels);
  const onlookers = new Onlookers({ ...options, channels });
  hub.onCommitted((events) => channels.committed(events));
  hub.onLinksChanged(() => {
    channels.changed('hall', 'chair', 'secretary', 'operator');
    channels.ownChanged();
  });
  hub.onHallChanged(() => channels.changed('chair', 'operator', 'office'));
  accounts.onEnded((session) => {
    desk.end(session);
    if (session.actor.memberId !== undefined) channels.ownChanged(session.actor.memberId);
  });
  accounts.onLock((session) => desk.tellLock(session));
  const stopBeat = timing.every(BEAT_MS / 2, () => {
    const clock = hub.clock();
    desk.beat(beatOf(clock));
    onlookers.beat((view) => beatOf(openClock(house, view, clock)));
  });
  const stopProbe = timing.every(PROBE_MS, () => {
    desk.probe();
    onlookers.probe();
  });
  app.addHook('onClose', async () => {
    stopBeat();
    stopProbe();
    channels.stop();
  });

  onlookers.openRoutes(app);
  app.register(async (scope) => {
    scope.get('/live', { websocket: true, schema: { querystring: ActingAs } }, (socket, request: FastifyRequest) => {
      const asks = who(request);
      if (asks.ok) return desk.welcome(socket, request, asks.session);
      socket.send(JSON.stringify({ kind: 'refused', refusal: asks.refusal }));
      socket.close(CLOSE.notSignedIn);
    });
  });
  return {
    displays: () => desk.displays,
    watches: () => desk.watches,
    changed: (...views) => channels.changed(...views),
    tellOver: () => {
      desk.tellOver();
      onlookers.tellOver();
    },
  };
}

const beatOf = (clock: LiveClock): Buffer => textFrame(JSON.stringify({ kind: 'beat', clock }));

const isOpenView = (view: ViewKey['view']): view is OpenView => (OPEN_VIEWS as readonly string[]).includes(view);

/** Keeps the connections of each session. */
class Desk {
  readonly #options: LiveOptions;
  readonly #channels: Channels;
  readonly #uses = new Map<string, SessionUse>();
  displays = 0;
  watches: Watches = {};

  constructor(options: LiveOptions, channels: Channels) {
    this.#options = options;
    this.#channels = channels;
  }

  welcome(socket: WebSocket, request: FastifyRequest, session: Session): void {
    const { limits, timing, hub, accounts, build, isRehearsal } = this.#options;
    const use = this.#uses.get(session.id) ?? new SessionUse(limits, timing.nowMs);
    if (use.isFull) {
      socket.send(JSON.stringify({ kind: 'refused', refusal: refuse('TOO_MANY_REQUESTS', { seconds: 60 }) }));
      socket.close(CLOSE.tooManySockets);
      return;
    }
    const viewer = new Viewer(socket, request.raw.socket, limits);
    const channels = this.#channels;
    const onWatching = () => this.#countDisplays();
    const connection = new Connection({
      socket,
      viewer,
      session,
      use,
      subscribes: new Pace(limits.subscribesPerSecond, timing.nowMs),
      hub,
      actorOf: (asking) => namedActor(accounts, asking),
      channels,
      limits,
      log: request.log,
      onWatching,
      lockOf: this.#options.lockOf,
      locked: this.#options.locked,
    });
    this.#uses.set(session.id, use);
    use.connections.add(connection);
    socket.on('close', () => this.#left(use, connection));
    socket.on('error', () => socket.terminate());
    connection.send({
      kind: 'welcome',
      ...session.actor,
      build,
      page: pageName(session.id),
      ...(isRehearsal && { rehearsal: true }),
    });
    connection.tellLock();
    this.#tellGuests();
  }

  /** Tells everyone who heard nothing since the last beat that the hub is there, and ends what has ended. */
  beat(frame: Buffer): void {
    const { accounts } = this.#options;
    for (const { connections } of this.#uses.values()) {
      for (const connection of connections) {
        if (!accounts.touch(connection.session)) continue;
        connection.tellLock();
        connection.beat(frame);
      }
    }
  }

  probe(): void {
    for (const { connections } of this.#uses.values()) for (const connection of connections) connection.probe();
  }

  end(session: Session): void {
    for (const connection of this.#uses.get(session.id)?.connections ?? []) connection.end();
  }

  tellOver(): void {
    for (const { connections } of this.#uses.values()) for (const connection of connections) connection.tellOver();
  }

  /** The page of this session has been locked or unlocked. */
  tellLock({ id }: Session): void {
    for (const connection of this.#uses.get(id)?.connections ?? []) connection.tellLock();
  }

  #left(use: SessionUse, connection: Connection): void {
    connection.leave();
    use.connections.delete(connection);
    if (use.connections.size === 0) this.#uses.delete(connection.session.id);
    this.#countDisplays();
    this.#tellGuests();
  }

  #tellGuests(): void {
    this.#options.onGuests?.(
      [...this.#uses.values()].flatMap(({ connections }) => [...connections].map(({ session }) => session.actor)),
    );
  }

  #countDisplays(): void {
    const all = [...this.#uses.values()].flatMap(({ connections }) => [...connections]);
    const displays = all.filter(({ isDisplay }) => isDisplay);
    const watches = watchesOf(displays.map(({ session, voice }) => ({ screen: session.actor.screen, voice })));
    if (!isDeepStrictEqual(watches, this.watches)) this.#channels.changed('operator');
    this.watches = watches;
    if (displays.length === this.displays) return;
    this.displays = displays.length;
    this.#channels.changed('chair', 'secretary');
  }
}
