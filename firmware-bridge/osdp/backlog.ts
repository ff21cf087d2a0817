/**
 * Whether a device has told all it had to tell. In: what it answers. Out: whether commands may go.
 *
 * A device keeps what it could not tell. After contact has returned, and before a command that changes what its reports
 * stand for, it is polled until it has nothing more to tell, so that no report from before passes for a later one.
 */
import { replyCode } from './replies.ts';

/** A device that has kept more reports than this tells the rest in its ordinary turns. */
const TOLD_AHEAD = 64;

export class Backlog {
  /** Reports told since it was opened; undefined: the device has had nothing more to tell since. */
  #told: number | undefined = 0;
  #isReturn = true;
  /** The last answer told keys. */
  #toldKeys = false;

  /** Contact has returned. */
  returned(): void {
    this.#told = 0;
    this.#isReturn = true;
  }

  /** The device has to tell what it has before it is given the next command. */
  open(): void {
    this.#told ??= 0;
  }

  get isOver(): boolean {
    return this.#told === undefined;
  }

  /** Worth turns of their own. */
  get isUrgent(): boolean {
    return this.#told !== undefined && this.#told < TOLD_AHEAD;
  }

  /** Keys told now may be those of the answer before: a device that has heard nothing since tells them again. */
  get maybeAgain(): boolean {
    return this.#toldKeys && this.#isReturn;
  }

  /** The device has answered a poll, or an `errand`, with a reply of this code. True: it had nothing to tell. */
  answered(code: number, errand: boolean): boolean {
    this.#isReturn = false;
    this.#toldKeys = code === replyCode.keypad;
    if (errand) return false;
    const nothing = code === replyCode.ack;
    if (nothing) this.#told = undefined;
    else if (this.#told !== undefined) this.#told += 1;
    return nothing;
  }
}
