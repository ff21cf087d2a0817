import { test } from 'tap';
import { sampleChair } from '../testing/sample.ts';
import { hallFilters } from './hall-filters.ts';

test('while a ballot runs who has not voted is a list of its own, in the order of the seats', async (t) => {
  const view = sampleChair({ scene: 'ballot', deputies: 26 });
  const found = hallFilters(view).find(({ key }) => key === 'not-voted');
  t.same([...(found?.ids ?? [])].toSorted(), [...view.notVoted].toSorted());
  const orders = found?.ids.map((id) => view.seats[id]?.order ?? -1) ?? [];
  t.same(
    orders,
    orders.toSorted((a, b) => a - b),
  );
});

test('a ballot on paper tells nobody who has not voted', async (t) => {
  const view = sampleChair({ scene: 'ballot', deputies: 26 });
  const paper = view.ballot ? { ...view, ballot: { ...view.ballot, by: 'paper' as const } } : view;
  t.notOk(hallFilters(paper).some(({ key }) => key === 'not-voted'));
});

test('a list that would be empty is not offered; everybody always is', async (t) => {
  const view = sampleChair({ scene: 'item', deputies: 26 });
  const nobody = Object.entries(view.seats).map(([id, { floor: _f, noLink: _l, ...cell }]) => [
    id,
    { ...cell, mark: 'present' as const },
  ]);
  t.same(
    hallFilters({ ...view, seats: Object.fromEntries(nobody) }).map(({ key }) => key),
    ['all'],
  );
});
