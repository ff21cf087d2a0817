/** One who waits for the floor, in words. In: a line of the queue. Out: the name, and what stands beside it. */
import type { HallView, QueueLine } from '#contract/views';
import type { CommonKey } from '../kit/messages/common.uk.ts';
import type { HallKey } from '../kit/messages/hall.uk.ts';
import type { Translate } from '../kit/translate.ts';

/** By their places. */
export const queueInOrder = (queue: HallView['queue']): readonly QueueLine[] =>
  Object.values(queue).sort((a, b) => a.order - b.order);

/** Family and given name: the patronymic gives way to size. */
export const nameInQueue = ({ name }: QueueLine): string => {
  const parts = name.split(' ');
  return parts.length === 3 ? parts.slice(0, 2).join(' ') : name;
};

/** For which time, and the faction or the kind of speech. */
export const sideInQueue = (
  { kind, turn, faction }: QueueLine,
  t: Translate<CommonKey>,
  hall: Translate<HallKey>,
): string =>
  [turn > 1 ? hall('queue.turn', { turn }) : '', kind === 'debate' && faction ? faction : t(`speech.${kind}`)]
    .filter(Boolean)
    .join(' · ');
