/**
 * The encoder's owner: one ffmpeg at a time as a child of the hub, started again with growing pauses when it ends, gone
 * when the hub is. In: how to ask it. Out: its stream, the meter's sound, and why it does not go.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import type { Sentence } from '#contract/views';
import type { HubClock } from '../../hub/clock.ts';
import { findProgram } from './find-program.ts';
import { NO_FFMPEG, NO_SOUND_COMES, troubleWords } from './trouble-words.ts';

/** Pauses before it is started again, ms; the last one from then on. */
const PAUSES_MS = [0, 1000, 2000, 5000, 10_000];
/** One that has given sound for so long begins with the shortest pause again, ms. */
const STEADY_MS = 30_000;
/** One that gives nothing for so long is ended, ms. */
const STALLED_MS = 10_000;
/** One that has been asked to end has so long for its last pages, ms. */
const GRACE_MS = 1500;
const LINES_KEPT = 8;

export type EncoderOptions = {
  /** Arguments of ffmpeg. */
  readonly arguments: readonly string[];
  readonly clock: Pick<HubClock, 'monotonicMs' | 'after'>;
  readonly heard: {
    began(): void;
    stream(bytes: Buffer): void;
    meter(bytes: Buffer): void;
    /** The stream is over, all of it has come. `why`: what went wrong; absent: it was asked to end. */
    over(why?: Sentence): void;
  };
  /** The program; by default found by the path. */
  readonly program?: () => string | undefined;
};

export class Encoder {
  readonly #options: EncoderOptions;
  #child: ChildProcess | undefined;
  #over: Promise<void> = Promise.resolve();
  #isWanted = false;
  #tries = 0;
  #beganMs = 0;
  #lastMs = 0;
  #hasStalled = false;
  /** The one that runs has been asked to end. */
  #isAsked = false;
  #lines: string[] = [];
  #cancel: () => void = () => undefined;

  constructor(options: EncoderOptions) {
    this.#options = options;
  }

  /** Process id of the one that runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    if (this.#isWanted) return;
    this.#isWanted = true;
    this.#tries = 0;
    if (!this.#child) this.#later();
  }

  /** Resolves when it is gone and its last pages have come. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    this.#cancel();
    const child = this.#child;
    if (!child) return;
    this.#isAsked = true;
    child.kill('SIGINT');
    const cancel = this.#options.clock.after(GRACE_MS, () => child.kill('SIGKILL'));
    await this.#over;
    cancel();
  }

  /** To be called once a second. */
  tick(): void {
    if (!this.#child || this.#options.clock.monotonicMs() - this.#lastMs < STALLED_MS) return;
    this.#hasStalled = true;
    this.#child.kill('SIGKILL');
  }

  #later(): void {
    const pause = PAUSES_MS[Math.min(this.#tries, PAUSES_MS.length - 1)] ?? 0;
    this.#tries += 1;
    this.#cancel = this.#options.clock.after(pause, () => this.#spawn());
  }

  #spawn(): void {
    const { heard, program = () => findProgram('ffmpeg') } = this.#options;
    const ffmpeg = program();
    if (ffmpeg === undefined) {
      heard.over(NO_FFMPEG);
      this.#later();
      return;
    }
    const [command, ...before] = [...dyingWithHub(), ffmpeg];
    this.#lines = [];
    this.#hasStalled = false;
    this.#beganMs = this.#lastMs = this.#options.clock.monotonicMs();
    this.#isAsked = false;
    heard.began();
    const child = spawned(command ?? ffmpeg, [...before, ...this.#options.arguments]);
    if (child instanceof Error) {
      this.#ended(troubleWords([child.message]));
      return;
    }
    this.#child = child;
    this.#listen(child);
    this.#over = new Promise((resolve) => {
      const over = (why?: Sentence) => {
        if (this.#child !== child) return;
        this.#child = undefined;
        this.#ended(why);
        resolve();
      };
      child.on('error', (error) => over(troubleWords([error.message])));
      child.on('close', () => over(this.#isAsked ? undefined : this.#why));
    });
  }

  #listen(child: ChildProcess): void {
    const { heard, clock } = this.#options;
    child.stdout?.on('data', (bytes: Buffer) => {
      this.#lastMs = clock.monotonicMs();
      heard.stream(bytes);
    });
    (child.stdio[3] as Readable | null)?.on('data', (bytes: Buffer) => heard.meter(bytes));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
      this.#lines = [...this.#lines, ...lines].slice(-LINES_KEPT);
    });
    if (child.pid !== undefined) giveWay(child.pid);
  }

  get #why(): Sentence {
    return this.#hasStalled ? NO_SOUND_COMES : troubleWords(this.#lines);
  }

  #ended(why: Sentence | undefined): void {
    if (this.#lastMs - this.#beganMs >= STEADY_MS) this.#tries = 0;
    this.#options.heard.over(why);
    if (this.#isWanted) this.#later();
  }
}

/** A machine that has no memory left says so by a throw. */
function spawned(command: string, given: readonly string[]): ChildProcess | Error {
  try {
    return spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Votes come before sound. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    /* It has ended already. */
  }
}

/** Linux ends a child with its parent, however that ends; elsewhere the child notices when nobody reads it. */
const dyingWithHub = (): readonly string[] => {
  const setpriv = findProgram('setpriv');
  return setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL'];
};
