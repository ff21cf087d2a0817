import { test } from 'tap';
import type { Member } from '#contract/composition';
import type { MemberId } from '#contract/ids';
import { byAlphabet, seatedRest, seatRows, shortName, swapped } from './seat-plan.ts';

const member = (name: string, parts: Partial<Member> = {}): Member => ({
  ...{ id: name as MemberId, name, gender: 'male', office: 'deputy' },
  ...parts,
});
const council = [member('Явір'), member('Адам', { office: 'head' }), member('Ґудзь'), member('Гай')];
const seats = (members: readonly Member[]) => Object.fromEntries(members.map(({ name, seat }) => [name, seat]));

test('seats follow the Ukrainian alphabet from 1; the head sits after all deputies', async (t) => {
  t.same(seats(byAlphabet(council)), { Гай: 1, Ґудзь: 2, Явір: 3, Адам: 4 });
});

test('who has no seat takes a free one, by the alphabet; nobody else moves', async (t) => {
  const [явір, адам, ґудзь, гай] = council.map((one, at) => (at % 2 === 0 ? { ...one, seat: at + 1 } : one));
  const all = [явір, адам, ґудзь, гай].flatMap((one) => one ?? []);
  t.same(seats(seatedRest(all)), { Явір: 1, Гай: 2, Ґудзь: 3, Адам: 4 });
});

test('two change places; with one who has no seat the seat changes hands', async (t) => {
  const [one, other] = [member('А', { seat: 1 }), member('Б', { seat: 2 })];
  t.same(seats(swapped([one, other], one, other)), { А: 2, Б: 1 });
  const none = member('В');
  const after = swapped([one, none], one, none);
  t.same(seats(after), { А: undefined, В: 1 });
  t.notOk(after.some((each) => 'seat' in each && each.seat === undefined));
});

test('rows are in the order of seats, who has none comes last', async (t) => {
  const rows = seatRows([member('А'), member('Б', { seat: 3 }), member('В', { seat: 1 })], 2);
  t.same(
    rows.map((row) => row.map(({ name }) => name)),
    [['В', 'Б'], ['А']],
  );
});

test('a seat has room for the surname and initials', async (t) => {
  t.equal(shortName('Ґудзь Олег Панасович'), 'Ґудзь О. П.');
});
