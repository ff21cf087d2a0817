/**
 * Whether the council is competent at all (повноважна): two thirds of its composition elected (280/97-ВР ст. 45 ч. 4);
 * after mandates ended early more than half is enough (ч. 6). How many were elected once, the roster does not tell.
 */
import type { Sitting } from '../sitting/sitting.ts';
import { filledMandates } from './composition.ts';

/** `if-elected`: fewer than two thirds sit, so it is competent only if two thirds had been elected. */
export type Competence = 'competent' | 'if-elected' | 'not-competent';

/** By the mandates that are filled now. */
export function competenceOf(sitting: Pick<Sitting, 'roster' | 'council'>): Competence {
  const filled = filledMandates(sitting);
  const { seats } = sitting.council;
  if (filled * 3 >= seats * 2) return 'competent';
  return filled * 2 > seats ? 'if-elected' : 'not-competent';
}
