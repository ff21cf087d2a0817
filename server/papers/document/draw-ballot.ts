/** A ballot in a protocol: between two hairlines its heading, question, figures in one row, verdict and explanation. */
import { flow, lineHeight } from '../kit/flow.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { HAIRLINE, mm, type Sheet } from '../kit/sheet.ts';
import type { BallotBox, Figure } from './blocks.ts';
import { TYPE } from './document-styles.ts';

/** What of the box stays together, pt: heading, first lines of the question, figures and verdict. */
export const WHOLE_BALLOT = mm(34);

export function drawBallot(sheet: Sheet, { heading, text, figures, headline, lines }: BallotBox): void {
  sheet.need(WHOLE_BALLOT);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.1), HAIRLINE);
  sheet.y += mm(1.2);
  paragraph(sheet, printableLine(heading), 'small');
  paragraph(sheet, printable(text), 'question');
  if (figures.length > 0) drawFigures(sheet, figures);
  sheet.need(lineHeight(TYPE.verdict) + lineHeight(TYPE.small));
  paragraph(sheet, printableLine(headline), 'verdict');
  for (const line of lines) paragraph(sheet, printable(line), 'small');
  sheet.y += mm(1.2);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.1), HAIRLINE);
  sheet.y += mm(2);
}

function paragraph(sheet: Sheet, text: string, style: keyof typeof TYPE): void {
  flow(sheet, sheet.part('P'), text, TYPE[style], sheet.left, sheet.width);
}

/** «За 20», «Проти 3» … side by side, evenly; a list to who hears them read. */
function drawFigures(sheet: Sheet, figures: readonly Figure[]): void {
  const space = mm(1.5);
  const widths = figures.map(
    ({ word, count }) => sheet.widthOf(`${word} `, TYPE.figureWord) + sheet.widthOf(String(count), TYPE.figure),
  );
  const used = widths.reduce((sum, width) => sum + width, 0);
  const gap = Math.min(mm(9), (sheet.width - used) / Math.max(1, figures.length - 1));
  const height = lineHeight(TYPE.figure);
  sheet.need(height + 2 * space);
  sheet.y += mm(0.6);
  const list = sheet.part('L');
  const shift = height - lineHeight(TYPE.figureWord) - 1.2;
  let x = sheet.left;
  figures.forEach(({ word, count }, index) => {
    const figureX = x + sheet.widthOf(`${word} `, TYPE.figureWord);
    const wordX = x;
    sheet.within(sheet.part('LBody', sheet.part('LI', list)), () => {
      sheet.line(`${word} `, TYPE.figureWord, wordX, sheet.y + shift);
      sheet.line(`${count} `, TYPE.figure, figureX, sheet.y);
    });
    x += (widths[index] ?? 0) + gap;
  });
  sheet.y += height + mm(0.6);
}
