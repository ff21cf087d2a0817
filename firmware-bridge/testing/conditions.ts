/** What a test waits for: conditions, asked again whenever something has happened, each with an end of its own. */
import { unhurriedClock } from './unhurried-clock.ts';

/** Of time in which the process was let run: reached only when something is wrong, also on a small and busy machine. */
const LONGEST_MS = 20_000;
const STEP_MS = 100;

export class Conditions {
  readonly #waiting = new Set<() => void>();
  readonly #story: () => string;

  /** @param story what has happened so far, told when a condition is not met. */
  constructor(story: () => string) {
    this.#story = story;
  }

  /** Something has happened. */
  look(): void {
    for (const one of this.#waiting) one();
  }

  /** Resolves as soon as `wanted` holds. @throws with its words and the story when it does not within 20 s of running. */
  until(wanted: () => boolean, what = String(wanted)): Promise<void> {
    return new Promise((done, fail) => {
      const clock = unhurriedClock(STEP_MS);
      const one = () => {
        if (!wanted()) return;
        this.#waiting.delete(one);
        clock.stop();
        done();
      };
      clock.after(LONGEST_MS, () => {
        this.#waiting.delete(one);
        clock.stop();
        fail(new Error(`not within ${LONGEST_MS} ms: ${what}\n${this.#story()}`));
      });
      this.#waiting.add(one);
      one();
    });
  }
}
