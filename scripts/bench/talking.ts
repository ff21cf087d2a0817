/** A script of the bench as a child process with which one talks: an order goes out, a report comes back. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export class Talking<Order extends object, Report extends { tells: string }> {
  readonly #process: ChildProcess;
  readonly #heard: Report[] = [];
  readonly #name: string;
  #look: () => void = () => undefined;
  #ended = false;

  /** `script`: its compiled file in this room. */
  constructor(script: string) {
    this.#name = script;
    this.#process = fork(join(import.meta.dirname, script), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#process.on('message', (report) => {
      this.#heard.push(report as Report);
      this.#look();
    });
    this.#process.on('exit', () => {
      this.#ended = true;
      this.#look();
    });
  }

  order(order: Order): void {
    this.#process.send(order);
  }

  /** The next report of this kind, which may be here already. One waits at a time. @throws when the process has ended. */
  next<T extends Report['tells']>(tells: T): Promise<Extract<Report, { tells: T }>> {
    return new Promise((resolve, reject) => {
      this.#look = () => {
        const index = this.#heard.findIndex((report) => report.tells === tells);
        if (index < 0 && !this.#ended) return;
        this.#look = () => undefined;
        if (index < 0) reject(new Error(`${this.#name} has ended`));
        else resolve(this.#heard.splice(index, 1)[0] as Extract<Report, { tells: T }>);
      };
      this.#look();
    });
  }

  stop(): void {
    this.#process.kill();
  }
}
