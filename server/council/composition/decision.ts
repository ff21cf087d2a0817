/** What a decision on the council's own matters answers. */
import type { CouncilEvent } from '#contract/events';
import { type Refusal, type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';

/** `events` may be empty: what was asked for already holds. */
export type CouncilDecision =
  | { readonly ok: true; readonly events: readonly CouncilEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = (...events: readonly CouncilEvent[]): CouncilDecision => ({ ok: true, events });
export const reject = (code: RefusalCode, details: RefusalDetails = {}): CouncilDecision => ({
  ok: false,
  refusal: refuse(code, details),
});
