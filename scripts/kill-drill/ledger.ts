/**
 * What one member gave, kept outside the hub: each vote with the id it was sent under and whether the hub has
 * acknowledged it. The next vote is given only after that, so at most the last one is open.
 */
import type { MemberId } from '#contract/ids';
import { CHOICES, type Choice } from '#contract/vocabulary';

export type Given = {
  /** Id of the command, or device/boot/counter of the press: the cause that the journal has to name. */
  readonly cause: string;
  readonly choice: Choice;
  sendings: number;
  acknowledged: boolean;
  /** Journal position the answer named; a keypad's acknowledgement names none. */
  position?: number;
};

export class Ledger {
  readonly memberId: MemberId;
  readonly given: Given[] = [];

  constructor(memberId: MemberId) {
    this.memberId = memberId;
  }

  /** The vote that the hub has not acknowledged yet. */
  get open(): Given | undefined {
    const last = this.given.at(-1);
    return last?.acknowledged ? undefined : last;
  }

  /** A vote unlike the one before, so that each one is an event. */
  give(cause: string): Given {
    const choice = CHOICES[this.given.length % CHOICES.length] ?? 'for';
    const given: Given = { cause, choice, sendings: 0, acknowledged: false };
    this.given.push(given);
    return given;
  }

  /** Takes an acknowledgement down; false when it repeats one. */
  acknowledge(cause: string, position?: number): boolean {
    const { open } = this;
    if (open?.cause !== cause) return false;
    open.acknowledged = true;
    if (position !== undefined) open.position = position;
    return true;
  }
}
