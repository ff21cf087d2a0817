/** A simulated board as a child process: hands and eyes at the far end of its GPIO lines. */
import { join } from 'node:path';
import { checker } from '#contract/check';
import {
  type SimulatedBoardOrder,
  SimulatedBoardReport,
  type SimulatedChip,
  type WireLevel,
} from '#contract/simulated-board';
import { Child } from './child.ts';
import { ROOT } from './scripts.ts';
import { Watch } from './watch.ts';

const SIMULATED_BOARD = join(ROOT, 'dist/firmware-bridge/gpio/simulated-sysfs/main.js');
const checkReport = checker(SimulatedBoardReport);

export class BoardProcess {
  readonly #child: Child<SimulatedBoardReport, SimulatedBoardOrder>;
  readonly #watch = new Watch();
  readonly #driven = new Map<number, WireLevel[]>();
  #enter: readonly string[] | undefined;

  constructor(chip: SimulatedChip) {
    this.#child = new Child({
      script: SIMULATED_BOARD,
      args: [JSON.stringify(chip)],
      check: checkReport,
      onReport: (report) => this.#hear(report),
      onLog: () => undefined,
    });
    this.#child.exited.then(() => this.#watch.end(new Error('the simulated board has ended')));
  }

  /** Resolves to the command in front of a program that is to run on the board. */
  enter(): Promise<readonly string[]> {
    return this.#watch.until(
      () => this.#enter,
      () => 'the simulated board lays no lines',
    );
  }

  /** Puts a level on a wire. */
  put(line: number, level: WireLevel): void {
    this.#child.order({ put: line, level });
  }

  /** Levels that the board has driven on a wire, oldest first. */
  driven(line: number): readonly WireLevel[] {
    return this.#driven.get(line) ?? [];
  }

  /** Resolves when the board has driven exactly these levels on a wire. */
  async untilDriven(line: number, levels: readonly WireLevel[]): Promise<void> {
    const wanted = levels.join();
    await this.#watch.until(
      () => this.driven(line).join() === wanted || undefined,
      () => `line ${line} was driven to ${this.driven(line).join()}, not ${wanted}`,
    );
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }

  #hear(report: SimulatedBoardReport): void {
    if (report.tells === 'laid') this.#enter = report.enter;
    if (report.tells === 'cannot') this.#watch.end(new Error(`no simulated board: ${report.reason}`));
    if (report.tells === 'wire' && report.driven) {
      this.#driven.set(report.line, [...this.driven(report.line), report.level]);
    }
    this.#watch.changed();
  }
}
