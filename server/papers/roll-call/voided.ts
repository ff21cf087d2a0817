/**
 * Votes that became void before the close: whose card was taken out, or was in two slots, and when. The roll says what
 * counts; this says what does not and why. A conflict of interest is told by the roll itself.
 */
import { unreachable } from '#contract/unreachable';
import type { VoidedVote } from '../../council/ballot/ballot.ts';
import type { Sitting } from '../../council/council.ts';
import { everMember } from '../../council/roster/roster.ts';
import { flow } from '../kit/flow.ts';
import { printableLine } from '../kit/printable.ts';
import { clockTime } from '../kit/printed-time.ts';
import { mm, type Sheet } from '../kit/sheet.ts';
import { STYLES } from '../kit/styles.ts';
import type { OpenBallot } from './ballot-facts.ts';
import type { RollCallFacts } from './facts.ts';

const ROOM = mm(16);

/** A sentence for each, with the time to the second at the sitting's place. */
export const voidedVotes = (sitting: Sitting, { voidedVotes: all, votes }: OpenBallot): string[] =>
  all.flatMap((one) => {
    const why = whyVoid(one);
    const member = everMember(sitting.roster, one.memberId);
    if (why === undefined || member === undefined) return [];
    const again = ['for', 'against', 'abstain'].includes(votes[one.memberId] ?? '');
    const anew = member.gender === 'female' ? 'потім проголосувала знову' : 'потім проголосував знову';
    return [`${member.name}: о ${clockTime(one.at, sitting.council.timeZone)} ${why}${again ? `; ${anew}` : ''}`];
  });

function whyVoid({ reason }: VoidedVote): string | undefined {
  switch (reason) {
    case 'card-out':
      return 'картку вийнято';
    case 'card-seen-twice':
      return 'та сама картка виявилася в пультах кількох місць';
    case 'left':
      return 'реєстрацію знято';
    case 'conflict':
      return undefined;
    default:
      return unreachable(reason);
  }
}

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
