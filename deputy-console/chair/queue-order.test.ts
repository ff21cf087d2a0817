import { test } from 'tap';
import type { RequestId } from '#contract/ids';
import type { QueueLine } from '#contract/views';
import { inQueueOrder, moved } from './queue-order.ts';

const id = (name: string) => name as RequestId;
const line = (name: string, order: number): QueueLine => ({
  order,
  requestId: id(name),
  name,
  kind: 'debate',
  turn: 1,
  at: '2025-12-18T11:40:00+02:00',
});
const lines = inQueueOrder({ c: line('c', 2), a: line('a', 0), b: line('b', 1) });

test('the queue is shown in the order of the view', async (t) => {
  t.same(
    lines.map(({ name }) => name),
    ['a', 'b', 'c'],
  );
});

test('one request moves by a place, and the whole order is given', async (t) => {
  t.same(moved(lines, id('c'), -1), ['a', 'c', 'b']);
  t.same(moved(lines, id('a'), 1), ['b', 'a', 'c']);
});

test('at the end of the queue nothing moves', async (t) => {
  t.equal(moved(lines, id('a'), -1), undefined);
  t.equal(moved(lines, id('c'), 1), undefined);
  t.equal(moved(lines, id('gone'), 1), undefined);
});
