/** The agenda as screens show it: items with their decisions and last verdicts, amendments, the block. */
import type { AmendmentId, ItemId } from '#contract/ids';
import type { AgendaLine, AmendmentLine, BlockView } from '#contract/views';
import { isSetAside } from '../council/ballot/ballot.ts';
import { subjectOf } from '../council/ballot/subject.ts';
import type { ClosedBallot, EndedBallot, Item, Sitting } from '../council/council.ts';
import { memberById } from '../council/roster/roster.ts';
import { itemHeads, itemInStage } from './heads.ts';

/** The agenda by item id, each item with its last verdict. */
export function agendaOf(sitting: Sitting | undefined): Record<ItemId, AgendaLine> {
  if (!sitting) return {};
  return Object.fromEntries(sitting.agenda.items.map((item, order) => [item.itemId, agendaLine(sitting, item, order)]));
}

function agendaLine(sitting: Sitting, item: Item, order: number): AgendaLine {
  const verdict = lastVerdict(sitting, item.itemId)?.verdict;
  const decision = sitting.ballots.decisions.findLast(({ itemId }) => itemId === item.itemId)?.number;
  return {
    order,
    ...itemInStage(item),
    state: item.state === 'considered' ? 'done' : item.state,
    ...(decision !== undefined && { decision }),
    ...(verdict && { result: verdict.result, votesFor: verdict.counts.for }),
  };
}

/**
 * The last closed ballot that decided the item and whose result stands. A request or an instruction decides it where
 * nothing else did, a draft that was not even taken as a basis failed; a rating, an amendment, a procedural vote decide
 * no item. A repeated ballot decides what the one it repeats would have.
 */
function lastVerdict({ ballots }: Sitting, itemId: ItemId): ClosedBallot | undefined {
  const stands = ballots.ended.filter(
    (ballot): ballot is ClosedBallot =>
      ballot.ended === 'closed' && isAbout(ballot, itemId) && !isSetAside(ballots, ballot.ballotId),
  );
  const last = (decides: (ballot: ClosedBallot) => boolean) => stands.findLast(decides);
  return (
    last((ballot) => SETTLES.has(subjectOf(ballots, ballot))) ??
    last((ballot) => SETTLES_ALONE.has(subjectOf(ballots, ballot))) ??
    last((ballot) => subjectOf(ballots, ballot) === 'as-a-basis' && ballot.verdict.result === 'rejected')
  );
}

type Subject = EndedBallot['subject'];
const SETTLES: ReadonlySet<Subject> = new Set<Subject>([
  'as-a-whole',
  'basis-and-whole',
  'take-note',
  'veto-override',
  'election',
]);
const SETTLES_ALONE: ReadonlySet<Subject> = new Set<Subject>(['request', 'instruction']);

const isAbout = ({ itemId: own, itemIds }: EndedBallot, itemId: ItemId): boolean =>
  own === itemId || itemIds?.includes(itemId) === true;

/** Amendments by id, in whatever item. */
export function amendmentsOf(sitting: Sitting | undefined): Record<AmendmentId, AmendmentLine> {
  if (!sitting) return {};
  const lines = sitting.agenda.amendments.map(({ amendmentId, number, itemId, text, author, state }) => {
    const name = author === undefined ? undefined : memberById(sitting.roster, author)?.name;
    const line: AmendmentLine = { number, itemId, text, ...(name !== undefined && { author: name }), state };
    return [amendmentId, line] as const;
  });
  return Object.fromEntries(lines);
}

/** The block that has been formed and not yet voted. */
export const blockOf = (sitting: Sitting): BlockView | undefined =>
  sitting.agenda.block && {
    blockId: sitting.agenda.block.blockId,
    items: itemHeads(sitting, sitting.agenda.block.itemIds),
  };
