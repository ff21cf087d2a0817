/** Beginning and ending a rehearsal. In: the plan; none: a sitting that is made up. Out: whether an answer is waited for, why it was refused. */
import type { PlanId } from '#contract/ids';
import type { Refusal } from '#contract/refusals';
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

  begin(): Promise<void> {
    const body = JSON.stringify(this.#planId === undefined ? {} : { planId: this.#planId });
    return this.#ask({ method: 'POST', body, type: 'application/json' });
  }
  end(): Promise<void> {
    return this.#ask({ method: 'DELETE' });
  }

  async #ask(how: Parameters<typeof askHub>[2]): Promise<void> {
    this.#busy = true;
    this.#refusal = undefined;
    const asked = await askHub('/api/rehearsals', this.#as, how);
    this.#busy = false;
    if (!asked.ok) this.#refusal = asked.refusal;
  }
}
