import { test } from 'tap';
import type { PlanView, SecretaryView, SittingLine } from '#contract/views';
import { sampleSecretary } from '../../testing/sample.ts';
import { emptyLine, entryOf, isInOrder, lineOf, renumbered } from './draft-line.ts';
import { leftOver } from './left-over.ts';
import { localTime } from './local-time.ts';
import { nextSitting, proposePlan } from './next-plan.ts';

const view = sampleSecretary({ deputies: 26, scene: 'item' });
const sittings = Object.values(view.sittings) as SittingLine[];
const plan = (session: number, number: number): PlanView => ({
  session: { number: session, kind: 'regular' },
  sitting: { number, place: 'ліцей', startsAt: '2026-01-29T10:00:00+02:00' },
  agenda: [],
  changedAt: '',
});

test('while the last sitting left questions over its session goes on, otherwise a new session is proposed', async (t) => {
  t.match(proposePlan(sittings, [], true), { session: 42, sitting: 3, place: 'сесійна зала' });
  t.match(proposePlan(sittings, [], false), { session: 43, sitting: 1 });
  t.match(proposePlan([], [], false), { session: 1, sitting: 1, place: '' });
});

test('a number that a sitting or a plan has is not proposed again', async (t) => {
  t.equal(nextSitting(42, sittings, [plan(42, 3)]), 4);
  t.equal(nextSitting(44, sittings, [plan(42, 3)]), 1);
});

test('what was not decided comes over to the same session, but not what is on the agenda already', async (t) => {
  const all = leftOver(view, 42, []);
  t.ok(all.length > 1 && all.every(({ state }) => state !== 'withdrawn'));
  const [first] = all;
  const rest = leftOver(view, 42, [{ number: '1', title: `${first?.title.toUpperCase()} ` }]);
  t.ok(rest.length < all.length && rest.every(({ title }) => title !== first?.title));
  t.same(leftOver(view, 43, []), []);
  const decided = Object.fromEntries(
    Object.entries(view.agenda).map(([id, line]) => [id, { ...line, state: 'done', decision: '1' }]),
  ) as SecretaryView['agenda'];
  t.same(leftOver({ ...view, agenda: decided }, 42, []), []);
});

test('a date stands in the form as in the council’s zone', async (t) => {
  t.same(localTime('Europe/Kyiv', '2026-03-30T07:00:00Z'), { date: '2026-03-30', time: '10:00' });
  t.same(localTime('Europe/Kyiv', '2026-01-01T22:30:00Z'), { date: '2026-01-02', time: '00:30' });
});

test('a line without a title or number is no entry; blanks are cut off', async (t) => {
  t.equal(entryOf(emptyLine('1')), undefined);
  t.equal(entryOf({ ...emptyLine(' '), title: 'Про А' }), undefined);
  t.same(entryOf({ ...emptyLine('1'), title: ' Про А ', reporter: ' ' }), { number: '1', title: 'Про А' });
});

test('numbers are given anew in the order of the lines', async (t) => {
  const lines = ['3', '1', '2а'].map((number) => lineOf({ number, title: number }));
  t.notOk(isInOrder(lines));
  t.ok(isInOrder(renumbered(lines)));
  t.same(
    renumbered(lines).map(({ title }) => title),
    ['3', '1', '2а'],
  );
});
