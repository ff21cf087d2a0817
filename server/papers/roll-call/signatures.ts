/** Who signs: two members of the counting commission and the secretary, at the foot of the last page. */
import { lineHeight } from '../kit/flow.ts';
import { printableLine } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import type { RollCallFacts } from './facts.ts';
import { STYLES } from './styles.ts';

const ROW = mm(7.6);
const ROLE_WIDTH = mm(56);
const NAME_WIDTH = mm(62);

/** Height of the block with the space above it, pt. */
export const SIGNATURES_HEIGHT = mm(5) + 3 * ROW;

/** Draws the lines at the bottom of the page; a name that is not known leaves a blank to be written on. */
export function drawSignatures(sheet: Sheet, { secretary }: RollCallFacts): void {
  sheet.need(SIGNATURES_HEIGHT);
  sheet.bookmark('Підписи');
  sheet.y = sheet.bottom - 3 * ROW;
  const signers = [
    { role: 'Член лічильної комісії', name: undefined },
    { role: 'Член лічильної комісії', name: undefined },
    { role: 'Секретар ради', name: secretary },
  ];
  for (const { role, name } of signers) drawSigner(sheet, role, name);
}

function drawSigner(sheet: Sheet, role: string, name: string | undefined): void {
  const nameX = sheet.right - NAME_WIDTH;
  const lineY = sheet.y + ROW - mm(1);
  const lines = name === undefined ? [] : sheet.lines(printableLine(name), STYLES.text, NAME_WIDTH);
  const height = lineHeight(STYLES.text);
  const part = sheet.part('P');
  sheet.within(part, () => sheet.line(`${role} `, STYLES.text, sheet.left, lineY - height));
  sheet.rule(sheet.left + ROLE_WIDTH, nameX - mm(4) - sheet.left - ROLE_WIDTH, lineY, mm(0.2));
  if (name === undefined) sheet.rule(nameX, NAME_WIDTH, lineY, mm(0.2));
  lines.forEach((line, index) => {
    sheet.within(part, () => sheet.line(line, STYLES.text, nameX, lineY - (lines.length - index) * height));
  });
  sheet.y += ROW;
}
