/**
 * How much a keypad draws and what is left of the supply at the end of a cable. In: currents of parts at 5 V, each with
 * its source; out: watts, milliamperes at the bus, volts at each keypad. Keypads with a switching regulator take constant
 * power: the lower the voltage that reaches them, the more current they draw.
 */
import { type Static, Type } from '#typebox';

const closed = { additionalProperties: false };
const Words = Type.Object({ uk: Type.String(), en: Type.String() }, closed);
const MilliAmperes = Type.Number({ minimum: 0 });

const Consumer = Type.Object(
  {
    part: Words,
    build: Type.Optional(Type.Enum(['em4100', 'mifare'] as const)),
    idleMa: MilliAmperes,
    typicalMa: MilliAmperes,
    worstMa: MilliAmperes,
    source: Type.String({ minLength: 10 }),
  },
  closed,
);
export type Consumer = Static<typeof Consumer>;

export const PowerSource = Type.Object(
  {
    format: Type.Literal('power/1'),
    regulator: Type.Object({ efficiency: Type.Number(), leastVolts: Type.Number(), source: Type.String() }, closed),
    cable: Type.Object(
      {
        ohmsPerMetre: Type.Number({ description: 'Of one wire.' }),
        wiresEachWay: Type.Integer(),
        amperesPerWire: Type.Number(),
        source: Type.String(),
      },
      closed,
    ),
    supply: Type.Object(
      {
        part: Type.String(),
        watts: Type.Number(),
        reserve: Type.Number(),
        limitAmperes: Type.Number({ description: 'Least current it gives into a short.' }),
        source: Type.String(),
      },
      closed,
    ),
    fuse: Type.Object(
      { amperes: Type.Number(), kind: Type.String(), reserve: Type.Number(), source: Type.String() },
      closed,
    ),
    cabinet: Type.Array(Type.Object({ part: Words, watts: Type.Number(), source: Type.String() }, closed)),
    consumers: Type.Array(Consumer),
  },
  closed,
);
export type PowerSource = Static<typeof PowerSource>;

export type Build = 'em4100' | 'mifare';
export type Load = 'idle' | 'typical' | 'worst';

/** Milliamperes at 5 V of one keypad. */
export const keypadMa = ({ consumers }: PowerSource, build: Build, load: Load): number =>
  consumers
    .filter((consumer) => consumer.build === undefined || consumer.build === build)
    .reduce((sum, consumer) => sum + consumer[`${load}Ma`], 0);

/** Watts that one keypad takes from the bus, the regulator's loss included. */
export const keypadWatts = (source: PowerSource, build: Build, load: Load): number =>
  (keypadMa(source, build, load) * 5) / 1000 / source.regulator.efficiency;

/** Watts at 24 V of what hangs on the supply in the cabinet beside the lines. */
export const cabinetWatts = ({ cabinet }: PowerSource): number => cabinet.reduce((sum, { watts }) => sum + watts, 0);

/** Amperes a line may draw for good: what copper and fuse bear. */
export const lineAmperes = ({ cable, fuse }: PowerSource): number =>
  Math.min(cable.amperesPerWire * cable.wiresEachWay, fuse.amperes * fuse.reserve);

/** Multiple of the fuse's rating that flows when the far end of a line is shorted, the supply's limit included. */
export const shortAtTheEnd = (source: PowerSource, supplyVolts: number, metres: number): number =>
  Math.min(source.supply.limitAmperes, supplyVolts / (loopOhmsPerMetre(source) * metres)) / source.fuse.amperes;

/** Ohms of a metre of cable, there and back. */
export const loopOhmsPerMetre = ({ cable }: PowerSource): number => (2 * cable.ohmsPerMetre) / cable.wiresEachWay;

export type Cable = {
  /** Volts at the supply's end. */
  readonly supplyVolts: number;
  /** Metres from the supply to the first keypad, then from keypad to keypad. */
  readonly spans: readonly number[];
  readonly wattsEach: number;
  readonly ohmsPerMetre: number;
};

export type Fed = { readonly volts: readonly number[]; readonly amperes: number };

const ROUNDS = 200;

/**
 * Volts at each keypad and amperes at the supply; undefined where the cable can't carry the power at all (the voltage
 * breaks down). Solved by going round: currents from voltages, voltages from currents.
 */
export function feed({ supplyVolts, spans, wattsEach, ohmsPerMetre }: Cable): Fed | undefined {
  let volts = spans.map(() => supplyVolts);
  for (let round = 0; round < ROUNDS; round += 1) {
    const currents = volts.map((at) => wattsEach / at);
    let carried = currents.reduce((sum, amperes) => sum + amperes, 0);
    let level = supplyVolts;
    volts = spans.map((metres, at) => {
      level -= carried * metres * ohmsPerMetre;
      carried -= currents[at] ?? 0;
      return level;
    });
    if (volts.some((at) => at < supplyVolts / 4)) return undefined;
  }
  return { volts, amperes: volts.reduce((sum, at) => sum + wattsEach / at, 0) };
}

/** Volts at the last keypad, or undefined where they are fewer than its regulator needs. */
export function farEndVolts(source: PowerSource, cable: Cable): number | undefined {
  const last = feed(cable)?.volts.at(-1);
  return last !== undefined && last >= source.regulator.leastVolts ? last : undefined;
}

/** How many keypads in a row one feed carries; at most `most`. */
export function seatsOneFeedCarries(
  source: PowerSource,
  cable: { supplyVolts: number; leadMetres: number; stepMetres: number; wattsEach: number; most: number },
): number {
  const most = lineAmperes(source);
  for (let seats = cable.most; seats > 0; seats -= 1) {
    const spans = Array.from({ length: seats }, (_, at) => (at === 0 ? cable.leadMetres : cable.stepMetres));
    const wired = { ...cable, spans, ohmsPerMetre: loopOhmsPerMetre(source) };
    const fed = feed(wired);
    if (fed && fed.amperes <= most && farEndVolts(source, wired) !== undefined) return seats;
  }
  return 0;
}
