/**
 * The notice of one planned sitting, as the page writes it. In: what the hub answers. Out: the letter, whom it reaches,
 * addresses as they are typed; saving them and sending. Refusals of the hub are values.
 */
import type { PlanId } from '#contract/ids';
import { isMailAddress, type NoticePreview, type Recipient, type SendNotice } from '#contract/notices';
import type { Refusal } from '#contract/refusals';
import { type Asked, askHub } from '../ask-hub.ts';
import type { PageRole } from '../role.ts';

const JSON_TYPE = 'application/json';

export class Writing {
  readonly #path: string;
  readonly #as: PageRole;
  #preview = $state.raw<NoticePreview>();
  #refusal = $state.raw<Refusal>();
  #busy = $state(false);
  /** Addresses as they stand in the fields, by member. */
  readonly typed = $state<Record<string, string>>({});

  constructor(planId: PlanId, as: PageRole) {
    this.#path = `/api/notices/${encodeURIComponent(planId)}`;
    this.#as = as;
  }

  get preview(): NoticePreview | undefined {
    return this.#preview;
  }
  get refusal(): Refusal | undefined {
    return this.#refusal;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** Members whose field says something else than what is kept. */
  get changed(): readonly Recipient[] {
    return (this.#preview?.recipients ?? []).filter(({ memberId, address = '' }) => this.#typed(memberId) !== address);
  }
  /** Those of them whose field holds no address. */
  get wrong(): readonly Recipient[] {
    return this.changed.filter(({ memberId }) => this.isWrong(memberId));
  }
  isWrong(memberId: string): boolean {
    const address = this.#typed(memberId);
    return address !== '' && !isMailAddress(address);
  }
  /** How many have an address that is kept; how many of them no letter has reached. */
  get reach(): { readonly all: number; readonly missed: number } {
    const known = (this.#preview?.recipients ?? []).filter(({ address }) => address !== undefined);
    return { all: known.length, missed: known.filter(({ fate }) => fate !== 'sent').length };
  }

  load(): Promise<boolean> {
    return this.#ask(() => askHub<NoticePreview>(this.#path, this.#as));
  }

  /** Keeps the addresses that were changed; what is no address stays in its field. */
  async save(): Promise<boolean> {
    const good = this.changed.filter(({ memberId }) => !this.isWrong(memberId));
    if (good.length === 0) return false;
    const addresses = good.map(({ memberId }) => {
      const address = this.#typed(memberId);
      return { memberId, ...(address !== '' && { address }) };
    });
    const body = JSON.stringify({ addresses });
    return this.#ask(async () => {
      const kept = await askHub<void>('/api/notices/addresses', this.#as, { method: 'PUT', body, type: JSON_TYPE });
      return kept.ok ? askHub<NoticePreview>(this.#path, this.#as) : kept;
    });
  }

  send(to: SendNotice['to']): Promise<boolean> {
    const body = JSON.stringify({ to });
    return this.#ask(() => askHub<NoticePreview>(this.#path, this.#as, { method: 'POST', body, type: JSON_TYPE }));
  }

  #typed(memberId: string): string {
    return (this.typed[memberId] ?? '').trim();
  }

  async #ask(ask: () => Promise<Asked<NoticePreview>>): Promise<boolean> {
    if (this.#busy) return false;
    this.#busy = true;
    this.#refusal = undefined;
    const answer = await ask();
    this.#busy = false;
    if (!answer.ok) {
      this.#refusal = answer.refusal;
      return false;
    }
    this.#preview = answer.value;
    for (const { memberId, address = '' } of answer.value.recipients)
      if (!this.isWrong(memberId)) this.typed[memberId] = address;
    return true;
  }
}
