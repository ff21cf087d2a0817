/**
 * Figures of a secret ballot on paper, as the counting commission found them, and every sum of them that does not
 * hold: in words, with the numbers, so that the commission sees what to look for.
 */
import type { PaperFigures } from '#contract/question';
import type { Words } from './wording.ts';

/** What the figures are held against. */
export type Box = {
  /** Members who may have been given a paper: registered at any time of the sitting, not in conflict. */
  readonly entitled: number;
  /** How many candidates stood on the paper; 0 where за, проти, утримався did. */
  readonly candidates: number;
};

/** Valid papers, however they are counted. */
export const validPapers = ({ for: votesFor, against, abstain, candidates = [] }: PaperFigures): number =>
  votesFor + against + abstain + candidates.reduce((sum, votes) => sum + votes, 0);

/** Every sum that does not hold; empty when the figures hold. */
export function contradictions(figures: PaperFigures, box: Box): readonly Words[] {
  return [...sheets(figures, box), ...contents(figures), ...choices(figures, box)];
}

/** Papers made, given out and cancelled. */
function sheets({ made, issued, cancelled }: PaperFigures, { entitled }: Box): Words[] {
  const wrong: Words[] = [];
  if (issued > made) wrong.push(greater('видано', issued, 'виготовлено', made, 'issued', 'made'));
  if (issued + cancelled !== made) {
    wrong.push({
      uk: `видано ${issued} + погашено ${cancelled} ≠ виготовлено ${made}`,
      en: `issued ${issued} + cancelled ${cancelled} ≠ made ${made}`,
    });
  }
  if (issued > entitled) wrong.push(greater('видано', issued, 'зареєстровано', entitled, 'issued', 'registered'));
  return wrong;
}

/** Papers found in the box. */
function contents(figures: PaperFigures): Words[] {
  const { issued, inBox, invalid } = figures;
  const valid = validPapers(figures);
  const wrong: Words[] = [];
  if (inBox > issued) wrong.push(greater('у скриньці', inBox, 'видано', issued, 'in the box', 'issued'));
  if (valid + invalid !== inBox) {
    wrong.push({
      uk: `дійсних ${valid} + недійсних ${invalid} ≠ у скриньці ${inBox}`,
      en: `valid ${valid} + invalid ${invalid} ≠ in the box ${inBox}`,
    });
  }
  return wrong;
}

/** Votes are counted for each candidate where there are candidates, and nowhere else. */
function choices({ for: votesFor, candidates = [] }: PaperFigures, box: Box): Words[] {
  const wrong: Words[] = [];
  if (candidates.length !== box.candidates) {
    wrong.push({
      uk: `кандидатів у підрахунку ${candidates.length} ≠ у бюлетені ${box.candidates}`,
      en: `candidates counted ${candidates.length} ≠ on the paper ${box.candidates}`,
    });
  }
  if (box.candidates > 0 && votesFor > 0) {
    wrong.push({
      uk: `«за» ${votesFor} ≠ 0: голоси рахують за кожного кандидата`,
      en: `for ${votesFor} ≠ 0: votes are counted for each candidate`,
    });
  }
  return wrong;
}

const greater = (uk: string, more: number, ukThan: string, less: number, en: string, enThan: string): Words => ({
  uk: `${uk} ${more} > ${ukThan} ${less}`,
  en: `${en} ${more} > ${enThan} ${less}`,
});
