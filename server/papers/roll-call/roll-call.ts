/**
 * The roll-call printout «Результати поіменного голосування» (280/97-ВР ст. 59 ч. 3): facts in, PDF out.
 * The same facts make the same bytes on any machine and in any time zone.
 */
import { printableLine } from '../kit/printable.ts';
import { dateInWords } from '../kit/printed-time.ts';
import { mm, Sheet } from '../kit/sheet.ts';
import { drawFactions } from './faction-table.ts';
import type { RollCallFacts } from './facts.ts';
import { drawFoot, FOOT_HEIGHT, rollCallAddress } from './foot.ts';
import { drawNames } from './names.ts';
import { drawCounts, drawHead, drawQuestion, PAPER_TITLE, placeLine } from './question.ts';
import { drawSignatures, signaturesHeight } from './signatures.ts';
import { STYLES } from './styles.ts';
import { drawVerdict } from './verdict-box.ts';

export { type PlacedEvent, type RollCallFacts, rollCallFacts } from './facts.ts';

/** The printout as PDF/A-2a, A4. Laid out on the calling thread: some tenths of a second for hundreds of members. */
export function rollCallPdf(facts: RollCallFacts): Promise<Buffer> {
  const { ballot, council } = facts;
  const date = dateInWords(ballot.closedAt, council.timeZone);
  const identity = {
    title: `Результати поіменного голосування № ${ballot.number} — ${printableLine(council.name)}, ${date}`,
    key: rollCallAddress(facts),
    at: new Date(ballot.closedAt),
  };
  const sheet = new Sheet(identity, FOOT_HEIGHT, (page) => drawRunningHead(page, facts));
  sheet.bookmark('Питання');
  drawHead(sheet, facts);
  drawQuestion(sheet, facts);
  drawCounts(sheet, facts);
  sheet.bookmark('Результат');
  drawVerdict(sheet, facts);
  sheet.bookmark('Поіменно');
  drawNames(sheet, facts);
  sheet.bookmark('За фракціями');
  drawFactions(sheet, facts, signaturesHeight(sheet, facts));
  drawSignatures(sheet, facts);
  return sheet.finish((page, pages) => drawFoot(sheet, facts, page, pages));
}

function drawRunningHead(sheet: Sheet, facts: RollCallFacts): void {
  const height = STYLES.foot.size * STYLES.foot.leading;
  const number = `${PAPER_TITLE} № ${facts.ballot.number}`;
  const room = sheet.width - sheet.widthOf(number, STYLES.foot) - mm(6);
  const lines = sheet.lines(placeLine(facts), STYLES.foot, room);
  sheet.line(number, STYLES.foot, sheet.right, sheet.y, 'right');
  for (const line of lines) {
    sheet.line(line, STYLES.foot, sheet.left, sheet.y);
    sheet.y += height;
  }
  sheet.stroke(sheet.left, sheet.width, sheet.y + mm(1), mm(0.2));
  sheet.y += mm(4);
}
