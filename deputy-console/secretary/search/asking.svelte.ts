/** What the hub finds for words. In: words, a kind. Out: the answer to the last that was asked, or why there is none. */
import type { Refusal } from '#contract/refusals';
import type { Found, SearchAnswer } from '#contract/search';
import { askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

/** Most that the hub answers at once. */
const LIMIT = 50;

export class Asking {
  readonly as: PageRole;
  #answer = $state.raw<SearchAnswer & { of: string }>();
  #failed = $state.raw<{ refusal: Refusal; lost: boolean }>();
  #busy = $state(false);
  /** Counts what was asked, so that a late answer to other words is let go. */
  #asked = 0;

  constructor(as: PageRole) {
    this.as = as;
  }

  get answer(): (SearchAnswer & { of: string }) | undefined {
    return this.#answer;
  }
  get failed(): { refusal: Refusal; lost: boolean } | undefined {
    return this.#failed;
  }
  get busy(): boolean {
    return this.#busy;
  }

  /** @param words empty: nothing is sought. @param kind empty: everywhere. */
  async ask(words: string, kind: Found['kind'] | ''): Promise<void> {
    this.#asked += 1;
    const mine = this.#asked;
    this.#failed = undefined;
    this.#busy = words !== '';
    if (words === '') {
      this.#answer = undefined;
      return;
    }
    const only = kind ? `&kind=${kind}` : '';
    const result = await askHub<SearchAnswer>(
      `/api/search?q=${encodeURIComponent(words)}&limit=${LIMIT}${only}`,
      this.as,
    );
    if (mine !== this.#asked) return;
    this.#busy = false;
    if (result.ok) this.#answer = { ...result.value, of: words };
    else this.#failed = { refusal: result.refusal, lost: result.lost === true };
  }
}
