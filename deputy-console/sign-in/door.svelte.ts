/**
 * Signing in: who may, and what became of a PIN. In: presses. Out: names, the PIN on its way, the address of the page
 * it opened.
 */
import type { SignedIn, SignInName } from '#contract/accounts';
import type { PinGiving } from '../console/pin-giving.svelte.ts';

const PATH = '/api/sign-in';

export class Door {
  readonly #pin: PinGiving;
  readonly #go: (path: string) => void;
  #names = $state.raw<readonly SignInName[]>();
  #unreachable = $state(false);

  /** `go`: to the page that has been opened. */
  constructor(pin: PinGiving, go: (path: string) => void) {
    this.#pin = pin;
    this.#go = go;
  }

  /** Who may sign in; undefined while that is being asked. */
  get names(): readonly SignInName[] | undefined {
    return this.#names;
  }

  /** Nobody answered who may sign in. */
  get unreachable(): boolean {
    return this.#unreachable;
  }

  /** Asks who may sign in. */
  async ask(): Promise<void> {
    this.#unreachable = false;
    try {
      this.#names = (await (await fetch(PATH)).json()) as SignInName[];
    } catch {
      this.#unreachable = true;
    }
  }

  /** Gives the PIN of the person chosen; taken, it opens the page. */
  async give({ accountId }: SignInName, pin: string): Promise<void> {
    await this.#pin.give(PATH, { accountId, pin }, async (answer) => {
      this.#go(((await answer.json()) as SignedIn).path);
    });
  }
}
