import { test } from 'tap';
import type { MemberEntry } from '#contract/hall-file';
import type { CardNumber, MemberId } from '#contract/ids';
import { seatedMembers } from './rehearsal-members.ts';

const member = (id: string, parts: Partial<MemberEntry> = {}): MemberEntry => ({
  ...{ id: id as MemberId, name: `Особа ${id}`, gender: 'female', office: 'deputy' },
  ...parts,
});

test('who has no seat or card yet gets one for the rehearsal, and nobody loses the own', async (t) => {
  const card = '7E4E000001' as CardNumber;
  const { members, people } = seatedMembers([member('a'), member('b', { seat: 1, card }), member('c', { seat: 3 })]);
  t.same(
    people.map(({ seat }) => seat),
    [2, 1, 3],
  );
  t.equal(people[1]?.card, card);
  t.equal(new Set(people.map((one) => one.card)).size, 3, 'no card twice');
  t.match(members[0], { id: 'a', name: 'Особа a', seat: 2 });
});
