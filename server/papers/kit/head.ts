/** The head of a paper: council, sitting and title at the left, date and time at the right, a thick rule below. */
import type { Council, Session, SittingPlan } from '#contract/composition';
import { sittingWords } from '../../proceedings/words.ts';
import { drawLines, lineHeight } from './flow.ts';
import { printableLine } from './printable.ts';
import { mm, type Sheet } from './sheet.ts';
import { STYLES } from './styles.ts';

/** Which sitting of which council a paper belongs to. */
export type Place = {
  readonly council: Council;
  readonly convocation: number;
  readonly session: Session;
  readonly sitting: SittingPlan;
};

/** «Вербівська міська рада · 14-та сесія VIII скликання, перше пленарне засідання» */
export const placeLine = ({ council, convocation, session, sitting }: Place): string =>
  `${printableLine(council.name)} · ${sittingWords(convocation, session, sitting.number)}`;

/** `times`: lines at the right, over one another. */
export function drawHead(sheet: Sheet, place: Place, title: string, times: readonly string[]): void {
  const timeWidth = Math.max(0, ...times.map((line) => sheet.widthOf(line, STYLES.time)));
  const room = sheet.width - timeWidth - mm(6);
  const placeLines = sheet.lines(placeLine(place), STYLES.place, room);
  const titleLines = sheet.lines(title, STYLES.title, room);
  const titleTop = sheet.y + placeLines.length * lineHeight(STYLES.place);
  const bottom = titleTop + titleLines.length * lineHeight(STYLES.title);
  sheet.within(sheet.part('P'), () => drawLines(sheet, placeLines, STYLES.place, sheet.left, sheet.y));
  sheet.within(sheet.part('H1'), () => drawLines(sheet, titleLines, STYLES.title, sheet.left, titleTop));
  const timeTop = bottom - times.length * lineHeight(STYLES.time);
  sheet.within(sheet.part('P'), () => drawLines(sheet, times, STYLES.time, sheet.right, timeTop, 'right'));
  sheet.y = bottom + mm(2.5);
  sheet.rule(sheet.left, sheet.width, sheet.y, mm(0.5));
  sheet.y += mm(3);
}

/** The small head of the second and further pages: where the paper belongs, and what it is. */
export function drawRunningHead(sheet: Sheet, place: Place, paper: string): void {
  const height = STYLES.foot.size * STYLES.foot.leading;
  const room = sheet.width - sheet.widthOf(paper, STYLES.foot) - mm(6);
  const lines = sheet.lines(placeLine(place), STYLES.foot, room);
  sheet.line(paper, STYLES.foot, sheet.right, sheet.y, 'right');
  for (const line of lines) {
    sheet.line(line, STYLES.foot, sheet.left, sheet.y);
    sheet.y += height;
  }
  sheet.stroke(sheet.left, sheet.width, sheet.y + mm(1), mm(0.2));
  sheet.y += mm(4);
}
