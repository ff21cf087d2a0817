/** The lines of a DOCX: a paragraph or each of its lines, parted by tabs; a row of a table, each cell in its column. */
import { docxBlocks } from '../../imports/docx.ts';
import type { Parts } from '../../imports/office-file.ts';
import { type PrintedLine, tableLine } from '../printed.ts';

/** A document has no pages before it is laid out: all stands on the first. @throws UnfitFile */
export const docxLines = (parts: Parts): PrintedLine[] =>
  docxBlocks(parts).flatMap((block) => {
    if (block.kind === 'row') return rowLines(block.cells);
    const text = block.number === undefined ? block.text : `${block.number}. ${block.text}`;
    return text.split('\n').map((line) => tableLine(1, line.split('\t')));
  });

/** What stands in several lines of a cell stands in them still: names one over another, each with its vote. */
function rowLines(cells: readonly string[]): PrintedLine[] {
  const columns = cells.map((cell) => cell.split('\n'));
  const heights = columns.map(({ length }) => length);
  const filled = columns.filter((lines) => lines.length > 1).length;
  if (filled < 2)
    return [
      tableLine(
        1,
        cells.map((cell) => cell.replaceAll('\n', ' ')),
      ),
    ];
  return Array.from({ length: Math.max(...heights) }, (_, at) =>
    tableLine(
      1,
      columns.map((lines) => lines[at] ?? ''),
    ),
  );
}
