/**
 * Signing in: who may, and what became of a PIN. In: presses. Out: names, whether a PIN is on its way, why it was
 * refused, the address of the page it opened. A PIN is kept nowhere.
 */
import type { SignedIn, SignInName } from '#contract/accounts';
import type { Refusal } from '#contract/refusals';

const PATH = '/api/sign-in';

export class Door {
  readonly #go: (path: string) => void;
  #names = $state.raw<readonly SignInName[]>();
  #busy = $state(false);
  #refusal = $state.raw<Refusal>();
  #unreachable = $state(false);

  /** `go`: to the page that has been opened. */
  constructor(go: (path: string) => void) {
    this.#go = go;
  }

  /** Who may sign in; undefined while that is being asked. */
  get names(): readonly SignInName[] | undefined {
    return this.#names;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }
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

  async give({ accountId }: SignInName, pin: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.forget();
    try {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(PATH, { method: 'POST', headers, body: JSON.stringify({ accountId, pin }) });
      if (answer.ok) this.#go(((await answer.json()) as SignedIn).path);
      else this.#refusal = (await answer.json()) as Refusal;
    } catch {
      this.#unreachable = true;
    }
    this.#busy = false;
  }

  /** What was refused before is said no more. */
  forget(): void {
    this.#refusal = undefined;
    this.#unreachable = false;
  }
}
