/**
 * What a line of RS-485 (TIA/EIA-485-A) bears: the idle level its bias resistors make, the load they are to a driver, how
 * long the cable may be and how long a branch. All in ohms, volts, metres and bits a second.
 */

export type Bias = {
  /** Volts the bias resistors hang on. */
  readonly volts: number;
  /** One resistor from A to plus, an equal one from B to zero. */
  readonly ohms: number;
  /** Terminators, each 120 Ω. */
  readonly terminators: number;
  readonly receivers: number;
};

const TERMINATOR_OHMS = 120;
/** Input of a receiver of an eighth of a unit load (12 kΩ is one). */
const EIGHTH_LOAD_OHMS = 96_000;
/** Level that every receiver takes for a one, V. */
export const SURE_ONE_VOLTS = 0.2;
/** The heaviest load that the standard asks a driver to bear, Ω. */
export const HEAVIEST_LOAD_OHMS = 54;

const parallel = (...ohms: number[]): number => 1 / ohms.reduce((sum, each) => sum + 1 / each, 0);

const acrossThePair = ({ terminators, receivers }: Bias): number =>
  parallel(TERMINATOR_OHMS / terminators, EIGHTH_LOAD_OHMS / receivers);

/** Volts between A and B while nobody drives. */
export function idleVolts(bias: Bias): number {
  const pair = acrossThePair(bias);
  return (bias.volts * pair) / (pair + 2 * bias.ohms);
}

/** Ohms that a driver sees: terminators, receivers and both bias resistors in a row. */
export const driverLoadOhms = (bias: Bias): number => parallel(acrossThePair(bias), 2 * bias.ohms);

/** Metres by the rule of thumb of the standard’s application notes: length × rate at most 10⁸. */
export const longestByRate = (baud: number): number => 1e8 / baud;

const METRES_PER_NANOSECOND = 0.2;

/** Metres of a branch that stays invisible: a tenth of the edge’s length on the cable. */
export const longestBranch = (riseNs: number): number => (riseNs / 10) * METRES_PER_NANOSECOND;

/** Volts that arrive at the far terminator of what a driver gives, after the copper of both wires. */
export const farEndSignalVolts = (driverVolts: number, metres: number, ohmsPerMetre: number): number =>
  (driverVolts * TERMINATOR_OHMS) / (TERMINATOR_OHMS + 2 * ohmsPerMetre * metres);
