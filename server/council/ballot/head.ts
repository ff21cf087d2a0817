/**
 * Whether the separately elected head takes part, and so counts in the composition (280/97-ВР ст. 59 ч. 2): read at
 * each ballot's close, or once for the sitting, as the council's rule `headCounts` says.
 */
import { unreachable } from '#contract/unreachable';
import { wasEverRegistered } from '../registration/presence.ts';
import { headOf } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { isPresentForBallot } from './votes.ts';

/** As it stands now; false where the council has no separately elected head. */
export function headTakesPart(sitting: Sitting): boolean {
  const head = headOf(sitting.roster);
  if (!head) return false;
  switch (sitting.rules.headCounts) {
    case 'ballot':
      return isPresentForBallot(sitting, head.id);
    case 'sitting':
      return wasEverRegistered(sitting, head.id);
    default:
      return unreachable(sitting.rules.headCounts);
  }
}
