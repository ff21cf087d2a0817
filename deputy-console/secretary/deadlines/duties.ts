/** Duties with a term, as the page groups and names them. In: what the hub shows; nothing is reckoned here. */
import type { DutyView } from '#contract/publishing';

export const GROUPS = ['now', 'later', 'done'] as const;
export type Group = (typeof GROUPS)[number];

/** What has to be seen to stands first; the head's term is nobody's duty here. */
export function groupOf({ duty, state }: DutyView): Group {
  if (state === 'late') return 'now';
  if (state === 'at-hand') return duty === 'veto' ? 'later' : 'now';
  return state === 'done' || state === 'over' ? 'done' : 'later';
}

/** Duties of a group: the soonest term first, of what is done the latest. */
export function dutiesOf(duties: Readonly<Record<string, DutyView>>, group: Group): [string, DutyView][] {
  const sign = group === 'done' ? -1 : 1;
  return Object.entries(duties)
    .filter(([, duty]) => groupOf(duty) === group)
    .toSorted(([, a], [, b]) => sign * (Date.parse(a.dueAt) - Date.parse(b.dueAt)));
}

/** What the office may say of a duty: that it is done, that it is not after all, that the head stopped a decision. */
export function actOf({ duty, state, noted }: DutyView): 'note' | 'take-back' | 'veto' | undefined {
  if (duty === 'veto') return state === 'at-hand' ? 'veto' : undefined;
  if (state === 'done') return noted ? 'take-back' : undefined;
  return 'note';
}
