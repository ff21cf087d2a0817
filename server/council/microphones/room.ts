/** Room for a speaker in the free mode: of the open microphones those opened first close. */
import type { SittingEventOf } from '#contract/events';
import type { Person } from '../floor/person.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { closing } from './closing.ts';
import { modeOf } from './microphones.ts';

/** Who speaks, and whether from the rostrum. */
type Speaker = Person & { readonly rostrum?: boolean };

/** What closes so that the speaker's microphone can open and no more are open than the rules allow. */
export function makingRoom(
  sitting: Sitting,
  { memberId, rostrum }: Speaker,
): readonly SittingEventOf<'MicrophoneClosed'>[] {
  if (modeOf(sitting) !== 'free') return [];
  const { opened } = sitting.microphones;
  const others = opened.filter((id) => id !== memberId);
  const own = opened.filter((id) => id === memberId && rostrum);
  const tooMany = Math.max(0, others.length + 1 - sitting.rules.openMicrophones);
  return closing([...own, ...others.slice(0, tooMany)], 'chair');
}

/** How many members' microphones are open in the free mode, that of whoever speaks among them. */
export function openCount({ microphones: { opened }, floor: { speech } }: Sitting): number {
  if (speech?.goingSince === undefined) return opened.length;
  const counted = speech.memberId !== undefined && !speech.rostrum && opened.includes(speech.memberId);
  return opened.length + (counted ? 0 : 1);
}
