import { test } from 'tap';
import type { GuestId } from '#contract/ids';
import type { SpeechKind } from '#contract/vocabulary';
import { evolve } from '../evolve.ts';
import {
  after,
  cardIn,
  cardOut,
  councilOf,
  eventOf,
  eventTypes,
  type Given,
  itemId,
  later,
  leave,
  memberId,
  nothing,
  openSitting,
  refusalOf,
  register,
  sittingOf,
  when,
} from '../testing/given.ts';
import { floorCounts } from './counts.ts';
import { elapsedMs, remainingMs } from './time.ts';
import { speakingTimes } from './totals.ts';

const sitting = after(openSitting({}, ['m1', 'm2', 'm4']), { type: 'open-item', itemId: itemId('i1') });
const give = (id: string, kind: SpeechKind = 'debate') =>
  ({ type: 'grant-floor', memberId: memberId(id), kind }) as const;
const interpose = (id: string, kind: SpeechKind = 'question') => ({ ...give(id, kind), interposed: true }) as const;
const end = { type: 'end-speech' } as const;
const timeUp = { type: 'speech-time-up' } as const;
const speechOf = (given: Given) => {
  const { speech } = sittingOf(given).floor;
  if (!speech) throw new Error('nobody speaks');
  return speech;
};
const speaking = after(sitting, give('m1'));

test('a registered member is given the floor on the open item', async (t) => {
  const { data } = eventOf(when(sitting, give('m1')).events, 'SpeechBegun');
  t.same(data, { memberId: 'm1', kind: 'debate', itemId: itemId('i1'), limitSeconds: 300, turn: 1 });
});

test('one speaks at a time, and the refusal names who has the floor', async (t) => {
  const { code, refusal } = when(speaking, give('m2'));
  t.equal(code, 'SPEECH_RUNNING');
  t.match(refusal?.uk, 'Депутат m1');
  t.equal(refusalOf(speaking, give('m1', 'reply')), 'SPEECH_RUNNING');
});

test('who is not registered or not a member gets no floor', async (t) => {
  t.equal(refusalOf(sitting, give('m3')), 'NOT_REGISTERED');
  t.equal(refusalOf(sitting, give('m99')), 'UNKNOWN_MEMBER');
  t.equal(refusalOf(sitting, { type: 'grant-floor', kind: 'debate' }), 'NO_SUCH_SPEAKER');
  t.equal(refusalOf(sitting, { ...give('m1'), guestId: 'g1' as GuestId }), 'NO_SUCH_SPEAKER');
  t.equal(refusalOf(sitting, { type: 'grant-floor', kind: 'debate', guestId: 'g9' as GuestId }), 'UNKNOWN_GUEST');
});

test('who has declared a conflict of interest gets no floor on that item, and asks for none', async (t) => {
  const given = after(sitting, { type: 'declare-conflict', memberId: memberId('m1') });
  t.equal(refusalOf(given, give('m1')), 'CONFLICT_OF_INTEREST');
  t.equal(refusalOf(given, { type: 'request-floor', memberId: memberId('m1') }), 'CONFLICT_OF_INTEREST');
  t.equal(refusalOf(after(given, { type: 'close-item' }), give('m1')), undefined);
});

test('invited persons speak from the rostrum', async (t) => {
  const given = after(sitting, { type: 'add-guest', guest: { name: 'Запрошена особа' } });
  const guestId = eventOf(when(sitting, { type: 'add-guest', guest: { name: 'Запрошена особа' } }).events, 'GuestAdded')
    .data.guestId;
  const grant = { type: 'grant-floor', guestId, kind: 'report' } as const;
  t.match(eventOf(when(given, grant).events, 'SpeechBegun').data, { guestId, rostrum: true, limitSeconds: 1200 });
  t.match(when(after(given, grant), give('m1')).refusal?.uk, 'Запрошена особа');
  const paused = after(given, grant, { type: 'pause-speech' });
  t.same(eventTypes(paused, { type: 'continue-speech' }), ['SpeechContinued'], 'a guest has nothing to register');
  t.same(speakingTimes(sittingOf(after(later(after(given, grant), 9), end))), { members: {}, factions: {} });
  t.equal(floorCounts(sittingOf(after(given, grant, end, grant, end))).spoken, 1);
  t.same(eventOf(when(after(given, grant), end).events, 'SpeechEnded').data, { guestId, seconds: 0, by: 'chair' });
});

