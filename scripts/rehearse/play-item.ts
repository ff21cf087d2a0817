/** An item of the agenda: put on it, and opened. */
import type { Answer } from '#contract/live-wire';
import type { Play } from './play-state.ts';

/** Puts an item on the agenda, unless it is there, and opens it. */
export async function openItem(
  play: Play,
  entry: { number: string; title: string; project?: string },
): Promise<Answer> {
  const { chair } = play.stage;
  const { number, title, project } = entry;
  const find = () =>
    chair.until('chair', ({ agenda }) => Object.values(agenda).find((item) => item.number === number), 'the item');
  const known = await chair.until(
    'chair',
    ({ agenda }) => ({ is: Object.values(agenda).some((item) => item.number === number && item.title === title) }),
    'the agenda',
  );
  if (!known.is) {
    const added = await chair.command({ type: 'add-item', number, title, ...(project !== undefined && { project }) });
    if (!added.ok) return added;
  }
  const { itemId } = await find();
  play.lastItem = itemId;
  return chair.command({ type: 'open-item', itemId });
}
