/**
 * Whether the member who presides has signed in at this chair's page. In: whoever presides, and his PIN. Out: `here`,
 * and what came of the last PIN. The chair's own session gives no vote; nothing of a PIN is kept.
 */
import type { PresidingHere } from '#contract/accounts';
import type { Refusal } from '#contract/refusals';

const PATH = '/api/presiding?as=chair';

export class OwnPlace {
  #here = $state<boolean>();
  #busy = $state(false);
  #refusal = $state.raw<Refusal>();
  #unreachable = $state(false);
  /** Which asking is the last: an older answer says nothing any more. */
  #asked = 0;

  /** He is signed in; undefined until the hub has said at first. */
  get here(): boolean | undefined {
    return this.#here;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Why the last PIN was not taken. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** The last PIN did not reach the hub. */
  get unreachable(): boolean {
    return this.#unreachable;
  }

  /** Asks the hub; to be asked again when another presides, or when the session has ended. */
  async ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#refusal = undefined;
    const here = await isHere();
    if (asked !== this.#asked) return;
    this.#here = here;
  }

  /** Gives the PIN of the member who presides. */
  async give(pin: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#refusal = undefined;
    this.#unreachable = false;
    try {
      const answer = await fetch(PATH, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pin }),
      });
      if (answer.ok) await this.ask();
      else this.#refusal = (await answer.json()) as Refusal;
    } catch {
      this.#unreachable = true;
    }
    this.#busy = false;
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
