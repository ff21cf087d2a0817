/**
 * A PC/SC reader for the bridge, watched in a process of its own. Calls of the PC/SC library wait without end for a
 * resource manager that stands still, and a call that waits can't be taken back, nor the thread it waits in; moreover
 * the binding belongs to one thread of a process: a second one that loads it takes the whole process down. A process
 * that says nothing for too long is killed, and another is begun. The hall waits for none of it.
 */
import { fork } from 'node:child_process';
import type { Cancel } from '../../clock.ts';
import type { CardReader, ReaderEars, ReaderOptions } from '../reader.ts';

/** What one ear hears, with its arguments. */
type Heard = { [Ear in keyof ReaderEars]: readonly [Ear, ...Parameters<ReaderEars[Ear]>] }[keyof ReaderEars];
/** `looked`: the reader has been looked at once more. */
export type Said = Heard | readonly ['looked'];

/** Begins to watch the reader of this name; `gone` tells that the watch is over. Gives what ends it at once. */
export type BeginWatch = (path: string, hear: (said: Said) => void, gone: (how: string) => void) => () => void;

/** A process that has begun says its first word within this time, also on a small and busy machine. */
export const FIRST_WORD_MS = 15_000;
/** From word to word; far more than a slow card takes to power up. */
export const SILENCE_MS = 5000;
export const AGAIN_MS = 1000;

const SILENT =
  'служба PC/SC не відповідає, зчитувач шукаємо наново / the PC/SC service does not answer, the reader is sought anew';

/** Ears that hand everything they hear to `say`. */
export const earsThatSay = (say: (said: Heard) => void): ReaderEars => ({
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
  readonly #begin: BeginWatch;
  #endWatch: () => void = () => undefined;
  #cancel: Cancel = () => undefined;
  #up = false;

  constructor(options: ReaderOptions, begin: BeginWatch = beginProcess) {
    this.#options = options;
    this.#begin = begin;
  }

  start(): void {
    this.#endWatch = this.#begin(
      this.#options.path,
      (said) => this.#hear(said),
      (how) => this.#lose(processEnded(how)),
    );
    this.#expectWord(FIRST_WORD_MS);
  }

  end(): void {
    this.#cancel();
    this.#endWatch();
  }

  #hear(said: Said): void {
    this.#expectWord(SILENCE_MS);
    if (said[0] === 'looked') return;
    if (said[0] === 'up') this.#up = true;
    if (said[0] === 'down') this.#up = false;
    tell(this.#options.ears, said);
  }

  #expectWord(withinMs: number): void {
    this.#cancel();
    this.#cancel = this.#options.clock.after(withinMs, () => this.#lose(SILENT));
  }

  #lose(why: string): void {
    const { clock, ears } = this.#options;
    this.end();
    this.#cancel = clock.after(AGAIN_MS, () => this.start());
    if (this.#up) ears.down();
    this.#up = false;
    ears.trouble(why);
  }
}

const beginProcess: BeginWatch = (path, hear, gone) => {
  const watch = fork(new URL('./watch-process.js', import.meta.url), [path], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let over = false;
  const end = () => {
    over = true;
    watch.kill('SIGKILL');
  };
  const tellGone = (how: string) => {
    if (!over) gone(how);
  };
  watch.on('message', (said: Said) => {
    if (!over) hear(said);
  });
  watch.on('error', (error) => tellGone(error.message));
  watch.on('exit', (code, signal) => tellGone(String(code ?? signal)));
  return end;
};

function tell(ears: ReaderEars, [ear, ...heard]: Heard): void {
  const listen = ears[ear] as (...heard: readonly unknown[]) => void;
  listen(...heard);
}

const processEnded = (how: string): string =>
  `процес зчитувача завершився (${how}), починаємо наново / the reader's process ended (${how}), another is begun`;
