/**
 * Events: facts in the past tense, kept for ever. A type string is permanent, `v` its version.
 * Streams: `council`, `hall`, `sitting/<id>`. Stamps and positions stand on the envelope, not here.
 */
import { type Static, Type } from '#typebox';
import { BALLOT_EVENTS } from './ballot-events.ts';
import { COUNCIL_EVENTS } from './council-events.ts';
import { closed, event } from './event.ts';
import { FLOOR_EVENTS } from './floor-events.ts';
import { BridgeId, DeviceId, Line, SeatNumber } from './ids.ts';
import { ScreensArranged } from './screens.ts';
import { SITTING_EVENTS } from './sitting-events.ts';

export { Quorum } from './event.ts';

export const SittingEvent = Type.Union([...SITTING_EVENTS, ...BALLOT_EVENTS, ...FLOOR_EVENTS]);
export type SittingEvent = Static<typeof SittingEvent>;
export type SittingEventOf<T extends SittingEvent['type']> = Extract<SittingEvent, { type: T }>;

/* ---- hall ---- */
/** Which device serves which seat, written when it differs from the last: at start, and when a spare takes over. */
export const HallArranged = event('HallArranged', {
  seats: Type.Array(
    Type.Object(
      {
        bridge: BridgeId,
        device: DeviceId,
        seat: SeatNumber,
        line: Line(64, 'Line.'),
        /** It was adopted on the operator's page; the hall file does not name it. */
        adopted: Type.Optional(Type.Literal(true)),
      },
      closed,
    ),
  ),
});
/** Mains power has failed: the hall runs from its battery. Told by the uninterruptible supply. */
export const MainsFailed = event('MainsFailed', { bridge: BridgeId, device: DeviceId });
/** Mains power is there again. */
export const MainsReturned = event('MainsReturned', { bridge: BridgeId, device: DeviceId });
/** The chair's gavel key was struck while a sitting was open: the microphones were cut, the gong sounds. */
export const GavelStruck = event('GavelStruck', { bridge: BridgeId, device: DeviceId });
const HALL_EVENTS = [HallArranged, MainsFailed, MainsReturned, GavelStruck, ScreensArranged] as const;
export const HallEvent = Type.Union([...HALL_EVENTS]);
export type HallEvent = Static<typeof HallEvent>;
export type HallEventOf<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;
const HALL_TYPES: ReadonlySet<string> = new Set(HALL_EVENTS.map(({ properties }) => properties.type.const));

/* ---- council ---- */
export const CouncilEvent = Type.Union([...COUNCIL_EVENTS]);
export type CouncilEvent = Static<typeof CouncilEvent>;
export type CouncilEventOf<T extends CouncilEvent['type']> = Extract<CouncilEvent, { type: T }>;
const COUNCIL_TYPES: ReadonlySet<string> = new Set(COUNCIL_EVENTS.map(({ properties }) => properties.type.const));

export const HouseEvent = Type.Union([SittingEvent, HallEvent, CouncilEvent]);
export type HouseEvent = Static<typeof HouseEvent>;

/** Whether an event is of the hall, and of no sitting. */
export const isOfHall = (event: HouseEvent): event is HallEvent => HALL_TYPES.has(event.type);
/** Whether an event is of the council itself. */
export const isOfCouncil = (event: HouseEvent): event is CouncilEvent => COUNCIL_TYPES.has(event.type);
/** Whether an event is of a sitting. */
export const isOfSitting = (event: HouseEvent): event is SittingEvent => !isOfHall(event) && !isOfCouncil(event);
