/** How the hall sets its texts, from the largest step down. Sizes in rem; 2.25 rem (36 of 1920) is the smallest. */
import type { TextStep } from '../kit/fit-text.ts';

type Steps = readonly [TextStep, ...TextStep[]];
const narrow = (size: number, lines: number, weight: 400 | 500 | 600 = 500): TextStep => ({
  size,
  lines,
  face: { width: 'narrow', weight },
});
const regular = (size: number, lines: number, weight: 400 | 500 | 600 | 700 | 800): TextStep => ({
  size,
  lines,
  face: { width: 'regular', weight },
});
const fit = (size: number, lines: number, weight: 500 | 600 = 600): TextStep => ({
  size,
  lines,
  face: { width: 'fit', weight },
});

/** The question when it is the main thing: a short one in 2 lines at 88, else 3 at 58, 4 at 44. */
export const QUESTION: Steps = [narrow(5.5, 2), narrow(3.625, 3), narrow(2.75, 4)];
/** The question under a line that says what kind of ballot it is. */
export const QUESTION_LOWER: Steps = [narrow(5.5, 1), narrow(3.625, 2), narrow(2.75, 3)];
/** All alternatives, candidates or items of a block beside the question. */
export const LIST: Steps = [narrow(2.75, 4), narrow(2.25, 5), fit(2.25, 5, 500)];
/** One line beside a plate, and one line under facts or figures. */
export const BESIDE: Steps = [regular(2.25, 1, 400), narrow(2.25, 1, 400)];
export const NOTE: Steps = [narrow(2.5, 1), narrow(2.25, 1), fit(2.25, 1, 500)];
/** The item under consideration, alone on the wall. */
export const ITEM: Steps = [narrow(5.5, 3, 600), narrow(4.5, 4, 600), narrow(3.625, 5), narrow(2.75, 6)];
/** The question under a verdict. */
export const ASKED: Steps = [narrow(2.25, 2, 400)];
export const ASKED_SHORT: Steps = [narrow(2.25, 1, 400)];
/** The explanation of a verdict: one line. */
export const WHY: Steps = [regular(2.5, 1, 500), narrow(2.5, 1), narrow(2.25, 1), fit(2.25, 1, 500)];
/** What replaces the figures where a ballot was stopped. */
export const REASON: Steps = [narrow(3.25, 2), narrow(2.75, 2)];
/** A long one, e.g. with the name of what won, goes on in lower lines. */
const LONG_HEADLINE = [narrow(5.5, 1, 600), narrow(3.625, 2, 600), narrow(2.75, 3, 600)] as const;
export const HEADLINE: Steps = [regular(9, 1, 800), regular(7.25, 1, 800), narrow(7.25, 1, 600), ...LONG_HEADLINE];
export const HEADLINE_LOW: Steps = [regular(7.25, 1, 800), narrow(7.25, 1, 600), ...LONG_HEADLINE];
/** A fact's word in the ballot, e.g. «В цілому», «За основу та в цілому». */
export const FACT: Steps = [
  regular(5.5, 1, 700),
  narrow(5.5, 1, 600),
  narrow(3.5, 2, 600),
  narrow(2.75, 2, 600),
  fit(2.25, 3),
];
export const FACT_LOW: Steps = [
  regular(4.5, 1, 700),
  narrow(4.5, 1, 600),
  narrow(2.875, 1, 600),
  narrow(2.5, 2, 600),
  fit(2.25, 2),
];
/** The council's name on the idle wall and in the head of the page. */
export const COUNCIL: Steps = [regular(5.5, 2, 700), narrow(5.5, 2, 600), narrow(3.625, 3, 600), narrow(2.75, 4, 600)];
/** An elected person, or what won. */
export const WINNER: Steps = [regular(5.5, 1, 700), narrow(5.5, 1, 600), narrow(3.625, 2, 600), narrow(2.75, 2, 600)];
export const ALTERNATIVE: Steps = [narrow(3.25, 1), narrow(2.75, 2), narrow(2.25, 2)];
/** One who waits for the floor. */
export const WAITING: Steps = [narrow(3.25, 1, 600), narrow(2.75, 2, 600), fit(2.75, 2), fit(2.25, 2)];
export const WAITING_SIDE: Steps = [narrow(2.25, 1, 400), fit(2.25, 1, 500)];
/** The way to the shelter; a person taking the oath. */
export const SHELTER: Steps = [narrow(5.5, 4, 600), narrow(4.5, 5, 600), narrow(3.625, 6, 600)];
export const OATH: Steps = [regular(5.5, 5, 700), narrow(5.5, 5, 600), narrow(3.625, 8, 600)];
export const COUNCIL_HEAD: Steps = [regular(2.25, 1, 600), narrow(2.25, 1, 600), narrow(2.25, 2, 600), fit(2.25, 2)];
export const SESSION: Steps = [narrow(3.25, 1), narrow(2.75, 2)];
export const NEXT: Steps = [narrow(3.25, 2), narrow(2.75, 2), narrow(2.25, 3)];
export const SPEAKER: Steps = [regular(7, 2, 700), narrow(7, 2, 600), fit(7, 2), fit(5.5, 3), fit(3.625, 3)];
export const GIVEN: Steps = [regular(3.625, 2, 400), narrow(3.625, 2, 400), narrow(2.75, 3, 400)];
export const AGENDA_TITLE: Steps = [narrow(2.75, 2), narrow(2.25, 3)];
export const AGENDA_NUMBER: Steps = [regular(2.75, 1, 600), narrow(2.75, 1, 600), fit(2.25, 2)];
export const AGENDA_ENDED: Steps = [narrow(2.25, 2, 400), fit(2.25, 3, 500)];
/** Session and sitting under a headline. */
export const DATE: Steps = [regular(3.625, 1, 400), narrow(3.625, 1, 400), narrow(2.75, 2, 400)];
/** Words of the operator. */
export const NOTICE: Steps = [narrow(9, 3, 600), narrow(7.25, 5, 600), narrow(5.5, 7, 600), narrow(4.5, 9, 600)];
/** Why the hub refuses this screen. */
export const REFUSED: Steps = [narrow(3.625, 4), narrow(2.75, 6)];
