/** A table with a row for each ballot and a column for each name: day and question first, then the votes. */
import { dateIn, timeIn } from '../parts/dates.ts';
import { headOf } from '../parts/head.ts';
import { cleanName, type Named } from '../parts/printed-names.ts';
import { verdictOf } from '../parts/sums.ts';
import { votedAs } from '../parts/votes.ts';
import { plainText } from '../printed.ts';
import type { ReadBallot, ReadVote } from '../read-types.ts';
import { unread } from './kyiv-json.ts';
import type { Row } from './table-rows.ts';

const FEWEST_NAMES = 3;
const LOOKED_AT = 20;

/** Undefined when no row has names for titles. */
export function nameColumnBallots(rows: readonly Row[]): readonly ReadBallot[] | undefined {
  const at = rows.slice(0, LOOKED_AT).findIndex(({ cells }) => namesIn(cells).length >= FEWEST_NAMES);
  const titles = rows[at];
  if (!titles) return undefined;
  const names = namesIn(titles.cells);
  const above = rows.slice(0, at).map(({ cells }) => cells.join(' '));
  const below = rows.slice(at + 1);
  const ballots = below.filter(({ cells }) => names.some(({ column }) => votedAs(cells[column] ?? '')));
  return ballots.length === 0 ? undefined : ballots.map((row) => ballotOf(row, names, above));
}

type NameColumn = Named & { readonly column: number };
const namesIn = (cells: readonly string[]): readonly NameColumn[] =>
  cells.flatMap((cell, column) => {
    const named = cleanName(cell);
    return named ? [{ ...named, column }] : [];
  });

function ballotOf({ row, cells }: Row, names: readonly NameColumn[], above: readonly string[]): ReadBallot {
  const columns = new Set(names.map(({ column }) => column));
  const others = cells.filter((cell, column) => cell !== '' && !columns.has(column)).map(plainText);
  const told = names.map(({ column, ...named }) => ({ named, cell: plainText(cells[column] ?? '') }));
  const votes = told.flatMap(({ named, cell }): ReadVote[] => {
    const voted = votedAs(cell);
    return voted ? [{ ...named, ...voted }] : [];
  });
  const unclear = told.filter(({ cell }) => cell !== '' && !votedAs(cell));
  /* The question is the longest of what is no vote. */
  const [title = 'Питання не названо'] = others
    .filter((cell) => dateIn(cell) === undefined && verdictOf(cell) === undefined && /\p{L}/u.test(cell))
    .sort((one, other) => other.length - one.length);
  const [date, time, result] = [dateIn, timeIn, verdictOf].map((read) => others.map(read).find((found) => found));
  return {
    ...headOf([...above, ...others.filter((cell) => cell !== title)]),
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...{ place: row, title, votes, warnings: unclear.map(({ named, cell }) => unread(`${named.name}: ${cell}`)) },
    stated: result === 'adopted' || result === 'rejected' ? { result } : {},
  };
}
