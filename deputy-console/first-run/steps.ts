/**
 * The steps of the first run, each with its own address (`#roster`), so that it may be left and taken up again. In: what
 * is still missing. Out: where to go on, what may be opened.
 */
import type { OfficeView } from '#contract/views';

export const STEPS = [
  'council',
  'rules',
  'roster',
  'seats',
  'accounts',
  'sitting',
] as const satisfies OfficeView['missing'];
export type Step = (typeof STEPS)[number];

/** The step that an address names, while it may be opened; else the first that is missing, or the last. */
export function stepOf(hash: string, missing: OfficeView['missing']): Step {
  const named = STEPS.find((step) => hash === `#${step}`);
  if (named && STEPS.indexOf(named) < reachedOf(missing)) return named;
  return STEPS.find((step) => missing.includes(step)) ?? 'sitting';
}

/** How many steps may be opened: seats, accounts and a rehearsal need a council, its rules and its people. */
export function reachedOf(missing: OfficeView['missing']): number {
  const first = STEPS.slice(0, 3).findIndex((step) => missing.includes(step));
  return first < 0 ? STEPS.length : first + 1;
}

/** The step after one; the last has none. */
export const after = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1];
/** The step before one; the first has none. */
export const before = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) - 1];
