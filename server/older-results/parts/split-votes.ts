/** A cell that holds a name and its vote, or several of both, becomes one cell for each. */
import type { PrintedCell, PrintedLine } from '../printed.ts';
import { VOTE_IN_TEXT, votedAs } from './votes.ts';

export const splitVotes = ({ page, cells }: PrintedLine): PrintedLine => ({ page, cells: cells.flatMap(splitCell) });

function splitCell(cell: PrintedCell): PrintedCell[] {
  const { text } = cell;
  if (votedAs(text)) return [cell];
  const pieces: PrintedCell[] = [];
  let from = 0;
  for (const match of text.matchAll(VOTE_IN_TEXT)) {
    pieces.push(...pieceOf(cell, from, match.index), ...pieceOf(cell, match.index, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  return from === 0 ? [cell] : [...pieces, ...pieceOf(cell, from, text.length)];
}

/** Where a piece stands follows from its letters: near enough to tell columns apart. */
function pieceOf({ text, x, right }: PrintedCell, from: number, to: number): PrintedCell[] {
  const piece = text.slice(from, to);
  const plain = piece.replace(/^[\s.…_–—:-]+(?=\S)|(?<=[\p{L})])[\s.…_–—:-]+$/gu, '').trim();
  const kept = votedAs(piece) ? piece.trim() : plain;
  if (kept === '') return [];
  const letter = (right - x) / Math.max(text.length, 1);
  return [{ text: kept, x: x + from * letter, right: x + to * letter }];
}
