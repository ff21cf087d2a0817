/** What a screen of the hall shows, in words. In: the screen, what happens in the hall. Out: the scene, and what is on it. */
import type { Screen } from '#contract/screens';
import type { HallView } from '#contract/views';

type Shown = Exclude<Screen['shows'], 'auto'>;

/** The scene that stands on a screen now; `idle` before the hall has told what happens. */
export const shownOn = ({ shows }: Screen, hall: HallView | undefined): Shown =>
  shows === 'auto' ? (hall?.scene ?? 'idle') : shows;

/** The words that stand under the scene: whose turn it is, what is put to the vote. */
export function underIt(screen: Screen, hall: HallView | undefined): string {
  if (screen.shows === 'notice') return screen.notice ?? '';
  if (!hall) return '';
  switch (shownOn(screen, hall)) {
    case 'item':
      return hall.item ? `${hall.item.number}. ${hall.item.title}` : '';
    case 'ballot':
      return hall.ballot?.text ?? '';
    case 'result':
      return hall.result?.text ?? '';
    case 'speech':
      return hall.speech?.name ?? '';
    default:
      return '';
  }
}

/** Screens that do not follow the sitting. */
export const heldOf = (screens: readonly Screen[]): Screen[] => screens.filter(({ shows }) => shows !== 'auto');

/** An id for a new screen that none of these has. */
export function newScreenId(screens: readonly Screen[]): Screen['id'] {
  const taken = new Set<string>(screens.map(({ id }) => id));
  let number = screens.length + 1;
  while (taken.has(`screen-${number}`)) number += 1;
  return `screen-${number}` as Screen['id'];
}
