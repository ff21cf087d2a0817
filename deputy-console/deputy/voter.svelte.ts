/**
 * Voting and registering from a deputy's page. In: presses. Out: the last press and what the hub answered, which
 * is all this page knows of itself; whether a vote counts stands in the own view.
 */
import type { BallotId, MemberId } from '#contract/ids';
import type { Choice } from '#contract/vocabulary';
import type { LiveStore } from '#kit/live.svelte.ts';
import type { HeldVote, Press } from './vote-standing.ts';
import { isSeen } from './vote-standing.ts';

export class Voter {
  readonly #live: LiveStore;
  #press = $state.raw<Press>();

  constructor(live: LiveStore) {
    this.#live = live;
  }

  /** The last press, until the own view has caught up with it. */
  get press(): Press | undefined {
    return this.#press;
  }

  /** Sends a vote. A newer press takes the place of an older one, whose answer then no longer matters here. */
  async vote(memberId: MemberId, ballotId: BallotId, choice: Choice): Promise<void> {
    const sending: Press = { ballotId, choice, at: this.#live.now, state: 'sending' };
    this.#press = sending;
    const answer = await this.#live.press({ type: 'cast-vote', ballotId, memberId, choice });
    if (this.#press !== sending) return;
    if (!answer) {
      this.#press = { ...sending, state: 'unconfirmed' };
      return;
    }
    this.#press = answer.ok
      ? { ...sending, state: 'answered', position: answer.position }
      : { ...sending, state: 'refused', refusal: answer.refusal };
  }

  /** Lets go of a press that the own view has caught up with, so that a vote voided later puts the light out. */
  caughtUp(held: HeldVote | undefined): void {
    if (this.#press && isSeen(this.#press, held)) this.#press = undefined;
  }
}
