/**
 * Entries of a sitting that is planned: the plan, its items and their drafts, for the office alone. When it is convened
 * they go, and those of the sitting take their place.
 */
import type { AgendaEntry } from '#contract/composition';
import type { PlanId } from '#contract/ids';
import type { Plan } from '../council/composition/council-state.ts';
import type { Entry } from './entry.ts';

/** Every key of a plan begins so. */
export const keysOfPlan = (planId: PlanId): string => `plan/${planId}/`;

export function planEntries(planId: PlanId, plan: Plan): Entry[] {
  const { session, sitting, agenda } = plan;
  const head = `Пленарне засідання ${sitting.number}, сесія ${session.number}`;
  const of = { kind: 'plan' as const, planId, at: sitting.startsAt };
  const itself = {
    ...of,
    key: keysOfPlan(planId),
    title: head,
    body: `${sitting.place}\n${sitting.startsAt.slice(0, 10)}`,
  };
  return [itself, ...agenda.flatMap((item) => itemEntries(planId, item, { ...of, number: item.number }, head))];
}

type Of = Pick<Entry, 'kind' | 'planId' | 'at' | 'number'>;

function itemEntries(planId: PlanId, item: AgendaEntry, of: Of, head: string): Entry[] {
  const { number, title, project, reporter, documents = [] } = item;
  const body = [head, project && `Проєкт № ${project}`, reporter && `Доповідає: ${reporter}`]
    .filter(Boolean)
    .join('\n');
  const key = `${keysOfPlan(planId)}${number}`;
  return [
    { ...of, key, title: `${number}. ${title}`, body },
    ...documents.map(({ title: name, file: { sha256 } }) => ({
      ...{ ...of, key: `${key}/${sha256}`, title: name, body: `${head}\n${number}. ${title}`, sha256 },
      href: `/files/${sha256}?title=${encodeURIComponent(name)}`,
    })),
  ];
}
