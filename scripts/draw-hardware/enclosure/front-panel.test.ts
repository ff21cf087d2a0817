import { test } from 'tap';
import { readPanel } from '../drawings.ts';
import type { Hole } from './draw.ts';

const source = readPanel();
const half = ({ width, height, diameter }: Hole) =>
  [(diameter ?? width ?? 0) / 2, (diameter ?? height ?? 0) / 2] as const;
const hole = (no: number) => source.holes.find((entry) => entry.no === no);

test('every hole lies within the panel, 4 mm from its edge, and touches no other', async (t) => {
  for (const [index, one] of source.holes.entries()) {
    const [w, h] = half(one);
    const [x, y] = one.at;
    t.ok(x - w >= 4 && y - h >= 4 && x + w <= source.panel.width - 4 && y + h <= source.panel.height - 4, one.what.en);
    for (const other of source.holes.slice(index + 1)) {
      const [ow, oh] = half(other);
      const apart = Math.abs(x - other.at[0]) - w - ow >= 2 || Math.abs(y - other.at[1]) - h - oh >= 2;
      t.ok(apart, `${one.what.en} and ${other.what.en}`);
    }
  }
});

test('vote keys are large and far enough apart that a trembling finger hits one', async (t) => {
  for (const no of [1, 2, 3, 4]) {
    const [w, h] = half(hole(no) ?? ({} as Hole));
    t.ok(2 * w >= 20 && 2 * h >= 20);
  }
  t.ok((hole(2)?.at[0] ?? 0) - (hole(1)?.at[0] ?? 0) >= 38);
  t.ok((hole(1)?.at[0] ?? 0) - (hole(4)?.at[0] ?? 0) >= 46, 'the floor’s key stands apart from votes');
});

test('each lamp stands above its own key', async (t) => {
  for (const [lamp, key] of [
    [5, 1],
    [6, 2],
    [7, 3],
  ] as const) {
    t.equal(hole(lamp)?.at[0], hole(key)?.at[0]);
    t.ok((hole(lamp)?.at[1] ?? 999) < (hole(key)?.at[1] ?? 0));
  }
});

test('fingers tell the keys apart: one, two, three dots, and a bar', async (t) => {
  t.same(
    [1, 2, 3, 4].map((no) => hole(no)?.dots),
    [1, 2, 3, 0],
  );
});

test('a card goes into the slot short edge first, and not two; 25 mm stay out to be seen and taken', async (t) => {
  const { card, slot, depth } = source.pocket;
  t.ok(slot[0] > card[0] + 1 && slot[0] < card[0] + 3);
  t.ok(slot[1] >= 2 && slot[1] <= 3);
  t.equal(Math.round(card[1] - depth), 25);
});

test('the pocket has room in the box: between its walls, clear of keys and display, above the board', async (t) => {
  const { slot, depth, below, middle, box } = source.pocket;
  const [left, right] = [middle - slot[0] / 2 - 6, middle + slot[0] / 2 + 6];
  t.ok(right < source.panel.width - 10);
  const deep = (no: number) => (hole(no)?.at[1] ?? 0) - half(hole(no) ?? ({} as Hole))[1];
  for (const no of [1, 2, 3]) t.ok(deep(no) > depth + 4 + 3, 'keys stand nearer to the member than the stop');
  const display = hole(8);
  t.ok((display?.at[0] ?? 0) + half(display ?? ({} as Hole))[0] + 7 < left, 'a display module is 27 mm wide');
  const belowAtTheStop = box.rear - ((box.rear - box.front) * depth) / source.panel.height;
  t.ok(belowAtTheStop - 3 - below - slot[1] / 2 - 3 > 14, 'board and stand-offs fit under the lower plate');
});
