/**
 * What is proposed for another plan. In: sittings that were convened, plans, whether the last sitting left questions
 * over. Out: the next number of the last session while it goes on, else the first sitting of the next session.
 */
import type { PlanView, SittingLine } from '#contract/views';

type Numbered = { readonly session: number; readonly sitting: number };

export type PlanProposal = Numbered & { readonly place: string };

const numbersOf = (sittings: readonly SittingLine[], plans: readonly PlanView[]): Numbered[] => [
  ...sittings.map(({ session, sitting }) => ({ session, sitting })),
  ...plans.map(({ session, sitting }) => ({ session: session.number, sitting: sitting.number })),
];

/** The first number of the session that no sitting and no plan has. */
export function nextSitting(session: number, sittings: readonly SittingLine[], plans: readonly PlanView[]): number {
  const used = numbersOf(sittings, plans).filter((one) => one.session === session);
  return Math.max(0, ...used.map(({ sitting }) => sitting)) + 1;
}

export function proposePlan(sittings: readonly SittingLine[], plans: readonly PlanView[], left: boolean): PlanProposal {
  const last = Math.max(0, ...numbersOf(sittings, plans).map(({ session }) => session));
  const session = last > 0 && left ? last : last + 1;
  const latest = sittings.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt)).at(-1);
  const place = latest?.place ?? plans.at(-1)?.sitting.place ?? '';
  return { session, sitting: nextSitting(session, sittings, plans), place };
}
