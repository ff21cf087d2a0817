/** The console at many moments, read like a page: what is offered first, in both languages, and with which command. */
import { test } from 'tap';
import type { ChairStep } from '#contract/views';
import { ITEM_STAGES, MAJORITIES, SPEECH_KINDS, SUBJECTS } from '#contract/vocabulary';
import { stepsOf } from './testing/autopilot.ts';
import { MOMENTS } from './testing/moments.ts';
import { OFFERED } from './testing/offered.ts';
import { WORDS } from './testing/offered-words.ts';
import {
  ceremonyWords,
  majorityWords,
  mannerWords,
  methodWords,
  microphoneWords,
  speechWords,
  stageWords,
  subjectWords,
} from './words.ts';

const told = ({ key, label, asks, command, refusedBecause, article }: ChairStep): string => {
  const end = article ?? (refusedBecause ? '✗' : undefined);
  return [key, label.uk, label.en, asks, JSON.stringify(command), ...(end ? [end] : [])].join(' | ');
};

for (const [moment, given] of Object.entries(MOMENTS)) {
  test(`what the console offers when ${moment}`, async (t) => {
    const expected = OFFERED[moment] ?? [];
    t.ok(expected.length > 0);
    t.strictSame(stepsOf(given).slice(0, expected.length).map(told), expected);
  });
}

test('every word of the vocabulary has its Ukrainian and its English', async (t) => {
  const all = [
    ...SUBJECTS.map((one) => [`subjectWords ${one}`, subjectWords(one)] as const),
    ...SPEECH_KINDS.map((one) => [`speechWords ${one}`, speechWords(one)] as const),
    ...ITEM_STAGES.map((one) => [`stageWords ${one}`, stageWords(one)] as const),
    ...MAJORITIES.map((one) => [`majorityWords ${one}`, majorityWords(one)] as const),
    ...(['greeting', 'anthem', 'minute-of-silence', 'oath'] as const).map(
      (one) => [`ceremonyWords ${one}`, ceremonyWords(one)] as const,
    ),
    ...(['raised-hands', 'by-voice', 'paper'] as const).map((one) => [`methodWords ${one}`, methodWords(one)] as const),
    ...(['paper', 'electronic'] as const).map((one) => [`mannerWords ${one}`, mannerWords(one)] as const),
    ...(['chair-grants', 'queue-advances', 'free'] as const).map(
      (one) => [`microphoneWords ${one}`, microphoneWords(one)] as const,
    ),
  ];
  t.strictSame(Object.fromEntries(all.map(([key, { uk, en }]) => [key, `${uk} | ${en}`])), WORDS);
});
