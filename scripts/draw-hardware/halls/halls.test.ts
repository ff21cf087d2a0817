import { test } from 'tap';
import { checker } from '#contract/check';
import { HallLine, hallDeviceFaults } from '#contract/hall-file';
import { HALLS, readHall, readPower } from '../drawings.ts';
import { lineAmperes, shortAtTheEnd } from '../power/budget.ts';
import { lineRows } from './line-table.ts';
import { cornersOf, hallLines, metresOf, placesOf, spansOf } from './plan.ts';
import { everybodyMs, lineTimes, pressToLightMs } from './times.ts';

const checkLine = checker(HallLine);
const power = readPower();

for (const seats of HALLS) {
  const plan = readHall(seats);
  const places = plan.lines.flatMap(placesOf);

  test(`${seats}: every seat from 1 to ${seats} stands once, in the room and on no other`, async (t) => {
    const numbers = places.map(({ seat }) => seat).sort((a, b) => a - b);
    t.same(
      numbers,
      Array.from({ length: seats }, (_, at) => at + 1),
    );
    for (const { at } of places) t.ok(at[0] > 0.5 && at[0] < plan.room.width - 0.5 && at[1] < plan.room.depth - 0.9);
    const apart = places.every((one, index) =>
      places.slice(index + 1).every(({ at }) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1]) > 0.9),
    );
    t.ok(apart, 'a desk is 0.8 m wide');
  });

  test(`${seats}: the lines are what hall.json takes, and the bridge plans them`, async (t) => {
    const lines = hallLines(plan);
    for (const line of lines) t.ok(checkLine(line).ok, line.name);
    t.same(hallDeviceFaults(lines), []);
    const paths = new Set(lines.map(({ path }) => path));
    t.equal(paths.size, lines.length, 'each adapter has its own port');
  });

  test(`${seats}: no round is over 100 ms, and every keypad gets its volts at the worst load`, async (t) => {
    for (const row of lineRows(plan, power)) {
      t.ok(row.cycleMs <= 100, `${row.line.name} ${row.cycleMs} ms`);
      t.ok(row.seats <= 12);
      t.ok((row.farVolts ?? 0) >= power.regulator.leastVolts);
      t.ok((row.amperes ?? 9) <= lineAmperes(power), 'fuse and copper stay cool');
      t.ok(shortAtTheEnd(power, 24, row.metres) >= 2.1, 'a short at its far end blows the fuse');
    }
  });

  test(`${seats}: a cable is as long as its spans, and no line is longer than planned for`, async (t) => {
    for (const line of plan.lines) {
      t.equal(spansOf(plan, line).length, placesOf(line).length);
      t.ok(metresOf(plan, line) < 300);
      const corners = cornersOf(plan, line, 0).flat();
      t.ok(corners.slice(1).every(([x, y], at) => x === corners[at]?.[0] || y === corners[at]?.[1]));
    }
  });
}

test('the times are the bridge’s own: a round of 12 at 115200 over USB is 95 ms, and a press adds its two exchanges', async (t) => {
  const [line] = hallLines(readHall(60));
  const [times] = line ? lineTimes([line]) : [];
  t.ok(times);
  if (!times) return;
  t.equal(Math.round(times.cycleMs), 95);
  t.equal(pressToLightMs(times), times.cycleMs + times.keyMs + times.lightMs);
  t.equal(everybodyMs(times), 12 * (times.keyMs + times.lightMs));
});

test('a line the bridge refuses is no drawing', async (t) => {
  const [line] = hallLines(readHall(26));
  t.ok(line);
  if (line) t.throws(() => lineTimes([line, line]));
});
