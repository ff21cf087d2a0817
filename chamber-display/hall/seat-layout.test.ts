/** Where the seats stand, from a village of a few to a parliament. */
import fc from 'fast-check';
import { test } from 'tap';
import { namePages } from './name-pages.ts';
import { blockHeight, blockRoom, CELL_TEXT, layoutSeats, nameRoom, ROLL_TEXT } from './seat-layout.ts';

test('a council of 26 and its head has cells for two lines, seven in a row', async (t) => {
  t.match(layoutSeats(27, 'lying'), { kind: 'cells', columns: 7, rows: 4, lines: 2 });
});

test('up to 60 deputies and the head are read in 36', async (t) => {
  for (let count = 1; count <= 61; count += 1) {
    t.equal(layoutSeats(count, 'lying').kind, 'cells');
    t.equal(nameRoom(layoutSeats(count, 'lying'), false, 'lying').size, CELL_TEXT);
  }
  t.equal(CELL_TEXT * 16, 36);
});

test('up to 120 deputies and the head are read in 27', async (t) => {
  for (let count = 67; count <= 121; count += 1) {
    t.equal(layoutSeats(count, 'lying').kind, 'roll');
    t.equal(nameRoom(layoutSeats(count, 'lying'), false, 'lying').size, ROLL_TEXT);
  }
  t.equal(ROLL_TEXT * 16, 27);
});

test('a parliament of 450 is a field of marks', async (t) => {
  const layout = layoutSeats(450, 'lying');
  t.equal(layout.kind, 'marks');
  t.ok(layout.kind === 'marks' && layout.pitch > 1.5);
});

test('a standing wall reads 26 in cells for two lines, 60 in one line, 120 in a roll', async (t) => {
  t.match(layoutSeats(43, 'standing'), { kind: 'cells', columns: 3, lines: 1 });
  t.match(layoutSeats(27, 'standing'), { kind: 'cells', columns: 4, rows: 7, lines: 2 });
  t.match(layoutSeats(61, 'standing'), { kind: 'cells', columns: 4, lines: 1 });
  t.match(layoutSeats(121, 'standing'), { kind: 'roll', columns: 5 });
  t.equal(layoutSeats(450, 'standing').kind, 'marks');
});

for (const stance of ['lying', 'standing'] as const) {
  test(`${stance}: whatever the number, every seat has its place and the block keeps its room`, async (t) => {
    const room = blockRoom(stance);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        const layout = layoutSeats(count, stance);
        t.ok(layout.columns * layout.rows >= count);
        t.ok(blockHeight(layout, stance) <= room.height + 1e-9);
        if (layout.kind === 'cells') t.ok(layout.height >= layout.lines * CELL_TEXT * 1.04);
        if (layout.kind === 'roll') t.ok(layout.height >= ROLL_TEXT * 1.1);
        t.ok(nameRoom(layout, true, stance).width > 0 && nameRoom(layout, false, stance).width < room.width);
      }),
    );
  });
}

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
