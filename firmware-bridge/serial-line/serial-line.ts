/**
 * One serial device that may come and go. In: a path. Out: its bytes, and when it opens and closes.
 * A vanished device is sought again every {@link RETRY_MS}; each time with a new port object, because an old one
 * replays what was queued for the device that is gone. Every port has an error listener for its whole life.
 */
import { SerialPortStream } from '@serialport/stream';
import type { Cancel, Clock } from '../clock.ts';
import { Troubles } from '../troubles.ts';
import { hangUpAware } from './hang-up.ts';

/** Pause between two attempts to open, ms. */
export const RETRY_MS = 400;
/** Understood by the Linux binding, though not in its type. */
const LOW_LATENCY: object = { lowLatency: true };
/** A write that takes longer than this means a stalled peer. */
const STALLED_MS = 1000;

export type LineOptions = {
  readonly path: string;
  readonly baud: number;
  readonly clock: Clock;
  readonly onOpen: () => void;
  readonly onBytes: (bytes: Buffer) => void;
  readonly onClose: () => void;
  /** Told once for each new reason why the line can't be opened, e.g. `Cannot lock port`. */
  readonly onTrouble: (reason: string) => void;
};

export class SerialLine {
  readonly #options: LineOptions;
  #port: SerialPortStream | undefined;
  #open = false;
  #ended = false;
  #cancelRetry: Cancel | undefined;
  #writingSince: number | undefined;
  readonly #troubles: Troubles;
  #opened = 0;

  constructor(options: LineOptions) {
    this.#options = options;
    this.#troubles = new Troubles(options.onTrouble);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** How often the line came back after it had been open. */
  get reopened(): number {
    return Math.max(0, this.#opened - 1);
  }

  /** Opens the line now or as soon as it is there. */
  start(): void {
    if (this.#port !== undefined || this.#ended) return;
    const { path, baud } = this.#options;
    const port = new SerialPortStream({ path, baudRate: baud, autoOpen: false, binding: hangUpAware });
    this.#port = port;
    port.on('error', (error) => this.#lose(port, error.message));
    port.on('close', () => this.#lose(port, 'the device vanished'));
    port.on('data', (bytes: Buffer) => {
      if (port === this.#port) this.#options.onBytes(bytes);
    });
    port.open((error) => (error === null ? this.#onOpen(port) : this.#lose(port, error.message)));
  }

  /** Sends bytes; they are lost while the line is closed. */
  write(bytes: Buffer): void {
    const port = this.#port;
    if (port === undefined || !this.#open) return;
    const now = this.#options.clock.now();
    if (this.#writingSince !== undefined && now - this.#writingSince > STALLED_MS) {
      this.#lose(port, 'the line does not take bytes');
      return;
    }
    this.#writingSince ??= now;
    port.write(bytes, (error) => {
      if (port !== this.#port) return;
      this.#writingSince = undefined;
      if (error) this.#lose(port, error.message);
    });
  }

  /** Closes the line for good. */
  end(): void {
    this.#ended = true;
    this.#cancelRetry?.();
    const port = this.#port;
    if (port !== undefined) this.#lose(port, 'ended');
  }

  #onOpen(port: SerialPortStream): void {
    if (port !== this.#port) {
      discard(port);
      return;
    }
    this.#open = true;
    this.#opened += 1;
    this.#troubles.over();
    // FTDI adapters gather bytes for 16 ms unless told not to; others, and pseudo-terminals, don't know the wish.
    port.set(LOW_LATENCY, () => undefined);
    this.#options.onOpen();
  }

  #lose(port: SerialPortStream, reason: string): void {
    if (port !== this.#port) return;
    const wasOpen = this.#open;
    this.#port = undefined;
    this.#open = false;
    this.#writingSince = undefined;
    discard(port);
    if (!this.#ended) this.#troubles.tell(reason);
    if (wasOpen) this.#options.onClose();
    if (!this.#ended) this.#cancelRetry = this.#options.clock.after(RETRY_MS, () => this.start());
  }
}

/** Lets a port go without hearing from it again. It keeps its error listener: a late error must not end the process. */
function discard(port: SerialPortStream): void {
  if (port.isOpen) port.close(() => port.destroy());
  else port.destroy();
}
