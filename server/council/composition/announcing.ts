/**
 * Since when a planned sitting is for everybody: the secretary published it, its convening letter reached somebody, or the
 * office marked its notice or its drafts as published elsewhere. An agenda that is still being written is nobody's
 * business before that.
 */
import type { CouncilEventOf } from '#contract/events';
import type { CouncilState, Plan } from './council-state.ts';

type Announcing = CouncilEventOf<'PlanPublished' | 'NoticeSent' | 'DutyNoted'>;

/** @param at stamp of the event's envelope, ISO 8601. What is said of anything but a plan changes nothing. */
export function announced(state: CouncilState, event: Announcing, at: string): CouncilState {
  const { planId } = event.data;
  const plan = planId === undefined ? undefined : state.plans.get(planId);
  if (planId === undefined || !plan) return state;
  const after = planAfter(plan, event, at);
  return after === plan ? state : { ...state, plans: new Map(state.plans).set(planId, after) };
}

function planAfter(plan: Plan, event: Announcing, at: string): Plan {
  switch (event.type) {
    case 'PlanPublished':
      return event.data.isPublic ? since(plan, at, 'office') : hidden(plan);
    case 'NoticeSent':
      return plan.published || !hasReached(event.data) ? plan : since(plan, at, 'letter');
    default:
      return noted(plan, event.data, at);
  }
}

/** A round of which no letter went out has told nobody anything. */
const hasReached = ({ letters }: CouncilEventOf<'NoticeSent'>['data']): boolean =>
  letters.some(({ fate }) => fate === 'sent');

/** What the office takes back announces no more, unless something else did. */
function noted(plan: Plan, { duty, at: doneAt }: CouncilEventOf<'DutyNoted'>['data'], at: string): Plan {
  if (duty !== 'notice' && duty !== 'drafts') return plan;
  if (doneAt !== undefined) return plan.published ? plan : since(plan, at, duty);
  return plan.published?.by === duty ? hidden(plan) : plan;
}

const since = (plan: Plan, at: string, by: NonNullable<Plan['published']>['by']): Plan => ({
  ...plan,
  published: { at: plan.published?.at ?? at, by },
});

function hidden({ published: _, ...plan }: Plan): Plan {
  return plan;
}
