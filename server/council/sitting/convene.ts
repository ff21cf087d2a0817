/** Convening: roster, rules and composition are frozen into the sitting's first event, with the agenda after it. */
import { isInstant } from '#contract/calendar-faults';
import type { SittingEventOf } from '#contract/events';
import type { ItemId } from '#contract/ids';
import { amendmentIdOf, itemIdOf } from '../agenda/agenda.ts';
import type { CommandOf } from '../command-of.ts';
import { accept, type Decision, reject } from '../decision.ts';
import type { SittingState } from './sitting.ts';

export function convene(state: SittingState, command: CommandOf<'convene'>): Decision {
  if (state.phase === 'closed') return reject('SITTING_CLOSED');
  if (state.phase !== 'none') return reject('SITTING_ALREADY_CONVENED');
  const { type: _, agenda, amendments, ...composition } = command;
  const { chair, roster, sitting } = composition;
  if (!isInstant(sitting.startsAt)) return reject('NO_SUCH_DATE', { startsAt: sitting.startsAt });
  if ('member' in chair && !roster.some(({ id }) => id === chair.member)) {
    return reject('UNKNOWN_MEMBER', { memberId: chair.member });
  }
  const numbers = agenda.map(({ number }) => number);
  const twice = numbers.find((number, place) => numbers.indexOf(number) !== place);
  if (twice !== undefined) return reject('ITEM_NUMBER_TAKEN', { number: twice });
  const convened: SittingEventOf<'SittingConvened'> = {
    type: 'SittingConvened',
    v: 1,
    data: { ...composition, body: 'plenary' },
  };
  const items = agenda.map(
    (entry, place): SittingEventOf<'ItemAdded'> => ({
      type: 'ItemAdded',
      v: 1,
      data: { itemId: itemIdOf(command.sittingId, place + 1), ...entry },
    }),
  );
  return accept(convened, ...items, ...submitted(command));
}

/** Amendments of earlier sittings, in the order of receipt, each numbered within its item. */
function submitted({
  sittingId,
  agenda,
  amendments = [],
}: CommandOf<'convene'>): SittingEventOf<'AmendmentSubmitted'>[] {
  const numbers = new Map<ItemId, number>();
  return amendments.map(({ item, ...amendment }, place) => {
    const itemId = itemIdOf(sittingId, agenda.findIndex(({ number }) => number === item) + 1);
    const number = (numbers.get(itemId) ?? 0) + 1;
    numbers.set(itemId, number);
    const amendmentId = amendmentIdOf(sittingId, place + 1);
    return { type: 'AmendmentSubmitted', v: 1, data: { amendmentId, itemId, number, ...amendment } };
  });
}
