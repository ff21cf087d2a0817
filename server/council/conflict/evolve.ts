/** What its events make of the declared conflicts. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sitting } from '../sitting/sitting.ts';

export type ConflictEvent = SittingEventOf<'ConflictDeclared' | 'ConflictRetracted' | 'CompetenceExceptionApplied'>;

export function evolveConflict(sitting: Sitting, event: ConflictEvent): Sitting {
  const { conflicts } = sitting;
  switch (event.type) {
    case 'ConflictDeclared':
      return { ...sitting, conflicts: { ...conflicts, declared: [...conflicts.declared, event.data] } };
    case 'ConflictRetracted': {
      const { memberId, itemId } = event.data;
      const declared = conflicts.declared.filter((one) => one.memberId !== memberId || one.itemId !== itemId);
      return { ...sitting, conflicts: { ...conflicts, declared } };
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
