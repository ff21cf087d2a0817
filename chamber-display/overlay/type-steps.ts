/** How plates set their texts, from the largest step down. Sizes in rem; 1.75 (28 of 1920) is the smallest. */
import type { TextStep } from '../kit/fit-text.ts';
import type { Width } from '../kit/type-faces.ts';
import type { Steps } from './air-stage.svelte.ts';

const step =
  (width: Width) =>
  (size: number, lines: number, weight: TextStep['face']['weight'] = 500): TextStep => ({
    size,
    lines,
    face: { width, weight },
  });
const [regular, narrow, fit] = [step('regular'), step('narrow'), step('fit')];

/** What stands under a name: faction, kind of speech, office. */
export const ROLE: Steps = [regular(2.125, 1, 400), narrow(2.125, 2, 400), narrow(1.875, 3, 400), fit(1.75, 3)];
/** What the timer means. */
export const MEANS: Steps = [regular(1.75, 1, 400), narrow(1.75, 1), narrow(1.75, 2)];
/** The question over the figures, with its number before it. */
export const ASKED: Steps = [narrow(2, 3, 400), narrow(1.75, 3, 400)];
/** An item by itself. */
export const TITLE: Steps = [narrow(2.75, 3, 500), narrow(2.25, 3, 500), narrow(2, 4, 500)];
/** Beside the number of an item. */
export const BESIDE: Steps = [regular(1.875, 1, 400), narrow(1.875, 1, 400), narrow(1.75, 2, 400)];
/** The verdict, and what goes on. */
export const HEADLINE: Steps = [
  regular(3.25, 1, 800),
  regular(2.75, 2, 800),
  narrow(2.75, 2, 600),
  narrow(2.25, 3, 600),
  fit(1.75, 4, 600),
];
/** The verdict with the name of who or what won. */
export const NAMED: Steps = [
  regular(3.25, 1, 800),
  narrow(3.25, 1, 600),
  narrow(2.75, 2, 600),
  narrow(2.25, 3, 600),
  fit(1.75, 4, 600),
];
/** The verdict in one sentence. */
export const WHY: Steps = [regular(1.875, 1, 400), narrow(1.875, 2, 400)];
/** What replaces the figures where there are none. */
export const REASON: Steps = [narrow(2.25, 3), narrow(1.875, 3)];
/** Who or what won among several. */
export const WON: Steps = [regular(2.5, 1, 700), narrow(2.5, 1, 600), narrow(2, 2, 600)];
export const ROW: Steps = [narrow(2, 1), narrow(1.75, 2)];
/** The council's name, a break, an alarm. */
export const HEAD: Steps = [regular(3.5, 1, 700), narrow(3.5, 1, 600), narrow(2.75, 2, 600), narrow(2, 3, 600)];
export const NOTICE: Steps = [regular(2.75, 2, 700), narrow(2.75, 3, 600)];
/** The same over a whole picture. */
export const NOTICE_COVERING: Steps = [regular(4, 2, 700), narrow(4, 3, 600)];
