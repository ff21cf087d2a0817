/** Sittings to come: their dates, numbers and agendas. A plan that was convened changes no more. */
import { isInstant } from '#contract/calendar-faults';
import type { Fault } from '#contract/check';
import type { AgendaEntry, SittingPlan } from '#contract/composition';
import { agendaFaults } from '#contract/composition-faults';
import type { PlanId } from '#contract/ids';
import { normaliseName } from '#contract/names';
import { type CouncilState, sittingIdOf } from './council-state.ts';
import type { CouncilCommandOf } from './decide.ts';
import { accept, type CouncilDecision, reject } from './decision.ts';
import { isSame } from './same.ts';

export function planSitting(state: CouncilState, command: CouncilCommandOf<'plan-sitting'>): CouncilDecision {
  const { planId, session } = command;
  const sitting = { ...command.sitting, place: normaliseName(command.sitting.place) };
  const plan = state.plans.get(planId);
  if (plan && isSame([session, sitting], [plan.session, plan.sitting])) return accept();
  if (plan?.convenedAs !== undefined) return reject('PLAN_CONVENED', { planId, sittingId: plan.convenedAs });
  const [fault] = timeFaults(sitting);
  if (fault) return faulty(fault);
  if (isTaken(state, planId, session.number, sitting.number))
    return reject('SITTING_NUMBER_TAKEN', { session: session.number, sitting: sitting.number });
  return accept({ type: 'SittingPlanned', v: 1, data: { planId, session, sitting } });
}

export function dropPlan(state: CouncilState, { planId }: CouncilCommandOf<'drop-plan'>): CouncilDecision {
  return fixed(state, planId) ?? accept({ type: 'PlanDropped', v: 1, data: { planId } });
}

export function settleAgenda(state: CouncilState, command: CouncilCommandOf<'settle-agenda'>): CouncilDecision {
  const { planId } = command;
  const agenda = command.agenda.map(canonicalEntry);
  if (isSame(agenda, state.plans.get(planId)?.agenda)) return accept();
  const refused = fixed(state, planId);
  if (refused) return refused;
  if (command.asOf !== undefined && command.asOf !== state.plans.get(planId)?.changedAt)
    return reject('PLAN_CHANGED', { planId });
  const [fault] = agendaFaults(agenda);
  return fault ? faulty(fault) : accept({ type: 'AgendaSettled', v: 1, data: { planId, agenda } });
}

/** A plan that was convened is a sitting, which everybody may see anyhow. */
export function publishPlan(
  state: CouncilState,
  { planId, isPublic }: CouncilCommandOf<'publish-plan'>,
): CouncilDecision {
  const plan = state.plans.get(planId);
  if (plan && isPublic === (plan.published !== undefined)) return accept();
  return fixed(state, planId) ?? accept({ type: 'PlanPublished', v: 1, data: { planId, isPublic } });
}

/** Why this plan may not be changed, or undefined. */
function fixed({ plans }: CouncilState, planId: PlanId): CouncilDecision | undefined {
  const plan = plans.get(planId);
  if (!plan) return reject('NO_SUCH_PLAN', { planId });
  return plan.convenedAs === undefined ? undefined : reject('PLAN_CONVENED', { planId, sittingId: plan.convenedAs });
}

/** Whether a sitting that was convened, or another plan, has this number in this session. */
function isTaken(
  { convocation, sittings, plans }: CouncilState,
  own: PlanId,
  session: number,
  sitting: number,
): boolean {
  if (convocation !== undefined && sittings.has(sittingIdOf(convocation, session, sitting))) return true;
  return [...plans].some(
    ([planId, plan]) =>
      planId !== own &&
      plan.convenedAs === undefined &&
      plan.session.number === session &&
      plan.sitting.number === sitting,
  );
}

function timeFaults({ startsAt, endsAt }: SittingPlan): Fault[] {
  const wrong = (at: string, field: string): Fault[] =>
    isInstant(at)
      ? []
      : [{ path: `/sitting/${field}`, uk: `немає такої дати або часу: ${at}`, en: `no such date or time: ${at}` }];
  const faults = [...wrong(startsAt, 'startsAt'), ...(endsAt === undefined ? [] : wrong(endsAt, 'endsAt'))];
  if (faults.length > 0 || endsAt === undefined || Date.parse(endsAt) > Date.parse(startsAt)) return faults;
  const [uk, en] = ['кінець має бути пізніше за початок', 'the end must be later than the start'];
  return [{ path: '/sitting/endsAt', uk, en }];
}

const faulty = ({ path, uk, en }: Fault): CouncilDecision => reject('PLAN_FAULT', { path, faultUk: uk, fault: en });

const canonicalEntry = ({ reporter, ...entry }: AgendaEntry): AgendaEntry => ({
  ...entry,
  ...(reporter !== undefined && { reporter: normaliseName(reporter) }),
});
