/**
 * An input device of Linux that may come and go. In: its path. Out: its bytes, and when it opens and closes.
 *
 * It is read by a `cat` of its own: reading a character device blocks, Node would block one of its few threads for
 * good, and there is no way to stop such a read. The device is opened here, so that what is wrong is told, and so that
 * nobody holds it longer than this process lives.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open } from 'node:fs/promises';
import type { Cancel } from '../../clock.ts';
import { type LineOptions, RETRY_MS } from '../../serial-line/serial-line.ts';
import { Troubles } from '../../troubles.ts';

export class InputDevice {
  readonly #options: Omit<LineOptions, 'baud'>;
  #reading: ChildProcess | undefined;
  #ended = false;
  #cancelRetry: Cancel | undefined;
  readonly #troubles: Troubles;

  constructor(options: Omit<LineOptions, 'baud'>) {
    this.#options = options;
    this.#troubles = new Troubles(options.onTrouble);
  }

  /** Opens the device now or as soon as it is there. */
  start(): void {
    void open(this.#options.path, 'r').then(
      (file) => this.#read(file),
      (error: NodeJS.ErrnoException) => this.#retry(error.code ?? error.message),
    );
  }

  /** Lets the device go for good. */
  end(): void {
    this.#ended = true;
    this.#cancelRetry?.();
    this.#reading?.kill();
  }

  #read(file: FileHandle): void {
    if (this.#ended) {
      void file.close();
      return;
    }
    const reading = spawn('cat', [], { stdio: [file.fd, 'pipe', 'ignore'] });
    void file.close();
    this.#reading = reading;
    reading.stdout?.on('data', (bytes: Buffer) => this.#options.onBytes(bytes));
    reading.on('error', (error) => this.#retry(error.message));
    reading.on('spawn', () => {
      this.#troubles.over();
      this.#options.onOpen();
    });
    reading.on('close', () => {
      if (reading.pid === undefined) return;
      if (!this.#ended) this.#options.onClose();
      this.#retry('the device vanished');
    });
  }

  #retry(reason: string): void {
    this.#reading = undefined;
    if (this.#ended) return;
    this.#troubles.tell(reason);
    this.#cancelRetry = this.#options.clock.after(RETRY_MS, () => this.start());
  }
}
