import { test } from 'tap';
import type { MemberId } from '#contract/ids';
import type { NameAnswer, OlderPerson } from '#contract/older-results';
import { ROSTER } from '../../proceedings/testing/council-of-verbivka.ts';
import { prepareBallot } from '../prepared.ts';
import { matchNames } from './name-book.ts';

const PEOPLE: readonly OlderPerson[] = ROSTER.map(({ id, name, gender, office }) => ({
  ...{ id, name, gender, office: office === 'head' ? 'head' : 'deputy' },
}));

const matched = (names: readonly string[], answers: Record<string, NameAnswer> = {}, people = PEOPLE) => {
  const printed = names.map((name, at) => ({ name, ballots: 10 - at, isHead: false }));
  return matchNames(people, printed, new Map(Object.entries(answers)));
};

test('a name that is a member’s own is his, whatever its apostrophe and order', async (t) => {
  for (const name of ['Бабʼяк Соломія Юріївна', 'Соломія Юріївна Бабʼяк', 'Верес Задорожна Олександра Володимирівна']) {
    const found = matched([name]).get(name);
    if (name.startsWith('Верес')) t.equal(found?.line.isOpen, true, 'a name without its hyphen is asked');
    else t.match(found, { line: { how: 'exact', isOpen: false }, person: { name: 'Бабʼяк Соломія Юріївна' } });
  }
});

test('initials are enough where one person has them, and namesakes are asked', async (t) => {
  t.match(matched(['Бабʼяк С. Ю.']).get('Бабʼяк С. Ю.'), { line: { how: 'initials', isOpen: false } });
  t.match(
    matched(['Ю. С. Бабʼяк']).get('Ю. С. Бабʼяк'),
    { line: { how: 'former' } },
    'initials in another order are others',
  );
  t.match(matched(['С. Ю. Бабʼяк']).get('С. Ю. Бабʼяк'), { line: { how: 'initials' } });
  const both = matched(['Коваль М. С.']).get('Коваль М. С.');
  t.match(both?.line, { how: 'namesakes', isOpen: true });
  t.strictSame(
    both?.line.maybe.map(({ name }) => name),
    ['Коваль Марія Степанівна', 'Коваль Марко Степанович'],
  );
});

test('a likely slip is asked and never settled silently', async (t) => {
  const name = 'Ґудзь Олег Васильвич';
  const found = matched([name]).get(name);
  t.match(found?.line, { how: 'near', isOpen: true, maybe: [{ name: 'Ґудзь Олег Васильович' }] });
  t.equal(found?.person.former, true, 'until it is answered it is nobody’s');
});

test('who is unknown is a former deputy by that name, with an id that nobody has', async (t) => {
  const found = matched(['Дяченко Павло Ілліч', 'Дяченко Петро Ілліч']);
  t.strictSame(
    [...found.values()].map(({ person }) => person.id),
    ['former-diachenko-pi', 'former-diachenko-pi-2'],
  );
  t.match(found.get('Дяченко Павло Ілліч')?.person, { gender: 'male', former: true, office: 'deputy' });
  const again = matched(['Дяченко Павло Ілліч'], {}, [...PEOPLE, ...[...found.values()].map(({ person }) => person)]);
  t.match(again.get('Дяченко Павло Ілліч'), { line: { how: 'exact' }, person: { id: 'former-diachenko-pi' } });
});

test('the same former deputy in initials is the one whose whole name stands elsewhere', async (t) => {
  const found = matched(['Дяченко П. І.', 'Дяченко Павло Ілліч']);
  t.equal(found.get('Дяченко П. І.')?.person.id, found.get('Дяченко Павло Ілліч')?.person.id);
});

test('what the secretary says of a name holds', async (t) => {
  const name = 'Коваль М. С.';
  const said = matched([name], { [name]: { is: 'person', id: 'm11' as MemberId } }).get(name);
  t.match(said, { line: { how: 'said', isOpen: false }, person: { id: 'm11' } });
  const former = matched([name], { [name]: { is: 'former' } }).get(name);
  t.match(former, { line: { how: 'said', isOpen: false }, person: { id: 'former-koval-ms', former: true } });
});

test('two who are printed alike in one ballot are asked about apart', async (t) => {
  const votes = [
    { name: 'Коваль М. С.', outcome: 'for' as const },
    { name: 'Коваль М. С.', outcome: 'against' as const },
  ];
  const { votes: kept } = prepareBallot({ place: 1, title: 'Про звіт', votes, stated: {}, warnings: [] });
  t.strictSame(
    kept.map(({ name }) => name),
    ['Коваль М. С.', 'Коваль М. С. (2)'],
  );
  const found = matched(kept.map(({ name }) => name));
  t.ok([...found.values()].every(({ line }) => line.isOpen));
  const alone = matched(['Ґудзь О. В. (2)']).get('Ґудзь О. В. (2)');
  t.match(
    alone?.line,
    { isOpen: true, maybe: [{ name: 'Ґудзь Олег Васильович' }] },
    'the second is never settled by itself',
  );
});
