/**
 * For tests: a board whose GPIO lines are simulated behind an unmodified kernel interface, in a mount namespace of its
 * own. In: levels to put on wires, programs to run on the board. Out: every change of a wire. A machine where neither
 * root nor a user may mount FUSE in a namespace can't run these tests; that is an error with its reason, never a skip.
 */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { WireLevel } from './lines.ts';
import type { FarEndOrder, FarEndReport, SysfsOptions } from './talk.ts';

const main = fileURLToPath(new URL('./main.js', import.meta.url));
const AS_ROOT = { unshare: ['-m'], enter: ['-m'] };
/** A user may mount in a user namespace where it is root. */
const AS_USER = { unshare: ['-U', '-r', '-m'], enter: ['-U', '-m', '--preserve-credentials'] };
type Way = typeof AS_ROOT;

export const RASPBERRY_PI_4: SysfsOptions = { label: 'pinctrl-bcm2711', base: 512, lines: 58 };

export class SimulatedBoard {
  readonly #sysfs: ChildProcess;
  readonly #way: Way;
  #waiting: { wanted: () => boolean; done: () => void }[] = [];
  /** Levels the board has driven, by line, oldest first. */
  readonly driven = new Map<number, WireLevel[]>();
  /** When each level was put, ns on the machine's monotonic clock. */
  readonly putAtNs: bigint[] = [];

  private constructor(sysfs: ChildProcess, way: Way) {
    this.#sysfs = sysfs;
    this.#way = way;
    sysfs.on('message', (report: FarEndReport) => this.#hear(report));
  }

  /** Lays the lines: as root, else as the user. @throws when neither is allowed, with the reasons. */
  static async lay(options: SysfsOptions, teardown: (task: () => void) => void): Promise<SimulatedBoard> {
    const reasons: string[] = [];
    for (const way of [AS_ROOT, AS_USER]) {
      const sysfs = spawn('unshare', [...way.unshare, process.execPath, main, JSON.stringify(options)], {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      const reason = await whyNot(sysfs);
      if (reason === undefined) {
        teardown(() => sysfs.disconnect());
        return new SimulatedBoard(sysfs, way);
      }
      if (sysfs.connected) sysfs.disconnect();
      reasons.push(`unshare ${way.unshare.join(' ')}: ${reason}`);
    }
    throw new Error(
      `Тести GPIO потребують /dev/fuse та unshare -m (root) або unshare -Urm. / The GPIO tests need /dev/fuse and unshare -m (root) or unshare -Urm.\n${reasons.join('\n')}`,
    );
  }

  /** Starts a Node program that sees the simulated lines. */
  run(program: string, args: readonly string[], options: SpawnOptions): ChildProcess {
    const enter = ['-t', String(this.#sysfs.pid), ...this.#way.enter];
    return spawn('nsenter', [...enter, '--', process.execPath, program, ...args], options);
  }

  /** Puts a level on a wire from the far end. */
  put(line: number, level: WireLevel): void {
    this.#sysfs.send({ put: line, level } satisfies FarEndOrder);
  }

  /** What the board drives a wire to now; undefined: it does not. */
  level(line: number): WireLevel | undefined {
    return this.driven.get(line)?.at(-1);
  }

  /** Resolves as soon as `wanted` holds; asked again after everything heard. */
  async until(wanted: () => boolean): Promise<void> {
    if (wanted()) return;
    await new Promise<void>((done) => this.#waiting.push({ wanted, done }));
  }

  /** Tells waiting tests to look again. */
  nudge(): void {
    const ready = this.#waiting.filter(({ wanted }) => wanted());
    this.#waiting = this.#waiting.filter((one) => !ready.includes(one));
    for (const { done } of ready) done();
  }

  #hear(report: FarEndReport): void {
    if (report.tells === 'put') this.putAtNs.push(BigInt(report.atNs));
    if (report.tells === 'wire' && report.driven) {
      this.driven.set(report.line, [...(this.driven.get(report.line) ?? []), report.level]);
    }
    this.nudge();
  }
}

/** Why there are no lines; undefined when they are there. */
function whyNot(sysfs: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    sysfs.stderr?.on('data', (text) => {
      said += text;
    });
    sysfs.on('error', (error) => resolve(error.message));
    sysfs.on('close', (code) => resolve(said.trim() || `exit code ${code}`));
    sysfs.once('message', (report: FarEndReport) =>
      resolve(report.tells === 'mounted' ? undefined : report.tells === 'cannot' ? report.reason : 'no answer'),
    );
  });
}
