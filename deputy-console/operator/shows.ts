/** What a screen may be told to show, in the order in which it is offered. */
import type { Screen } from '#contract/screens';
import { SCENES } from '#contract/vocabulary';

type Shows = Screen['shows'];

/** What is asked for most. */
export const QUICK = ['auto', 'clock', 'notice', 'blank'] as const satisfies readonly Shows[];
/** All of it. */
export const ALL: readonly Shows[] = [...QUICK, 'queue', ...SCENES];
