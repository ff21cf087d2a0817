/**
 * The clock of a council's duties with a term. In: what is planned, what was held, what is known to be done, and an
 * instant; out: each duty with its article, its last instant and how it stands. Pure; a term ends with its last local
 * day (ЦК ст. 255). Lengths stand in one table, since the law changes.
 */
import type { Session } from '#contract/composition';
import type { PlanId, SittingId } from '#contract/ids';
import type { DutyKind, DutyView } from '#contract/publishing';
import type { CouncilKind } from '#contract/vocabulary';
import { type Day, dayOf, endOfDayMs, plusDays, workingDaysBefore } from './days.ts';

/** Said to be done: when (ISO 8601), where or how; `noted`: by the office itself. */
export type Done = { readonly at: string; readonly how?: string; readonly noted?: true };

type Numbered = {
  readonly session: Session;
  /** Number of the sitting. */
  readonly sitting: number;
  readonly startsAt: string;
};
export type PlanFacts = Numbered & {
  readonly planId: PlanId;
  /** How many drafts its agenda has. */
  readonly drafts: number;
  readonly notice?: Done;
  readonly draftsPublished?: Done;
};
/** Open ballots that got a result on this local day: how many; `published`: all of them. */
export type RollCallDay = { readonly day: Day; readonly papers: number; readonly published?: Done };
export type SittingFacts = Numbered & {
  readonly sittingId: SittingId;
  /** Results by name, each day of voting a line of its own. */
  readonly rollCalls: readonly RollCallDay[];
  /** Stamp of the close; absent: it is not closed, or was not held. */
  readonly closedAt?: string;
  readonly video?: Done;
  /** Decisions that were adopted, in their order: number, and when. */
  readonly decisions: readonly { readonly number: string; readonly at: string }[];
  /** Decisions that the head has stopped, by number. */
  readonly vetoes: ReadonlyMap<string, { readonly at: string; readonly reconsidered?: Done }>;
};
export type DutyFacts = {
  readonly kind?: CouncilKind;
  readonly timeZone: string;
  readonly martialLaw: boolean;
  readonly plans: readonly PlanFacts[];
  readonly sittings: readonly SittingFacts[];
};

/** Lengths of the terms, days; working ones where it is said. */
export const TERMS = {
  noticeDays: 10,
  noticeDaysExceptional: 1,
  draftsWorkingDays: 10,
  videoDays: 1,
  vetoDays: 5,
  reconsiderationDays: 14,
} as const;
export const ARTICLES: Readonly<Record<DutyKind, string>> = {
  notice: '280/97-ВР ст. 46 ч. 10',
  drafts: '2939-VI ст. 15 ч. 3',
  'roll-call': '280/97-ВР ст. 59 ч. 3',
  video: '3590-IX',
  veto: '280/97-ВР ст. 59 ч. 4',
  reconsideration: '280/97-ВР ст. 59 ч. 4',
};
/** Councils with a head elected apart, who may stop their decisions. */
const HEADED: ReadonlySet<CouncilKind | undefined> = new Set(['village', 'settlement', 'city'] as const);

const DAY_MS = 86_400_000;
/** So long before its last instant a duty is at hand, ms. */
const AT_HAND_MS = 3 * DAY_MS;
/** Of what was held or planned for longer ago only that is told which is still owed, ms. */
const LOOKED_BACK_MS = 30 * DAY_MS;
const OWED: ReadonlySet<DutyView['state']> = new Set(['late', 'at-hand', 'ahead'] as const);

type Owed = {
  readonly duty: DutyKind;
  readonly due: number;
  readonly day?: Day;
  readonly done?: Done | undefined;
  readonly papers?: number;
};

