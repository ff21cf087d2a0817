/** How the lines of a hall are told apart: a colour, a dash and a number. In: the line's place in the hall. */
import { circle, INK, type Point, text } from '../svg.ts';

/** Of each line in turn: told apart in grey by the dash, and by its number everywhere. */
const LOOKS = [
  { colour: '#0B5FA5' },
  { colour: '#A11A14', dash: '3 1' },
  { colour: '#00754F', dash: '1.2 0.8' },
  { colour: '#946000', dash: '4 1 1 1' },
  { colour: '#6A3FB5', dash: '5 1.5' },
  { colour: '#0D1626', dash: '2 0.8' },
  { colour: '#B8005C', dash: '6 1 2 1' },
  { colour: '#006B75', dash: '0.8 0.8' },
  { colour: '#7A4A1E', dash: '3 0.8 0.8 0.8' },
  { colour: '#47556C', dash: '7 1' },
] as const;

export const look = (at: number) => ({ width: 0.7, ...LOOKS[at % LOOKS.length] });

/** The line's number in its colour. */
export const badge = ([x, y]: Point, at: number): string[] => [
  circle([x, y], 2.6, '#FFFFFF', { colour: LOOKS[at % LOOKS.length]?.colour ?? INK, width: 0.6 }),
  text([x, y + 1.1], `Л${at + 1}`, { size: 2.6, anchor: 'middle', bold: true }),
];
