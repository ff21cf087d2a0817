/**
 * The card readers of a hall that hang on no OSDP line. In: their entries in the hall file. Out: happenings and links to
 * the hall bus, health.
 */
import type { LinkState } from '#contract/hall-bus';
import type { HallReader } from '#contract/hall-equipment';
import type { BridgeHealth } from '#contract/hall-health';
import type { DeviceId } from '#contract/ids';
import type { Clock } from '../clock.ts';
import type { Happening } from '../seat-keypad/happening.ts';
import { openReader } from './open-reader.ts';
import { ReaderPlace } from './reader-place.ts';

export type ReadersOptions = {
  readonly clock: Clock;
  readonly report: (device: DeviceId, happening: Happening) => void;
  readonly link: (state: LinkState) => void;
  /** Told once for each new reason why a reader can't be used. */
  readonly trouble: (device: DeviceId, reason: string) => void;
};

export class Readers {
  readonly #places: ReadonlyMap<DeviceId, ReaderPlace>;

  constructor(entries: readonly HallReader[], options: ReadersOptions) {
    this.#places = new Map(entries.map((entry) => [entry.id, placeOf(entry, options)]));
  }

  start(): void {
    for (const place of this.#places.values()) place.start();
  }

  end(): void {
    for (const place of this.#places.values()) place.end();
  }

  get links(): LinkState[] {
    return [...this.#places.values()].map(({ linkState }) => linkState);
  }

  get health(): NonNullable<BridgeHealth['readers']> {
    return [...this.#places.values()].map(({ health }) => health);
  }
}

function placeOf({ id: device, kind, path, seat, typed }: HallReader, options: ReadersOptions): ReaderPlace {
  const { clock, report, link, trouble } = options;
  return new ReaderPlace(
    { device, kind, path, ...(seat !== undefined && { seat }) },
    {
      report: (happening) => report(device, happening),
      link,
      trouble: (why) => trouble(device, why),
    },
    (ears) => openReader(kind, { path, clock, ears, ...(typed !== undefined && { typed }) }),
  );
}
