/**
 * Who may sit in the counting commission: at least three members of the council, its chair and its secretary among
 * them and two different people, no candidate of the ballot that runs. A ballot that forms one asks the same.
 */
import type { CountingCommission } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { type Refusal, refuse } from '#contract/refusals';
import { subjectOf } from '../ballot/subject.ts';
import { memberById } from '../roster/roster.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { COMMISSION_LEAST } from './offices.ts';

/** Why this commission can't be formed; undefined when it can. */
export function commissionRefusal(sitting: Sitting, commission: CountingCommission): Refusal | undefined {
  const { members, chair, secretary } = commission;
  const unknown = members.find((id) => !memberById(sitting.roster, id));
  if (unknown !== undefined) return refuse('UNKNOWN_MEMBER', { memberId: unknown });
  const people = new Set(members);
  const complete = people.size === members.length && people.size >= COMMISSION_LEAST;
  if (!complete || chair === secretary || !people.has(chair) || !people.has(secretary))
    return refuse('COMMISSION_TOO_SMALL');
  const candidate = candidatesNow(sitting).find((id) => people.has(id));
  if (candidate === undefined) return undefined;
  const memberName = memberById(sitting.roster, candidate)?.name ?? candidate;
  return refuse('CANDIDATE_IN_COMMISSION', { memberId: candidate, memberName });
}

/** Members who stand as candidates in the election that runs, held for the first time or repeated. */
function candidatesNow({ ballots }: Sitting): readonly MemberId[] {
  const { running } = ballots;
  if (!running || subjectOf(ballots, running) !== 'election') return [];
  return (running.alternatives ?? []).flatMap(({ memberId }) => (memberId === undefined ? [] : [memberId]));
}