test('each kind of speech has its own limit, a second speech in the debate of an item a shorter one', async (t) => {
  const limit = (given: Given, id: string, kind: SpeechKind) =>
    eventOf(when(given, give(id, kind)).events, 'SpeechBegun').data.limitSeconds;
  t.equal(limit(sitting, 'm1', 'report'), 1200);
  const asked = after(sitting, give('m1', 'question'), end);
  t.equal(limit(asked, 'm1', 'debate'), 300, 'a question is no first speech in the debate');
  const spoken = after(asked, give('m1'), end);
  t.equal(limit(spoken, 'm1', 'debate'), 180);
  t.equal(limit(spoken, 'm2', 'debate'), 300);
  t.equal(limit(spoken, 'm1', 'motives'), 120);
  t.equal(eventOf(when(spoken, give('m1')).events, 'SpeechBegun').data.turn, 3, 'the third on the item');
});

test('the chair may give another length', async (t) => {
  const { data } = eventOf(when(sitting, { ...give('m1'), seconds: 90 }).events, 'SpeechBegun');
  t.equal(data.limitSeconds, 90);
});

test('a speech is as long as the wall clock says, to the second', async (t) => {
  const ended = when(later(speaking, 125.4), end);
  t.same(eventOf(ended.events, 'SpeechEnded').data, { memberId: 'm1', seconds: 125, by: 'chair' });
  t.match(sittingOf(ended.after).floor.held, [{ memberId: 'm1', seconds: 125, kind: 'debate' }]);
  t.equal(refusalOf(ended.after, end), 'NO_SPEECH_RUNNING');
});

test('a wall clock set back makes no speech shorter than nothing', async (t) => {
  t.equal(eventOf(when(later(speaking, -3600), end).events, 'SpeechEnded').data.seconds, 0);
});

test('the speaker may end the own speech, and nobody else’s', async (t) => {
  const own = { ...end, memberId: memberId('m1') };
  t.match(eventOf(when(speaking, own).events, 'SpeechEnded').data, { by: 'speaker' });
  const { code, refusal } = when(speaking, { ...end, memberId: memberId('m2') });
  t.equal(code, 'NOT_SPEAKING');
  t.match(refusal?.uk, 'Депутат m2');
});

test('a paused speech goes on with the time it had left', async (t) => {
  const paused = later(after(later(speaking, 100), { type: 'pause-speech' }), 500);
  t.equal(remainingMs(speechOf(paused), paused.nowMs), 200_000);
  t.match(speechOf(paused), { pausedBy: 'chair' });
  t.equal(refusalOf(paused, { type: 'pause-speech' }), 'SPEECH_PAUSED');
  const goesOn = later(after(paused, { type: 'continue-speech' }), 20);
  t.equal(elapsedMs(speechOf(goesOn), goesOn.nowMs), 120_000);
  t.equal(eventOf(when(goesOn, end).events, 'SpeechEnded').data.seconds, 120);
  t.equal(refusalOf(goesOn, { type: 'continue-speech' }), 'SPEECH_NOT_PAUSED');
});

test('without a speech there is nothing to pause, to continue, to extend', async (t) => {
  t.equal(refusalOf(sitting, { type: 'pause-speech' }), 'NO_SPEECH_RUNNING');
  t.equal(refusalOf(sitting, { type: 'continue-speech' }), 'NO_SPEECH_RUNNING');
  t.equal(refusalOf(sitting, { type: 'extend-speech', bySeconds: 60 }), 'NO_SPEECH_RUNNING');
});

test('a speech is cut off when its limit and the grace are over, not before', async (t) => {
  t.same(eventTypes(later(speaking, 305), timeUp), [], 'the grace lasts');
  const { data } = eventOf(when(later(speaking, 310), timeUp).events, 'SpeechEnded');
  t.same(data, { memberId: 'm1', seconds: 310, by: 'time' });
  t.same(eventTypes(later(speaking, 309), timeUp), ['SpeechEnded'], 'the timer may ring a little early');
  t.same(eventTypes(sitting, timeUp), []);
});

test('an extended speech is cut off later, a paused one not at all', async (t) => {
  const extended = after(speaking, { type: 'extend-speech', bySeconds: 60 });
  t.same(eventTypes(later(extended, 311), timeUp), []);
  t.same(eventTypes(later(extended, 370), timeUp), ['SpeechEnded']);
  t.same(eventTypes(later(after(speaking, { type: 'pause-speech' }), 999), timeUp), []);
});

test('a speech from before there were limits has none: it is never cut off', async (t) => {
  const begun = { type: 'SpeechBegun', v: 1, data: { memberId: memberId('m1'), kind: 'debate' } } as const;
  const given = { ...sitting, state: evolve(sitting.state, begun, '2026-03-30T07:00:00.000Z') };
  t.same(eventTypes(later(given, 99_999), timeUp), []);
  t.equal(remainingMs(speechOf(given), given.nowMs), undefined);
  t.same(eventTypes(given, { type: 'extend-speech', bySeconds: 60 }), []);
});

