/**
 * The wire of obs-websocket 5 (docs/generated/protocol.md of obsproject/obs-websocket, RPC version 1): messages in JSON
 * over text frames. In: text of a frame, or a request; out: a message, or the text of one. Pure.
 */
import { createHash } from 'node:crypto';
import { checker } from '#contract/check';
import { type Static, Type } from '#typebox';

export const SUBPROTOCOL = 'obswebsocket.json';
export const RPC_VERSION = 1;
export const OP = { hello: 0, identify: 1, identified: 2, event: 5, request: 6, response: 7 } as const;
/** `WebSocketCloseCode`: why the far side hangs up. */
export const CLOSE = {
  decode: 4002,
  missingField: 4003,
  unknownOp: 4006,
  notIdentified: 4007,
  alreadyIdentified: 4008,
  authentication: 4009,
  rpcVersion: 4010,
  invalidated: 4011,
} as const;
/** `RequestStatus`: what became of a request. */
export const STATUS = { success: 100, notReady: 207, noField: 300, notFound: 600, notOfThisKind: 604 } as const;
/** `EventSubscription`: General, Config, Scenes, Inputs, Transitions, Outputs. */
export const SUBSCRIPTIONS = (1 << 0) | (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 6);

const Data = Type.Record(Type.String(), Type.Unknown());
export type Data = Static<typeof Data>;
const Challenge = Type.Object({ challenge: Type.String(), salt: Type.String() });
export type Challenge = Static<typeof Challenge>;

/* Later versions add fields: what is not known here is let be. */
const Message = Type.Union([
  Type.Object({
    op: Type.Literal(OP.hello),
    d: Type.Object({
      obsWebSocketVersion: Type.String(),
      rpcVersion: Type.Number(),
      authentication: Type.Optional(Challenge),
    }),
  }),
  Type.Object({ op: Type.Literal(OP.identified), d: Type.Object({ negotiatedRpcVersion: Type.Number() }) }),
  Type.Object({
    op: Type.Literal(OP.event),
    d: Type.Object({ eventType: Type.String(), eventData: Type.Optional(Type.Union([Data, Type.Null()])) }),
  }),
  Type.Object({
    op: Type.Literal(OP.response),
    d: Type.Object({
      requestId: Type.String(),
      requestStatus: Type.Object({
        result: Type.Boolean(),
        code: Type.Number(),
        comment: Type.Optional(Type.String()),
      }),
      responseData: Type.Optional(Type.Union([Data, Type.Null()])),
    }),
  }),
]);
export type Message = Static<typeof Message>;
const checkMessage = checker(Message);

/** A message of the far side; undefined: it is none that is known. */
export function readMessage(text: string): Message | undefined {
  try {
    const read = checkMessage(JSON.parse(text));
    return read.ok ? read.value : undefined;
  } catch {
    return undefined;
  }
}

export const writeMessage = (op: (typeof OP)[keyof typeof OP], d: object): string => JSON.stringify({ op, d });

/** What proves the password: SHA-256 in base64 of the salted one, and that again with the challenge. */
export const authenticationOf = (password: string, { salt, challenge }: Challenge): string =>
  digest(digest(password + salt) + challenge);

const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
