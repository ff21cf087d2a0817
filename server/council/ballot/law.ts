/**
 * Dzvin's table of the law: the article each kind of majority rests on. Local councils go by the Law «Про місцеве
 * самоврядування в Україні» (280/97-ВР), the parliament by the Constitution. Where the law leaves a majority to
 * the council's regulations, the table says so. The edition goes into every verdict.
 */
import type { CouncilKind, Majority, SecretGround } from '#contract/vocabulary';

export const LAW_EDITION = 'таблиця закону Dzvin, редакція 1';

/** The sitting is competent when more than half of the total composition's deputies take part. */
export const QUORUM_ARTICLE = '280/97-ВР ст. 46';

/** Stands where the law leaves a majority to the council's regulations. */
export const REGULATIONS = 'регламент ради';

/** Decisions of a council are adopted by the majority of the total composition. */
export const DECISIONS_ARTICLE = '280/97-ВР ст. 59 ч. 2';
/** The head's veto is overridden by two thirds of the total composition. */
export const VETO_ARTICLE = '280/97-ВР ст. 59 ч. 4';
/** The early end of a village, settlement or city head's powers: two thirds of the total composition. */
export const END_OF_POWERS: SecretGround = '26-1-16';
export const END_OF_POWERS_ARTICLE = '280/97-ВР ст. 79';
/** No confidence in the head of a local state administration: a majority expresses it, two thirds oblige him to resign. */
export const NO_CONFIDENCE: SecretGround = '43-1-29';
export const NO_CONFIDENCE_ARTICLE = 'Конституція України ст. 118';

/** Councils in which each ground for a secret ballot can arise. */
export const COUNCILS_OF_GROUND: Readonly<Record<SecretGround, readonly CouncilKind[]>> = {
  '26-1-4': ['village', 'settlement', 'city'],
  '26-1-16': ['village', 'settlement', 'city'],
  '43-1-1': ['raion', 'oblast'],
  '43-1-29': ['raion', 'oblast'],
  '43-1-31': ['raion', 'oblast'],
  '55': ['city-district', 'raion', 'oblast'],
  '56': ['city-district', 'raion', 'oblast'],
};

/** A ground as papers cite it: 26-1-4 → ст. 26 ч. 1 п. 4. */
export function groundArticle(ground: SecretGround): string {
  const [article, part, point] = ground.split('-');
  return part === undefined ? `ст. ${article}` : `ст. ${article} ч. ${part} п. ${point}`;
}

const LOCAL: Readonly<Record<Majority, string>> = {
  'majority-of-composition': DECISIONS_ARTICLE,
  'two-thirds-of-composition': VETO_ARTICLE,
  'one-third-of-composition': REGULATIONS,
  'half-of-composition': REGULATIONS,
  'majority-of-present': REGULATIONS,
  'two-thirds-of-present': REGULATIONS,
  plurality: REGULATIONS,
};

const PARLIAMENT: Readonly<Record<Majority, string>> = {
  ...LOCAL,
  'majority-of-composition': 'Конституція України ст. 91',
  'two-thirds-of-composition': 'Конституція України ст. 94 ч. 4',
};

/** The article of a majority in a council of this kind, as a paper prints it; `ground`: of a secret ballot. */
export function articleOf(majority: Majority, kind: CouncilKind, ground?: SecretGround): string {
  if (ground === END_OF_POWERS && majority === 'two-thirds-of-composition') return END_OF_POWERS_ARTICLE;
  return (kind === 'parliament' ? PARLIAMENT : LOCAL)[majority];
}
