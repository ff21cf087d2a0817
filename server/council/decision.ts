/** What a decider answers: the events that now hold, or the refusal. Nothing else comes out of a decision. */
import type { SittingEvent } from '#contract/events';
import type { SeatNumber } from '#contract/ids';
import { type Refusal, type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';

/** `events` may be empty: what was asked for already holds. */
export type Decision =
  | { readonly ok: true; readonly events: readonly SittingEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a decision needs from outside. */
export type DecisionContext = {
  /** The hub's wall clock, ms since the epoch; measures a speech. */
  readonly nowMs: number;
  /** Who gave the command, as the journal's envelope names it. */
  readonly actor: string;
  /** The person, where that page is signed in by name. */
  readonly byName?: string;
  /** Whether a keypad that answers serves this seat; absent: no keypad is known of. */
  readonly keysAt?: (seat: SeatNumber) => boolean;
  /** Public key for an electronic secret ballot that this command may open, hex. The hub makes it and keeps the other half. */
  readonly sealKey?: string;
  /** What the sealed presses of the running secret ballot add up to now. Only sums leave the hub's urn. */
  readonly tally?: Tally;
};

/** Sums of an electronic secret ballot. */
export type Tally = { readonly for: number; readonly against: number; readonly abstain: number };

export const accept = (...events: readonly SittingEvent[]): Decision => ({ ok: true, events });
export const reject = (code: RefusalCode, details: RefusalDetails = {}): Decision => ({
  ok: false,
  refusal: refuse(code, details),
});
