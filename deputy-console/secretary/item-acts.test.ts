import { test } from 'tap';
import type { ItemId } from '#contract/ids';
import { sampleSecretary } from '../testing/sample.ts';
import { itemActsOf, itemCommand } from './item-acts.ts';

const view = sampleSecretary({ scene: 'item', deputies: 26 });
const [open, waiting] = ['open', 'waiting'].map((state) =>
  Object.values(view.agenda).find((line) => line.state === state),
);
if (!open || !waiting) throw new Error('the sample has an open and a waiting item');
const itemId = 'i5' as ItemId;
const nothing = { text: '', before: '', memberId: '' };

test('amendments are taken for the open item, an item that waits may be moved, and what was withdrawn comes back', async (t) => {
  t.same(itemActsOf(view, open), ['amendment', 'withdraw', 'postpone']);
  t.same(itemActsOf(view, waiting), ['move', 'withdraw', 'postpone']);
  t.same(itemActsOf(view, { ...waiting, state: 'withdrawn' }), ['restore']);
  t.same(itemActsOf(view, { ...waiting, state: 'done' }), []);
});

test('an item is moved before another, or to the end', async (t) => {
  const of = { itemId, block: undefined };
  t.same(itemCommand('move', of, { ...nothing, before: 'i2' }), { type: 'move-item', itemId, before: 'i2' });
  t.same(itemCommand('move', of, nothing), { type: 'move-item', itemId });
});

test('an amendment needs its text; a reason for withdrawing is welcome and not asked for', async (t) => {
  const of = { itemId, block: undefined };
  t.equal(itemCommand('amendment', of, nothing), undefined);
  t.same(itemCommand('withdraw', of, nothing), { type: 'withdraw-item', itemId });
  t.same(itemCommand('postpone', of, { ...nothing, text: 'немає звіту' }), {
    type: 'postpone-item',
    itemId,
    reason: 'немає звіту',
  });
});
