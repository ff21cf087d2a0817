/**
 * Reads a file of older results. In: its bytes and name; out: ballots as it tells them, the layout it was recognised by,
 * or why it can't be read. What it is follows from the bytes, not from the name.
 */
import { extname } from 'node:path';
import { decode } from '../imports/decode.ts';
import { isDocx } from '../imports/docx.ts';
import { openOffice } from '../imports/office-file.ts';
import { UnfitFile } from '../imports/words.ts';
import { HOLOS } from './layouts/holos.ts';
import type { Layout } from './layouts/layout.ts';
import { PLAIN_LIST } from './layouts/plain-list.ts';
import { RADA_HOLOS } from './layouts/rada-holos.ts';
import { VICHE } from './layouts/viche.ts';
import { hasVoteColumns } from './layouts/vote-columns.ts';
import { dateIn } from './parts/dates.ts';
import { type PrintedLine, tableLine, textOf } from './printed.ts';
import { printedBallots } from './printed-ballots.ts';
import type { ReadBallot, ReadFile, Words } from './read-types.ts';
import { kindOf, type SourceKind } from './source-kind.ts';
import { docxLines } from './sources/docx-lines.ts';
import { htmlLines } from './sources/html-lines.ts';
import { pdfLines } from './sources/pdf-lines.ts';
import { kyivBallots } from './tables/kyiv-json.ts';
import { nameColumnBallots } from './tables/name-columns.ts';
import { openDataBallots } from './tables/open-data.ts';
import { sittingBallots } from './tables/sitting-json.ts';
import { tableRows } from './tables/table-rows.ts';
import { voteRowBallots } from './tables/vote-rows.ts';
import * as words from './words.ts';

/** Ballots of one file: a convocation of a large council in one table has some thousand. */
const MOST_BALLOTS = 20_000;
/** The order decides where two bear as many marks. */
const LAYOUTS: readonly Layout[] = [RADA_HOLOS, HOLOS, VICHE, PLAIN_LIST];
const LOOKED_AT = 400;

/** Never throws but for a bug of a library, which whoever runs it takes for a file that can't be read. */
export async function readFile(bytes: Buffer, name: string): Promise<ReadFile> {
  try {
    const read = await readAs(kindOf(bytes), bytes);
    const ballots = read.ballots.map(datedBy(name));
    if (ballots.length > MOST_BALLOTS) throw new words.UnreadFile(words.tooManyBallots(MOST_BALLOTS));
    return ballots.length === 0 && read.faults.length === 0
      ? { ballots, faults: [words.NO_BALLOTS] }
      : { ...read, ballots };
  } catch (error) {
    const said = error instanceof words.UnreadFile || error instanceof UnfitFile ? error.words : words.UNREADABLE;
    return { ballots: [], faults: [said] };
  }
}

async function readAs(kind: SourceKind | undefined, bytes: Buffer): Promise<ReadFile> {
  switch (kind) {
    case 'pdf':
      return printed(await pdfLines(bytes), words.SCANNED);
    case 'docx': {
      const parts = await openOffice(bytes);
      if (!parts || !isDocx(parts)) throw new words.UnreadFile(words.SPREADSHEET);
      return printed(docxLines(parts), words.SCANNED);
    }
    case 'html':
      return printed(htmlLines(decode(bytes)), words.NO_BALLOTS);
    case 'json':
      return jsonFile(decode(bytes));
    case 'csv':
      return table(decode(bytes));
    default:
      throw new words.UnreadFile(bytes.length === 0 ? words.EMPTY : words.OLD_OFFICE);
  }
}

function printed(lines: readonly PrintedLine[], nothing: Words): ReadFile {
  const texts = lines.slice(0, LOOKED_AT).map(textOf);
  if (texts.length === 0) throw new words.UnreadFile(nothing);
  const layout = LAYOUTS.reduce((best, next) => (next.marks(texts) > best.marks(texts) ? next : best));
  const name = layout === PLAIN_LIST && hasVoteColumns(lines) ? 'vote-columns' : layout.name;
  return { layout: name, ballots: printedBallots(lines, layout), faults: [] };
}

function jsonFile(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new words.UnreadFile(words.NOT_JSON);
  }
  const kyiv = kyivBallots(value);
  if (kyiv) return { layout: 'kyiv-json', ballots: kyiv, faults: [] };
  const sitting = sittingBallots(value);
  if (sitting) return { layout: 'sitting-json', ballots: sitting, faults: [] };
  throw new words.UnreadFile(words.NOT_JSON);
}

/** What is no table of votes may be a printout that was saved as text. */
function table(text: string): ReadFile {
  const rows = tableRows(text);
  const openData = openDataBallots(rows);
  if (openData) return { layout: 'open-data', ballots: openData, faults: [] };
  const byVote = voteRowBallots(rows);
  if (byVote) return { layout: 'vote-rows', ballots: byVote, faults: [] };
  const byName = nameColumnBallots(rows);
  if (byName) return { layout: 'name-columns', ballots: byName, faults: [] };
  return printed(
    text.split('\n').map((line) => tableLine(1, line.split(/\t|;| {3,}/))),
    words.NO_BALLOTS,
  );
}

/** A source without a day may have it in its name: «Сесія_28.03.2019.pdf». */
const datedBy =
  (name: string) =>
  (ballot: ReadBallot): ReadBallot => {
    const date = ballot.date ?? dateIn(name.slice(0, -extname(name).length || undefined).replaceAll('_', ' '));
    if (ballot.date !== undefined || date === undefined) return ballot;
    const said = { uk: 'День узято з назви файлу.', en: 'The day is that of the file’s name.' };
    return { ...ballot, date, warnings: [...ballot.warnings, said] };
  };
