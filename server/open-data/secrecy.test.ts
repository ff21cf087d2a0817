/** What must not leave the hall: choices of a secret ballot, a closed part, cards. */
import { test } from 'tap';
import { proceedingsOf } from '../proceedings/taking.ts';
import { openData } from './open-data.ts';
import { publicSitting } from './public-sitting.ts';
import { DAY, filesOf } from './testing/archive.ts';
import { SECRET, secretEvents, secretSitting } from './testing/secret-sitting.ts';

const proceedings = secretSitting();
const archive = { sittings: [proceedings] };
const file = filesOf(archive);
const json = (path: string) => JSON.parse(file(path));

test('a secret ballot has its figures in every format, and nobody’s choice in any', async (t) => {
  t.equal(file('votings.csv').trim().split('\r\n').length, 1, 'the header alone');
  const motions = json(`${DAY}popolo.json`).motions;
  t.strictSame(
    motions.map(({ vote_events: [event] }: { vote_events: [{ votes?: unknown }] }) => event.votes),
    [undefined, undefined],
  );
  t.match(motions[0].vote_events[0].counts, [
    { option: 'yes', value: 4 },
    { option: 'no', value: 1 },
  ]);
  for (const ballot of json(`${DAY}sitting.json`).ballots) {
    t.equal(ballot.secret, true);
    t.notOk('votes' in ballot);
  }
  const xml = file(`${DAY}debate.xml`);
  t.notMatch(xml, /<vote /);
  t.match(xml, /value="1" refersTo="#choice.invalid"/);
  t.notOk(openData(archive).some(({ path }) => path.includes('/kyiv/')));
});

test('of a closed part no file tells anything but when it began and ended', async (t) => {
  t.equal(proceedings.ballots.length, 3, 'there was a ballot in it');
  t.equal(proceedings.speeches.length, 1);
  t.ok(JSON.stringify(proceedings.course).includes(SECRET));
  for (const { path, text } of openData(archive)) t.notOk(text.includes(SECRET), path);
  const { course, ballots, speeches, conflicts, decisions, amendments, statements } = json(`${DAY}sitting.json`);
  t.strictSame([ballots.length, decisions.length], [2, 1]);
  t.strictSame([speeches, conflicts, amendments, statements], [[], [], [], []]);
  const titles = course.map(({ title }: { title: string }) => title);
  t.equal(titles.filter((title: string) => /закрит/i.test(title)).length >= 2, true, titles.join('; '));
});

test('a clock that is set back within a closed part makes nothing of it public', (t) => {
  const setBack = secretEvents().map((placed) =>
    placed.event.type === 'ConflictDeclared' ? { ...placed, at: '2020-01-01T00:00:00.000Z' } : placed,
  );
  const held = proceedingsOf(setBack, []);
  t.equal(held?.conflicts.length, 1, 'there was a conflict in it');
  t.strictSame(held && publicSitting(held).conflicts, []);
  t.end();
});

test('numbers of cards and seats stay in the hall', async (t) => {
  const cards = proceedings.attendance.flatMap(({ member: { card } }) => card ?? []);
  t.ok(cards.length > 0);
  for (const { path, text } of openData(archive))
    t.notOk(
      cards.some((card) => text.includes(card)),
      path,
    );
});
