import { test } from 'tap';
import { clockTime, dateInDigits, dateInWords } from './printed-time.ts';

test('date and time are the council’s, not the machine’s', async (t) => {
  const instant = '2026-03-30T21:05:07.900Z';
  t.equal(dateInWords(instant, 'Europe/Kyiv'), '31 березня 2026 року');
  t.equal(clockTime(instant, 'Europe/Kyiv'), '00:05:07');
  t.equal(dateInDigits(instant, 'Europe/Kyiv'), '31.03.2026');
  t.equal(dateInWords(instant, 'America/New_York'), '30 березня 2026 року');
  t.equal(clockTime(instant, 'America/New_York'), '17:05:07');
});

test('summer and winter time follow the zone’s own rules', async (t) => {
  t.equal(clockTime('2026-01-15T08:00:00Z', 'Europe/Kyiv'), '10:00:00');
  t.equal(clockTime('2026-07-15T08:00:00Z', 'Europe/Kyiv'), '11:00:00');
});

test('every month has its genitive', async (t) => {
  const months = Array.from({ length: 12 }, (_, month) => {
    return dateInWords(`2025-${String(month + 1).padStart(2, '0')}-09T12:00:00Z`, 'Europe/Kyiv').split(' ')[1];
  });
  t.strictSame(months, [
    'січня',
    'лютого',
    'березня',
    'квітня',
    'травня',
    'червня',
    'липня',
    'серпня',
    'вересня',
    'жовтня',
    'листопада',
    'грудня',
  ]);
});
