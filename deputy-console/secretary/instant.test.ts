import { test } from 'tap';
import { instantIn } from './instant.ts';

test('a local time gets the offset of its zone, summer and winter', async (t) => {
  t.equal(instantIn('Europe/Kyiv', '2026-03-30', '10:00'), '2026-03-30T10:00:00+03:00');
  t.equal(instantIn('Europe/Kyiv', '2025-12-18', '10:00'), '2025-12-18T10:00:00+02:00');
});

test('zones west of Greenwich, of half hours and UTC itself come out right', async (t) => {
  t.equal(instantIn('America/New_York', '2026-01-05', '09:30'), '2026-01-05T09:30:00-05:00');
  t.equal(instantIn('Asia/Kolkata', '2026-01-05', '09:30'), '2026-01-05T09:30:00+05:30');
  t.equal(instantIn('UTC', '2026-01-05', '09:30'), '2026-01-05T09:30:00+00:00');
});

test('a time that the clocks skip in spring keeps the offset of before', async (t) => {
  t.equal(instantIn('Europe/Kyiv', '2026-03-29', '03:30'), '2026-03-29T03:30:00+02:00');
});

test('a time that comes twice in autumn is its first passing', async (t) => {
  t.equal(instantIn('Europe/Kyiv', '2026-10-25', '03:30'), '2026-10-25T03:30:00+03:00');
});
