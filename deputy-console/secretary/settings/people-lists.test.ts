import { test } from 'tap';
import type { Council, Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { factionsOf, fittingPeople, freeSeats } from './people-lists.ts';

const member = (name: string, parts: Partial<Member> = {}): Member => ({
  ...{ id: name as MemberId, name, gender: 'male', office: 'deputy' },
  ...parts,
});
const council: Council = { name: 'Рада', kind: 'village', seats: 3, timeZone: 'Europe/Kyiv' };

test('free are the seats of all mandates and the head that nobody has', async (t) => {
  const people = [member('А', { seat: 2 }), member('Б', { office: 'head', seat: 4 }), member('В')];
  t.same(freeSeats(people, council), [1, 3]);
});

test('a hall whose seats are numbered from 101 has them free below', async (t) => {
  t.equal(freeSeats([member('А', { seat: 101 })], council).at(-1), 100);
  t.same(freeSeats([], undefined), []);
});

test('factions are told once, by the Ukrainian alphabet', async (t) => {
  const people = ['Явір', 'Ґанок', 'Явір', undefined].map((faction, at) => member(`${at}`, faction ? { faction } : {}));
  t.same(factionsOf(people), ['Ґанок', 'Явір']);
});

test('people are found by any part of the name or the faction, in small letters or capitals', async (t) => {
  const people = [member('Ґудзь Олег', { faction: 'Громада' }), member('Жук Іван')];
  t.same(fittingPeople(people, 'ґУД').length, 1);
  t.same(fittingPeople(people, 'громада')[0]?.name, 'Ґудзь Олег');
  t.same(fittingPeople(people, ' ').length, 2);
});
