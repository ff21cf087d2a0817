/**
 * One microphone as the reconciler keeps it: what it has to do, what it last said, and the questions under way.
 *
 * An order counts as carried out only when a question asked after it was answered so. A late answer to an earlier
 * question changes nothing; where a protocol numbers no answers, an answer goes to the oldest question that is not yet
 * given up. What is otherwise than wanted is set anew and counted; equipment that does not obey is tried again at
 * growing intervals.
 */
import type { MicrophonePlace, MicrophoneState } from '#contract/hall-bus';
import type { Cancel, Clock } from '../clock.ts';
import type { MicrophoneDriver } from './microphone.ts';

/** A question not answered within this time is given up and asked again. */
export const ANSWER_MS = 700;
/** So many questions in a row without an answer: out of reach. */
const MISSES_TO_LOSE = 3;
/** Closed is believed for a longer while only when said so often since the order. */
const SURE = 3;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 2000;

type Question = { readonly number: number; readonly giveUp: Cancel };

export type OneMicrophoneOptions = {
  readonly clock: Clock;
  readonly driver: MicrophoneDriver;
  readonly place: MicrophonePlace;
  /** Something that is shown has changed. */
  readonly changed: () => void;
  /** It answers again after it was out of reach. */
  readonly returned: () => void;
};

export class OneMicrophone {
  readonly place: MicrophonePlace;
  readonly driver: MicrophoneDriver;
  readonly #options: OneMicrophoneOptions;
  #wanted: boolean | undefined;
  #known: boolean | undefined;
  #reachable = false;
  #corrected = 0;
  /** Numbers questions and orders in one row. */
  #serial = 0;
  #orderedAt = 0;
  #questions: Question[] = [];
  #misses = 0;
  /** How often it said, since the last order, that this is carried out. */
  #confirmations = 0;
  #futile = 0;
  #cancelRetry: Cancel | undefined;
  /** While false, nothing is opened: what a person has closed stays so. */
  mayOpen = true;
  /** What the last order said. */
  asked = false;

  constructor(options: OneMicrophoneOptions) {
    this.#options = options;
    this.place = options.place;
    this.driver = options.driver;
  }

  get wanted(): boolean | undefined {
    return this.#wanted;
  }

  /** Known to be closed, as it should be. */
  get calm(): boolean {
    return this.#reachable && this.#wanted === false && this.#known === false && this.#confirmations >= SURE;
  }

  /** Has done what was wanted, as it said itself afterwards. */
  get done(): boolean {
    return this.#confirmations > 0 && this.#known === this.#wanted;
  }

  get reachable(): boolean {
    return this.#reachable;
  }

  /** A question newer than the last order is under way. */
  get awaiting(): boolean {
    return this.#questions.some(({ number }) => number > this.#orderedAt);
  }

  get state(): MicrophoneState {
    const open = this.#known === undefined ? {} : { open: this.#known };
    const { place, asked } = this;
    return { place, driver: this.driver.kind, asked, ...open, reachable: this.#reachable, corrected: this.#corrected };
  }

  /** It has to be open or closed from now on; the same again does nothing new. */
  want(open: boolean): void {
    if (this.#wanted === open) return;
    this.#wanted = open;
    this.#futile = 0;
    this.setAnew();
  }

  /** Sets it as wanted and asks what came of it. */
  setAnew(): void {
    this.#cancelRetry?.();
    this.#cancelRetry = undefined;
    if (this.#wanted !== undefined && (this.mayOpen || !this.#wanted)) {
      this.#serial += 1;
      this.#orderedAt = this.#serial;
      this.#confirmations = 0;
      if (this.driver.answers === 'echoed') this.#expectAnswer();
      this.driver.set(this.place, this.#wanted);
    }
    this.#ask();
  }

  /** One round of reconciliation. A closing is said again until it is confirmed, an opening only where there is contact. */
  round(): void {
    const again = this.#confirmations === 0 && this.#wanted !== undefined && (this.#reachable || !this.#wanted);
    if (again) this.setAnew();
    else this.#ask();
  }

  heard(open: boolean, number: number | undefined): void {
    const answers = number ?? (this.driver.answers === 'numbered' ? undefined : this.#questions[0]?.number);
    this.#closeQuestion(answers);
    this.#misses = 0;
    if (!this.#reachable) {
      this.#reachable = true;
      this.#options.returned();
    }
    // Said of its own accord just after an order, it may be from before it; the answer under way will tell.
    const stale = answers === undefined ? this.awaiting : answers < this.#orderedAt;
    if (!stale) this.#learn(open, answers !== undefined);
    else if (!this.awaiting) this.#ask();
    this.#options.changed();
  }

  /** There is no contact: nothing is known. */
  lose(): void {
    this.#forgetQuestions();
    this.#reachable = false;
    this.#known = undefined;
    this.#confirmations = 0;
    this.#options.changed();
  }

  /** No more questions, no more timers. */
  end(): void {
    this.#forgetQuestions();
    this.#cancelRetry?.();
  }

  #learn(open: boolean, asked: boolean): void {
    this.#known = open;
    if (this.#wanted === undefined || open === this.#wanted) {
      this.#cancelRetry?.();
      this.#cancelRetry = undefined;
      if (!asked) return;
      this.#confirmations += 1;
      this.#futile = 0;
      return;
    }
    if (!open && !this.mayOpen) {
      this.#wanted = false;
      this.#confirmations = asked ? 1 : 0;
      return;
    }
    this.#correct();
  }

  #correct(): void {
    if (this.#cancelRetry !== undefined) return;
    this.#confirmations = 0;
    this.#corrected += 1;
    const waitMs = this.#futile === 0 ? 0 : Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#futile - 1));
    this.#futile += 1;
    if (waitMs === 0) this.setAnew();
    else this.#cancelRetry = this.#options.clock.after(waitMs, () => this.setAnew());
  }

  #ask(): void {
    this.#serial += 1;
    this.#expectAnswer();
    this.driver.ask(this.place, this.#serial);
  }

  #expectAnswer(): void {
    const number = this.#serial;
    const giveUp = this.#options.clock.after(ANSWER_MS, () => this.#unanswered(number));
    this.#questions.push({ number, giveUp });
  }

  #closeQuestion(number: number | undefined): void {
    this.#questions.find((one) => one.number === number)?.giveUp();
    this.#questions = this.#questions.filter((one) => one.number !== number);
  }

  #unanswered(number: number): void {
    this.#closeQuestion(number);
    this.#misses += 1;
    if (!this.#reachable) return;
    if (this.#misses >= MISSES_TO_LOSE) this.lose();
    else if (this.#questions.length === 0) this.round();
  }

  #forgetQuestions(): void {
    for (const { giveUp } of this.#questions) giveUp();
    this.#questions = [];
  }
}
