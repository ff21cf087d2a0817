/** The list of votes that became void before the close. */
import type { RollCallFacts } from '../../proceedings/ballot/roll-call.ts';
import { flow } from '../kit/flow.ts';
import { printableLine } from '../kit/printable.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';

const ROOM = mm(16);

/** Nothing where there is none. */
export function drawVoided(sheet: Sheet, { voided }: RollCallFacts): void {
  if (voided.length === 0) return;
  sheet.need(ROOM);
  sheet.y += mm(2);
  const heading = 'Голоси, подані до закриття голосування і визнані недійсними';
  flow(sheet, sheet.part('H2'), heading, STYLES.question, sheet.left, sheet.width);
  sheet.y += mm(1);
  for (const line of voided)
    flow(sheet, sheet.part('P'), printableLine(line), STYLES.explanation, sheet.left, sheet.width);
  sheet.y += mm(3);
}
