/** The verdict: its words in a box, filled when adopted and framed when not, and its explanation beside it. */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { drawLines, lineHeight } from '../kit/flow.ts';
import { printable } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';

const PAD_X = mm(4);
const PAD_Y = mm(1.8);
const GAP = mm(6);
const FRAME = mm(0.6);

/** Draws the verdict at the cursor, whole on one page. */
export function drawVerdict(sheet: Sheet, { headline, verdict, explanation }: RollCallFacts): void {
  const adopted = verdict.result === 'adopted';
  const style = adopted ? STYLES.verdictFilled : STYLES.verdictFramed;
  const words = sheet.lines(headline, style, sheet.width * 0.42 - 2 * PAD_X);
  const boxWidth = Math.max(...words.map((line) => sheet.widthOf(line.trimEnd(), style))) + 2 * PAD_X;
  const boxHeight = words.length * lineHeight(style) + 2 * PAD_Y;
  const textX = sheet.left + boxWidth + GAP;
  const text = sheet.lines(printable(explanation), STYLES.explanation, sheet.right - textX);
  const textHeight = text.length * lineHeight(STYLES.explanation);
  const height = Math.max(boxHeight, textHeight);
  sheet.need(height);
  const boxTop = sheet.y + (height - boxHeight) / 2;
  sheet.box(sheet.left, boxTop, boxWidth, boxHeight, adopted ? 'filled' : 'framed', FRAME);
  sheet.within(sheet.part('P'), () => drawLines(sheet, words, style, sheet.left + PAD_X, boxTop + PAD_Y));
  const textTop = sheet.y + (height - textHeight) / 2;
  sheet.within(sheet.part('P'), () => drawLines(sheet, text, STYLES.explanation, textX, textTop));
  sheet.y += height + mm(3.5);
}
