/**
 * Sayings one after another, never over each other. In: sayings as they come. Out: sentences for a voice, one at a time.
 * An alarm silences everything; a verdict silences what it makes old: the question, an earlier verdict, a turn of
 * speech. Of anything else that waits only the newest of its kind is said.
 */
import type { Saying } from './sentences.ts';

/** Something that speaks. `say` calls `done` once, when the sentence ended or failed; after `hush` it need not. */
export type Voice = { say(sentence: string, done: () => void): void; hush(): void };

/** What is silenced by a saying, when it waits or is being said. */
const SILENCES: Partial<Record<Saying['about'], readonly Saying['about'][]>> = {
  alarm: ['alarm', 'verdict', 'ballot', 'quorum', 'speech', 'sitting'],
  verdict: ['verdict', 'ballot', 'speech'],
  ballot: ['ballot', 'speech'],
};

export class SpeechQueue {
  readonly #voice: Voice;
  #waiting: readonly Saying[] = [];
  #now: Saying | undefined;
  #turn = 0;

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  add(saying: Saying): void {
    const silenced = SILENCES[saying.about] ?? [saying.about];
    this.#waiting = [...this.#waiting.filter(({ about }) => !silenced.includes(about)), saying];
    const interrupts = SILENCES[saying.about]?.includes(this.#now?.about ?? saying.about);
    if (this.#now && interrupts) this.#stop();
    if (!this.#now) this.#next();
  }

  /** Nothing more is said until something is added. */
  hush(): void {
    this.#waiting = [];
    if (this.#now) this.#stop();
  }

  #stop(): void {
    this.#now = undefined;
    this.#turn += 1;
    this.#voice.hush();
  }

  #next(): void {
    const [first, ...rest] = this.#waiting;
    this.#waiting = rest;
    this.#now = first;
    if (first) this.#say(first.sentences, this.#turn);
  }

  #say([sentence, ...rest]: readonly string[], turn: number): void {
    if (turn !== this.#turn) return;
    if (sentence === undefined) this.#next();
    else this.#voice.say(sentence, () => this.#say(rest, turn));
  }
}
