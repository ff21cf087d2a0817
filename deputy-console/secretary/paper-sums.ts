/**
 * The sums of a secret ballot on paper, checked while the figures are written. In: figures of the counting
 * commission. Out: each sum with its two sides and whether it holds. The council checks them again.
 */
import type { PaperFigures } from '#contract/question';

export type SumKey = 'made' | 'issued' | 'box';
export type PaperSum = { readonly key: SumKey; readonly left: number; readonly right: number; readonly holds: boolean };

/** Papers that give a vote: of each candidate, or за, проти and утримався. */
export const validOf = ({ candidates, ...figures }: PaperFigures): number =>
  (candidates ?? [figures.for]).reduce((sum, votes) => sum + votes, 0) + figures.against + figures.abstain;

export function paperSums(figures: PaperFigures): readonly PaperSum[] {
  const { made, issued, cancelled, inBox, invalid } = figures;
  const counted = validOf(figures) + invalid;
  return [
    { key: 'made', left: issued + cancelled, right: made, holds: issued + cancelled === made },
    { key: 'issued', left: inBox, right: issued, holds: inBox <= issued },
    { key: 'box', left: counted, right: inBox, holds: counted === inBox },
  ];
}
