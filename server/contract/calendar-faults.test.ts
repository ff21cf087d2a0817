import { test } from 'tap';
import { calendarFaults, isInstant } from './calendar-faults.ts';

const faultsOf = (startsAt: string, timeZone?: string) =>
  calendarFaults({ council: { ...(timeZone !== undefined && { timeZone }) }, sitting: { startsAt } }).map(
    ({ path, en }) => `${path}: ${en}`,
  );

test('a day and a time that exist are taken, in every form the contract allows', async (t) => {
  for (const instant of ['2028-02-29T10:00+02:00', '2026-03-30T10:00:00+03:00', '2026-11-21T23:23:13.771Z'])
    t.same(faultsOf(instant, 'Europe/Kyiv'), [], instant);
});

test('a day or a time that does not exist is named, also one that a calendar could roll over', async (t) => {
  for (const instant of [
    '2026-02-30T10:00:00+02:00',
    '2026-02-29T10:00:00+02:00',
    '2026-04-31T10:00Z',
    '2026-13-45T99:00:00Z',
    '2026-03-30T24:00:00Z',
    '2026-03-30T10:60Z',
    '2026-03-30T10:00:60Z',
    '2026-00-10T10:00Z',
  ]) {
    t.notOk(isInstant(instant), instant);
    t.same(faultsOf(instant), [`/sitting/startsAt: no such date or time: ${instant}`]);
  }
});

test('a time zone that does not exist is named', async (t) => {
  t.same(faultsOf('2026-03-30T10:00Z', 'Mars/X'), [
    '/council/timeZone: no time zone "Mars/X"; for example Europe/Kyiv',
  ]);
});
