/**
 * Votes that became void before the close: whose card was taken out, or was in two slots, and when. The roll says what
 * counts; this says what does not and why. A conflict of interest is told by the roll itself.
 */
import { unreachable } from '#contract/unreachable';
import type { VoidedVote } from '../../council/ballot/ballot.ts';
import type { Sitting } from '../../council/council.ts';
import { everMember } from '../../council/roster/roster.ts';
import { clockTime } from '../printed-time.ts';
import type { OpenBallot } from './ballot-facts.ts';

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
