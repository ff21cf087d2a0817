import { test } from 'tap';
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { rosterAfter, rosterChanges } from './roster-changes.ts';

const member = (id: string, parts: Partial<Member> = {}): Member => ({
  ...{ id: id as MemberId, name: `${id} Імʼя`, gender: 'female', office: 'deputy' },
  ...parts,
});
const present = [member('а', { seat: 1 }), member('б'), member('в')];
const read = [member('б', { faction: 'Громада' }), member('г'), member('в')];

test('adding and changing keeps whoever is not in the file, at the old place', async (t) => {
  const after = rosterAfter(present, read, 'merge');
  t.same(
    after.map(({ id }) => id),
    ['а', 'б', 'в', 'г'],
  );
  t.same(rosterChanges(present, after), { added: ['г Імʼя'], changed: ['б Імʼя'], removed: [], same: 2 });
});

test('replacing leaves the people of the file alone', async (t) => {
  const after = rosterAfter(present, read, 'replace');
  t.same(after, read);
  t.same(rosterChanges(present, after), { added: ['г Імʼя'], changed: ['б Імʼя'], removed: ['а Імʼя'], same: 1 });
});

test('the order in which a person’s fields are written changes nobody', async (t) => {
  const { name, ...rest } = member('а', { seat: 1 });
  t.same(rosterChanges(present.slice(0, 1), [{ ...rest, name }]).same, 1);
});
