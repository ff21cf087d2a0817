/**
 * One thing at a time. In: what is to be done, by itself or because a person asks; out: it is done, or put off. What
 * nobody waits for gives way to a person, and what goes wrong in it is told and tried again later: it ends nothing else.
 */
import { type Refusal, refuse } from '#contract/refusals';
import type { HubClock } from '../../hub/clock.ts';

/** What failed is tried again by itself after so long. */
const AGAIN_MS = 60 * 60_000;

type Given = {
  readonly clock: Pick<HubClock, 'wallMs'>;
  readonly log: { warn(fields: object, event: string): void };
  /** One thing has ended, well or not. */
  readonly ended: () => void;
};
type Running = { readonly done: Promise<unknown>; readonly breakOff: (() => void) | undefined };
type Own = {
  /** Names it, e.g. `check 8-14-1`. */
  readonly what: string;
  /** Has it end soon; absent: it is waited for. */
  readonly breakOff?: () => void;
};

export class OneAtATime {
  readonly #given: Given;
  readonly #failedAt = new Map<string, number>();
  #running: Running | undefined;
  #waiting = 0;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Or somebody waits that it may begin. */
  get isAtWork(): boolean {
    return this.#running !== undefined || this.#waiting > 0;
  }

  /** Whether it went wrong within the last hour. */
  isPutOff(what: string): boolean {
    const failedAt = this.#failedAt.get(what);
    return failedAt !== undefined && this.#given.clock.wallMs() - failedAt < AGAIN_MS;
  }

  /** A person waits for it. Refused: `SOUND_BUSY`, when something goes on that does not give way. @throws what it throws. */
  async asked<T>(work: () => Promise<T>): Promise<T | Refusal> {
    this.#waiting += 1;
    await this.#giveWay();
    this.#waiting -= 1;
    return this.#running ? refuse('SOUND_BUSY') : this.#run(work);
  }

  /** Nobody waits for it; it must not be called while something goes on. Never rejects. */
  async byItself({ what, breakOff }: Own, work: () => Promise<unknown>): Promise<void> {
    try {
      await this.#run(work, breakOff);
    } catch (error) {
      this.putOff(what, whyOf(error));
      this.#given.ended();
    }
  }

  /** It went wrong: it is tried again in an hour. */
  putOff(what: string, why: string): void {
    this.#failedAt.set(what, this.#given.clock.wallMs());
    this.#given.log.warn({ what, why }, 'sound-work-failed');
  }

  /** What can be broken off ends. */
  async #giveWay(): Promise<void> {
    if (!this.#running?.breakOff) return;
    this.#running.breakOff();
    await this.#running.done.catch(() => undefined);
  }

  async #run<T>(work: () => Promise<T>, breakOff?: () => void): Promise<T> {
    const done = work().finally(() => {
      this.#running = undefined;
      this.#given.ended();
    });
    this.#running = { done, breakOff };
    return done;
  }
}

/** In short: the system's code, where there is one. */
export const whyOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);
