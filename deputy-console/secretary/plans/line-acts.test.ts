import { test } from 'tap';
import { type DraftLine, emptyLine, renumbered } from './draft-line.ts';
import { undone, withList } from './line-acts.ts';

const line = (number: string, title: string): DraftLine => ({ ...emptyLine(number), title });
const [A, B, C] = [line('1', 'Про А'), line('2', 'Про Б'), line('3', 'Про В')];
const said = (lines: readonly DraftLine[]) => lines.map(({ number, title }) => `${number} ${title}`.trim());

test('a removal is taken back after more was typed: the line stands where it stood, and all that was typed stays', async (t) => {
  const act = { before: [A, B, C], after: [A, C] };
  const now = [{ ...A, title: 'Про А, дописане' }, line('4', 'Про нове'), C];
  t.same(said(undone(now, act)), ['1 Про А, дописане', '2 Про Б', '4 Про нове', '3 Про В']);
  t.same(said(undone([C], { before: [A, C], after: [C] })), ['1 Про А', '3 Про В']);
});

test('a line taken off after the act, by another press or window, does not come back with it', async (t) => {
  t.same(said(undone([A], { before: [A, B, C], after: [A, C] })), ['1 Про А', '2 Про Б']);
});

test('new numbers are taken back, but for those that were written since', async (t) => {
  const before = [B, A, C];
  const after = renumbered(before);
  const now = after.map((one) => (one.key === C.key ? { ...one, number: '3а' } : one));
  t.same(said(undone([...now, line('4', 'Про нове')], { before, after })), [
    '2 Про Б',
    '1 Про А',
    '3а Про В',
    '4 Про нове',
  ]);
});

test('a replacement is taken back: the old lines stand again, and of the new ones those that were written on', async (t) => {
  const after = [line('1', 'Про інше'), line('2', 'Про друге')];
  const now = after.map((one, at) => (at === 0 ? one : { ...one, title: 'Про друге, дописане' }));
  t.same(said(undone(now, { before: [A, B], after })), ['1 Про А', '2 Про Б', '2 Про друге, дописане']);
});

test('a list pasted at a line stands after that line, and at an empty one in its place', async (t) => {
  const list = [
    { number: '7', title: 'Про сьоме' },
    { number: '2', title: 'Про восьме' },
  ];
  t.same(said(withList([A, B], list, A.key)), ['1 Про А', '7 Про сьоме', '8 Про восьме', '2 Про Б']);
  const empty = emptyLine('9');
  t.same(said(withList([A, empty, B], list, empty.key)), ['1 Про А', '7 Про сьоме', '8 Про восьме', '2 Про Б']);
  t.same(said(withList([A, B, empty], list)), ['1 Про А', '2 Про Б', '7 Про сьоме', '8 Про восьме']);
  t.same(said(withList([empty], list, empty.key)), ['7 Про сьоме', '2 Про восьме']);
});
