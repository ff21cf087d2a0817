/**
 * Dzvin's table of the law: the article each kind of majority rests on. Local councils go by the Law «Про місцеве
 * самоврядування в Україні» (280/97-ВР), the parliament by the Constitution. Where the law leaves a majority to
 * the council's regulations, the table says so. The edition goes into every verdict.
 */
import type { CouncilKind, Majority } from '#contract/vocabulary';

export const LAW_EDITION = 'таблиця закону Dzvin, редакція 1';

/** The sitting is competent when more than half of the total composition's deputies take part. */
export const QUORUM_ARTICLE = '280/97-ВР ст. 46';

/** Stands where the law leaves a majority to the council's regulations. */
export const REGULATIONS = 'регламент ради';

const LOCAL: Readonly<Record<Majority, string>> = {
  'majority-of-composition': '280/97-ВР ст. 59 ч. 2',
  'two-thirds-of-composition': '280/97-ВР ст. 59 ч. 4',
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

/** The article of a majority in a council of this kind, as a paper prints it. */
export const articleOf = (majority: Majority, kind: CouncilKind): string =>
  (kind === 'parliament' ? PARLIAMENT : LOCAL)[majority];
