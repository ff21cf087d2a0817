/**
 * Viewers without a session, `/live/<view>`: overlays of the stream in a mixer's browser sources. What such a view holds
 * is public, so that nobody signs in; so many may watch from one address and in all, the next is answered with 429 and
 * words. Those outside the building leave room for the mixer in it, whatever they do. They have no part in what a session may: no command, no other view, not counted among the hall's displays.
 */
import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { refuse } from '#contract/refusals';
import { OPEN_VIEWS, type OpenView } from '#contract/views';
import { type Static, Type } from '#typebox';
import type { Limits } from '../limits.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Timing } from '../timing.ts';
import type { TypedApp } from '../typed-app.ts';
import { isOfHall, visitorOf } from './address.ts';
import type { Channels } from './channels.ts';
import { Onlooker } from './onlooker.ts';
import { Pace } from './pace.ts';
import { Viewer } from './viewer.ts';

/** When one who found no room may try again, s. */
const TRY_AGAIN_SECONDS = 5;

const Asked = Type.Object({ view: Type.Enum(OPEN_VIEWS) }, { additionalProperties: false });
type Asked = Static<typeof Asked>;
type Given = {
  readonly limits: Limits;
  readonly timing: Timing;
  readonly channels: Channels;
  readonly build: string;
  readonly isRehearsal?: boolean;
};

type Here = { readonly view: OpenView; readonly visitor: string; readonly isOfHall: boolean };

export class Onlookers {
  readonly #given: Given;
  /** Whose sockets are open, by the view they came for and where they came from. */
  readonly #here = new Map<Onlooker, Here>();

  constructor(given: Given) {
    this.#given = given;
  }

  /** Opens `/live/<view>` for each view that needs no session. */
  openRoutes(app: TypedApp): void {
    const { limits } = this.#given;
    app.register(async (scope) => {
      scope.get<{ Params: Asked }>(
        '/live/:view',
        {
          websocket: true,
          schema: { hide: true, params: Asked },
          config: { rateLimit: { max: limits.onlookersPerMinute, timeWindow: 60_000 } },
          preHandler: async ({ params, ip }) => this.#makeSureOfRoom(params.view, ip),
        },
        (socket, request) => this.#welcome(socket, request, request.params.view),
      );
    });
  }

  /** @param frameOf the frame that viewers of this view share. */
  beat(frameOf: (view: OpenView) => Buffer): void {
    const frames = new Map(OPEN_VIEWS.map((view) => [view, frameOf(view)]));
    for (const [onlooker, { view }] of this.#here) {
      const frame = frames.get(view);
      if (frame) onlooker.beat(frame);
    }
  }

  probe(): void {
    for (const onlooker of this.#here.keys()) onlooker.probe();
  }

  /** The rehearsal has ended, and the server with it. */
  tellOver(): void {
    for (const onlooker of this.#here.keys()) onlooker.send({ kind: 'refused', refusal: refuse('REHEARSAL_OVER') });
  }

  #makeSureOfRoom(view: OpenView, address: string): void {
    const { onlookers, onlookersOutside, onlookersPerAddress } = this.#given.limits;
    const ofView = [...this.#here.values()].filter((one) => one.view === view);
    const ofVisitor = ofView.filter(({ visitor }) => visitor === visitorOf(address));
    const hasRoom = isOfHall(address) || ofView.filter((one) => !one.isOfHall).length < onlookersOutside;
    if (hasRoom && ofView.length < onlookers && ofVisitor.length < onlookersPerAddress) return;
    throw new RefusalError(refuse('TOO_MANY_REQUESTS', { seconds: TRY_AGAIN_SECONDS }));
  }

  #welcome(socket: WebSocket, request: FastifyRequest, view: OpenView): void {
    const { limits, timing, channels, build, isRehearsal } = this.#given;
    const viewer = new Viewer(socket, request.raw.socket, limits);
    const subscribes = new Pace(limits.subscribesPerSecond, timing.nowMs);
    const onlooker = new Onlooker({ socket, viewer, view, channels, subscribes, limits, timing });
    this.#here.set(onlooker, { view, visitor: visitorOf(request.ip), isOfHall: isOfHall(request.ip) });
    socket.on('close', () => {
      onlooker.leave();
      this.#here.delete(onlooker);
    });
    socket.on('error', () => socket.terminate());
    onlooker.send({ kind: 'welcome', build, ...(isRehearsal && { rehearsal: true }) });
  }
}
