/**
 * The live wire: JSON messages over one WebSocket, `/live?as=<role>`; for a view that needs no session `/live/<view>`.
 *
 * A viewer subscribes and gets a snapshot, then deltas numbered without a gap; a client that sees a gap asks again
 * and gets a snapshot. Commands travel on the same wire with an id of the sender's; the answer comes after the
 * commit, and the same id sent again gets the same answer.
 */
import { type Static, Type } from '#typebox';
import { PageLock } from './accounts.ts';
import { PersonCommand } from './commands.ts';
import { ScreenId } from './ids.ts';
import { Refusal } from './refusals.ts';
import { PageName } from './sign-ins.ts';
import { ScreenVoice } from './spoken-words.ts';
import { Role } from './vocabulary.ts';

const closed = { additionalProperties: false };
export const ViewName = Type.Enum([
  'hall',
  'chair',
  'deputy',
  'own',
  'secretary',
  'operator',
  'office',
  'overlay',
  'on-air',
  'recording',
  'live',
] as const);
export const CommandId = Type.String({
  minLength: 8,
  maxLength: 64,
  pattern: '^[A-Za-z0-9-]+$',
  description: 'Unique for the sender; a UUID is good.',
});

/** A command in its envelope: the same on the live wire and in `POST /api/commands`. */
export const CommandEnvelope = Type.Object({ id: CommandId, command: PersonCommand }, closed);
export type CommandEnvelope = Static<typeof CommandEnvelope>;

/** The answer to a command. `position`: journal position it rests on, on the disk by now. */
export const Answer = Type.Union([
  Type.Object({ id: Type.String(), ok: Type.Literal(true), position: Type.Integer() }, closed),
  Type.Object({ id: Type.String(), ok: Type.Literal(false), refusal: Refusal }, closed),
]);
export type Answer = Static<typeof Answer>;

export const ClientMessage = Type.Union([
  Type.Object({ kind: Type.Literal('subscribe'), view: ViewName }, closed),
  Type.Object({ kind: Type.Literal('unsubscribe'), view: ViewName }, closed),
  Type.Object({ kind: Type.Literal('command'), id: CommandId, command: PersonCommand }, closed),
  /** A display tells what speaks on it; until it has told, nothing is known. */
  Type.Object({ kind: Type.Literal('voice'), voice: ScreenVoice }, closed),
]);
export type ClientMessage = Static<typeof ClientMessage>;

/**
 * What the clocks say when a frame is sent. `now`: the hub's wall clock. `remainingMs`: time left of the running
 * ballot by the monotonic clock. `elapsedMs`: how long the running speech has been spoken, pauses left out.
 */
export const LiveClock = Type.Object(
  {
    now: Type.String(),
    remainingMs: Type.Optional(Type.Integer({ minimum: 0 })),
    elapsedMs: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  closed,
);
export type LiveClock = Static<typeof LiveClock>;

/** `seq` counts the frames of one view; `position` is the journal position the view rests on. */
export const ServerMessage = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('welcome'),
      /** Absent: a viewer without a session. */
      role: Type.Optional(Role),
      memberId: Type.Optional(Type.String()),
      screen: Type.Optional(ScreenId),
      build: Type.String(),
      /** How this page is named among those that are signed in. */
      page: Type.Optional(PageName),
      /** This house is a rehearsal beside the real one: nothing of it counts, and every page says so. */
      rehearsal: Type.Optional(Type.Literal(true)),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('snapshot'),
      view: ViewName,
      seq: Type.Integer(),
      position: Type.Integer(),
      clock: LiveClock,
      state: Type.Unknown(),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal('delta'),
      view: ViewName,
      seq: Type.Integer(),
      position: Type.Integer(),
      clock: LiveClock,
      patch: Type.Unknown({ description: 'JSON merge patch, RFC 7386.' }),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('answer'), answer: Answer }, closed),
  /** To a deputy's page where the council's rules want a PIN: after a welcome, and when its lock changes; `open` till told. */
  Type.Object({ kind: Type.Literal('lock'), lock: PageLock }, closed),
  /** Sent when nothing else is; see live-timing for how often. */
  Type.Object({ kind: Type.Literal('beat'), clock: LiveClock }, closed),
  Type.Object({ kind: Type.Literal('refused'), refusal: Refusal }, closed),
]);
export type ServerMessage = Static<typeof ServerMessage>;
