/**
 * Text that people wrote in a DOCX as blocks of a paper: paragraphs with the marks of their lists, headings, tables.
 * What is bold as a whole stays so; a picture is named, not shown.
 */
import type { TextBlock } from '../../imports/docx-words.ts';
import type { Block, TableColumn } from '../document/blocks.ts';

export const writtenBlocks = (text: readonly TextBlock[]): readonly Block[] => text.map(blockOf);

function blockOf(block: TextBlock): Block {
  if (block.kind === 'picture') return { kind: 'blank', text: 'Малюнок: дивіться файл, з якого взято текст' };
  if (block.kind === 'table') return tableOf(block.rows);
  const { mark, bold, centred, heading } = block;
  const text = mark === undefined ? block.text : `${mark} ${block.text}`;
  if (heading !== undefined) return { kind: heading < 3 ? 'heading' : 'item', text };
  if (centred) return { kind: 'centred', text, ...(bold && { strong: true }) };
  return { kind: 'paragraph', text, ...(bold && { strong: true }) };
}

/** Letters that one column counts for at most: a long cell breaks. */
const LONGEST = 60;
const SHORTEST = 6;

/** The first row is the head; columns are as wide as their longest cell asks. */
function tableOf(rows: readonly (readonly string[])[]): Block {
  const [head = [], ...body] = rows;
  const count = Math.max(1, ...rows.map((row) => row.length));
  const lengths = Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...rows.map((row) => (row[column] ?? '').length));
    return Math.min(LONGEST, Math.max(SHORTEST, longest));
  });
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const columns = lengths.map((length, column): TableColumn => ({ title: head[column] ?? '', share: length / all }));
  return { kind: 'table', columns, rows: body.map((row) => columns.map((_, column) => row[column] ?? '')) };
}
