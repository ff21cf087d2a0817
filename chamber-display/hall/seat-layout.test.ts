/** Where the seats stand, from a village of a few to a parliament. */
import fc from 'fast-check';
import { test } from 'tap';
import { namePages } from './name-pages.ts';
import { BLOCK_HEIGHT, BLOCK_WIDTH, blockHeight, CELL_TEXT, layoutSeats, nameRoom, ROLL_TEXT } from './seat-layout.ts';

test('a council of 26 and its head has cells for two lines, seven in a row', async (t) => {
  t.match(layoutSeats(27), { kind: 'cells', columns: 7, rows: 4, lines: 2 });
});

test('up to 60 deputies and the head are read in 36', async (t) => {
  for (let count = 1; count <= 61; count += 1) {
    t.equal(layoutSeats(count).kind, 'cells');
    t.equal(nameRoom(layoutSeats(count), false).size, CELL_TEXT);
  }
  t.equal(CELL_TEXT * 16, 36);
});

test('up to 120 deputies and the head are read in 27', async (t) => {
  for (let count = 67; count <= 121; count += 1) {
    t.equal(layoutSeats(count).kind, 'roll');
    t.equal(nameRoom(layoutSeats(count), false).size, ROLL_TEXT);
  }
  t.equal(ROLL_TEXT * 16, 27);
});

test('a parliament of 450 is a field of marks', async (t) => {
  const layout = layoutSeats(450);
  t.equal(layout.kind, 'marks');
  t.ok(layout.kind === 'marks' && layout.pitch > 1.5);
});

test('whatever the number, every seat has its place and the block keeps its room', async (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
      const layout = layoutSeats(count);
      t.ok(layout.columns * layout.rows >= count);
      t.ok(blockHeight(layout) <= BLOCK_HEIGHT + 1e-9);
      if (layout.kind === 'cells') t.ok(layout.height >= layout.lines * CELL_TEXT * 1.04);
      if (layout.kind === 'roll') t.ok(layout.height >= ROLL_TEXT * 1.1);
      t.ok(nameRoom(layout, true).width > 0 && nameRoom(layout, false).width < BLOCK_WIDTH);
    }),
  );
});

test('names in pages: each name once, in order, pages of about one size', async (t) => {
  const names = Array.from({ length: 450 }, (_, i) => i);
  const pages = namePages(names, 42);
  t.equal(pages.length, 11);
  t.strictSame(
    pages.flatMap(({ members }) => members),
    names,
  );
  t.ok(pages.every(({ members, from }) => members[0] === from && members.length >= 40 && members.length <= 42));
  t.strictSame(namePages([], 42), []);
});
