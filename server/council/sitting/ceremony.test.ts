import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  councilOf,
  eventOf,
  eventTypes,
  later,
  memberId,
  nothing,
  openBallot,
  openSitting,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';

const convened = after(nothing, councilOf());
const quorate = openSitting({}, ['m1', 'm2', 'm3']);
const anthem: SittingCommand = { type: 'begin-ceremony', ceremony: 'anthem' };
const closedPart: SittingCommand = { type: 'begin-closed-part', reason: 'персональні дані' };

test('a ceremony is shown from its beginning to its end, before the opening as well', async (t) => {
  const { events, after: given } = when(later(convened, 30), anthem);
  t.same(eventOf(events, 'CeremonyBegun').data, { ceremony: 'anthem' });
  t.same(sittingOf(given).ceremony, { ceremony: 'anthem', since: '2026-03-30T07:00:30.000Z' });
  const over = after(given, { type: 'end-ceremony' });
  t.equal(sittingOf(over).ceremony, undefined);
  t.equal(refusalOf(over, { type: 'end-ceremony' }), 'NO_CEREMONY');
});

test('one ceremony follows another', async (t) => {
  const given = after(quorate, anthem);
  t.same(eventTypes(given, { type: 'begin-ceremony', ceremony: 'minute-of-silence' }), [
    'CeremonyEnded',
    'CeremonyBegun',
  ]);
});

test('who takes the oath is named, and is of the roster', async (t) => {
  const oath = (id: string): SittingCommand => ({
    type: 'begin-ceremony',
    ceremony: 'oath',
    memberIds: [memberId(id)],
  });
  t.same(eventOf(when(quorate, oath('m4')).events, 'CeremonyBegun').data.memberIds, ['m4']);
  t.equal(refusalOf(quorate, oath('m99')), 'UNKNOWN_MEMBER');
});

test('no ceremony begins under a running ballot, and a break ends it', async (t) => {
  t.equal(refusalOf(after(quorate, openBallot()), anthem), 'BALLOT_RUNNING');
  t.same(eventTypes(after(quorate, anthem), { type: 'adjourn-sitting' }), ['CeremonyEnded', 'SittingAdjourned']);
});

test('a closed part begins with its reason and ends; the record says when', async (t) => {
  const { after: given } = when(later(quorate, 60), closedPart);
  t.same(sittingOf(given).closedPart, { since: '2026-03-30T07:01:00.000Z', reason: 'персональні дані' });
  t.equal(refusalOf(given, closedPart), 'CLOSED_PART_ON');
  const over = after(given, { type: 'end-closed-part' });
  t.equal(sittingOf(over).closedPart, undefined);
  t.equal(refusalOf(over, { type: 'end-closed-part' }), 'NO_CLOSED_PART');
});

test('the close of the sitting ends its closed part and its ceremony', async (t) => {
  const given = after(quorate, closedPart, anthem);
  t.same(eventTypes(given, { type: 'close-sitting' }), ['CeremonyEnded', 'ClosedPartEnded', 'SittingClosed']);
});

test('a closed part goes on after a break', async (t) => {
  const given = after(quorate, closedPart, { type: 'adjourn-sitting' }, { type: 'resume-sitting' });
  t.match(sittingOf(given).closedPart, { reason: 'персональні дані' });
});
