/**
 * What a ballot that was closed, or a result that was set aside, makes of the agenda: amendments are adopted or
 * rejected, the agenda itself is adopted, items of a block are decided. The last result that stands holds.
 */
import type { AgendaStage } from '#contract/vocabulary';
import type { Agenda, Amendment, Item } from '../agenda/agenda.ts';
import { withoutBlock } from '../agenda/evolve.ts';
import { type Ballots, type ClosedBallot, isSetAside } from './ballot.ts';
import { decidesItems, decisionOn } from './deciding.ts';
import { subjectOf } from './subject.ts';

/** The agenda once `ballot`, which `ballots` holds among the ended ones, has been closed or set aside. */
export function agendaAfter(agenda: Agenda, ballots: Ballots, ballot: ClosedBallot): Agenda {
  const subject = subjectOf(ballots, ballot);
  if (subject === 'amendment') return withAmendment(agenda, ballots, ballot);
  if (subject === 'agenda') return withAdoption(agenda, ballots);
  return ballot.itemIds && decidesItems(subject) ? blockVoted(agenda, ballots, ballot) : agenda;
}

function withAmendment(agenda: Agenda, ballots: Ballots, { amendmentId }: ClosedBallot): Agenda {
  const isOnIt = (one: ClosedBallot) => one.amendmentId === amendmentId && subjectOf(ballots, one) === 'amendment';
  const state = lastResult(ballots, isOnIt) ?? 'waiting';
  const voted = (one: Amendment): Amendment => (one.amendmentId === amendmentId ? { ...one, state } : one);
  return { ...agenda, amendments: agenda.amendments.map(voted) };
}

function withAdoption({ adopted: _, ...agenda }: Agenda, ballots: Ballots): Agenda {
  const holds = (stage: AgendaStage): boolean =>
    lastResult(ballots, (one) => one.agendaStage === stage && subjectOf(ballots, one) === 'agenda') === 'adopted';
  if (holds('as-a-whole')) return { ...agenda, adopted: 'as-a-whole' };
  return holds('as-a-basis') ? { ...agenda, adopted: 'as-a-basis' } : agenda;
}

/**
 * A block is voted once, and again only by a repeat. The items it decided have been considered; those it did not decide, or whose result has
 * fallen, wait for votes of their own.
 */
function blockVoted(agenda: Agenda, ballots: Ballots, { blockId, itemIds = [], verdict }: ClosedBallot): Agenda {
  if (verdict.result === 'void') return agenda;
  const voted = new Set(itemIds);
  const settled = (item: Item): Item => {
    if (!voted.has(item.itemId) || (item.state !== 'waiting' && item.state !== 'considered')) return item;
    return { ...item, state: decisionOn(ballots, item.itemId) ? 'considered' : 'waiting' };
  };
  const rest = agenda.block?.blockId === blockId ? withoutBlock(agenda) : agenda;
  return { ...rest, items: rest.items.map(settled) };
}

/** The last result that stands of ballots on the same question: not void, and not set aside. */
function lastResult(ballots: Ballots, isOnIt: (ballot: ClosedBallot) => boolean): 'adopted' | 'rejected' | undefined {
  const last = ballots.ended.findLast(
    (one): one is ClosedBallot =>
      one.ended === 'closed' && isOnIt(one) && one.verdict.result !== 'void' && !isSetAside(ballots, one.ballotId),
  );
  const result = last?.verdict.result;
  return result === 'void' ? undefined : result;
}
