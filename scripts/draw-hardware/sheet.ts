/** The sheet every drawing stands on: paper of A4 or A3 lying, a frame, and the title block below on the right. */
import { box, element, INK, PAPER, QUIET, segment, text } from './svg.ts';

export type Words = { readonly uk: string; readonly en: string };

export const PAPERS = { A3: [420, 297], A4: [297, 210] } as const;
export type Paper = keyof typeof PAPERS;

export type Sheet = {
  readonly title: Words;
  readonly paper: Paper;
  /** The text the drawing is drawn from, as a path within `hardware/`. */
  readonly source: string;
};

const MARGIN = 7;
const BLOCK = { width: 150, height: 20 } as const;

function titleBlock({ title, source, paper }: Sheet): string[] {
  const [width, height] = PAPERS[paper];
  const [x, y] = [width - MARGIN - BLOCK.width, height - MARGIN - BLOCK.height];
  return [
    box([x, y], BLOCK.width, BLOCK.height, PAPER, { width: 0.5 }),
    text([x + 4, y + 7], title.uk, { size: 4.6, bold: true }),
    text([x + 4, y + 12], title.en, { size: 3.2, colour: QUIET }),
    text([x + 4, y + 17.2], `Дзвін · накреслено з ${source} · drawn from it by npm run draw · ${paper}`, {
      size: 2.7,
      colour: QUIET,
    }),
    segment([x, y], [x + BLOCK.width, y], { width: 0.7 }),
  ];
}

/** The whole file: the drawing's elements on their sheet. */
export function onSheet(sheet: Sheet, elements: readonly string[]): string {
  const [width, height] = PAPERS[sheet.paper];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${width}mm`,
    height: `${height}mm`,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': "'Fira Sans', 'DejaVu Sans', Arial, sans-serif",
    role: 'img',
  };
  const body = [
    element('title', {}, `${sheet.title.uk} · ${sheet.title.en}`),
    box([0, 0], width, height, PAPER, { colour: PAPER }),
    box([MARGIN, MARGIN], width - 2 * MARGIN, height - 2 * MARGIN, 'none', { width: 0.5, colour: INK }),
    ...elements,
    ...titleBlock(sheet),
  ];
  return `${element('svg', attributes, `\n${body.join('\n')}\n`)}\n`;
}
