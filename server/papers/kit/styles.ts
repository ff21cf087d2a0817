/** The type of the papers: black on white, legible after a photocopier, nothing under 7 pt. */
import { GREY, type Style, WHITE } from './sheet.ts';

export const STYLES = {
  title: { face: 'bold', size: 13, leading: 1.2 },
  place: { face: 'text', size: 9.6, leading: 1.35 },
  time: { face: 'text', size: 9.6, leading: 1.35, tabular: true },
  label: { face: 'text', size: 9.6, leading: 1.3, ink: GREY },
  text: { face: 'text', size: 9.6, leading: 1.3 },
  question: { face: 'medium', size: 10.5, leading: 1.3 },
  figure: { face: 'bold', size: 17, leading: 1 },
  figureWord: { face: 'text', size: 8.6, leading: 1.3 },
  verdictFilled: { face: 'heavy', size: 15, leading: 1.25, ink: WHITE },
  verdictFramed: { face: 'heavy', size: 15, leading: 1.25 },
  explanation: { face: 'text', size: 9.2, leading: 1.35 },
  rank: { face: 'text', size: 8.2, leading: 1.372, ink: GREY, tabular: true },
  name: { face: 'narrow', size: 9, leading: 1.25 },
  vote: { face: 'semibold', size: 8.2, leading: 1.372 },
  tableHead: { face: 'narrowMedium', size: 8.4, leading: 1.3 },
  tableBody: { face: 'text', size: 9, leading: 1.3, tabular: true },
  tableTotal: { face: 'semibold', size: 9, leading: 1.3, tabular: true },
  foot: { face: 'text', size: 7.2, leading: 1.35, ink: '#222222', tabular: true },
} as const satisfies Record<string, Style>;
