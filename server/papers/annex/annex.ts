/**
 * All roll calls of a sitting bound in one PDF: a page of contents, then each as it is printed alone, pages numbered
 * through (280/97-ВР ст. 59 ч. 3: they are part of the protocol).
 */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import type { BallotRecord, Proceedings } from '../../proceedings/proceedings.ts';
import { drawFoot, FOOT_HEIGHT } from '../kit/foot.ts';
import { drawHead, drawRunningHead } from '../kit/head.ts';
import { printableLine } from '../kit/printable.ts';
import { mm, Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';
import { drawTable, type Row } from '../kit/table.ts';
import { dateOf, paperOf } from '../protocol/protocol.ts';
import { drawRollCall } from '../roll-call/roll-call.ts';

const TITLE = 'РЕЗУЛЬТАТИ ПОІМЕННИХ ГОЛОСУВАНЬ';
const NAME = 'Поіменні голосування';
const NUMBER = mm(14);
const PAGE = mm(18);
const RESULT = mm(52);
const LONGEST = 220;

type Bound = { readonly ballot: BallotRecord; readonly roll: RollCallFacts; readonly headline: string };

/** Open ballots that were closed, but for those of a closed part, by number. */
const boundOf = ({ ballots }: Proceedings): readonly Bound[] =>
  ballots.flatMap((ballot) => {
    const { end } = ballot;
    if (end.kind !== 'closed' || !end.roll || ballot.inClosedPart) return [];
    return [{ ballot, roll: end.roll, headline: end.headline }];
  });

/** Undefined when the sitting has no roll call. Laid out twice: only then is known on which page each stands. */
export async function annexPdf(proceedings: Proceedings): Promise<Buffer | undefined> {
  const bound = boundOf(proceedings);
  if (bound.length === 0) return undefined;
  const { pages } = layOut(proceedings, bound, []);
  return layOut(proceedings, bound, pages).finish();
}

function layOut(proceedings: Proceedings, bound: readonly Bound[], pages: readonly number[]) {
  const { address, place, at, happened, journal } = paperOf(proceedings, 'roll-calls');
  const title = `${NAME} — ${printableLine(proceedings.council.name)}, ${dateOf(proceedings)}`;
  /* A roll call has its own head: only where it goes on it is said again what it is. */
  let running: string | undefined = NAME;
  const sheet = new Sheet({ title, key: address, at: new Date(at), packed: true }, FOOT_HEIGHT, (page) => {
    if (running !== undefined) drawRunningHead(page, place, running);
  });
  sheet.bookmark('Зміст');
  drawHead(sheet, place, TITLE, [dateOf(proceedings)]);
  drawContents(sheet, bound, pages);
  const found = bound.map(({ ballot, roll }) => {
    running = undefined;
    sheet.newPage();
    running = `${NAME}: № ${ballot.number}`;
    sheet.bookmark(`№ ${ballot.number}. ${shortened(roll.items[0]?.title ?? roll.ballot.text)}`);
    const { page } = sheet;
    drawRollCall(sheet, roll, () => undefined);
    return page;
  });
  const source = { ...journal, happened, address };
  return { pages: found, finish: () => sheet.finish((page, count) => drawFoot(sheet, source, page, count)) };
}

const shortened = (text: string): string => {
  const line = printableLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

/** Long titles are shortened, so that the contents take as many pages in both layouts. */
function drawContents(sheet: Sheet, bound: readonly Bound[], pages: readonly number[]): void {
  const columns = [
    { title: '№', width: NUMBER },
    { title: 'Питання і що поставлено на голосування', width: sheet.width - NUMBER - RESULT - PAGE, left: true },
    { title: 'Результат', width: RESULT, left: true },
    { title: 'Сторінка', width: PAGE },
  ];
  const rows = bound.map(
    ({ ballot, roll, headline }, index): Row => ({
      kind: 'body',
      cells: [`${ballot.number}`, contentsWords(roll), shortened(headline), `${pages[index] ?? ''}`],
    }),
  );
  drawTable(sheet, columns, rows, { head: STYLES.tableHead, body: STYLES.tableBody, total: STYLES.tableTotal }, 0);
}

const contentsWords = ({ items, ballot }: RollCallFacts): string => {
  const numbers = items.map(({ number }) => number).join(', ');
  const [first] = items;
  return shortened(first ? `${numbers}. ${first.title} — ${ballot.about}` : `${ballot.about}: ${ballot.text}`);
};
