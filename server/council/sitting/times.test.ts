import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import { DEFAULT_RULES } from '#contract/rules';
import { evolve } from '../council.ts';
import {
  after,
  ballotId,
  councilOf,
  eventOf,
  later,
  nothing,
  openSitting,
  refusalOf,
  register,
  sittingOf,
  when,
} from '../testing/given.ts';
import { convened } from './evolve.ts';

const quorate = openSitting({}, ['m1', 'm2', 'm3']);
const breakUntil = (until: string): SittingCommand => ({ type: 'adjourn-sitting', until });
const extend = (until: string): SittingCommand => ({ type: 'extend-sitting', until });

test('a break has its time, later than now, and it is over when the sitting resumes', async (t) => {
  const until = '2026-03-30T10:30:00+03:00';
  const { events, after: inBreak } = when(quorate, breakUntil(until));
  t.same(eventOf(events, 'SittingAdjourned').data, { until });
  t.equal(sittingOf(inBreak).breakUntil, until);
  t.equal(sittingOf(after(inBreak, { type: 'resume-sitting' })).breakUntil, undefined);
  t.equal(sittingOf(after(inBreak, { type: 'close-sitting' })).breakUntil, undefined);
  t.equal(refusalOf(quorate, breakUntil('2026-03-30T10:00:00+03:00')), 'TIME_IN_THE_PAST');
  t.equal(refusalOf(quorate, breakUntil('2026-02-30T10:30:00+02:00')), 'NO_SUCH_DATE');
});

test('the sitting is extended beyond now and beyond the end in force', async (t) => {
  const planned = { ...councilOf(), sitting: { ...councilOf().sitting, endsAt: '2026-03-30T14:00:00+03:00' } };
  const given = after(nothing, planned, register('m1'), { type: 'open-sitting' });
  t.equal(sittingOf(given).endsAt, '2026-03-30T14:00:00+03:00');
  t.equal(refusalOf(given, extend('2026-03-30T14:00:00+03:00')), 'TIME_IN_THE_PAST');
  const extended = after(given, extend('2026-03-30T15:00:00+03:00'));
  t.equal(sittingOf(extended).endsAt, '2026-03-30T15:00:00+03:00');
  t.equal(refusalOf(extended, extend('2026-03-30T14:30:00+03:00')), 'TIME_IN_THE_PAST');
  const past = later(extended, 6 * 3600);
  t.equal(refusalOf(past, extend('2026-03-30T15:30:00+03:00')), 'TIME_IN_THE_PAST', 'later than now, too');
  t.equal(refusalOf(past, extend('2026-03-30T17:00:00+03:00')), undefined);
  t.equal(refusalOf(quorate, extend('2026-03-30T10:00:00.001+03:00')), undefined, 'no end was planned');
});

test('limits adopted by a vote hold from then on, and what they do not name stays', async (t) => {
  const at = '2026-03-30T07:00:00.000Z';
  const limits = { ballotSeconds: 20, speechSeconds: { debate: 180 } };
  const after = evolve(quorate.state, { type: 'LimitsAdopted', v: 1, data: { limits, ballotId: ballotId('b1') } }, at);
  const { rules } = sittingOf({ ...quorate, state: after });
  t.match(rules, { ballotSeconds: 20, speechSeconds: { debate: 180, report: 1200 }, secondSpeechSeconds: 180 });
});

test('a sitting convened before there were these rules has their defaults', async (t) => {
  const { type: _, agenda: _agenda, rules, ...composition } = councilOf({ rules: { voteMayChange: false } });
  const { headInTwoThirdsBase, headCounts, voteMayChange, edition, ballotSeconds } = rules;
  const old = { headInTwoThirdsBase, headCounts, voteMayChange, edition, ballotSeconds } as typeof rules;
  const { rules: folded } = convened({
    type: 'SittingConvened',
    v: 1,
    data: { ...composition, rules: old, body: 'plenary' },
  });
  t.same(folded, { ...DEFAULT_RULES, ...old });
  t.equal(folded.voteMayChange, false);
});
