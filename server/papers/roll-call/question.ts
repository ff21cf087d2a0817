/**
 * The head of the printout: council, sitting, date and time; then the question and the kind of ballot; then the
 * count. In: facts. The times are the council's, to the second.
 */
import { drawLines, labelled, lineHeight } from '../kit/flow.ts';
import { printable, printableLine } from '../kit/printable.ts';
import { clockTime, dateInWords } from '../kit/printed-time.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { COUNT_WORDS, sittingWords, subjectWords } from '../kit/words.ts';
import type { RollCallFacts } from './facts.ts';
import { STYLES } from './styles.ts';

export const PAPER_TITLE = 'РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ';
const LABEL_WIDTH = mm(36);

/** «Вербівська міська рада · 14-та сесія VIII скликання, перше пленарне засідання» */
export function placeLine({ council, convocation, session, sitting }: RollCallFacts): string {
  return `${printableLine(council.name)} · ${sittingWords(convocation, session, sitting.number)}`;
}

/** Council, sitting and title at the left, date and time at the right, a thick rule below. */
export function drawHead(sheet: Sheet, facts: RollCallFacts): void {
  const times = timeLines(facts);
  const timeWidth = Math.max(...times.map((line) => sheet.widthOf(line, STYLES.time)));
  const place = sheet.lines(placeLine(facts), STYLES.place, sheet.width - timeWidth - mm(6));
  const bottom = sheet.y + place.length * lineHeight(STYLES.place) + lineHeight(STYLES.title);
  sheet.within(sheet.part('P'), () => drawLines(sheet, place, STYLES.place, sheet.left, sheet.y));
  const titleTop = bottom - lineHeight(STYLES.title);
  sheet.within(sheet.part('H1'), () => sheet.line(PAPER_TITLE, STYLES.title, sheet.left, titleTop));
  const timeTop = bottom - times.length * lineHeight(STYLES.time);
  sheet.within(sheet.part('P'), () => drawLines(sheet, times, STYLES.time, sheet.right, timeTop, 'right'));
  sheet.y = bottom + mm(2.5);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.5));
  sheet.y += mm(3);
}

/** A ballot that runs over midnight has both its dates. */
function timeLines({ ballot, council: { timeZone } }: RollCallFacts): string[] {
  const [from, to] = [ballot.openedAt, ballot.closedAt];
  const [dateFrom, dateTo] = [dateInWords(from, timeZone), dateInWords(to, timeZone)];
  const [clockFrom, clockTo] = [clockTime(from, timeZone), clockTime(to, timeZone)];
  if (dateFrom === dateTo) return [`${dateFrom} `, `${clockFrom} — ${clockTo}`];
  return [`${dateFrom}, ${clockFrom} — `, `${dateTo}, ${clockTo}`];
}

/** Item, draft, what was put to the vote, and how. */
export function drawQuestion(sheet: Sheet, { item, ballot }: RollCallFacts): void {
  const row = (label: string, text: string, style: (typeof STYLES)['text' | 'question'] = STYLES.text) => {
    labelled(sheet, { text: label, style: STYLES.label, width: LABEL_WIDTH }, text, style);
    sheet.y += mm(0.6);
  };
  if (item)
    row('Питання', `${printableLine(item.number).replace(/\.$/, '')}. ${printable(item.title)}`, STYLES.question);
  if (item?.project !== undefined) row('Проєкт рішення', `№ ${printableLine(item.project)}`);
  row('На голосування', printable(ballot.text), item ? STYLES.text : STYLES.question);
  row('Голосування', `№ ${ballot.number}; ${subjectWords(ballot.subject)}; відкрите, поіменне; електронною системою`);
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
