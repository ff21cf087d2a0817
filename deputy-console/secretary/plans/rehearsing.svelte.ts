/**
 * Beginning and ending a rehearsal, and the ways into it. In: the plan; none: a sitting that is made up. Out: whether an
 * answer is waited for, why it was refused, addresses of pages.
 */
import type { PlanId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
import type { RehearsalLink, SignInLinkFor } from '#contract/sign-in-link';
import { askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

export class Rehearsing {
  readonly #planId: PlanId | undefined;
  readonly #as: PageRole;
  #busy = $state(false);
  #refusal = $state.raw<Refusal>();

  constructor(planId: PlanId | undefined, as: PageRole) {
    this.#planId = planId;
    this.#as = as;
  }

  get busy(): boolean {
    return this.#busy;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }

  begin(): Promise<unknown> {
    const body = JSON.stringify(this.#planId === undefined ? {} : { planId: this.#planId });
    return this.#ask('/api/rehearsals', { method: 'POST', body, type: 'application/json' });
  }
  end(): Promise<unknown> {
    return this.#ask('/api/rehearsals', { method: 'DELETE' });
  }

  /** Opens the page in this browser, each time anew. */
  entranceOf(whom: SignInLinkFor): string {
    return `/api/rehearsals/enter?${new URLSearchParams({ as: this.#as, ...whom })}`;
  }

  /** An address that another device opens once; undefined when it was refused. */
  async link(whom: SignInLinkFor): Promise<string | undefined> {
    const how = { method: 'POST', body: JSON.stringify(whom), type: 'application/json' } as const;
    return (await this.#ask<RehearsalLink>('/api/rehearsals/links', how))?.address;
  }

  async #ask<T>(path: string, how: Parameters<typeof askHub>[2]): Promise<T | undefined> {
    this.#busy = true;
    this.#refusal = undefined;
    const asked = await askHub<T>(path, this.#as, how);
    this.#busy = false;
    if (asked.ok) return asked.value;
    this.#refusal = asked.refusal;
    return undefined;
  }
}
