/** For tests: relays on a simulated board; the relay follows the line it hangs on. */

import type { MicrophonePlace } from '#contract/hall-bus';
import type { GpioLine } from '#contract/hall-equipment';
import type { Board, GpioOutput } from '../../gpio/board.ts';
import type { Opened } from '../../gpio/trouble.ts';
import { PeerBench, type SimulatedPeer } from '../testing/simulated-peer.ts';

export class SimulatedRelays implements SimulatedPeer {
  readonly bench: PeerBench;
  readonly #places: ReadonlyMap<number, MicrophonePlace>;
  #there = true;

  /** @param lines BCM number of each place. */
  constructor(lines: ReadonlyMap<MicrophonePlace, number>, open = false) {
    this.#places = new Map([...lines].map(([place, gpio]) => [gpio, place]));
    this.bench = new PeerBench(lines.keys(), open);
  }

  /** What `openBoard()` would give. */
  readonly board = (): Opened<Pick<Board, 'output'>> =>
    this.#there
      ? { ok: true, value: { output: (line) => this.#output(line) } }
      : { ok: false, trouble: { code: 'GPIO_NOT_THERE' } };

  press(place: MicrophonePlace, open: boolean): void {
    this.bench.change(place, open);
  }

  garble(): void {}

  async vanish(): Promise<void> {
    this.#there = false;
  }

  async comeBack(): Promise<void> {
    this.#there = true;
  }

  async end(): Promise<void> {}

  #output({ gpio }: GpioLine): Opened<GpioOutput> {
    const place = this.#places.get(gpio);
    if (place === undefined) return { ok: false, trouble: { code: 'GPIO_NO_SUCH_LINE', gpio, chip: 'simulated' } };
    const read = () => {
      this.bench.received += 1;
      return this.#there ? this.bench.told(place) : undefined;
    };
    const set = (active: boolean) => {
      this.bench.take(() => this.#there && this.bench.obey(place, active));
      return this.#there && this.bench.told(place) === active;
    };
    return { ok: true, value: { set, read, close: () => void this.bench.obey(place, false) } };
  }
}
