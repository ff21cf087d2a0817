/** Who signs: two members of the counting commission and the secretary, at the foot of the last page. */
import { drawLines, lineHeight } from '../kit/flow.ts';
import { printableLine } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import type { RollCallFacts } from './facts.ts';
import { STYLES } from './styles.ts';

const ROW_SPACE = mm(3.2);
const ROLE_WIDTH = mm(44);
const NAME_WIDTH = mm(80);

type Signer = { readonly role: string; readonly name: readonly string[]; readonly height: number };

/** Height of the block with the space above it, pt. */
export const signaturesHeight = (sheet: Sheet, facts: RollCallFacts): number =>
  signersOf(sheet, facts).reduce((height, signer) => height + signer.height, mm(5));

/** Draws the lines at the bottom of the page; a name that is not known leaves a blank to be written on. */
export function drawSignatures(sheet: Sheet, facts: RollCallFacts): void {
  const height = signaturesHeight(sheet, facts);
  sheet.need(height);
  sheet.y = sheet.bottom - height + mm(5);
  sheet.bookmark('Підписи');
  for (const signer of signersOf(sheet, facts)) drawSigner(sheet, signer);
}

function signersOf(sheet: Sheet, { secretary }: RollCallFacts): Signer[] {
  const signer = (role: string, name?: string): Signer => {
    const lines = name === undefined ? [] : sheet.lines(printableLine(name), STYLES.text, NAME_WIDTH);
    return { role, name: lines, height: Math.max(1, lines.length) * lineHeight(STYLES.text) + ROW_SPACE };
  };
  return [signer('Член лічильної комісії'), signer('Член лічильної комісії'), signer('Секретар ради', secretary)];
}

function drawSigner(sheet: Sheet, { role, name, height }: Signer): void {
  const nameX = sheet.right - NAME_WIDTH;
  const lineY = sheet.y + height - mm(1);
  const firstTop = lineY - Math.max(1, name.length) * lineHeight(STYLES.text);
  const part = sheet.part('P');
  sheet.within(part, () => sheet.line(`${role} `, STYLES.text, sheet.left, lineY - lineHeight(STYLES.text)));
  sheet.rule(sheet.left + ROLE_WIDTH, nameX - mm(4) - sheet.left - ROLE_WIDTH, lineY, mm(0.2));
  if (name.length === 0) sheet.rule(nameX, NAME_WIDTH, lineY, mm(0.2));
  else sheet.within(part, () => drawLines(sheet, name, STYLES.text, nameX, firstTop));
  sheet.y += height;
}
