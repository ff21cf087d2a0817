/** What its events make of the declared conflicts. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import { registeredMembers } from '../registration/presence.ts';
import { quorumNeeded } from '../registration/quorum.ts';
import { reckonedFrom } from '../roster/composition.ts';
import { isDeputy } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type Conflict, hasDeclared } from './conflict.ts';

export type ConflictEvent = SittingEventOf<'ConflictDeclared' | 'ConflictRetracted' | 'CompetenceExceptionApplied'>;

export function evolveConflict(sitting: Sitting, event: ConflictEvent): Sitting {
  const { conflicts } = sitting;
  switch (event.type) {
    case 'ConflictDeclared': {
      const { running } = sitting.ballots;
      const declared = { ...event.data, ...(running && { during: running.ballotId }) };
      return { ...sitting, conflicts: { ...conflicts, declared: [...conflicts.declared, declared] } };
    }
    case 'ConflictRetracted': {
      const { memberId, itemId } = event.data;
      const isOther = (one: Conflict) => one.memberId !== memberId || one.itemId !== itemId;
      const { declared, excepted } = conflicts;
      return { ...sitting, conflicts: { declared: declared.filter(isOther), excepted: excepted.filter(isOther) } };
    }
    case 'CompetenceExceptionApplied': {
      const { itemId, memberIds } = event.data;
      const excepted = [...conflicts.excepted, ...memberIds.map((memberId) => ({ itemId, memberId }))];
      return { ...sitting, conflicts: { ...conflicts, excepted } };
    }
    default:
      return unreachable(event);
  }
}

/**
 * The sitting without exceptions that have lost their ground: enough deputies are here who declared no conflict on the
 * item. A running ballot is finished by those it began with.
 */
export function withoutNeedlessExceptions(sitting: Sitting): Sitting {
  const { conflicts, ballots } = sitting;
  if (conflicts.excepted.length === 0 || ballots.running) return sitting;
  const excepted = conflicts.excepted.filter(({ itemId }) => !isCompetentWithout(sitting, itemId));
  return excepted.length === conflicts.excepted.length
    ? sitting
    : { ...sitting, conflicts: { ...conflicts, excepted } };
}

/** Whether the deputies registered who declared no conflict on the item could decide it. */
function isCompetentWithout(sitting: Sitting, itemId: Conflict['itemId']): boolean {
  const free = registeredMembers(sitting).filter(
    ({ id }) => isDeputy(sitting.roster, id) && !hasDeclared(sitting, id, itemId),
  );
  return free.length >= quorumNeeded(reckonedFrom(sitting));
}
