/**
 * Remote control of the simulated hall: messages over a child process's IPC channel.
 * The simulated keypads themselves speak the real wire on pseudo-terminals; this only moves their people's hands
 * and tells what an eye would see.
 */
import { type Static, Type } from '#typebox';
import { CardNumber } from './ids.ts';

const closed = { additionalProperties: false };

const KeypadSeat = Type.Integer({
  minimum: 1,
  maximum: 99_999,
  description: 'Where hands find a keypad: its seat; a spare has one of its own.',
});

/** What can be turned on to make the wire as bad as a real one. */
export const Wire = Type.Object(
  {
    baud: Type.Optional(
      Type.Integer({
        minimum: 1200,
        description: 'Pace bytes as this baud rate would; absent: as fast as the machine.',
      }),
    ),
    turnaroundMs: Type.Optional(Type.Number({ minimum: 0 })),
    corruptedBytes: Type.Optional(
      Type.Number({ minimum: 0, maximum: 1, description: 'Share of bytes with a flipped bit.' }),
    ),
    lostFrames: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
    seed: Type.Optional(Type.Integer()),
  },
  closed,
);
export type Wire = Static<typeof Wire>;

/**
 * `own`: our keypad with its vote exchange, simulated by its protocol. `plain`: another vendor's, plain OSDP.
 * `firmware`: our keypad's own program on a simulated chip.
 */
export const KeypadKind = Type.Union([Type.Literal('own'), Type.Literal('plain'), Type.Literal('firmware')]);
export type KeypadKind = Static<typeof KeypadKind>;

export const SimulatedLine = Type.Object(
  {
    line: Type.String({ minLength: 1, maxLength: 32 }),
    devices: Type.Array(
      Type.Object(
        {
          address: Type.Integer({ minimum: 0, maximum: 126 }),
          seat: KeypadSeat,
          key: Type.String({ pattern: '^[0-9A-Fa-f]{32}$', description: 'SCBK of the device.' }),
          /** Default: our own at even seats, plain ones at odd seats, so that a hall has both. */
          kind: Type.Optional(KeypadKind),
          /** Switched on in install mode: it takes the default key until it is given one of its own. */
          installing: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type SimulatedLine = Static<typeof SimulatedLine>;

export const SimulatedHallCommand = Type.Union([
  Type.Object({ do: Type.Literal('start'), lines: Type.Array(SimulatedLine), wire: Wire }, closed),
  Type.Object({ do: Type.Literal('insert-card'), seat: KeypadSeat, card: CardNumber }, closed),
  Type.Object({ do: Type.Literal('remove-card'), seat: KeypadSeat }, closed),
  Type.Object(
    {
      do: Type.Literal('press'),
      seat: KeypadSeat,
      key: Type.Union([
        Type.Literal('for'),
        Type.Literal('against'),
        Type.Literal('abstain'),
        Type.Literal('request-floor'),
      ]),
    },
    closed,
  ),
  /** A hand is laid on the palm pad, or taken away. */
  Type.Object({ do: Type.Literal('palm'), seat: KeypadSeat, covered: Type.Boolean() }, closed),
  /** A key goes down and is let go after so long. */
  Type.Object(
    {
      do: Type.Literal('hold'),
      seat: KeypadSeat,
      key: Type.Union([
        Type.Literal('for'),
        Type.Literal('against'),
        Type.Literal('abstain'),
        Type.Literal('request-floor'),
      ]),
      ms: Type.Integer({ minimum: 0, maximum: 60_000 }),
    },
    closed,
  ),
  /** The keypad is switched off and on again with the keys of install mode held. */
  Type.Object({ do: Type.Literal('install-mode'), seat: KeypadSeat }, closed),
  /** One keypad loses its power, and what it had not told; and comes back. */
  Type.Object({ do: Type.Literal('unplug-keypad'), seat: KeypadSeat }, closed),
  Type.Object({ do: Type.Literal('replug-keypad'), seat: KeypadSeat }, closed),
  /** The keypad at this seat falls silent for good. */
  Type.Object({ do: Type.Literal('kill-keypad'), seat: KeypadSeat }, closed),
  Type.Object({ do: Type.Literal('unplug'), line: Type.String() }, closed),
  Type.Object({ do: Type.Literal('replug'), line: Type.String() }, closed),
  /** Deputies act by themselves: cards at a human pace, presses when the vote-open light shows. */
  Type.Object(
    {
      do: Type.Literal('autopilot'),
      seed: Type.Integer(),
      people: Type.Array(
        Type.Object(
          {
            seat: KeypadSeat,
            card: CardNumber,
            habit: Type.Union([
              Type.Literal('steady'),
              Type.Literal('changes-mind'),
              Type.Literal('late'),
              Type.Literal('leaves-once'),
              Type.Literal('forgets'),
            ]),
          },
          closed,
        ),
      ),
    },
    closed,
  ),
  /** At this seat a person acts from now on: its deputy stops acting by itself. */
  Type.Object({ do: Type.Literal('leave-to-person'), seat: KeypadSeat }, closed),
]);
export type SimulatedHallCommand = Static<typeof SimulatedHallCommand>;

/** The lights of one seat, as an eye sees them. `open`: the vote-open light. */
export const SeatLights = Type.Object(
  {
    seat: KeypadSeat,
    ready: Type.Boolean(),
    open: Type.Boolean(),
    /** How often the vote-open light has been lit: for each question anew. */
    openings: Type.Integer({ minimum: 0 }),
    choice: Type.Optional(Type.Union([Type.Literal('for'), Type.Literal('against'), Type.Literal('abstain')])),
    /** In a secret ballot all three choice lights show that the press is taken in, alike. */
    tookPart: Type.Optional(Type.Literal(true)),
    floor: Type.Union([Type.Literal('none'), Type.Literal('requested'), Type.Literal('granted')]),
  },
  closed,
);
export type SeatLights = Static<typeof SeatLights>;

export const SimulatedHallReport = Type.Union([
  Type.Object(
    {
      tells: Type.Literal('started'),
      paths: Type.Record(Type.String(), Type.String(), { description: 'Line name → path of its pseudo-terminal.' }),
    },
    closed,
  ),
  Type.Object({ tells: Type.Literal('lights'), lights: SeatLights }, closed),
  Type.Object({ tells: Type.Literal('failed'), message: Type.String() }, closed),
]);
export type SimulatedHallReport = Static<typeof SimulatedHallReport>;
