/**
 * The council as a rehearsal plays it: a hall file made of what is settled, of one plan, and of what the session's last
 * sitting left over; pages ask for no PIN and no card there, since nobody has one. In: the council's state, the plan asked for; out: the file, which names no lines, or the refusal.
 */
import type { CouncilFile } from '#contract/hall-file';
import type { PlanId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import type { CouncilState, Plan } from '../council/composition/council-state.ts';
import type { Sitting } from '../council/council.ts';
import { agendaWith, carriedOver } from './carried-over.ts';
import { councilNow } from './sitting-plan.ts';

type Played = Pick<Plan, 'session' | 'sitting' | 'agenda'>;
export type RehearsalFile =
  | { readonly ok: true; readonly hall: CouncilFile; readonly planId?: PlanId }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Without a plan that is asked for: the next that is not convened yet; a council without one plays a sitting made up.
 * Refused: `NO_COUNCIL`, `NO_SUCH_PLAN`. @param at stamp of now. @param last the sitting convened last.
 */
export function rehearsalFile(
  council: CouncilState,
  asked: PlanId | undefined,
  at: string,
  last?: Sitting,
): RehearsalFile {
  const now = councilNow(council);
  if (now === undefined || now.roster.length === 0) return { ok: false, refusal: missing(council) };
  const planId = asked ?? nextPlan(council);
  const plan = planId === undefined ? madeUp(at) : council.plans.get(planId);
  if (plan === undefined) return { ok: false, refusal: refuse('NO_SUCH_PLAN', { planId: planId ?? '' }) };
  const { council: named, convocation, roster, rules, chair } = now;
  const { session, sitting } = plan;
  const goesOn = last?.convocation === convocation && last.session.number === session.number;
  const { agenda } = agendaWith(plan.agenda, goesOn ? carriedOver(last, roster) : undefined);
  const hall: CouncilFile = {
    ...{ format: 'hall/1', council: named, convocation, session, sitting, members: roster },
    rules: { ...rules, consoleNeeds: 'nothing' },
    ...{ chair: 'member' in chair ? chair.member : chair.name, agenda, lines: [] },
  };
  return { ok: true, hall, ...(planId !== undefined && { planId }) };
}

const nextPlan = ({ plans }: CouncilState): PlanId | undefined =>
  [...plans]
    .filter(([, { convenedAs }]) => convenedAs === undefined)
    .toSorted(([, a], [, b]) => Date.parse(a.sitting.startsAt) - Date.parse(b.sitting.startsAt))[0]?.[0];

/** What is played where nothing is planned. */
const madeUp = (startsAt: string): Played => ({
  session: { number: 1, kind: 'regular' },
  sitting: { number: 1, place: 'сесійна зала', startsAt },
  agenda: [
    { number: '1', title: 'Про порядок денний' },
    { number: '2', title: 'Пробне питання' },
  ],
});

const missing = ({ council }: CouncilState): Refusal =>
  council === undefined
    ? refuse('NO_COUNCIL', { missingUk: 'назви й складу ради', missing: 'the council’s name and size' })
    : refuse('NO_COUNCIL', { missingUk: 'депутатів ради', missing: 'the council’s members' });