test('a question, an answer, a reply or a point of order may interrupt, and the speech goes on afterwards', async (t) => {
  t.equal(refusalOf(speaking, interpose('m2', 'debate')), 'NOT_INTERPOSED');
  t.equal(refusalOf(speaking, interpose('m1')), 'ALREADY_SPEAKS');
  for (const kind of ['question', 'answer', 'reply', 'point-of-order'] as const)
    t.same(eventTypes(speaking, interpose('m2', kind)), ['SpeechPaused', 'SpeechBegun']);
  const asking = later(after(later(speaking, 50), interpose('m2')), 30);
  t.match(speechOf(asking), { memberId: 'm2', interposed: true });
  t.equal(refusalOf(asking, interpose('m4')), 'SPEECH_RUNNING', 'what interrupts is not interrupted');
  t.same(eventTypes(asking, end), ['SpeechEnded', 'SpeechContinued']);
  const goesOn = after(asking, end);
  t.match(speechOf(goesOn), { memberId: 'm1', spokenMs: 50_000 });
  t.equal(eventOf(when(later(goesOn, 10), end).events, 'SpeechEnded').data.seconds, 60);
});

test('a speech that the chair had paused is not set going by the end of what interrupted it', async (t) => {
  const paused = after(speaking, { type: 'pause-speech' });
  t.same(eventTypes(paused, interpose('m2')), ['SpeechBegun']);
  t.same(eventTypes(after(paused, interpose('m2')), end), ['SpeechEnded']);
  t.equal(refusalOf(after(paused, interpose('m2'), end), { type: 'continue-speech' }), undefined);
});

test('with nobody speaking there is nothing to interrupt: the floor is simply given', async (t) => {
  t.notOk('interposed' in eventOf(when(sitting, interpose('m2', 'debate')).events, 'SpeechBegun').data);
});

test('a break ends the speech, and the one it interrupted', async (t) => {
  const asking = after(speaking, interpose('m2'));
  const types = eventTypes(asking, { type: 'adjourn-sitting' });
  t.same(types, ['SpeechEnded', 'SpeechEnded', 'SittingAdjourned']);
  t.equal(sittingOf(after(asking, { type: 'adjourn-sitting' })).floor.held.length, 2);
});

test('an alarm pauses the speech, which is continued after it by its speaker, registered anew', async (t) => {
  const alarm = after(later(speaking, 40), { type: 'sound-alarm' });
  t.match(speechOf(alarm), { pausedBy: 'alarm', spokenMs: 40_000 });
  const back = after(later(alarm, 3000), { type: 'give-all-clear' }, register('m2'), { type: 'resume-sitting' });
  t.equal(refusalOf(back, { type: 'continue-speech' }), 'NOT_REGISTERED');
  const goesOn = after(back, register('m1'), { type: 'continue-speech' });
  t.equal(elapsedMs(speechOf(goesOn), goesOn.nowMs), 40_000);
});

test('leaving ends the own speech, and whom it interrupted goes on', async (t) => {
  const { events } = when(later(speaking, 9), leave('m1'));
  t.match(eventOf(events, 'SpeechEnded').data, { memberId: 'm1', by: 'left', seconds: 9 });
  const asking = after(speaking, interpose('m2'));
  t.same(eventTypes(asking, leave('m2')), ['SpeechEnded', 'SpeechContinued', 'MemberLeft']);
});

test('who leaves while interrupted does not speak on', async (t) => {
  const asking = after(speaking, interpose('m2'));
  const left = when(asking, leave('m1'));
  t.match(eventOf(left.events, 'SpeechEnded').data, { memberId: 'm1', by: 'left' });
  t.match(speechOf(left.after), { memberId: 'm2' });
  t.match(sittingOf(left.after).floor.held, [{ memberId: 'm1', kind: 'debate', seconds: 0 }]);
  t.equal(sittingOf(left.after).floor.interrupted, undefined);
  t.same(eventTypes(left.after, end), ['SpeechEnded']);
});

test('who walks to the rostrum with the own card keeps the floor there', async (t) => {
  const seated = after(nothing, councilOf(), cardIn(2), cardIn(3), { type: 'open-sitting' });
  const atRostrum = after(seated, { ...give('m1', 'report'), rostrum: true });
  t.same(eventTypes(atRostrum, cardOut(2)), ['MemberLeft']);
  t.same(eventTypes(atRostrum, leave('m1')), ['SpeechEnded', 'MemberLeft']);
  const paused = after(atRostrum, cardOut(2), { type: 'pause-speech' });
  t.equal(refusalOf(paused, { type: 'continue-speech' }), undefined);
  t.same(eventTypes(after(seated, give('m1', 'report')), cardOut(2)), ['SpeechEnded', 'MemberLeft']);
});
