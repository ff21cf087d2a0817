import { test } from 'tap';
import { instantAt, timeIn } from './time-of-day.ts';

const KYIV = 'Europe/Kyiv';

test('a time later today is today, by the council’s clock', async (t) => {
  t.equal(instantAt('14:30', new Date('2025-12-18T11:42:07+02:00'), KYIV), '2025-12-18T12:30:00.000Z');
});

test('a time already past is tomorrow', async (t) => {
  t.equal(instantAt('09:00', new Date('2025-12-18T11:42:07+02:00'), KYIV), '2025-12-19T07:00:00.000Z');
});

test('around the change to summer time the zone’s own offset counts', async (t) => {
  t.equal(instantAt('10:00', new Date('2026-03-28T23:00:00+02:00'), KYIV), '2026-03-29T07:00:00.000Z');
});

test('an instant is shown by the council’s clock', async (t) => {
  t.equal(timeIn(new Date('2025-12-18T07:05:00Z'), KYIV), '09:05');
});
