import fc from 'fast-check';
import { test } from 'tap';
import type { PlanId } from '#contract/ids';
import { letterOf, type NoticeFacts } from './letter.ts';

const AT = '2026-03-16T08:00:00.000Z';
const facts: NoticeFacts = {
  planId: 'plan-1' as PlanId,
  council: { name: 'Вербівська міська рада', kind: 'city', seats: 22, timeZone: 'Europe/Kyiv' },
  session: { number: 43, kind: 'extraordinary' },
  sitting: { number: 1, place: 'зала', startsAt: '2026-03-30T10:00:00+03:00', endsAt: '2026-03-30T13:00:00+03:00' },
  agenda: [],
  changedAt: '2026-03-15T08:00:00.000Z',
};
const calendarOf = (title: string) => letterOf({ ...facts, agenda: [{ number: '1', title }] }, AT).calendar;

test('a letter without an agenda says that it will follow; an extraordinary session is called so', async (t) => {
  const { text, subject } = letterOf(facts, AT);
  t.match(text, /Порядок денний буде надіслано додатково\./);
  t.match(subject, /позачергової сесії № 43/);
  t.match(text, /Час: понеділок, 30 березня 2026 р\. о 10:00/);
});

test('the same plan has the same place in a calendar, and a later change stands for the earlier', async (t) => {
  const sequence = (changedAt: string) =>
    Number(/SEQUENCE:(\d+)/.exec(letterOf({ ...facts, changedAt }, AT).calendar)?.[1]);
  t.match(calendarOf('Про'), /UID:plan-1@dzvin\r\n[\s\S]*DTEND:20260330T100000Z\r\n/);
  t.ok(sequence('2026-03-15T08:00:01.000Z') > sequence('2026-03-15T08:00:00.000Z'));
});

test('any title survives the calendar file: lines of at most 75 octets, and the words back again', async (t) => {
  const words = fc.string({ unit: fc.constantFrom(...'абв їґ’ʼ«»,;\\&<>"📜'), maxLength: 300 });
  const survives = (title: string) => {
    const said = title.replaceAll(/\s+/g, ' ').trim();
    const calendar = calendarOf(title);
    const lines = calendar.split('\r\n');
    if (lines.some((line) => Buffer.byteLength(line) > 75)) return false;
    const unfolded = calendar.replaceAll('\r\n ', '');
    const [, escaped = ''] = /DESCRIPTION:(.*)\r\n/.exec(unfolded) ?? [];
    const read = escaped.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
    return read === `На розгляд виносяться питання:\n1. ${said}`;
  };
  await t.resolves(async () => fc.assert(fc.property(words, survives), { numRuns: 200 }));
});
