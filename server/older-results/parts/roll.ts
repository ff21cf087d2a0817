/**
 * Names with their votes out of the lines of one ballot. In: lines of cells; out: votes in the order of the columns, and
 * which lines they stood on. One, two or three names a line, numbered or not, the vote after the name or before it, a
 * name over two lines, a vote broken in two, a whole line in one cell.
 */
import type { PrintedCell, PrintedLine } from '../printed.ts';
import type { ReadVote, Words } from '../read-types.ts';
import { columnOf, columnsOf } from './columns.ts';
import { cleanName, type Named } from './printed-names.ts';
import { splitVotes } from './split-votes.ts';
import { type Voted, votedAs } from './votes.ts';

export type Roll = {
  readonly votes: readonly ReadVote[];
  /** Votes beside which no name can be read. */
  readonly warnings: readonly Words[];
  /** Index of the line on which the first name or vote stands. */
  readonly first: number;
};

type Piece = { readonly line: number; readonly text: string; readonly voted?: Voted };
type Row = { readonly names: Piece[]; readonly voted: Voted; readonly line: number };

/** Undefined when there is no name with a vote. */
export function rollOf(lines: readonly PrintedLine[]): Roll | undefined {
  const split = joinBroken(lines.map(splitVotes)).map((line) => (isTitles(line) ? { ...line, cells: [] } : line));
  const votes = split.flatMap(({ cells }) => cells.filter(({ text }) => votedAs(text)));
  if (votes.length === 0) return undefined;
  const turned = isVoteFirst(split) ? split.map(turn) : split;
  const columns = columnsOf(turned.flatMap(({ cells }) => cells.filter(({ text }) => votedAs(text))));
  const [first, last] = spanOf(split);
  const found = columns.flatMap((_, column) => rowsOf(piecesOf(turned, columns, { column, first, last })));
  const read = found.map(readRow);
  const named = read.flatMap(({ vote }) => vote ?? []);
  const warnings = read.flatMap(({ row, vote }) => (vote ? doubtful(vote) : [nameless(row)]));
  return named.length === 0 ? undefined : { votes: named, warnings, first: Math.min(...read.map(({ top }) => top)) };
}

/** Several choices and no name: titles of columns, or a legend. */
const isTitles = ({ cells }: PrintedLine): boolean =>
  cells.filter(({ text }) => votedAs(text)).length >= 3 && !cells.some(({ text }) => cleanName(text) !== undefined);

const hasVote = ({ cells }: PrintedLine): boolean => cells.some(({ text }) => votedAs(text));

function spanOf(lines: readonly PrintedLine[]): [number, number] {
  const withVotes = lines.flatMap((line, index) => (hasVote(line) ? [index] : []));
  return [withVotes[0] ?? 0, withVotes.at(-1) ?? 0];
}

/** Whether most lines have their vote before the name. */
function isVoteFirst(lines: readonly PrintedLine[]): boolean {
  let before = 0;
  let after = 0;
  for (const { cells } of lines.filter(hasVote)) {
    const texts = cells.filter(({ text }) => votedAs(text) || cleanName(text) !== undefined);
    const [first] = texts;
    const last = texts.at(-1);
    if (texts.length < 2 || !first || !last) continue;
    if (votedAs(first.text) && !votedAs(last.text)) before += 1;
    else after += 1;
  }
  return before > after;
}

const turn = ({ page, cells }: PrintedLine): PrintedLine => ({
  page,
  cells: cells.map(({ text, x, right }) => ({ text, x: -right, right: -x })).reverse(),
});

const FIRST_HALF = /^(?:не|[ву]трима?л?а?-?|відсут-?|про-?)$/iu;
/** How many lines below its first half the second may stand: between them is the name, in the middle of its row. */
const APART = 2;

/** «НЕ» over «ГОЛОСУВАВ», «УТРИ-» over «МАЛАСЬ»: one vote, in the place of its second half. */
function joinBroken(lines: readonly PrintedLine[]): PrintedLine[] {
  const joined = new Map<PrintedCell, PrintedCell | undefined>();
  lines.forEach(({ cells }, at) => {
    for (const cell of cells.filter(({ text }) => FIRST_HALF.test(text))) {
      const below = lines
        .slice(at + 1, at + 1 + APART)
        .flatMap((line) => line.cells.filter((one) => isUnder(one, cell)));
      const found = below
        .map((one) => ({ one, text: putTogether(cell.text, one.text) }))
        .find(({ text }) => votedAs(text));
      if (!found || joined.has(found.one)) continue;
      joined.set(cell, undefined);
      joined.set(found.one, { ...found.one, text: found.text });
    }
  });
  return lines.map(({ page, cells }) => ({
    page,
    cells: cells.flatMap((cell) => (joined.has(cell) ? (joined.get(cell) ?? []) : [cell])),
  }));
}

