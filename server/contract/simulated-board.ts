/**
 * A simulated board: GPIO lines behind the kernel's own interface, in a process whose mount namespace others may enter.
 * Over IPC; lines by BCM number, levels are those of the wire.
 */
import { type Static, Type } from '#typebox';

const closed = { additionalProperties: false };
const Line = Type.Integer({ minimum: 0 });
export const WireLevel = Type.Union([Type.Literal(0), Type.Literal(1)]);
export type WireLevel = Static<typeof WireLevel>;

/** The chip that carries the header, as the kernel shows it. */
export const SimulatedChip = Type.Object(
  {
    label: Type.String({ minLength: 1 }),
    base: Type.Integer({ minimum: 0, description: 'Number in sysfs of the first line.' }),
    lines: Type.Integer({ minimum: 1, maximum: 512 }),
    busy: Type.Optional(Type.Array(Line, { description: 'Lines that a driver of the kernel holds.' })),
    dying: Type.Optional(
      Type.Array(Line, { description: 'Lines that can’t be read after their first edge, until they are given back.' }),
    ),
  },
  closed,
);
export type SimulatedChip = Static<typeof SimulatedChip>;

/** A hand at the far end: puts a level on a wire. */
export const SimulatedBoardOrder = Type.Object({ put: Line, level: WireLevel }, closed);
export type SimulatedBoardOrder = Static<typeof SimulatedBoardOrder>;

export const SimulatedBoardReport = Type.Union([
  /** The lines are laid. `enter`: command in front of a program that is to see them. */
  Type.Object({ tells: Type.Literal('laid'), enter: Type.Array(Type.String(), { minItems: 1 }) }, closed),
  /** The machine allows no lines. */
  Type.Object({ tells: Type.Literal('cannot'), reason: Type.String() }, closed),
  /** The board has set a wire, or let go of it. */
  Type.Object({ tells: Type.Literal('wire'), line: Line, level: WireLevel, driven: Type.Boolean() }, closed),
  /** A level was put. `atNs`: just before, on the machine's monotonic clock. */
  Type.Object({ tells: Type.Literal('put'), line: Line, level: WireLevel, atNs: Type.String() }, closed),
]);
export type SimulatedBoardReport = Static<typeof SimulatedBoardReport>;
