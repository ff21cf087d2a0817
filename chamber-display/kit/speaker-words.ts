/** Who speaks, in words: whose they are, and what is told beside the name. In: a speech and the words. Out: whole pieces. */
import type { Speech } from '#contract/views';
import type { HallKey } from './messages/hall.uk.ts';
import type { Translate } from './translate.ts';

type T = Translate<HallKey>;

/** A name that brings its own quotation marks keeps them. */
const faction = (name: string, t: T): string =>
  name === '' || /[«“"]/u.test(name) ? name : t('speech.faction', { faction: name });

/** The office of a guest or of the head, else the faction; empty for a member of none. */
export function whoseOf({ guestOffice, guestId, office, faction: name = '' }: Speech, t: T): string {
  if (guestOffice) return guestOffice;
  if (guestId) return t('speech.guest');
  return office === 'head' ? t('speech.head') : faction(name, t);
}

/** Words that no line and no page parts. */
const together = (words: string) => words.replaceAll(' ', '\u00a0');

/** For which time, from where, whom it interrupts. */
export const aboutSpeech = ({ turn = 1, rostrum, interrupts }: Speech, t: T): readonly string[] => [
  ...(turn > 1 ? [t('queue.turn', { turn })] : []),
  ...(rostrum ? [t('speech.rostrum')] : []),
  ...(interrupts ? [together(t('speech.interrupts', { name: interrupts }))] : []),
];
