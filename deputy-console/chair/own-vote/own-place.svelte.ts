/**
 * Whether the member who presides has signed in at this chair's page. In: whoever presides, and his PIN. Out: `here`,
 * and the PIN on its way. The chair's own session gives no vote.
 */
import type { PresidingHere } from '#contract/accounts';
import type { PinGiving } from '../../console/pin-giving.svelte.ts';

const PATH = '/api/presiding?as=chair';

export class OwnPlace {
  readonly pin: PinGiving;
  #here = $state<boolean>();
  /** Which asking is the last: an older answer says nothing any more. */
  #asked = 0;

  constructor(pin: PinGiving) {
    this.pin = pin;
  }

  /** He is signed in; undefined until the hub has said at first. */
  get here(): boolean | undefined {
    return this.#here;
  }

  /** Asks the hub; to be asked again when another presides, or when the session has ended. */
  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.pin.forget();
    const here = await isHere();
    if (asked !== this.#asked) return;
    this.#here = here;
  }

  /** Gives the PIN of the member who presides. */
  async give(pin: string): Promise<void> {
    await this.pin.give(PATH, { pin }, () => this.ask());
  }
}

/** Without an answer he is not: the PIN will tell. */
async function isHere(): Promise<boolean> {
  try {
    const answer = await fetch(PATH);
    return answer.ok && ((await answer.json()) as PresidingHere).here;
  } catch {
    return false;
  }
}
