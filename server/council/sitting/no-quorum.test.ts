import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  councilOf,
  eventOf,
  eventTypes,
  leave,
  nothing,
  openBallot,
  refusalOf,
  register,
  registerAll,
  sittingOf,
  when,
} from '../testing/given.ts';

const few = after(nothing, councilOf(), ...registerAll('head', 'm1', 'm2'));
const enough = after(few, register('m3'));
const second: SittingCommand = { type: 'set-second-registration', at: '2026-03-30T11:00:00+03:00' };
const notHeld: SittingCommand = { type: 'declare-not-held' };

test('without quorum at the opening a second registration is set for a time', async (t) => {
  const { data } = eventOf(when(few, second).events, 'SecondRegistrationSet');
  t.same(data.quorum, { deputies: 2, needed: 3, met: false });
  const waiting = after(few, second);
  t.equal(sittingOf(waiting).secondRegistrationAt, '2026-03-30T11:00:00+03:00');
  const opened = after(waiting, register('m3'), { type: 'open-sitting' });
  t.equal(sittingOf(opened).secondRegistrationAt, undefined);
});

test('a second registration is later than now, at a time that exists', async (t) => {
  t.equal(refusalOf(few, { ...second, at: '2026-03-30T10:00:00+03:00' }), 'TIME_IN_THE_PAST');
  t.equal(refusalOf(few, { ...second, at: '2026-02-30T11:00:00+03:00' }), 'NO_SUCH_DATE');
});

test('without quorum the sitting is declared not held, and closed with who came', async (t) => {
  const { data } = eventOf(when(few, notHeld).events, 'SittingNotHeld');
  t.same(data, { registered: ['head', 'm1', 'm2'], quorum: { deputies: 2, needed: 3, met: false } });
  t.match(sittingOf(after(few, notHeld)), { phase: 'closed', notHeld: true, closedAt: '2026-03-30T07:00:00.000Z' });
  t.equal(refusalOf(after(few, notHeld), register('m3')), 'SITTING_CLOSED');
});

test('with a quorum the sitting is held: no second registration, and nobody declares it not held', async (t) => {
  t.equal(refusalOf(enough, second), 'NO_QUORUM_STILL');
  t.equal(refusalOf(enough, notHeld), 'NO_QUORUM_STILL');
});

test('both belong before the opening', async (t) => {
  const opened = after(few, { type: 'open-sitting' });
  t.equal(refusalOf(opened, second), 'SITTING_ALREADY_OPEN');
  t.equal(refusalOf(opened, notHeld), 'SITTING_ALREADY_OPEN');
});

test('a trial vote ends before the sitting is opened or declared not held', async (t) => {
  const trial = after(enough, openBallot({ trial: true }));
  t.equal(refusalOf(trial, { type: 'open-sitting' }), 'BALLOT_RUNNING');
  const left = after(trial, leave('m3'));
  t.equal(refusalOf(left, notHeld), 'BALLOT_RUNNING');
});

test('a sitting that is not held ends the ceremony that was on', async (t) => {
  const anthem = after(few, { type: 'begin-ceremony', ceremony: 'anthem' });
  t.same(eventTypes(anthem, notHeld), ['CeremonyEnded', 'SittingNotHeld']);
});
