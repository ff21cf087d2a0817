/**
 * For tests: a board whose GPIO lines are simulated behind the kernel's own interface. In: levels to put on wires,
 * programs to run on the board. Out: every change of a wire. A machine where neither root nor a user may mount FUSE in
 * a namespace can't run these tests; that is an error with its reason, never a skip.
 */
import { type ChildProcess, fork, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SimulatedBoardOrder, SimulatedBoardReport, SimulatedChip, WireLevel } from '#contract/simulated-board';
import { Conditions } from '../../testing/conditions.ts';

const main = fileURLToPath(new URL('../simulated-sysfs/main.js', import.meta.url));

export const RASPBERRY_PI_4: SimulatedChip = { label: 'pinctrl-bcm2711', base: 512, lines: 58 };

export class SimulatedBoard {
  readonly #process: ChildProcess;
  #enter: readonly string[] = [];
  readonly #conditions = new Conditions(() => JSON.stringify([...this.driven]));
  /** Levels the board has driven, by line, oldest first. */
  readonly driven = new Map<number, WireLevel[]>();
  /** When each level was put, ns on the machine's monotonic clock. */
  readonly putAtNs: bigint[] = [];
  #reason: string | undefined;

  private constructor(chip: SimulatedChip) {
    this.#process = fork(main, [JSON.stringify(chip)], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#process.on('message', (report: SimulatedBoardReport) => this.#hear(report));
  }

  /** Lays the lines. @throws when the machine does not allow it, with the reasons. */
  static async lay(chip: SimulatedChip, teardown: (task: () => void) => void): Promise<SimulatedBoard> {
    const board = new SimulatedBoard(chip);
    teardown(() => board.#process.connected && board.#process.disconnect());
    await board.until(() => board.#enter.length > 0 || board.#reason !== undefined);
    if (board.#reason === undefined) return board;
    throw new Error(
      `Тести GPIO потребують /dev/fuse та unshare -m (root) або unshare -Urm. / The GPIO tests need /dev/fuse and unshare -m (root) or unshare -Urm.\n${board.#reason}`,
    );
  }

  /** Starts a Node program that sees the simulated lines. */
  run(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const [command = '', ...rest] = [...this.#enter, process.execPath, program, ...args];
    return spawn(command, rest, options);
  }

  /** Puts a level on a wire from the far end. */
  put(line: number, level: WireLevel): void {
    this.#process.send({ put: line, level } satisfies SimulatedBoardOrder);
  }

  /** What the board last drove a wire to; undefined: it never did. */
  level(line: number): WireLevel | undefined {
    return this.driven.get(line)?.at(-1);
  }

  /** Resolves as soon as `wanted` holds; asked again after everything heard. @throws in the end, with what was wanted. */
  until(wanted: () => boolean): Promise<void> {
    return this.#conditions.until(wanted);
  }

  /** Tells waiting tests to look again. */
  nudge(): void {
    this.#conditions.look();
  }

  #hear(report: SimulatedBoardReport): void {
    if (report.tells === 'laid') this.#enter = report.enter;
    if (report.tells === 'cannot') this.#reason = report.reason;
    if (report.tells === 'put') this.putAtNs.push(BigInt(report.atNs));
    if (report.tells === 'wire' && report.driven) {
      this.driven.set(report.line, [...(this.driven.get(report.line) ?? []), report.level]);
    }
    this.nudge();
  }
}
