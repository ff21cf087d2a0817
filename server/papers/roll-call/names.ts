/**
 * The roll itself: two columns of full names, each with its word in capitals. Where name and word do not fit one
 * line, the word goes under the name; a name too long even so wraps. Nothing shrinks, no row is split over columns or
 * pages.
 */

import type { NamedVote, RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { headWords, voteWord } from '../../proceedings/words.ts';
import { fillTwoColumns, type TwoColumns } from '../kit/columns.ts';
import { drawLines, flow, lineHeight } from '../kit/flow.ts';
import { printableLine } from '../kit/printable.ts';
import { HAIRLINE, mm, type Part, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';

const GAP = mm(9);
const PAD = mm(0.55);
const WORD_SPACE = mm(2);
const HAIR = mm(0.1);
/** A heading stays with its first rows. */
const HEADING_ROOM = mm(30);

type Row = {
  readonly rank: string;
  readonly name: readonly string[];
  readonly word: readonly string[];
  /** Whether the word stands under the name and not beside it. */
  readonly stacked: boolean;
  readonly height: number;
};

/** The roll, or of several alternatives the roll of each under its heading. */
export function drawRolls(sheet: Sheet, facts: RollCallFacts): void {
  if (facts.alternatives.length === 0) drawNames(sheet, facts, facts.votes);
  for (const { heading, votes } of facts.alternatives) {
    sheet.need(HEADING_ROOM);
    flow(sheet, sheet.part('H2'), printableLine(heading), STYLES.question, sheet.left, sheet.width);
    sheet.y += mm(1.5);
    drawNames(sheet, facts, votes);
    sheet.y += mm(4);
  }
}

/** Draws a roll from the cursor on, over as many pages as it takes. */
function drawNames(sheet: Sheet, facts: RollCallFacts, votes: readonly NamedVote[]): void {
  const width = (sheet.width - GAP) / 2;
  const rankWidth = mm(votes.length > 99 ? 6.5 : 5.5) + mm(1);
  const rows = votes.map((vote, index) => rowOf(sheet, vote, index + 1, facts, width - rankWidth));
  const heights = rows.map((row) => row.height);
  const list = sheet.part('L');
  let done = 0;
  while (done < rows.length) {
    const columns = roomFor(sheet, heights, done);
    const left = rows.slice(done, done + columns.left);
    const right = rows.slice(done + columns.left, done + columns.left + columns.right);
    drawColumn(sheet, list, left, sheet.left, width, rankWidth);
    drawColumn(sheet, list, right, sheet.left + width + GAP, width, rankWidth);
    sheet.y += Math.max(heightOf(left), heightOf(right));
    done += columns.left + columns.right;
    if (done < rows.length) sheet.newPage();
  }
}

/** What fits here, or on the next page when not even three rows would stand here. */
function roomFor(sheet: Sheet, heights: readonly number[], from: number): TwoColumns {
  const columns = fillTwoColumns(heights, from, sheet.room);
  const remaining = heights.length - from;
  if (columns.left + columns.right === remaining || columns.left >= 3) return columns;
  sheet.newPage();
  return fillTwoColumns(heights, from, sheet.room);
}

function rowOf(sheet: Sheet, vote: NamedVote, rank: number, facts: RollCallFacts, width: number): Row {
  const { member, outcome } = vote;
  const office = member.office === 'head' ? `, ${headWords(facts.council.kind)}` : '';
  const fullName = printableLine(member.name) + office;
  const word = voteWord(outcome, member.gender);
  const needed = sheet.widthOf(fullName, STYLES.name) + WORD_SPACE + sheet.widthOf(word, STYLES.vote);
  const stacked = needed > width;
  const name = sheet.lines(fullName, STYLES.name, width);
  const words = sheet.lines(word, STYLES.vote, width);
  const lines = stacked ? name.length + words.length : 1;
  return { rank: String(rank), name, word: words, stacked, height: lines * lineHeight(STYLES.name) + 2 * PAD };
}

function drawColumn(sheet: Sheet, list: Part, rows: readonly Row[], x: number, width: number, rankWidth: number): void {
  let top = sheet.y;
  for (const row of rows) {
    const item = sheet.part('LI', list);
    const textTop = top + PAD;
    sheet.within(sheet.part('Lbl', item), () => sheet.line(row.rank, STYLES.rank, x, textTop));
    const body = sheet.part('LBody', item);
    const wordTop = row.stacked ? textTop + row.name.length * lineHeight(STYLES.name) : textTop;
    sheet.within(sheet.part('Span', body), () =>
      drawLines(sheet, spaced(row.name), STYLES.name, x + rankWidth, textTop),
    );
    sheet.within(sheet.part('Span', body), () => drawLines(sheet, row.word, STYLES.vote, x + width, wordTop, 'right'));
    top += row.height;
    sheet.rule(x, width, top, HAIR, HAIRLINE);
  }
}

/** With a space after the name, so that read aloud or copied it does not run into the word. */
const spaced = (name: readonly string[]): string[] => name.map((line) => `${line.trimEnd()} `);

const heightOf = (rows: readonly Row[]): number => rows.reduce((height, row) => height + row.height, 0);
