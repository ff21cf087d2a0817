/**
 * The hall bus: MQTT topics and payloads between firmware bridges and the hub.
 *
 * A bridge publishes reports until the hub acknowledges each by (device, boot, counter); the hub
 * acknowledges after the journal's commit. Orders and states are retained. All payloads are JSON.
 * A bridge may publish only below `hall/<bridge>/up/` and read only below `hall/<bridge>/down/`.
 */
import { type Static, Type } from 'typebox';
import { BallotId, type BridgeId, CardNumber, DeviceId, SeatNumber } from './ids.ts';

/** Topic names; `+` as the bridge id gives the hub's subscription pattern. */
export const topics = {
  /** bridge → hub, QoS 1, not retained: {@link Report}. */
  report: (bridge: BridgeId | '+') => `hall/${bridge}/up/report`,
  /** bridge → hub, retained, with last will `lost`: {@link BridgeState}. */
  state: (bridge: BridgeId | '+') => `hall/${bridge}/up/state`,
  /** bridge → hub, retained, whenever a link changes: {@link LinkState} of one device. */
  link: (bridge: BridgeId | '+', device: DeviceId | '+') => `hall/${bridge}/up/link/${device}`,
  /** bridge → hub, every few seconds, not retained: {@link BridgeHealth}. */
  health: (bridge: BridgeId | '+') => `hall/${bridge}/up/health`,
  /** hub → bridge, QoS 1, not retained: {@link Acknowledgement}. */
  acknowledgement: (bridge: BridgeId) => `hall/${bridge}/down/acknowledgement`,
  /** hub → bridge, retained: {@link LightOrder} of one device. */
  order: (bridge: BridgeId, device: DeviceId | '+') => `hall/${bridge}/down/order/${device}`,
  /** hub → whoever drives microphones, retained: {@link MicrophoneOrder} of one place. */
  microphone: (place: MicrophonePlace | '+') => `hall/microphones/${place}`,
} as const;

/** Keys of a seat keypad, by meaning. */
export const SeatKey = Type.Union([
  Type.Literal('for'),
  Type.Literal('against'),
  Type.Literal('abstain'),
  Type.Literal('request-floor'),
]);
export type SeatKey = Static<typeof SeatKey>;

const closed = { additionalProperties: false };
const reportOrigin = {
  device: DeviceId,
  boot: Type.String({
    minLength: 1,
    maxLength: 32,
    description: 'Names one life of the counter: a device start, or a bridge start for plain keypads.',
  }),
  counter: Type.Integer({ minimum: 1, description: 'Rises by one with each report of this device in this boot.' }),
  ageMs: Type.Integer({ minimum: 0, description: 'Milliseconds from the press to this sending.' }),
};

/** Something a person did at a seat. `ballotId` of a key is the ballot last shown at that seat when it was pressed; absent: none. */
export const Report = Type.Union([
  Type.Object({ kind: Type.Literal('key'), ...reportOrigin, key: SeatKey, ballotId: Type.Optional(BallotId) }, closed),
  /** A key pressed in a secret ballot: the choice is sealed to the ballot's key (see sealed-press). */
  Type.Object(
    {
      kind: Type.Literal('sealed-key'),
      ...reportOrigin,
      ballotId: BallotId,
      sealed: Type.String({ pattern: '^[0-9a-f]{2,400}$' }),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('card-in'), ...reportOrigin, card: CardNumber }, closed),
  Type.Object({ kind: Type.Literal('card-out'), ...reportOrigin }, closed),
]);
export type Report = Static<typeof Report>;

/** The hub's answer to one report, sent when all it rests on is on the disk. */
export const Acknowledgement = Type.Object(
  {
    device: DeviceId,
    boot: Type.String(),
    counter: Type.Integer(),
    answer: Type.Union([Type.Literal('recorded'), Type.Literal('refused')]),
    code: Type.Optional(Type.String({ description: 'Refusal code when refused.' })),
  },
  closed,
);
export type Acknowledgement = Static<typeof Acknowledgement>;

/**
 * What a seat has to show. It follows from committed events alone.
 * `ready`: a card is in and registered. `ballotId` present: a vote is open to this seat.
 * `choice`: what the journal holds for the member at this seat in that ballot.
 */
export const LightOrder = Type.Object(
  {
    device: DeviceId,
    position: Type.Integer({ minimum: 0, description: 'Journal position the order rests on.' }),
    ready: Type.Boolean(),
    floor: Type.Union([Type.Literal('none'), Type.Literal('requested'), Type.Literal('granted')]),
    ballotId: Type.Optional(BallotId),
    choice: Type.Optional(Type.Union([Type.Literal('for'), Type.Literal('against'), Type.Literal('abstain')])),
    /** The open ballot is secret: presses are sealed to this key (X25519, hex) and never shown. */
    sealKey: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })),
    /** The member at this seat took part in the open secret ballot. */
    tookPart: Type.Optional(Type.Literal(true)),
    /** The card is in but its holder has to register anew: the key «за» does it. */
    registerAgain: Type.Optional(Type.Literal(true)),
    /** A ballot is open somewhere in the hall: dead devices may cost no more than a short probe. */
    hurry: Type.Boolean(),
  },
  closed,
);
export type LightOrder = Static<typeof LightOrder>;

/**
 * What a microphone has to do. It follows from committed events alone; `place` is a seat, the rostrum or the chair's.
 * Retained, below `hall/microphones/<place>`: whoever drives microphones reads it.
 */
export const MicrophoneOrder = Type.Object(
  {
    place: Type.Union([SeatNumber, Type.Literal('rostrum'), Type.Literal('chair')]),
    open: Type.Boolean(),
    position: Type.Integer({ minimum: 0, description: 'Journal position the order rests on.' }),
  },
  closed,
);
export type MicrophoneOrder = Static<typeof MicrophoneOrder>;
export type MicrophonePlace = MicrophoneOrder['place'];

/** Whether the bridge itself is on the bus; `lost` is its last will. */
export const BridgeState = Type.Object({ state: Type.Union([Type.Literal('online'), Type.Literal('lost')]) }, closed);
export type BridgeState = Static<typeof BridgeState>;

/** Whether a device answers. `cardIn` and `palm` are its inputs as last read. Contact lost is not leaving. */
export const LinkState = Type.Object(
  {
    device: DeviceId,
    link: Type.Union([Type.Literal('up'), Type.Literal('down')]),
    cardIn: Type.Optional(Type.Boolean()),
    palm: Type.Optional(Type.Boolean()),
  },
  closed,
);
export type LinkState = Static<typeof LinkState>;

const Count = Type.Integer({ minimum: 0 });
/** Counters since the bridge started; what was discarded is counted by reason, never hidden. */
export const BridgeHealth = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          line: Type.String(),
          path: Type.String(),
          open: Type.Boolean(),
          cycleMs: Type.Number({ description: 'Length of the last full poll cycle, ms.' }),
          discardedBytes: Type.Record(Type.String(), Count),
          framesIn: Count,
          framesOut: Count,
          reopened: Count,
        },
        closed,
      ),
    ),
    devices: Type.Array(
      Type.Object(
        {
          device: DeviceId,
          /** Seat of the hall file; a spare has none. */
          seat: Type.Optional(SeatNumber),
          online: Type.Boolean(),
          secure: Type.Boolean(),
          resends: Count,
          refusedFrames: Count,
          lastAnswerMsAgo: Type.Optional(Count),
        },
        closed,
      ),
    ),
    unacknowledged: Count,
  },
  closed,
);
export type BridgeHealth = Static<typeof BridgeHealth>;
