/**
 * Events: facts in the past tense, kept for ever. A type string is permanent, `v` its version.
 * Streams: `council`, `hall`, `sitting/<id>`. Stamps and positions stand on the envelope, not here.
 */
import { type Static, Type } from 'typebox';
import { BALLOT_EVENTS } from './ballot-events.ts';
import { closed, event } from './event.ts';
import { FLOOR_EVENTS } from './floor-events.ts';
import { BridgeId, DeviceId, Line, SeatNumber } from './ids.ts';
import { SITTING_EVENTS } from './sitting-events.ts';

export { Quorum } from './event.ts';

export const SittingEvent = Type.Union([...SITTING_EVENTS, ...BALLOT_EVENTS, ...FLOOR_EVENTS]);
export type SittingEvent = Static<typeof SittingEvent>;
export type SittingEventOf<T extends SittingEvent['type']> = Extract<SittingEvent, { type: T }>;

/* ---- hall ---- */
/** Which device serves which seat, written when it differs from the last: at start, and when a spare takes over. */
export const HallArranged = event('HallArranged', {
  seats: Type.Array(
    Type.Object({ bridge: BridgeId, device: DeviceId, seat: SeatNumber, line: Line(64, 'Line.') }, closed),
  ),
});
export const HallEvent = Type.Union([HallArranged]);
export type HallEvent = Static<typeof HallEvent>;

export const HouseEvent = Type.Union([SittingEvent, HallEvent]);
export type HouseEvent = Static<typeof HouseEvent>;
