/**
 * What a session's last sitting leaves to its next, as the hub would carry it over: what waits, what was postponed, and
 * what was considered without a decision. In: the view, the session of the plan, its agenda. Out: lines not on it yet.
 */
import type { AgendaEntry } from '#contract/composition';
import type { AgendaLine, SecretaryView } from '#contract/views';

const folded = (title: string) => title.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

/** Whether the item goes on to the next sitting of the session. */
export const isLeft = ({ state, decision, result }: AgendaLine): boolean =>
  state === 'waiting' || state === 'postponed' || (state === 'done' && decision === undefined && result !== 'adopted');

export function leftOver(
  { head, agenda }: SecretaryView,
  session: number,
  planned: readonly AgendaEntry[],
): AgendaLine[] {
  if (head?.session !== session) return [];
  const there = new Set(planned.map(({ title }) => folded(title)));
  return Object.values(agenda)
    .filter((line) => isLeft(line) && !there.has(folded(line.title)))
    .toSorted((a, b) => a.order - b.order);
}
