/** The table faction × choice with its totals; a nought is a dash, conflict has a column only when there is one. */

import { unreachable } from '#contract/unreachable';
import { OUTCOMES } from '#contract/vocabulary';
import type { FactionRow } from '../../proceedings/ballot/factions.ts';
import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { COUNT_WORDS, headWords } from '../../proceedings/words.ts';
import { printableLine } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';
import { drawTable, type Row } from '../kit/table.ts';

const FIGURE_WIDTH = mm(17);
const TITLE_SPACE = mm(4);

/** Draws the table at the cursor; `after`: pt that must follow its end on the same page. */
export function drawFactions(sheet: Sheet, facts: RollCallFacts, after: number): void {
  const { counts } = facts.verdict;
  const outcomes = OUTCOMES.filter((outcome) => outcome !== 'conflict' || counts.conflict > 0);
  const titles = outcomes.map((outcome) => (outcome === 'conflict' ? 'Конфлікт' : COUNT_WORDS[outcome]));
  const figures = [...titles, 'Усього'].map((title) => ({
    title,
    width: Math.max(FIGURE_WIDTH, sheet.widthOf(title, STYLES.tableHead) + TITLE_SPACE),
  }));
  const rest = figures.reduce((width, column) => width - column.width, sheet.width);
  const columns = [{ title: 'Фракція', width: rest }, ...figures];
  const rows: Row[] = facts.factions.map((row) => ({
    kind: 'body',
    cells: [groupWords(row, facts), ...outcomes.map((outcome) => dash(row.counts[outcome])), dash(row.total)],
  }));
  const totals = { ...counts, 'not-voting': counts.notVoting };
  rows.push({
    kind: 'total',
    cells: ['Разом', ...outcomes.map((outcome) => dash(totals[outcome])), dash(totals.total)],
  });
  sheet.y += mm(3.5);
  drawTable(sheet, columns, rows, { head: STYLES.tableHead, body: STYLES.tableBody, total: STYLES.tableTotal }, after);
}

function groupWords({ group }: FactionRow, { council }: RollCallFacts): string {
  switch (group.kind) {
    case 'faction':
      return printableLine(group.name);
    case 'no-faction':
      return 'позафракційні';
    case 'head':
      return headWords(council.kind);
    default:
      return unreachable(group);
  }
}

const dash = (count: number): string => (count === 0 ? '–' : String(count));
