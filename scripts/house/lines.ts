/** Seat keypads on lines: which address serves which seat, each with a Secure Channel key of its own. */
import { randomBytes } from 'node:crypto';
import type { HallLine } from '#contract/hall-file';
import type { DeviceId } from '#contract/ids';
import type { SimulatedLine } from '#contract/simulated-hall';

/** Spreads seats over `count` lines as evenly as they go, in order of seats. */
export function layLines(seats: readonly number[], count: number): SimulatedLine[] {
  const sorted = [...seats].sort((a, b) => a - b);
  const perLine = Math.ceil(sorted.length / count);
  const lines = Array.from({ length: Math.ceil(sorted.length / perLine) }, (_, index) =>
    sorted.slice(index * perLine, (index + 1) * perLine),
  );
  return lines.map((ofLine, index) => ({
    line: `line${index + 1}`,
    devices: ofLine.map((seat, address) => ({ address, seat, key: randomBytes(16).toString('hex').toUpperCase() })),
  }));
}

/** A keypad that serves no seat: its device in the hall file, and where hands find it. */
export type Spare = { readonly device: DeviceId; readonly keypad: number };

const SPARES_FROM = 90_001;

/** So many spare keypads. */
export const sparesOf = (count: number): Spare[] =>
  Array.from({ length: count }, (_, index) => ({
    device: `spare-${index + 1}` as DeviceId,
    keypad: SPARES_FROM + index,
  }));

/** The lines of a hall file for keypads that hang on these paths; a spare has a name and no seat. */
export const hallLines = (
  lines: readonly SimulatedLine[],
  paths: Readonly<Record<string, string>>,
  spares: readonly Spare[] = [],
): HallLine[] =>
  lines.map(({ line, devices }) => ({
    name: line,
    path: paths[line] ?? '',
    medium: 'uart',
    devices: devices.map(({ seat, address, key }) => {
      const spare = spares.find(({ keypad }) => keypad === seat);
      return spare === undefined ? { address, key, seat } : { address, key, id: spare.device };
    }),
  }));
