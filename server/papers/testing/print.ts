/** Facts and paper of a test sitting in one step. */
import { type RollCallFacts, rollCallFacts, rollCallPdf } from '../roll-call/roll-call.ts';
import { BALLOT_NUMBER, type SittingPlan, sittingEvents } from './sitting-events.ts';

export type Printed = { readonly facts: RollCallFacts; readonly pdf: Buffer };

/** Throws when the sitting's ballot has no roll call: then the test's own plan is wrong. */
export async function printed(plan: SittingPlan): Promise<Printed> {
  const facts = rollCallFacts(sittingEvents(plan), BALLOT_NUMBER);
  if (!facts) throw new Error('the planned ballot has no roll call');
  return { facts, pdf: await rollCallPdf(facts) };
}
