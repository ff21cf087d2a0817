/** Dates, times, lengths and sizes as the public site writes them. */
import { test } from 'tap';
import { beginning, day, dayOfYear, length, size, time, timeToSecond } from './written.ts';

test('a date and a time are read off as they are written, whatever the zone of the machine', (t) => {
  t.equal(day('2025-12-18T23:42:30+02:00'), '18 грудня 2025 року');
  t.equal(day('2026-01-05'), '5 січня 2026 року');
  t.equal(dayOfYear('2026-08-24'), '24 серпня');
  t.equal(time('2025-12-18T23:42:30+02:00'), '23:42');
  t.equal(timeToSecond('2025-12-18T23:42:30+02:00'), '23:42:30');
  t.end();
});

test('a length names its two largest units, and no empty one', (t) => {
  t.strictSame([0, 40, 60, 291, 3600, 4321].map(length), ['0 с', '40 с', '1 хв', '4 хв 51 с', '1 год', '1 год 12 хв']);
  t.end();
});

test('a size is told in the unit that people say', (t) => {
  t.strictSame([0, 999, 2410, 4_912_004, 2_000_000].map(size), ['0 Б', '999 Б', '2 КБ', '4,9 МБ', '2 МБ']);
  t.end();
});

test('the beginning of a long text ends with an ellipsis, a short one stays', (t) => {
  t.equal(beginning('Про бюджет\n на рік'), 'Про бюджет на рік');
  t.equal(beginning('а'.repeat(20), 5), 'ааааа…');
  t.end();
});
