/** The lines that a block prints in a DOCX, so that they are known again in one that comes back. White space counts for nothing. */
import { unreachable } from '#contract/unreachable';
import type { TextBlock } from '../../imports/docx-words.ts';
import type { BallotBox, Block } from '../document/blocks.ts';

export const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const row = (cells: readonly string[]): string => plain(cells.join(' '));

/** Of one that was written here; empty lines are none. */
export function linesOf(block: Block): readonly string[] {
  return rawLines(block)
    .map(plain)
    .filter((line) => line !== '');
}

function rawLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'arms':
      return [];
    case 'title':
    case 'centred':
    case 'heading':
    case 'item':
    case 'word':
    case 'paragraph':
      return [block.text];
    case 'triple':
      return [row([block.left, block.middle, block.right])];
    case 'blank':
      return [`[${block.text}]`];
    case 'list':
      return block.lines;
    case 'facts':
      return block.rows.map(([label, text]) => `${label}: ${text}`);
    case 'ballot':
      return ballotLines(block.ballot);
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows].map(row);
    case 'signatures':
      return block.signers.map(({ role, name }) => row([role, '_________________', name ?? '']));
    default:
      return unreachable(block);
  }
}

const ballotLines = ({ heading, text, figures, headline, lines }: BallotBox): readonly string[] => [
  heading,
  text,
  figures.map(({ word, count }) => `${word} — ${count}`).join(', '),
  headline,
  ...lines,
];

/** Of one that came back: each row of a table is a line. */
export function linesOfText(block: TextBlock): readonly string[] {
  if (block.kind === 'picture') return [];
  return block.kind === 'table' ? block.rows.map(row) : [plain(block.text)];
}
