/**
 * A table with a column for each choice and a mark where the vote was: «За | Проти | Утримався | Не голосував», with
 * «+», «V», «1» or «х» under one of them. In: lines of one ballot; out: the same lines with the word in the place of
 * the mark, so that they are read as every other list.
 */

import { votedAs } from '../parts/votes.ts';
import type { PrintedCell, PrintedLine } from '../printed.ts';

const MARK = /^(?:[+✓✔√vVvхХxX]|1|так)$/u;
const FORMS: Readonly<Record<string, string>> = {
  утримались: 'Утримався',
  утрималися: 'Утримався',
  утримався: 'Утримався',
  'не голосували': 'Не голосував',
  'не голосував': 'Не голосував',
  відсутні: 'Відсутній',
  відсутній: 'Відсутній',
  за: 'За',
  проти: 'Проти',
};
const wordOf = ({ text }: PrintedCell): string | undefined =>
  FORMS[text.toLowerCase().replace(/[.*:]/g, '').trim()] ?? (votedAs(text) ? text : undefined);

type Column = { readonly word: string; readonly x: number; readonly right: number };

/** The columns, when a line has the titles of three choices or more and nothing but titles beside them. */
function columnsIn({ cells }: PrintedLine): readonly Column[] | undefined {
  const columns = cells.flatMap((cell) => {
    const word = wordOf(cell);
    return word === undefined ? [] : [{ word, x: cell.x, right: cell.right }];
  });
  const [first] = columns;
  return columns.length >= 3 && first?.word === 'За' ? columns : undefined;
}

export const hasVoteColumns = (lines: readonly PrintedLine[]): boolean => {
  const at = lines.findIndex((line) => columnsIn(line) !== undefined);
  return at >= 0 && lines.slice(at + 1, at + 12).some(({ cells }) => cells.some(({ text }) => MARK.test(text)));
};

export function marksAsWords(lines: readonly PrintedLine[]): PrintedLine[] {
  let columns: readonly Column[] | undefined;
  return lines.flatMap((line) => {
    const titles = columnsIn(line);
    if (titles) {
      columns = titles;
      return [];
    }
    return [columns ? withWords(line, columns) : line];
  });
}

function withWords({ page, cells }: PrintedLine, columns: readonly Column[]): PrintedLine {
  const first = columns[0]?.x ?? 0;
  const name = cells.filter(({ right }) => right < first + 1);
  const figures = cells.filter(({ right, text }) => right >= first && /^\d{1,4}$/.test(text));
  if (figures.length >= 3)
    return {
      page,
      cells: figures.map((cell) => ({ ...cell, text: `${nearestTo(cell, columns).word}: ${cell.text}` })),
    };
  const marked = cells.filter((cell) => cell.right >= first && MARK.test(cell.text));
  const [mark] = marked;
  if (name.length === 0 || marked.length !== 1 || !mark) return { page, cells };
  const nearest = nearestTo(mark, columns);
  /* All in the place of the first column: the list has one vote a line. */
  return { page, cells: [...name, { text: nearest.word, x: first, right: first + 1 }] };
}

const middleOf = ({ x, right }: Pick<Column, 'x' | 'right'>): number => (x + right) / 2;
const nearestTo = (cell: PrintedCell, columns: readonly Column[]): Column =>
  columns.reduce((best, next) =>
    Math.abs(middleOf(next) - middleOf(cell)) < Math.abs(middleOf(best) - middleOf(cell)) ? next : best,
  );
