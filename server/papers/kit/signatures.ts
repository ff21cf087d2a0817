/** Lines to sign on at the end of a paper; a name that is not known leaves a blank to be written on. */
import { drawLines, lineHeight } from './flow.ts';
import { printableLine } from './printable.ts';
import { mm, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

const ROW_SPACE = mm(3.2);
const ROLE_WIDTH = mm(44);
const NAME_WIDTH = mm(80);

export type Signer = { readonly role: string; readonly name?: string | undefined };

type Laid = { readonly role: string; readonly name: readonly string[]; readonly height: number };

/** Height of the block with the space above it, pt. */
export const signaturesHeight = (sheet: Sheet, signers: readonly Signer[]): number =>
  signers.reduce((height, signer) => height + laid(sheet, signer).height, mm(5));

/** Draws the lines at the bottom of the page, or straight below what stands on it. */
export function drawSignatures(sheet: Sheet, signers: readonly Signer[], where: 'bottom' | 'here' = 'bottom'): void {
  const height = signaturesHeight(sheet, signers);
  sheet.need(height);
  sheet.y = mm(5) + (where === 'bottom' ? sheet.bottom - height : sheet.y);
  sheet.bookmark('Підписи');
  for (const signer of signers) drawSigner(sheet, laid(sheet, signer));
}

function laid(sheet: Sheet, { role, name }: Signer): Laid {
  const lines = name === undefined ? [] : sheet.lines(printableLine(name), STYLES.text, NAME_WIDTH);
  return { role, name: lines, height: Math.max(1, lines.length) * lineHeight(STYLES.text) + ROW_SPACE };
}

function drawSigner(sheet: Sheet, { role, name, height }: Laid): void {
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
