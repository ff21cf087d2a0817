/**
 * The roll-call printout «Результати поіменного голосування» (280/97-ВР ст. 59 ч. 3): facts in, PDF out.
 * The same facts make the same bytes on any machine and in any time zone.
 */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { clockTime, dateInDigits, dateInWords } from '../../proceedings/printed-time.ts';
import { addressOf, drawFoot, FOOT_HEIGHT, type Source } from '../kit/foot.ts';
import { drawHead, drawRunningHead } from '../kit/head.ts';
import { printableLine } from '../kit/printable.ts';
import { Sheet } from '../kit/sheet.ts';
import { drawSignatures, signaturesHeight } from '../kit/signatures.ts';
import { drawAlternatives } from './alternatives.ts';
import { drawFactions } from './faction-table.ts';
import { drawRolls } from './names.ts';
import { drawCounts, drawQuestion, PAPER_TITLE, timeLines } from './question.ts';
import { signersOf } from './signatures.ts';
import { drawVerdict } from './verdict-box.ts';
import { drawVoided } from './voided.ts';

export { type RollCallFacts, rollCallFacts } from '../../proceedings/ballot/roll-call.ts';

/** The printout as PDF/A-2a, A4. Laid out on the calling thread: some tenths of a second for hundreds of members. */
export function rollCallPdf(facts: RollCallFacts): Promise<Buffer> {
  const { ballot, council } = facts;
  const date = dateInWords(ballot.closedAt, council.timeZone);
  const source = sourceOf(facts);
  const identity = {
    title: `Результати поіменного голосування № ${ballot.number} — ${printableLine(council.name)}, ${date}`,
    key: source.address,
    at: new Date(ballot.closedAt),
  };
  const goesOn = `${PAPER_TITLE} № ${ballot.number}`;
  const sheet = new Sheet(identity, FOOT_HEIGHT, (page) => drawRunningHead(page, facts, goesOn));
  drawRollCall(sheet, facts);
  return sheet.finish((page, pages) => drawFoot(sheet, source, page, pages));
}

/** Head to signatures, from the sheet's cursor on. */
export function drawRollCall(
  sheet: Sheet,
  facts: RollCallFacts,
  mark = (title: string) => sheet.bookmark(title),
): void {
  const signers = signersOf(facts);
  mark('Питання');
  drawHead(sheet, facts, PAPER_TITLE, timeLines(facts));
  drawQuestion(sheet, facts);
  drawCounts(sheet, facts);
  mark('Результат');
  drawVerdict(sheet, facts);
  drawAlternatives(sheet, facts);
  mark('Поіменно');
  drawRolls(sheet, facts);
  drawVoided(sheet, facts);
  mark('За фракціями');
  drawFactions(sheet, facts, signaturesHeight(sheet, signers));
  drawSignatures(sheet, signers);
}

function sourceOf({ council, sitting, ballot, journal }: RollCallFacts): Source {
  const { closedAt, id } = ballot;
  const closed = `${dateInDigits(closedAt, council.timeZone)} ${clockTime(closedAt, council.timeZone)}`;
  const address = addressOf('roll-call', {
    council: council.edrpou ?? council.katottg ?? '',
    sitting: sitting.id,
    ballot: id,
    position: String(journal.position),
    hash: journal.hash,
  });
  return { ...journal, happened: `голосування закрито ${closed}`, address };
}
