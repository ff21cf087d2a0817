/** The type of protocols and decisions: larger than that of printouts, for they are read from end to end. */
import { GREY, type Style } from '../kit/sheet.ts';

export const TYPE = {
  council: { face: 'semibold', size: 12, leading: 1.3 },
  centred: { face: 'text', size: 10.5, leading: 1.35 },
  title: { face: 'bold', size: 16, leading: 1.3 },
  triple: { face: 'text', size: 10, leading: 1.35, tabular: true },
  heading: { face: 'bold', size: 11.5, leading: 1.3 },
  item: { face: 'semibold', size: 10.8, leading: 1.35 },
  word: { face: 'semibold', size: 9.6, leading: 1.35 },
  text: { face: 'text', size: 10.2, leading: 1.38 },
  strong: { face: 'semibold', size: 10.2, leading: 1.38 },
  label: { face: 'text', size: 9.6, leading: 1.38, ink: GREY },
  number: { face: 'text', size: 9.6, leading: 1.38, ink: GREY, tabular: true },
  name: { face: 'text', size: 9.6, leading: 1.35 },
  small: { face: 'text', size: 8.6, leading: 1.35 },
  question: { face: 'medium', size: 10, leading: 1.35 },
  figure: { face: 'bold', size: 11, leading: 1.3, tabular: true },
  figureWord: { face: 'text', size: 8.6, leading: 1.3 },
  verdict: { face: 'heavy', size: 10.5, leading: 1.35 },
} as const satisfies Record<string, Style>;
