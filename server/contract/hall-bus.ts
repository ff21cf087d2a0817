/**
 * The hall bus: MQTT topics and payloads between firmware bridges and the hub.
 *
 * A bridge publishes reports until the hub acknowledges each by (device, boot, counter); the hub
 * acknowledges after the journal's commit. Orders and states are retained. All payloads are JSON.
 * A bridge may publish only below `hall/<bridge>/up/` and read only below `hall/<bridge>/down/`, and what the hub says
 * to everybody: `hall/hub`, `hall/microphones/`, `hall/lamps/`, `hall/gong`.
 */
import { type Static, Type } from '#typebox';
import { BallotId, type BridgeId, CardNumber, DeviceId, SeatNumber } from './ids.ts';

/** Topic names; `+` as the bridge id gives the hub's subscription pattern. */
export const topics = {
  /** bridge → hub, QoS 1, not retained: {@link Report}. */
  report: (bridge: BridgeId | '+') => `hall/${bridge}/up/report`,
  /** bridge → hub, retained, with last will `lost`: {@link BridgeState}. */
  state: (bridge: BridgeId | '+') => `hall/${bridge}/up/state`,
  /** bridge → hub, retained, whenever a link changes: {@link LinkState} of one device. */
  link: (bridge: BridgeId | '+', device: DeviceId | '+') => `hall/${bridge}/up/link/${device}`,
  /** bridge → hub, every few seconds, not retained: `BridgeHealth` of hall-health. */
  health: (bridge: BridgeId | '+') => `hall/${bridge}/up/health`,
  /** hub → whoever has to know, retained, with last will `lost`: {@link HubState}. */
  hub: () => 'hall/hub',
  /** hub → bridge, QoS 1, not retained: {@link Acknowledgement}. */
  acknowledgement: (bridge: BridgeId) => `hall/${bridge}/down/acknowledgement`,
  /** hub → bridge, retained: {@link LightOrder} of one device. */
  order: (bridge: BridgeId, device: DeviceId | '+') => `hall/${bridge}/down/order/${device}`,
  /** bridge → hub, retained, whenever it changes: {@link MicrophoneState}. */
  microphoneState: (bridge: BridgeId | '+', place: MicrophonePlace | '+') => `hall/${bridge}/up/microphone/${place}`,
  /** hub → bridge, QoS 1, not retained: `CommissionRequest` of commissioning. */
  commission: (bridge: BridgeId) => `hall/${bridge}/down/commission`,
  /** bridge → hub, QoS 1, not retained: `CommissionReport` of commissioning. */
  commissionReport: (bridge: BridgeId | '+') => `hall/${bridge}/up/commission`,
  /** hub → whoever drives lamps, retained: {@link LampOrder}. */
  lamp: (lamp: LampOrder['lamp'] | '+') => `hall/lamps/${lamp}`,
  /** hub → whoever sounds the gong, QoS 1, not retained: {@link GongOrder}. */
  gong: () => 'hall/gong',
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

/** Both hands at once: how long palm pad and key were held together; of a plain keypad, how long the pad had been covered. */
export const HeldMs = Type.Integer({ minimum: 0, maximum: 65_535 });

/** Something a person did at a seat, or at the gavel; or the mains power. `ballotId` of a key is the ballot last shown at that seat when it was pressed; absent: none. */
export const Report = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('key'),
      ...reportOrigin,
      key: SeatKey,
      ballotId: Type.Optional(BallotId),
      heldMs: Type.Optional(HeldMs),
    },
    closed,
  ),
  /** A key pressed in a secret ballot: the choice is sealed to the ballot's key (see sealed-press). */
  Type.Object(
    {
      kind: Type.Literal('sealed-key'),
      ...reportOrigin,
      ballotId: BallotId,
      sealed: Type.String({ pattern: '^[0-9a-f]{2,400}$' }),
      heldMs: Type.Optional(HeldMs),
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal('card-in'), ...reportOrigin, card: CardNumber }, closed),
  Type.Object({ kind: Type.Literal('card-out'), ...reportOrigin }, closed),
  /** The chair's gavel key was struck. */
  Type.Object({ kind: Type.Literal('gavel'), ...reportOrigin }, closed),
  /** The uninterruptible supply says that mains power has failed, or has returned. */
  Type.Object(
    {
      kind: Type.Literal('power'),
      ...reportOrigin,
      mains: Type.Union([Type.Literal('failed'), Type.Literal('returned')]),
    },
    closed,
  ),
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
    /** Rule of two hands: how long palm pad and key have to be held together before a press counts, ms. */
    holdMs: Type.Optional(Type.Integer({ minimum: 100, maximum: 10_000 })),
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

/** What a microphone is known to do, beside what it was asked to. */
export const MicrophoneState = Type.Object(
  {
    place: MicrophoneOrder.properties.place,
    /** Kind of equipment, as in the hall file. */
    driver: Type.String({ minLength: 1, maxLength: 32 }),
    asked: Type.Boolean({ description: 'What the last order says; closed before any.' }),
    open: Type.Optional(Type.Boolean({ description: 'What the equipment itself last said; absent: not known.' })),
    reachable: Type.Boolean(),
    corrected: Type.Integer({ minimum: 0, description: 'How often it was otherwise than asked and was set anew.' }),
  },
  closed,
);
export type MicrophoneState = Static<typeof MicrophoneState>;

/** A lamp over the door or at the chair. It follows from committed events alone. */
export const LampOrder = Type.Object(
  {
    lamp: Type.Union([Type.Literal('session'), Type.Literal('quorum')]),
    on: Type.Boolean(),
    position: Type.Integer({ minimum: 0, description: 'Journal position the order rests on.' }),
  },
  closed,
);
export type LampOrder = Static<typeof LampOrder>;

/** One stroke of the gong: a ballot has opened, or the gavel was struck. */
export const GongOrder = Type.Object(
  {
    why: Type.Union([Type.Literal('ballot-opened'), Type.Literal('gavel')]),
    position: Type.Integer({ minimum: 0, description: 'Journal position the order rests on; a repeat has the same.' }),
  },
  closed,
);
export type GongOrder = Static<typeof GongOrder>;

/** Whether the bridge itself is on the bus; `lost` is its last will. */
export const BridgeState = Type.Object({ state: Type.Union([Type.Literal('online'), Type.Literal('lost')]) }, closed);
export type BridgeState = Static<typeof BridgeState>;

/** Whether the hub is on the bus; `lost` is its last will. Where a broker outlives the hub its orders stay behind. */
export const HubState = Type.Object({ state: Type.Union([Type.Literal('online'), Type.Literal('lost')]) }, closed);
export type HubState = Static<typeof HubState>;

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
