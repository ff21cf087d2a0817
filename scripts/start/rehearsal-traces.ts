/**
 * What a rehearsal leaves on the disk of the house: its folder, which goes with it, and a note that one is under way,
 * which outlives a house that ends or falls in the middle, so that the next start can say what became of it.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checker } from '#contract/check';
import { PlanId } from '#contract/ids';
import type { RehearsalView } from '#contract/views';
import { whyNoRehearsal } from './rehearsal-words.ts';

const checkPlanId = checker(PlanId);

export class RehearsalTraces {
  readonly folder: string;
  readonly #note: string;

  /** @param data folder of the house; the folder of a rehearsal before is deleted. */
  constructor(data: string) {
    this.folder = join(data, 'rehearsal');
    this.#note = join(data, 'rehearsal-under-way');
    this.clear();
  }

  /** One was under way when the house ended; said once. */
  found(): RehearsalView | undefined {
    try {
      const planId = checkPlanId(readFileSync(this.#note, 'utf8'));
      this.forget();
      return { ...(planId.ok && { planId: planId.value }), state: 'failed', why: whyNoRehearsal('broken-off') };
    } catch {
      return undefined;
    }
  }

  begin(planId: PlanId | undefined): void {
    writeFileSync(this.#note, planId ?? '', { mode: 0o600 });
  }

  /** What the rehearsal has kept. */
  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** It came to its own end. */
  forget(): void {
    rmSync(this.#note, { force: true });
  }
}
