/**
 * When a ballot may be secret, and how it is held. Open by name is the rule (280/97-ВР ст. 59 ч. 3); the grounds are
 * those the law lists and no others.
 */
import { type Refusal, refuse } from '#contract/refusals';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { Question } from './ballot.ts';
import { presentNow } from './count.ts';

type Asked = Pick<Question, 'manner' | 'by' | 'ground' | 'alternatives'>;

/** A secret ballot that is held on paper, with a box and a counting commission. */
export const isOnPaper = ({ manner, by }: Pick<Asked, 'manner' | 'by'>): boolean =>
  manner === 'secret' && by === 'paper';

/** A secret ballot that is held on the keypads, with sealed presses. */
export const isSealed = ({ manner, by }: Pick<Asked, 'manner' | 'by'>): boolean =>
  manner === 'secret' && by !== 'paper';

/** Why a ballot may not be secret, or not in this way, or undefined; of one that is open nothing is asked. */
export function secretRefused(sitting: Sitting, asked: Asked): Refusal | undefined {
  if (asked.manner === 'open') return asked.ground || asked.by ? refuse('GROUND_WITHOUT_SECRECY') : undefined;
  if (!asked.ground) return refuse('NO_SECRET_GROUND');
  return isOnPaper(asked) ? candidateCounts(sitting, asked) : groupTooSmall(sitting);
}

/** A candidate counts no votes. That there is a commission at all is advised and not asked for. */
function candidateCounts({ roster, offices }: Sitting, { alternatives = [] }: Asked): Refusal | undefined {
  const counting = alternatives.find(({ memberId }) => memberId && offices.commission?.members.includes(memberId));
  if (!counting?.memberId) return undefined;
  const memberName = memberById(roster, counting.memberId)?.name ?? counting.text;
  return refuse('CANDIDATE_IN_COMMISSION', { memberId: counting.memberId, memberName });
}

/** In a small group the figures of an electronic secret ballot betray people. */
function groupTooSmall(sitting: Sitting): Refusal | undefined {
  const present = presentNow(sitting);
  const needed = sitting.rules.secretMinimumPresent;
  return present < needed ? refuse('GROUP_TOO_SMALL', { present, needed }) : undefined;
}
