/** The question and the kind of ballot; then the count. In: facts. The times are the council's, to the second. */

import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { clockTime, dateInWords } from '../../proceedings/printed-time.ts';
import { COUNT_WORDS } from '../../proceedings/words.ts';
import { labelled, lineHeight } from '../kit/flow.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';

export const PAPER_TITLE = 'РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ';
const LABEL_WIDTH = mm(36);

/** A ballot that runs over midnight has both its dates. */
export function timeLines({ ballot, council: { timeZone } }: RollCallFacts): string[] {
  const [from, to] = [ballot.openedAt, ballot.closedAt];
  const [dateFrom, dateTo] = [dateInWords(from, timeZone), dateInWords(to, timeZone)];
  const [clockFrom, clockTo] = [clockTime(from, timeZone), clockTime(to, timeZone)];
  if (dateFrom === dateTo) return [`${dateFrom} `, `${clockFrom} — ${clockTo}`];
  return [`${dateFrom}, ${clockFrom} — `, `${dateTo}, ${clockTo}`];
}

/** Item or items, drafts, what was put to the vote, how, and the decisions' numbers. */
export function drawQuestion(sheet: Sheet, { items, ballot }: RollCallFacts): void {
  const row = (label: string, text: string, style: (typeof STYLES)['text' | 'question'] = STYLES.text) => {
    labelled(sheet, { text: label, style: STYLES.label, width: LABEL_WIDTH }, text, style);
    sheet.y += mm(0.6);
  };
  for (const item of items) {
    row('Питання', `${printableLine(item.number).replace(/\.$/, '')}. ${printable(item.title)}`, STYLES.question);
    if (item.project !== undefined) row('Проєкт рішення', `№ ${printableLine(item.project)}`);
  }
  row('На голосування', printable(ballot.text), items.length > 0 ? STYLES.text : STYLES.question);
  row('Голосування', `№ ${ballot.number}; ${ballot.about}; відкрите, поіменне; ${ballot.manner}`);
  if (ballot.mannerReason !== undefined) row('Чому не системою', printable(ballot.mannerReason));
  if (ballot.reason !== undefined) row('Підстава', printable(ballot.reason));
  const numbers = ballot.decisions.map((number) => `№ ${printableLine(number)}`).join(', ');
  if (numbers !== '') row('Рішення', numbers);
}

/** The stored count between two hairlines; conflict only when there is one. */
export function drawCounts(sheet: Sheet, { verdict: { counts } }: RollCallFacts): void {
  const figures = [
    [counts.for, COUNT_WORDS.for],
    [counts.against, COUNT_WORDS.against],
    [counts.abstain, COUNT_WORDS.abstain],
    [counts.notVoting, COUNT_WORDS['not-voting']],
    [counts.absent, COUNT_WORDS.absent],
    ...(counts.conflict > 0 ? ([[counts.conflict, COUNT_WORDS.conflict]] as const) : []),
    [counts.total, 'Усього'],
  ] as const;
  const widths = figures.map(([figure, word]) =>
    Math.max(sheet.widthOf(String(figure), STYLES.figure), sheet.widthOf(word, STYLES.figureWord)),
  );
  const gap = (sheet.width - widths.reduce((total, width) => total + width, 0)) / (figures.length - 1);
  const height = mm(2) + lineHeight(STYLES.figure) + mm(0.8) + lineHeight(STYLES.figureWord) + mm(2);
  sheet.y += mm(2.9);
  sheet.need(height);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.2));
  const top = sheet.y + mm(2);
  const list = sheet.part('L');
  let x = sheet.left;
  figures.forEach(([figure, word], index) => {
    const item = sheet.part('LI', list);
    const wordTop = top + lineHeight(STYLES.figure) + mm(0.8);
    sheet.within(sheet.part('Lbl', item), () => sheet.line(`${word} `, STYLES.figureWord, x, wordTop));
    sheet.within(sheet.part('LBody', item), () => sheet.line(String(figure), STYLES.figure, x, top));
    x += (widths[index] ?? 0) + gap;
  });
  sheet.y += height;
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.2));
  sheet.y += mm(3);
}
