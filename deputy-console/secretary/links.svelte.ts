/**
 * Sign-in links that this page asks the hub for. In: whom they are for. Out: `refusal`, how far it has come, and the
 * links as whole addresses. A link is shown to the secretary alone and kept nowhere.
 */
import { type Refusal, refuse } from '#contract/refusals';
import type { SignInLink, SignInLinkFor } from '#contract/sign-in-link';
import type { PageRole } from './role.ts';

/** `address` opens one session, once; `until` is ISO 8601. */
export type IssuedLink = { readonly address: string; readonly until: string };

/** A link as it stands on the sheet: a member's, a screen's, or that of a place of work. */
export type SheetLink = IssuedLink & {
  readonly role: SignInLinkFor['role'];
  readonly name: string;
  readonly seat?: number;
};

/** Whether this page was opened at an address that means another machine everywhere else. */
export const isOnlyHere = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

export class Links {
  readonly #as: PageRole;
  #refusal = $state.raw<Refusal>();
  #made = $state<number>();

  constructor(as: PageRole) {
    this.#as = as;
  }

  /** Why the last link was not issued. */
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  /** How many links have come of those asked for; undefined when none is on its way. */
  get made(): number | undefined {
    return this.#made;
  }

  /** One link for each, in their order; undefined when one was refused or others are still on their way. */
  async issue(whom: readonly SignInLinkFor[]): Promise<IssuedLink[] | undefined> {
    if (this.#made !== undefined) return undefined;
    this.#refusal = undefined;
    const issued: IssuedLink[] = [];
    for (const one of whom) {
      this.#made = issued.length;
      const link = await this.#ask(one);
      if (!link) break;
      issued.push(link);
    }
    this.#made = undefined;
    return issued.length === whom.length ? issued : undefined;
  }

  async #ask(whom: SignInLinkFor): Promise<IssuedLink | undefined> {
    const headers = { 'content-type': 'application/json' };
    try {
      const request = { method: 'POST', headers, body: JSON.stringify(whom) };
      const answer = await fetch(`/api/sign-in-links?as=${this.#as}`, request);
      if (answer.ok) {
        const { path, expiresAt }: SignInLink = await answer.json();
        return { address: location.origin + path, until: expiresAt };
      }
      this.#refusal = await answer.json();
    } catch {
      this.#refusal = refuse('HUB_FAULT');
    }
    return undefined;
  }
}