/** Every duty of what is planned and was held lately, and whatever is owed since, soonest term first. @param nowMs ms since the epoch. */
export function dutiesAt(facts: DutyFacts, nowMs: number): DutyView[] {
  const isRecent = (startsAt: string) => Date.parse(startsAt) > nowMs - LOOKED_BACK_MS;
  const isTold = (view: DutyView) => OWED.has(view.state) || isRecent(view.startsAt);
  const plans = facts.plans.filter((plan) => isRecent(plan.startsAt) || owesPlan(plan));
  const sittings = facts.sittings.filter((sitting) => isRecent(sitting.startsAt) || owesSitting(sitting));
  const ofPlans = plans.flatMap((plan) => ofPlan(plan, facts, nowMs));
  const ofSittings = sittings.flatMap((sitting) => ofSitting(sitting, facts, nowMs));
  return [...ofPlans, ...ofSittings].filter(isTold).toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/* Of ten years nearly all is done: no term of that is reckoned. */
const owesPlan = ({ notice, drafts, draftsPublished }: PlanFacts): boolean =>
  !notice || (drafts > 0 && !draftsPublished);
const owesSitting = ({ rollCalls, closedAt, video, vetoes }: SittingFacts): boolean =>
  rollCalls.some(({ published }) => !published) ||
  (closedAt !== undefined && !video) ||
  [...vetoes.values()].some(({ reconsidered }) => !reconsidered);

function ofPlan(plan: PlanFacts, { timeZone, martialLaw }: DutyFacts, nowMs: number): DutyView[] {
  const day = dayOf(plan.startsAt, timeZone);
  const days = plan.session.kind === 'extraordinary' ? TERMS.noticeDaysExceptional : TERMS.noticeDays;
  const noticeDue = endOfDayMs(plusDays(day, -days), timeZone);
  const draftsDue = endOfDayMs(workingDaysBefore(day, TERMS.draftsWorkingDays), timeZone);
  const named = { planId: plan.planId, ...numbersOf(plan) };
  const notice = { duty: 'notice', due: noticeDue, done: plan.notice } as const;
  const drafts = { duty: 'drafts', due: draftsDue, done: plan.draftsPublished, papers: plan.drafts } as const;
  const ofDrafts = { ...view(drafts, nowMs), ...(martialLaw && !plan.draftsPublished && { state: 'exempt' as const }) };
  return [{ ...named, ...view(notice, nowMs) }, ...(plan.drafts > 0 ? [{ ...named, ...ofDrafts }] : [])];
}

function ofSitting(sitting: SittingFacts, facts: DutyFacts, nowMs: number): DutyView[] {
  const { timeZone, kind } = facts;
  const { rollCalls, closedAt, video } = sitting;
  const named = { sittingId: sitting.sittingId, ...numbersOf(sitting) };
  const dueAfter = (at: string, days: number) => endOfDayMs(plusDays(dayOf(at, timeZone), days), timeZone);
  const owed: Owed[] = rollCalls.map(({ day, papers, published }) => ({
    ...{ duty: 'roll-call', due: endOfDayMs(day, timeZone), day, done: published, papers },
  }));
  if (closedAt !== undefined) owed.push({ duty: 'video', due: dueAfter(closedAt, TERMS.videoDays), done: video });
  const views = owed.map((one): DutyView => ({ ...named, ...view(one, nowMs) }));
  const vetoed = [...sitting.vetoes].map(([decision, { at, reconsidered }]): DutyView => {
    const due = dueAfter(at, TERMS.reconsiderationDays);
    return { ...named, decision, ...view({ duty: 'reconsideration', due, done: reconsidered }, nowMs) };
  });
  return [...views, ...(HEADED.has(kind) ? vetoTerm(sitting, dueAfter, nowMs) : []), ...vetoed];
}

/** The head's term for stopping decisions: it is nobody's fault that it runs out. */
function vetoTerm(sitting: SittingFacts, dueAfter: (at: string, days: number) => number, nowMs: number): DutyView[] {
  const last = sitting.decisions.at(-1);
  if (last === undefined) return [];
  const due = dueAfter(last.at, TERMS.vetoDays);
  const state = nowMs < due ? ('at-hand' as const) : ('over' as const);
  const said = view({ duty: 'veto', due, papers: sitting.decisions.length }, nowMs);
  return [{ sittingId: sitting.sittingId, ...numbersOf(sitting), ...said, state }];
}

const numbersOf = ({ session, sitting, startsAt }: Numbered) => ({ session: session.number, sitting, startsAt });

type Said = Pick<DutyView, 'duty' | 'dueAt' | 'state' | 'article'> & Partial<DutyView>;

/** One duty. Its last instant is the last ms of its last day. */
function view({ duty, due, day, done, papers }: Owed, nowMs: number): Said {
  const doneLate = done !== undefined && Date.parse(done.at) >= due;
  return {
    duty,
    dueAt: new Date(due - 1).toISOString(),
    state: done ? 'done' : stateOf(due, nowMs),
    ...(done && { doneAt: done.at }),
    ...(doneLate && { wasLate: true }),
    ...(done?.how !== undefined && { how: done.how }),
    ...(done?.noted && { noted: done.noted }),
    ...(day !== undefined && { day }),
    ...(papers !== undefined && { papers }),
    article: ARTICLES[duty],
  };
}

function stateOf(due: number, nowMs: number): 'late' | 'at-hand' | 'ahead' {
  if (nowMs >= due) return 'late';
  return nowMs >= due - AT_HAND_MS ? 'at-hand' : 'ahead';
}

/** When one of these duties stands otherwise by the clock alone, ms since the epoch; undefined: none will. */
export function nextTurnMs(duties: readonly DutyView[], nowMs: number): number | undefined {
  const turns = duties.flatMap(({ dueAt }) => {
    const due = Date.parse(dueAt) + 1;
    return [due - AT_HAND_MS, due].filter((at) => at > nowMs);
  });
  return turns.length > 0 ? Math.min(...turns) : undefined;
}
