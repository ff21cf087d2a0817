/** The table of alternatives or candidates with the figures of each. */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { COUNT_WORDS } from '../../proceedings/words.ts';
import { printable } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';
import { drawTable, type Row } from '../kit/table.ts';

const FIGURE_WIDTH = mm(24);

/** Draws nothing where there was one question only. */
export function drawAlternatives(sheet: Sheet, { verdict }: RollCallFacts): void {
  const { alternatives, winner } = verdict;
  if (!alternatives) return;
  const figures = [COUNT_WORDS.for, COUNT_WORDS.against, COUNT_WORDS.abstain].map((title) => ({
    title,
    width: FIGURE_WIDTH,
  }));
  const columns = [{ title: 'Що поставлено на голосування', width: sheet.width - 3 * FIGURE_WIDTH }, ...figures];
  const rows = alternatives.map(
    ({ number, text, for: votesFor, against, abstain }): Row => ({
      kind: number === winner ? 'total' : 'body',
      cells: [`${number}. ${printable(text)}`, String(votesFor), String(against), String(abstain)],
    }),
  );
  drawTable(sheet, columns, rows, { head: STYLES.tableHead, body: STYLES.tableBody, total: STYLES.tableTotal }, 0);
  sheet.y += mm(3.5);
}
