/** The council's name, rules and people as they are settled: no change leaves a composition that may not sit. */
import { zoneFaults } from '#contract/calendar-faults';
import type { Fault } from '#contract/check';
import type { Chair, Council, Member } from '#contract/composition';
import { normaliseName } from '#contract/names';
import { compositionOf, faultsOf } from './composition-now.ts';
import type { CouncilState } from './council-state.ts';
import type { CouncilCommandOf } from './decide.ts';
import { accept, type CouncilDecision, reject } from './decision.ts';
import { isSame } from './same.ts';

export function settleCouncil(state: CouncilState, command: CouncilCommandOf<'settle-council'>): CouncilDecision {
  const { type: _, ...asked } = command;
  const data = {
    ...asked,
    council: canonicalCouncil(asked.council),
    ...(asked.chair && { chair: canonicalChair(asked.chair) }),
  };
  if (state.told === undefined && isSame(data, compositionOf(state))) return accept();
  const fault = zoneFaults(data.council).concat(faultsOf({ ...data, members: state.members }))[0];
  return fault ? faulty(fault) : accept({ type: 'CouncilSettled', v: 1, data });
}

export const settleRules = (state: CouncilState, { rules }: CouncilCommandOf<'settle-rules'>): CouncilDecision =>
  state.told === undefined && isSame(rules, state.rules)
    ? accept()
    : accept({ type: 'RulesSettled', v: 1, data: { rules } });

export function settleRoster(state: CouncilState, command: CouncilCommandOf<'settle-roster'>): CouncilDecision {
  const members = command.members.map(canonicalMember);
  if (isSame(members, state.members)) return accept();
  const fault = faultsOf({ ...state, members })[0];
  return fault ? faulty(fault) : accept({ type: 'RosterSettled', v: 1, data: { members } });
}

/** Faults are named by the field of the one member, whoever else they are about. */
export function settleMember(state: CouncilState, command: CouncilCommandOf<'settle-member'>): CouncilDecision {
  const member = canonicalMember(command.member);
  if (
    isSame(
      member,
      state.members.find(({ id }) => id === member.id),
    )
  )
    return accept();
  const others = state.members.filter(({ id }) => id !== member.id);
  const [fault] = faultsOf({ ...state, members: [...others, member] });
  if (fault) return faulty({ ...fault, path: fault.path.replace(`/members/${others.length}/`, '/member/') });
  return accept({ type: 'MemberSettled', v: 1, data: { member } });
}

export function removeMember(state: CouncilState, { memberId }: CouncilCommandOf<'remove-member'>): CouncilDecision {
  const { chair, members } = state;
  const member = members.find(({ id }) => id === memberId);
  if (!member) return reject('UNKNOWN_MEMBER', { memberId });
  if (chair && 'member' in chair && chair.member === memberId)
    return reject('CHAIR_OF_COUNCIL', { memberId, memberName: member.name });
  return accept({ type: 'MemberRemoved', v: 1, data: { memberId } });
}

const faulty = ({ path, uk, en }: Fault): CouncilDecision =>
  reject('COMPOSITION_FAULT', { path, faultUk: uk, fault: en });

const canonicalCouncil = ({ brand, ...council }: Council): Council => ({
  ...council,
  name: normaliseName(council.name),
  ...(brand && { brand: { ...brand, ...(brand.short !== undefined && { short: normaliseName(brand.short) }) } }),
});

const canonicalChair = (chair: Chair): Chair => ('name' in chair ? { name: normaliseName(chair.name) } : chair);

const canonicalMember = ({ faction, ...member }: Member): Member => ({
  ...member,
  name: normaliseName(member.name),
  ...(faction !== undefined && { faction: normaliseName(faction) }),
});
