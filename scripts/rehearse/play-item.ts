/** Steps of the agenda: items added, opened, withdrawn, postponed; stages; amendments. */
import type { AgendaEntry } from '#contract/composition';
import type { ItemId } from '#contract/ids';
import type { Answer } from '#contract/live-wire';
import { unreachable } from '#contract/unreachable';
import type { Play } from './play-state.ts';
import type { StepOf } from './read-scenario.ts';

export type AgendaStep = StepOf<'open-item' | 'stage' | 'withdraw-item' | 'postpone-item' | 'amendment'>;

export async function playAgenda(play: Play, step: AgendaStep): Promise<Answer> {
  const { chair } = play.stage;
  switch (step.do) {
    case 'open-item': {
      const { do: _, ...entry } = step;
      return openItem(play, entry);
    }
    case 'stage':
      return chair.command({ type: 'open-stage', stage: step.stage });
    case 'withdraw-item':
    case 'postpone-item': {
      const itemId = await itemNumbered(play, step.number);
      return chair.command({ type: step.do, itemId, ...(step.reason !== undefined && { reason: step.reason }) });
    }
    case 'amendment':
      return submitAmendment(play, step);
    default:
      return unreachable(step);
  }
}

function submitAmendment(play: Play, { text, author }: StepOf<'amendment'>): Promise<Answer> {
  return play.stage.chair.command({ type: 'submit-amendment', text, ...(author !== undefined && { author }) });
}

/** Puts an item on the agenda, unless it is there, and opens it. */
export async function openItem(play: Play, entry: AgendaEntry): Promise<Answer> {
  const added = await addItem(play, entry);
  if (!added.ok) return added.answer;
  return play.stage.chair.command({ type: 'open-item', itemId: added.itemId });
}

type Added = { ok: true; itemId: ItemId } | { ok: false; answer: Answer };

/** Puts an item on the agenda, unless it is there. */
export async function addItem(play: Play, entry: AgendaEntry): Promise<Added> {
  const { chair } = play.stage;
  const { number, title } = entry;
  const known = await chair.until(
    'chair',
    ({ agenda }) => ({ is: Object.values(agenda).some((item) => item.number === number && item.title === title) }),
    'the agenda',
  );
  if (!known.is) {
    const answer = await chair.command({ type: 'add-item', ...entry });
    if (!answer.ok) return { ok: false, answer };
  }
  const itemId = await itemNumbered(play, number);
  play.lastItem = itemId;
  return { ok: true, itemId };
}

/** Id of the item of this number, once the chair's screen shows it. */
export const itemNumbered = (play: Play, number: string): Promise<ItemId> =>
  play.stage.chair.until(
    'chair',
    ({ agenda }) => Object.values(agenda).find((item) => item.number === number)?.itemId,
    `item ${number} on the chair’s screen`,
  );
