/**
 * The operator's view: how the hall is, line by line and device by device, and where its setting up stands. Moments
 * are stamps, so that a screen counts seconds itself and nothing is sent only because time has passed.
 */
import { type Static, Type } from '#typebox';
import { BackupsView } from './backups.ts';
import { FoundDevice } from './commissioning.ts';
import { MicrophoneState } from './hall-bus.ts';
import { BridgeHealth } from './hall-health.ts';
import { BridgeId, CardNumber, DeviceId, ScreenId, SeatNumber } from './ids.ts';
import { SealView } from './seal.ts';
import { ScreenVoice } from './spoken-words.ts';
import { Count, closed, Sentence, SittingHead } from './view-parts.ts';

const Stamp = Type.String({ description: 'ISO 8601 UTC.' });
const health = BridgeHealth.properties;
const readerHealth = health.readers.items.properties;

/** What should be known about the hall: `fault` is broken now, `notice` may wait. `remedy`: what to do. */
export const HallWarning = Type.Object(
  {
    key: Type.String({ description: 'The same warning has the same key from view to view.' }),
    grave: Type.Enum(['fault', 'notice'] as const),
    what: Sentence,
    remedy: Type.Optional(Sentence),
  },
  closed,
);
export type HallWarning = Static<typeof HallWarning>;

const { line: _, ...lineHealth } = health.lines.items.properties;
export const LineView = Type.Object({ ...lineHealth, devices: Count, up: Count }, closed);
export type LineView = Static<typeof LineView>;

const { device: __, ...reader } = readerHealth;
export const BridgeView = Type.Object(
  {
    online: Type.Boolean(),
    /** When it last told how it is; absent: not since the hub started. */
    toldAt: Type.Optional(Stamp),
    unacknowledged: Type.Optional(Count),
    /** Keyed by name. */
    lines: Type.Record(Type.String(), LineView),
    /** Keyed by device. */
    readers: Type.Record(Type.String(), Type.Object(reader, closed)),
    gpio: health.gpio,
    /** What went over the wires to equipment of microphones. */
    microphones: health.microphones,
  },
  closed,
);
export type BridgeView = Static<typeof BridgeView>;

export const DeviceView = Type.Object(
  {
    bridge: BridgeId,
    line: Type.String(),
    seat: Type.Optional(SeatNumber),
    /** Adopted on this page; the hall file does not name it. */
    adopted: Type.Optional(Type.Literal(true)),
    up: Type.Boolean(),
    secure: Type.Optional(Type.Boolean()),
    lastAnswerAt: Type.Optional(Stamp),
    resends: Type.Optional(Count),
    refusedFrames: Type.Optional(Count),
  },
  closed,
);
export type DeviceView = Static<typeof DeviceView>;

/** What is done on a line, or with a device of it. */
export const SetUpAct = Type.Enum(['discover', 'adopt', 'show-yourself', 'forget'] as const);
export type SetUpAct = Static<typeof SetUpAct>;

/** Setting up on one line: what is under way, what was found, what came of the last request. */
export const LineSetUp = Type.Object(
  {
    bridge: BridgeId,
    line: Type.String(),
    doing: Type.Optional(
      Type.Object(
        {
          act: SetUpAct,
          since: Stamp,
          address: Type.Optional(Type.Integer()),
          device: Type.Optional(DeviceId),
        },
        closed,
      ),
    ),
    found: Type.Optional(Type.Object({ at: Stamp, devices: Type.Array(FoundDevice) }, closed)),
    last: Type.Optional(
      Type.Object(
        { act: SetUpAct, at: Stamp, device: Type.Optional(DeviceId), refused: Type.Optional(Sentence) },
        closed,
      ),
    ),
  },
  closed,
);
export type LineSetUp = Static<typeof LineSetUp>;

export const MicrophoneView = Type.Object(
  {
    ...MicrophoneState.properties,
    bridge: BridgeId,
    /** It has been otherwise than asked, not known, or out of reach, for longer than a switch takes. */
    fault: Type.Optional(Type.Literal(true)),
  },
  closed,
);
export type MicrophoneView = Static<typeof MicrophoneView>;

/** The machine the hub runs on; what can't be known is absent. */
export const MachineView = Type.Object(
  {
    startedAt: Stamp,
    temperatureC: Type.Optional(Type.Number()),
    diskFreeBytes: Type.Optional(Count),
    diskBytes: Type.Optional(Count),
    clockSynchronised: Type.Optional(Type.Boolean()),
    /** The wall clock stands before the journal's last record by so much, s. */
    clockBehindSeconds: Type.Optional(Count),
  },
  closed,
);
export type MachineView = Static<typeof MachineView>;

/** Displays that watch as a screen now; `voice` is of the one that fares worst. */
export const ScreenWatch = Type.Object(
  { displays: Type.Integer({ minimum: 1 }), voice: Type.Optional(ScreenVoice) },
  closed,
);
export type ScreenWatch = Static<typeof ScreenWatch>;

export const OperatorView = Type.Object(
  {
    council: Type.String(),
    head: Type.Optional(SittingHead),
    /** The sitting is open, or a ballot runs: lines are not set up now. */
    setUpClosed: Type.Optional(Type.Literal(true)),
    /** The gravest first. */
    warnings: Type.Array(HallWarning),
    bridges: Type.Unsafe<Record<BridgeId, BridgeView>>(Type.Record(BridgeId, BridgeView)),
    devices: Type.Unsafe<Record<DeviceId, DeviceView>>(Type.Record(DeviceId, DeviceView)),
    /** Seats of members and of keypads, keyed by number: who sits there, and what serves them. */
    seats: Type.Record(
      Type.String({ pattern: '^\\d+$' }),
      Type.Object({ seat: SeatNumber, name: Type.Optional(Type.String()), device: Type.Optional(DeviceId) }, closed),
    ),
    /** Keyed by place. */
    microphones: Type.Record(Type.String(), MicrophoneView),
    mains: Type.Optional(Type.Object({ state: Type.Enum(['failed', 'returned'] as const), at: Stamp }, closed)),
    machine: MachineView,
    journal: Type.Object({ position: Count, head: Type.String(), lastAt: Type.Optional(Stamp) }, closed),
    /** Refused reports by code, since the hub started. */
    refused: Type.Record(Type.String(), Count),
    /** The last key pressed at a keypad without a seat; `count` rises with each. */
    pressed: Type.Optional(Type.Object({ device: DeviceId, at: Stamp, count: Count }, closed)),
    /** The same of keypads that serve seats, while no sitting is open and no ballot runs: for a check of the hall. */
    pressedAtSeat: Type.Optional(Type.Object({ device: DeviceId, at: Stamp, count: Count }, closed)),
    /** The last card read by a reader without a seat. */
    card: Type.Optional(Type.Object({ device: DeviceId, card: CardNumber, at: Stamp, count: Count }, closed)),
    /** Keyed by bridge and line, `bridge-1/line1`. */
    setUp: Type.Record(Type.String(), LineSetUp),
    /** Keyed by screen; absent: no display watches as that screen. */
    watches: Type.Unsafe<Record<ScreenId, ScreenWatch>>(Type.Record(ScreenId, ScreenWatch)),
    /** Absent: this house keeps none. */
    backups: Type.Optional(BackupsView),
    /** Absent: this house seals nothing. */
    seal: Type.Optional(SealView),
  },
  closed,
);
export type OperatorView = Static<typeof OperatorView>;
