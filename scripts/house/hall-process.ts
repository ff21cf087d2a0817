/** The simulated hall as a child process: hands at keypads and eyes on lights. */
import { checker } from '#contract/check';
import {
  type SeatLights,
  type SimulatedHallCommand,
  SimulatedHallReport,
  type SimulatedLine,
  type Wire,
} from '#contract/simulated-hall';
import { Child, type Ended } from './child.ts';
import { SIMULATED_HALL } from './scripts.ts';
import { Watch } from './watch.ts';

const checkReport = checker(SimulatedHallReport);

export class HallProcess {
  readonly exited: Promise<Ended>;
  readonly #child: Child<SimulatedHallReport, SimulatedHallCommand>;
  readonly #watch = new Watch();
  readonly #lights = new Map<number, SeatLights>();
  #paths: Readonly<Record<string, string>> | undefined;

  constructor(onLog: (bytes: Buffer) => void) {
    this.#child = new Child({
      script: SIMULATED_HALL,
      args: [],
      check: checkReport,
      onReport: (report) => this.#hear(report),
      onLog,
    });
    this.exited = this.#child.exited;
    this.exited.then(() => this.#watch.end(new Error('the simulated hall has ended')));
  }

  /** Plugs the lines. Resolves to line name → path of its pseudo-terminal. */
  start(lines: SimulatedLine[], wire: Wire): Promise<Readonly<Record<string, string>>> {
    this.order({ do: 'start', lines, wire });
    return this.#watch.until(
      () => this.#paths,
      () => 'the simulated hall does not start',
    );
  }

  order(command: SimulatedHallCommand): void {
    this.#child.order(command);
  }

  lightsAt(seat: number): SeatLights | undefined {
    return this.#lights.get(seat);
  }

  /** Resolves when `holds` is true of the lights of every one of these seats. */
  async untilLights(seats: readonly number[], holds: (lights: SeatLights) => boolean, what: string): Promise<void> {
    const unlike = () =>
      seats.filter((seat) => {
        const lights = this.#lights.get(seat);
        return lights === undefined || !holds(lights);
      });
    await this.#watch.until(
      () => (unlike().length === 0 ? true : undefined),
      () => `${what}, seats ${unlike().join(', ')}`,
    );
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  #hear(report: SimulatedHallReport): void {
    if (report.tells === 'failed') this.#watch.end(new Error(`simulated hall: ${report.message}`));
    if (report.tells === 'started') this.#paths = report.paths;
    if (report.tells === 'lights') this.#lights.set(report.lights.seat, report.lights);
    this.#watch.changed();
  }
}
