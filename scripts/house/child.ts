/**
 * A process of the house as a child: started with an IPC channel, so that it ends when we do; its reports checked
 * against their schema; what it prints handed to a log.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Checked } from '#contract/check';

export type ChildOptions<Report> = {
  /** Compiled script, as an absolute path. */
  script: string;
  args: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Command in front of it, that sets the place where it runs. */
  enter?: readonly string[];
  check(message: unknown): Checked<Report>;
  onReport(report: Report): void;
  /** What it writes to stdout and stderr. */
  onLog(bytes: Buffer): void;
};

/** How a child ended: exit code, or the signal that ended it. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null };

/** After this long a child that was asked to stop is killed, ms. */
const STOP_GRACE_MS = 2500;

export class Child<Report, Order extends object> {
  readonly exited: Promise<Ended>;
  readonly #process: ChildProcess;

  constructor({ script, args, env, enter = [], check, onReport, onLog }: ChildOptions<Report>) {
    const [command = process.execPath, ...rest] = [...enter, process.execPath];
    this.#process = fork(script, [...args], {
      env: { ...process.env, ...env },
      execPath: command,
      execArgv: [...rest, '--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#process.stdout?.on('data', onLog);
    this.#process.stderr?.on('data', onLog);
    this.#process.on('message', (message) => {
      const checked = check(message);
      if (checked.ok) onReport(checked.value);
    });
    this.exited = new Promise((resolve) => {
      this.#process.on('error', () => resolve({ code: 127, signal: null }));
      this.#process.on('exit', (code, signal) => resolve({ code, signal }));
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** Sends an order; one to a child that is gone is dropped. */
  order(order: Order): void {
    if (this.#process.connected) this.#process.send(order, () => undefined);
  }

  /** Asks it to end, kills it if it does not; resolves when it has ended. */
  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    const killer = setTimeout(() => this.kill(), STOP_GRACE_MS);
    await this.exited;
    clearTimeout(killer);
  }

  /** Ends it at once, as a power cut would. */
  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
