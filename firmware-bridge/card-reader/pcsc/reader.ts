/**
 * A PC/SC reader for the bridge. It is watched in a thread of its own: some calls of the resource manager wait until it
 * answers, and it answers nobody while it powers a slow card up. The hall must not wait for that.
 */
import { Worker } from 'node:worker_threads';
import type { CardReader, ReaderEars, ReaderOptions } from '../reader.ts';

/** What one ear hears, with its arguments. */
type Said = { [Ear in keyof ReaderEars]: readonly [Ear, ...Parameters<ReaderEars[Ear]>] }[keyof ReaderEars];

/** Ears that hand everything they hear to `say`. */
export const earsThatSay = (say: (said: Said) => void): ReaderEars => ({
  up: () => say(['up']),
  down: () => say(['down']),
  card: (card) => say(['card', card]),
  noCard: () => say(['noCard']),
  unusable: (why) => say(['unusable', why]),
  discarded: (bytes, reason) => say(['discarded', bytes, reason]),
  trouble: (why) => say(['trouble', why]),
});

export class PcscCardReader implements CardReader {
  readonly knowsRemoval = true;
  readonly #options: ReaderOptions;
  #worker: Worker | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  start(): void {
    const { path, ears } = this.#options;
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: path });
    this.#worker = worker;
    worker.on('message', (said: Said) => {
      if (worker === this.#worker) tell(ears, said);
    });
    worker.on('error', (error) => ears.trouble(error.message));
  }

  /** The thread ends by itself when its last question has been answered. */
  end(): void {
    this.#worker?.postMessage('end');
    this.#worker = undefined;
  }
}

function tell(ears: ReaderEars, [ear, ...heard]: Said): void {
  const listen = ears[ear] as (...heard: readonly unknown[]) => void;
  listen(...heard);
}
