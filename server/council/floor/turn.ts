/** Which speech on the item it is, and how long it may last. */
import type { SpeechKind } from '#contract/vocabulary';
import type { Sitting } from '../sitting/sitting.ts';
import type { Speech } from './floor.ts';
import { type Person, samePerson } from './person.ts';

/** Every speech of this sitting in the order of their ends, those that go on last. */
const speeches = ({ floor }: Sitting): readonly Speech[] => [
  ...floor.held,
  ...(floor.interrupted ? [floor.interrupted] : []),
  ...(floor.speech ? [floor.speech] : []),
];

/** Speeches of this person on the open item, the one that goes on among them; without an item, those on none. */
export const speechesOn = (sitting: Sitting, person: Person): readonly Speech[] =>
  speeches(sitting).filter((speech) => speech.itemId === sitting.agenda.openItemId && samePerson(speech, person));

/** Which speech on the open item the next one of this person would be, from 1. */
export const turnOf = (sitting: Sitting, person: Person): number => speechesOn(sitting, person).length + 1;

/** Speeches of this person in the debate of the open item; without an item there is no debate to count. */
export const timesInDebate = (sitting: Sitting, person: Person): number =>
  sitting.agenda.openItemId === undefined
    ? 0
    : speechesOn(sitting, person).filter(({ kind }) => kind === 'debate').length;

/** Length of the next speech of this kind, s: a second one in the debate has a limit of its own (регламент ради). */
export const limitSecondsOf = (sitting: Sitting, person: Person, kind: SpeechKind): number => {
  const { rules } = sitting;
  return kind === 'debate' && timesInDebate(sitting, person) > 0
    ? rules.secondSpeechSeconds
    : rules.speechSeconds[kind];
};
