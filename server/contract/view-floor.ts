/** Parts of views about the floor: who speaks, who waits, for how long each has spoken. */
import { type Static, Type } from '#typebox';
import { GuestId, MemberId, RequestId } from './ids.ts';
import { Office, SpeechKind } from './vocabulary.ts';

const closed = { additionalProperties: false };
const Count = Type.Integer({ minimum: 0 });

/** Who speaks. Time left: `limitSeconds` less the frame's `elapsedMs`; it may go below zero while the grace lasts. */
export const Speech = Type.Object(
  {
    memberId: Type.Optional(MemberId),
    guestId: Type.Optional(GuestId),
    name: Type.String(),
    faction: Type.Optional(Type.String()),
    /** Absent for a guest. */
    office: Type.Optional(Office),
    /** Office of a guest, as given. */
    guestOffice: Type.Optional(Type.String()),
    kind: SpeechKind,
    begunAt: Type.String(),
    /** 0: without a limit. */
    limitSeconds: Count,
    warningSeconds: Count,
    graceSeconds: Count,
    turn: Type.Optional(Type.Integer()),
    paused: Type.Optional(Type.Literal(true)),
    rostrum: Type.Optional(Type.Literal(true)),
    /** Name of the speaker who was interrupted and goes on afterwards. */
    interrupts: Type.Optional(Type.String()),
  },
  closed,
);
export type Speech = Static<typeof Speech>;

/** One who waits for the floor; `order` is the place in the queue, from 0. */
export const QueueLine = Type.Object(
  {
    order: Count,
    requestId: RequestId,
    memberId: Type.Optional(MemberId),
    guestId: Type.Optional(GuestId),
    name: Type.String(),
    faction: Type.Optional(Type.String()),
    kind: SpeechKind,
    turn: Type.Integer({ minimum: 1, description: 'Which speech on the item it would be.' }),
    at: Type.String(),
  },
  closed,
);
export type QueueLine = Static<typeof QueueLine>;
export const queue = Type.Unsafe<Record<RequestId, QueueLine>>(Type.Record(RequestId, QueueLine));

/** How many wait for the floor, and how many have spoken on the open item (without one: in the sitting). */
export const FloorCounts = Type.Object({ waiting: Count, spoken: Count }, closed);
export type FloorCounts = Static<typeof FloorCounts>;

/** Speaking time in this sitting, s. */
export const SpeakingTimes = Type.Object(
  {
    members: Type.Unsafe<Record<MemberId, number>>(Type.Record(MemberId, Count)),
    factions: Type.Record(Type.String(), Count),
  },
  closed,
);
export type SpeakingTimes = Static<typeof SpeakingTimes>;
