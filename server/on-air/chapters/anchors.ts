/**
 * Moments of a sitting that anybody hears or sees in its video: whoever knows at which second one of them is there has
 * told when the video begins. In: the turns and what of the sitting is public; out: moments in their order.
 */
import type { VideoAnchor } from '#contract/chapters';
import type { Cut } from './chapters.ts';
import { titlesOf } from './titles.ts';
import type { Turn } from './turns.ts';

export function anchorsOf({ sitting, turns: { turns, closedMs } }: Cut): readonly VideoAnchor[] {
  const titleOf = titlesOf(sitting);
  const anchor = (kind: VideoAnchor['kind'], ms: number, title: string): VideoAnchor => ({
    ...{ kind, at: new Date(ms).toISOString(), title },
  });
  const told = turns.flatMap((turn, place): VideoAnchor[] => {
    const title = titleOf(turn)?.title;
    if (title === undefined) return [];
    if (turn.kind === 'ballot') return turn.endMs === undefined ? [] : [anchor('ballot', turn.endMs, title)];
    if (turn.kind === 'opening') return [anchor('opening', turn.ms, title)];
    if (goesOnAt(turns, place)) return [anchor('resumed', turn.ms, title)];
    return turn.kind === 'item' ? [anchor('item', turn.ms, title)] : [];
  });
  const end = closedMs === undefined ? [] : [anchor('closing', closedMs, 'Закриття засідання')];
  return [...told, ...end];
}

/** After a break, an alarm or a closed part the sitting went on here. */
function goesOnAt(turns: readonly Turn[], place: number): boolean {
  const turn = turns[place];
  if (turn?.kind !== 'item' && turn?.kind !== 'resumed') return false;
  const before = turns.slice(0, place).findLast(({ kind }) => kind !== 'speech' && kind !== 'ballot');
  return before?.kind === 'break' || before?.kind === 'alarm' || before?.kind === 'closed-part';
}
