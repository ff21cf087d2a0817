/**
 * The score of a run: of the mutants that count, how many the tests noticed. Mutants that are ignored or do not load
 * for a reason of their own count nowhere.
 */
import type { MutantResult } from '@stryker-mutator/api/core';

export type Fate = 'noticed' | 'survived' | 'left out';

/** A run that never ends is noticed too: `npm test` would not end either. */
export function fateOf(status: MutantResult['status']): Fate {
  switch (status) {
    case 'Killed':
    case 'Timeout':
      return 'noticed';
    case 'Survived':
    case 'NoCoverage':
      return 'survived';
    default:
      return 'left out';
  }
}

export type Score = { readonly noticed: number; readonly counted: number };

/** Scores by whatever `groupOf` names, in the order of the names. */
export function scoresBy(mutants: readonly MutantResult[], groupOf: (fileName: string) => string): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const { fileName, status } of mutants) {
    const fate = fateOf(status);
    if (fate === 'left out') continue;
    const group = groupOf(fileName);
    const { noticed, counted } = scores.get(group) ?? { noticed: 0, counted: 0 };
    scores.set(group, { noticed: noticed + (fate === 'noticed' ? 1 : 0), counted: counted + 1 });
  }
  return new Map([...scores].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Percent of the mutants that count; 100 when there are none. */
export const percent = ({ noticed, counted }: Score): number => (counted === 0 ? 100 : (100 * noticed) / counted);
