/** People as the open data lists them: parts of a name, and everybody who ever was a member, once. */
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import type { Outline } from './archive.ts';

/** «Прізвище Імʼя По батькові»: family name first; what stands after the given name is the patronymic. */
export function nameParts(name: string): { familyName: string; name: string; additionalName: string } {
  const [familyName = '', given = '', ...rest] = name.trim().split(/\s+/);
  return { familyName, name: given, additionalName: rest.join(' ') };
}

export type Person = { readonly member: Member; readonly isHead: boolean };

/** Everybody of every sitting as last known, the head first, then by name. */
export function peopleOf(sittings: readonly Pick<Outline, 'attendance'>[]): readonly Person[] {
  const people = new Map<MemberId, Person>();
  for (const { attendance } of sittings)
    for (const { member, isHead } of attendance) people.set(member.id, { member, isHead });
  const byName = new Intl.Collator('uk');
  return [...people.values()].sort(
    (one, other) => Number(other.isHead) - Number(one.isHead) || byName.compare(one.member.name, other.member.name),
  );
}
