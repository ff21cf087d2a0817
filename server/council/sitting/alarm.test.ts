import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  ballotId,
  cardIn,
  cardOut,
  councilOf,
  eventOf,
  eventTypes,
  itemId,
  later,
  leave,
  memberId,
  nothing,
  openBallot,
  press,
  refusalOf,
  register,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';

const convened = after(nothing, councilOf());
const open = after(convened, cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' });
const considering = after(open, { type: 'open-item', itemId: itemId('i1') });
const speaking = after(considering, { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate' });
const alarm: SittingCommand = { type: 'sound-alarm' };
const allClear: SittingCommand = { type: 'give-all-clear' };
const forKey = (seat: number): SittingCommand => ({ type: 'press-key', seat, key: 'for' });

test('an alarm stops the running ballot without a verdict', async (t) => {
  const voting = after(considering, openBallot(), vote('m1', 'for'));
  t.same(eventTypes(voting, alarm), ['BallotStopped', 'AlarmSounded']);
  t.match(eventOf(when(voting, alarm).events, 'BallotStopped').data, { ballotId: 'b1', reason: 'Повітряна тривога' });
  const { ballots } = sittingOf(after(voting, alarm));
  t.equal(ballots.running, undefined);
  t.match(ballots.ended, [{ ended: 'stopped' }]);
});

test('an alarm pauses the speech with the time it has left, and the queue stays as it is', async (t) => {
  const waiting = after(speaking, { type: 'request-floor', memberId: memberId('m2'), kind: 'debate' });
  t.same(eventTypes(waiting, alarm), ['SpeechPaused', 'AlarmSounded']);
  const alarmed = sittingOf(after(later(waiting, 60), alarm));
  t.match(alarmed.floor.speech, { memberId: 'm1', spokenMs: 60_000 });
  t.match(alarmed.floor.requests, [{ memberId: 'm2' }]);
});

test('microphones that members have opened close in an alarm', async (t) => {
  const free = after(
    open,
    { type: 'set-microphone-mode', mode: 'free' },
    { type: 'open-microphone', memberId: memberId('m2') },
  );
  t.match(eventOf(when(free, alarm).events, 'MicrophoneClosed').data, { memberId: 'm2', by: 'break' });
});

test('an alarm has its hour, is sounded in any part of a sitting’s life, and once', async (t) => {
  t.match(sittingOf(after(convened, alarm)), { phase: 'convened', alarm: { phaseBefore: 'convened' } });
  t.match(sittingOf(after(open, alarm)), { phase: 'adjourned', alarm: { phaseBefore: 'open' } });
  t.equal(sittingOf(after(later(open, 90), alarm)).alarm?.since, '2026-03-30T07:01:30.000Z');
  const inBreak = after(open, { type: 'adjourn-sitting' }, alarm);
  t.equal(sittingOf(inBreak).phase, 'adjourned');
  t.equal(refusalOf(inBreak, alarm), 'ALARM_ON');
});

test('in an alarm people leave with their cards, the sitting may be closed, and all else waits', async (t) => {
  const alarmed = after(considering, alarm);
  t.same(eventTypes(alarmed, cardOut(2)), ['MemberLeft']);
  t.same(eventTypes(alarmed, leave('m2')), ['MemberLeft']);
  t.equal(refusalOf(after(alarmed, cardOut(2)), cardIn(2)), undefined);
  const rest: SittingCommand[] = [
    { type: 'resume-sitting' },
    register('m5'),
    openBallot(),
    press(2, 'for'),
    forKey(2),
    { type: 'close-item' },
    { type: 're-register' },
  ];
  for (const command of rest) t.equal(refusalOf(alarmed, command), 'ALARM_ON', command.type);
  t.same(eventTypes(alarmed, { type: 'close-sitting' }), ['ItemClosed', 'SittingClosed']);
  t.equal(sittingOf(after(alarmed, { type: 'close-sitting' })).alarm, undefined);
});

test('the all-clear is given to an alarm only, and everybody registers anew', async (t) => {
  t.equal(refusalOf(open, allClear), 'NO_ALARM');
  const { events, after: clear } = when(after(open, alarm), allClear);
  t.same(
    events.map(({ type }) => type),
    ['AllClear', 'RegistrationReset'],
  );
  t.equal(eventOf(events, 'RegistrationReset').data.reason, 'alarm');
  t.same(
    sittingOf(clear).registration.present.filter((one) => one),
    [],
  );
  t.equal(sittingOf(clear).alarm, undefined);
});

test('after the all-clear the sitting goes on at another place, where it stopped', async (t) => {
  const place = 'укриття школи № 2';
  const clear = after(speaking, alarm, { type: 'give-all-clear', place });
  t.equal(sittingOf(clear).sitting.place, place);
  const again = after(clear, ...[2, 3, 4].map(forKey), { type: 'resume-sitting' });
  t.match(sittingOf(again), { phase: 'open', agenda: { openItemId: 'i1' }, floor: { speech: { memberId: 'm1' } } });
  t.equal(refusalOf(again, { type: 'continue-speech' }), undefined);
  t.equal(refusalOf(again, openBallot()), undefined);
});

test('after the all-clear a stopped ballot is held again under another id', async (t) => {
  const stopped = after(considering, openBallot(), alarm, allClear, ...[2, 3, 4].map(forKey), {
    type: 'resume-sitting',
  });
  t.equal(eventOf(when(stopped, openBallot()).events, 'BallotOpened').data.ballotId, ballotId('b2'));
});

test('an alarm ends a ceremony', async (t) => {
  const anthem = after(open, { type: 'begin-ceremony', ceremony: 'anthem' });
  t.same(eventTypes(anthem, alarm), ['CeremonyEnded', 'AlarmSounded']);
});
