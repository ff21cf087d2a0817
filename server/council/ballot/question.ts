/**
 * The question as it is put to the vote: what the command asks for, and what follows from the agenda, from the
 * council's rules, and from the ballot that is repeated.
 */
import type { ItemId } from '#contract/ids';
import { amendmentById, isOff, itemById } from '../agenda/agenda.ts';
import type { CommandOf } from '../command-of.ts';
import { declaredOn, inConflict } from '../conflict/conflict.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { type ClosedBallot, closedBallot, type Question } from './ballot.ts';

/** What a command asks to be voted on. */
export type Asked = Omit<CommandOf<'open-ballot'>, 'type'>;
/** The same with nothing left open but its number and its id. */
export type QuestionPut = Omit<Question, 'ballotId' | 'number'>;

/** The question in full; whether it may be put is judged elsewhere (see admissible). */
export function questionPut(sitting: Sitting, asked: Asked): QuestionPut {
  const { rules } = sitting;
  const openForSeconds = asked.openForSeconds ?? rules.ballotSeconds;
  const repeated = asked.repeats === undefined ? undefined : closedBallot(sitting.ballots, asked.repeats);
  if (repeated) return { ...askedBefore(sitting, repeated), ...(asked.trial && { trial: true }), openForSeconds };
  return {
    ...itemsOf(sitting, asked),
    ...asked,
    majority: asked.majority ?? rules.majorityOf[asked.subject],
    manner: asked.manner ?? 'open',
    openForSeconds,
  };
}

type Items = { readonly itemId?: ItemId; readonly itemIds?: ItemId[] };

/** What the ballot is about: the items of a block, the amendment's item, or the item that is open. */
function itemsOf({ agenda }: Sitting, { blockId, amendmentId }: Asked): Items {
  const { block } = agenda;
  if (blockId !== undefined) return block?.blockId === blockId ? { itemIds: [...block.itemIds] } : {};
  const amendment = amendmentId === undefined ? undefined : amendmentById(agenda, amendmentId);
  const itemId = amendment?.itemId ?? agenda.openItemId;
  return itemId === undefined ? {} : { itemId };
}

/** A repeat asks what the ballot it names asked; nothing else that its command says changes the question. */
function askedBefore(sitting: Sitting, repeated: ClosedBallot): Omit<QuestionPut, 'openForSeconds'> {
  const { ballotId, text, majority, manner } = repeated;
  const { itemId, itemIds, agendaStage, amendmentId, alternatives, motion, reasonedRefusal, ground, by } = repeated;
  return {
    subject: 'repeat',
    repeats: ballotId,
    text,
    majority,
    manner,
    ...(itemIds && { itemIds: itemIds.filter((one) => mayGoTogether(sitting, one)) }),
    ...(itemId !== undefined && { itemId }),
    ...(agendaStage && { agendaStage }),
    ...(amendmentId && { amendmentId }),
    ...(alternatives && { alternatives }),
    ...(motion && { motion }),
    ...(reasonedRefusal && { reasonedRefusal }),
    ...(ground && { ground }),
    ...(by && { by }),
  };
}

/** Only what is on the agenda, and on what nobody is in conflict of interest, is voted together with other items. */
function mayGoTogether(sitting: Sitting, itemId: ItemId): boolean {
  const item = itemById(sitting.agenda, itemId);
  return (
    item !== undefined &&
    !isOff(item) &&
    declaredOn(sitting, itemId).every(({ id }) => !inConflict(sitting, id, itemId))
  );
}
