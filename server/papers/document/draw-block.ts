/** One block of a paper drawn at the sheet's cursor, with its tag; what must not part stays on one page. */
import { unreachable } from '#contract/unreachable';
import { flow, flowLines, labelled, lineHeight } from '../kit/flow.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { mm, type Sheet, type Style } from '../kit/sheet.ts';
import { drawSignatures } from '../kit/signatures.ts';
import { STYLES } from '../kit/styles.ts';
import { drawTable } from '../kit/table.ts';
import type { Block, Picture, TableColumn } from './blocks.ts';
import { TYPE } from './document-styles.ts';
import { drawBallot, WHOLE_BALLOT } from './draw-ballot.ts';
import { drawList, drawNames } from './draw-list.ts';

const LABEL_WIDTH = mm(46);
const ARMS = mm(17);
const TABLE = { head: STYLES.tableHead, body: STYLES.tableBody, total: STYLES.tableTotal };

/** What of the blocks from `from` on must stand with the heading before them, pt: a heading brings what follows it. */
export function heightToFollow(blocks: readonly Block[], from: number): number {
  const block = blocks[from];
  switch (block?.kind) {
    case undefined:
      return 0;
    case 'ballot':
      return WHOLE_BALLOT;
    case 'table':
      return mm(26);
    case 'heading':
    case 'item':
      return mm(4.5) + 2 * lineHeight(TYPE.item) + heightToFollow(blocks, from + 1);
    case 'word':
      return mm(2) + lineHeight(TYPE.word) + heightToFollow(blocks, from + 1);
    default:
      return 2 * lineHeight(TYPE.text);
  }
}

/** @param after height that a heading takes with it, pt */
export function drawBlock(sheet: Sheet, block: Block, after: number): void {
  switch (block.kind) {
    case 'arms':
      drawArms(sheet, block.picture);
      break;
    case 'title':
      sheet.bookmark(printableLine(block.text));
      centred(sheet, 'H1', block.text, TYPE.title, mm(3));
      break;
    case 'centred':
      centred(sheet, 'P', block.text, block.strong ? TYPE.council : TYPE.centred, mm(0.5));
      break;
    case 'triple':
      drawTriple(sheet, [block.left, block.middle, block.right]);
      break;
    case 'heading':
      drawHeading(sheet, 'H2', block.text, TYPE.heading, after);
      break;
    case 'item':
      drawHeading(sheet, 'H3', block.text, TYPE.item, after);
      break;
    case 'word':
      running(sheet, block.text, TYPE.word, { before: mm(1.5), behind: mm(0.5), after });
      break;
    case 'paragraph':
      running(sheet, block.text, block.strong ? TYPE.strong : TYPE.text, { behind: mm(1.5) });
      break;
    case 'blank':
      drawBlank(sheet, block.text);
      break;
    case 'list':
      if (block.names) drawNames(sheet, block.lines);
      else drawList(sheet, block.lines, block.numbered);
      break;
    case 'facts':
      drawFacts(sheet, block.rows);
      break;
    case 'ballot':
      drawBallot(sheet, block.ballot);
      break;
    case 'table':
      drawColumns(sheet, block.columns, block.rows);
      break;
    case 'signatures':
      drawSignatures(sheet, block.signers, 'here');
      break;
    default:
      unreachable(block);
  }
}

function drawArms(sheet: Sheet, { bytes, alt }: Picture): void {
  const x = sheet.left + (sheet.width - ARMS) / 2;
  const part = sheet.part('Figure', undefined, { alt, bbox: [x, sheet.y, x + ARMS, sheet.y + ARMS] });
  sheet.within(part, () => sheet.picture(bytes, x, sheet.y, ARMS, ARMS));
  sheet.y += ARMS + mm(2);
}

/** Lines each in the middle of the page. */
function centred(sheet: Sheet, tag: string, text: string, style: Style, behind: number): void {
  const part = sheet.part(tag);
  for (const line of sheet.lines(printable(text), style, sheet.width)) {
    sheet.need(lineHeight(style));
    const x = sheet.left + (sheet.width - sheet.widthOf(line.trimEnd(), style)) / 2;
    sheet.within(part, () => sheet.line(line, style, x, sheet.y));
    sheet.y += lineHeight(style);
  }
  sheet.y += behind;
}

function drawTriple(sheet: Sheet, texts: readonly [string, string, string]): void {
  const width = sheet.width / 3 - mm(2);
  const columns = texts.map((text) => sheet.lines(printableLine(text), TYPE.triple, width));
  const height = Math.max(...columns.map((lines) => lines.length)) * lineHeight(TYPE.triple);
  sheet.y += mm(1);
  sheet.need(height);
  const top = sheet.y;
  columns.forEach((lines, place) => {
    const part = sheet.part('P');
    lines.forEach((line, row) => {
      const y = top + row * lineHeight(TYPE.triple);
      const middle = sheet.left + (sheet.width - sheet.widthOf(line.trimEnd(), TYPE.triple)) / 2;
      const x = [sheet.left, middle, sheet.right][place] ?? sheet.left;
      sheet.within(part, () => sheet.line(line, TYPE.triple, x, y, place === 2 ? 'right' : 'left'));
    });
  });
  sheet.y = top + height + mm(2.5);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.5));
  sheet.y += mm(3);
}

function drawHeading(sheet: Sheet, tag: string, text: string, style: Style, after: number): void {
  sheet.y += mm(3);
  const lines = sheet.lines(printable(text), style, sheet.width);
  sheet.need(Math.min(lines.length, 6) * lineHeight(style) + mm(1.5) + after);
  sheet.bookmark(shortened(printableLine(text)));
  flowLines(sheet, sheet.part(tag), lines, style, sheet.left);
  sheet.y += mm(1.5);
}

const BOOKMARK = 120;
/** A bookmark is one line. */
const shortened = (text: string): string =>
  text.length > BOOKMARK ? `${text.slice(0, BOOKMARK - 1).trimEnd()}…` : text;

type Space = { readonly before?: number; readonly behind: number; readonly after?: number };
function running(sheet: Sheet, text: string, style: Style, { before = 0, behind, after = 0 }: Space): void {
  sheet.y += before;
  sheet.need(lineHeight(style) + after);
  flow(sheet, sheet.part('P'), printable(text), style, sheet.left, sheet.width);
  sheet.y += behind;
}

/** Lines to write on, with what they are for in small type. */
function drawBlank(sheet: Sheet, text: string): void {
  running(sheet, `[${text}]`, TYPE.label, { behind: mm(4) });
}

function drawFacts(sheet: Sheet, rows: readonly (readonly [string, string])[]): void {
  for (const [label, text] of rows) {
    labelled(sheet, { text: label, style: TYPE.label, width: LABEL_WIDTH }, printable(text), TYPE.text);
    sheet.y += mm(0.8);
  }
  sheet.y += mm(1.5);
}

function drawColumns(sheet: Sheet, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
  const drawn = columns.map(({ title, share, right }) => ({ title, width: share * sheet.width, left: right !== true }));
  const bodies = rows.map((cells) => ({ kind: 'body' as const, cells: cells.map(printableLine) }));
  drawTable(sheet, drawn, bodies, TABLE, 0);
  sheet.y += mm(3);
}
