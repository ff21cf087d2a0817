/** Who may sign in by name, as the hub tells it when asked; asked again after each change. */
import type { AccountEntry, AccountLine } from '#contract/accounts';
import type { Refusal } from '#contract/refusals';
import { askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

export class AccountList {
  readonly #as: PageRole;
  #lines = $state.raw<readonly AccountLine[]>();
  #refusal = $state.raw<Refusal>();
  #busy = $state(false);

  constructor(as: PageRole) {
    this.#as = as;
    void this.load();
  }

  /** Undefined until the hub has answered. */
  get lines(): readonly AccountLine[] | undefined {
    return this.#lines;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }
  get busy(): boolean {
    return this.#busy;
  }
  dismiss(): void {
    this.#refusal = undefined;
  }

  async load(): Promise<void> {
    const answer = await askHub<AccountLine[]>('/api/accounts', this.#as);
    if (answer.ok) this.#lines = answer.value;
    else this.#refusal = answer.refusal;
  }

  /** Resolves with whether it was done. */
  open(entry: AccountEntry): Promise<boolean> {
    return this.#change('/api/accounts', 'POST', entry);
  }
  change(accountId: string, entry: AccountEntry): Promise<boolean> {
    return this.#change(`/api/accounts/${accountId}`, 'PUT', entry);
  }
  /** Ends every page that is signed in by it. */
  signOut(accountId: string): Promise<boolean> {
    return this.#change(`/api/accounts/${accountId}/sessions`, 'DELETE');
  }
  close(accountId: string): Promise<boolean> {
    return this.#change(`/api/accounts/${accountId}`, 'DELETE');
  }

  /** Opens several, one after another; stops at the first that is refused. */
  async openAll(entries: readonly AccountEntry[]): Promise<boolean> {
    for (const entry of entries) if (!(await this.#change('/api/accounts', 'POST', entry, false))) break;
    await this.load();
    return this.#refusal === undefined;
  }

  async #change(
    path: string,
    method: 'POST' | 'PUT' | 'DELETE',
    entry?: AccountEntry,
    reload = true,
  ): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    const body = entry && { body: JSON.stringify(entry), type: 'application/json' };
    const answer = await askHub(path, this.#as, { method, ...body });
    this.#busy = false;
    this.#refusal = answer.ok ? undefined : answer.refusal;
    if (answer.ok && reload) await this.load();
    return answer.ok;
  }
}
