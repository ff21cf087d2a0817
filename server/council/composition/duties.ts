/**
 * What the office says of the council's duties with a term: done at some time, or not done after all. Each note stands
 * in the journal for ever; the last one of a duty holds.
 */
import { isInstant } from '#contract/calendar-faults';
import type { CouncilState } from './council-state.ts';
import type { CouncilCommandOf } from './decide.ts';
import { accept, type CouncilDecision, reject } from './decision.ts';

type Noted = CouncilCommandOf<'note-duty'>;

export function noteDuty(state: CouncilState, command: Noted): CouncilDecision {
  const { type: _, ...data } = command;
  const { planId, sittingId, at } = data;
  if (!isOfOne(data)) return reject('DUTY_OF_WHAT');
  if (planId !== undefined && !state.plans.has(planId)) return reject('NO_SUCH_PLAN', { planId });
  if (sittingId !== undefined && !state.sittings.has(sittingId)) return reject('UNKNOWN_SITTING', { sittingId });
  if (at !== undefined && !isInstant(at)) return reject('NO_SUCH_DATE', { startsAt: at });
  return accept({ type: 'DutyNoted', v: 1, data });
}

/** Notice and drafts are of a plan, the rest of a sitting; a veto and what follows it are of one decision. */
function isOfOne({ duty, planId, sittingId, decision, day }: Omit<Noted, 'type'>): boolean {
  if (day !== undefined && duty !== 'roll-call') return false;
  const isOfDecision = duty === 'veto' || duty === 'reconsideration';
  if (isOfDecision !== (decision !== undefined)) return false;
  const isOfPlan = duty === 'notice' || duty === 'drafts';
  return isOfPlan ? planId !== undefined && sittingId === undefined : sittingId !== undefined && planId === undefined;
}

export const settleDeadlines = (
  { martialLaw = false }: CouncilState,
  command: CouncilCommandOf<'settle-deadlines'>,
): CouncilDecision =>
  martialLaw === command.martialLaw
    ? accept()
    : accept({ type: 'DeadlinesSettled', v: 1, data: { martialLaw: command.martialLaw } });