const isUnder = (one: PrintedCell, cell: PrintedCell): boolean => one.x < cell.right + 4 && one.right > cell.x - 4;
const putTogether = (first: string, second: string): string =>
  `${first.replace(/-$/u, '')}${/^не$/iu.test(first) ? ' ' : ''}${second}`;

type Part = { readonly column: number; readonly first: number; readonly last: number };

/** What of the lines stands in one column; a name may begin a line above its vote and end two below the last. */
function piecesOf(
  lines: readonly PrintedLine[],
  columns: readonly number[],
  { column, first, last }: Part,
): readonly Piece[] {
  return lines.flatMap(({ cells }, line) => {
    if (line < first - 1 || line > last + 1) return [];
    return cells
      .filter((cell) => columnOf(columns, cell) === column)
      .map(({ text }) => {
        const voted = votedAs(text);
        return { line, text, ...(voted && { voted }) };
      });
  });
}

const NUMBER = /^\d{1,3}\s?[.)]?(?=\s|$|\p{L})/u;
const joinedText = (names: readonly Piece[]): string => names.map(({ text }) => text).join(' ');
const wordsIn = (names: readonly Piece[]): number => joinedText(names).split(' ').filter(Boolean).length;

/** Pieces from top to bottom become rows: each vote has one, and what names stand around it. */
function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Row[] = [];
  let waiting: Piece[] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (piece.voted) {
      rows.push({ names: waiting, voted: piece.voted, line: piece.line });
      waiting = [];
      continue;
    }
    const isNumbered = NUMBER.test(piece.text);
    const name = { ...piece, text: piece.text.replace(NUMBER, '').trim() };
    if (name.text === '') continue;
    if (!isNumbered && waiting.length === 0 && last && isGoingOn(last, name)) last.names.push(name);
    else waiting.push(name);
  }
  return rows;
}

const FULL = /^\p{Lu}[\p{L}ʼ'’-]+ \p{Lu}\p{L}+ \p{Lu}/u;
/** A name of fewer than three words goes on below its vote; one in initials is whole. */
const isGoingOn = ({ names }: Row, name: Piece): boolean =>
  wordsIn(names) < 3 && wordsIn([...names, name]) <= 4 && !/\./.test(joinedText(names)) && !FULL.test(name.text);

type Read = {
  readonly row: Row;
  readonly vote?: ReadVote /** Of the name or the vote, whichever stands higher. */;
  readonly top: number;
};

/** The name, or what of it stands next to the vote when a line of another kind came between. */
function readRow(row: Row): Read {
  const { names, voted, line } = row;
  for (let from = 0; from < names.length; from += 1) {
    const named: Named | undefined = cleanName(joinedText(names.slice(from)));
    if (!named) continue;
    const vote = { ...named, outcome: voted.outcome, ...(voted.gender && { gender: voted.gender }) };
    return { row, vote, top: Math.min(names[from]?.line ?? line, line) };
  }
  return { row, top: line };
}

const WORDS: Readonly<Record<Voted['outcome'], string>> = {
  ...{ for: 'за', against: 'проти', abstain: 'утримався' },
  ...{ 'not-voting': 'не голосував', absent: 'відсутній', conflict: 'конфлікт інтересів' },
};
const nameless = ({ names, voted }: Row): Words => ({
  uk: `Голос «${WORDS[voted.outcome]}» без імені, яке можна прочитати: «${joinedText(names)}».`,
  en: `A vote “${voted.outcome}” beside no name that can be read: “${joinedText(names)}”.`,
});

const PATRONYMIC = /(?:ович|йович|івна|ївна|ївич)$/iu;
/** A patronymic before the end: two names have run together. */
function doubtful({ name }: ReadVote): readonly Words[] {
  const words = name.split(' ');
  if (words.length < 4 && !words.slice(0, -1).some((word, at) => at !== 1 && PATRONYMIC.test(word))) return [];
  return [
    {
      uk: `Імʼя прочитано непевно: «${name}». Звірте його з джерелом.`,
      en: `A name was read with doubt: “${name}”. Compare it with the source.`,
    },
  ];
}
