/** What an air-raid alarm leaves on the floor. */
import { test } from 'tap';
import {
  after,
  cardIn,
  cardOfSeat,
  cardOut,
  councilOf,
  eventOf,
  eventTypes,
  later,
  leave,
  memberId,
  nothing,
  refusalOf,
  register,
  sittingOf,
  when,
} from '../testing/given.ts';

const open = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4), cardIn(5), { type: 'open-sitting' });
const speaking = after(
  open,
  { type: 'grant-floor', memberId: memberId('m1'), kind: 'debate', seconds: 120 },
  { type: 'request-floor', memberId: memberId('m2'), kind: 'debate' },
  { type: 'request-floor', memberId: memberId('m3'), kind: 'debate' },
);
const alarmed = after(later(speaking, 50), { type: 'sound-alarm' });

test('who goes to the shelter keeps the place in the queue and the time left', async (t) => {
  t.same(eventTypes(alarmed, cardOut(2)), ['MemberLeft'], 'the speaker');
  t.same(eventTypes(alarmed, cardOut(3)), ['MemberLeft'], 'one who waits');
  const sheltered = after(alarmed, cardOut(2), cardOut(3), leave('m3'));
  const back = after(later(sheltered, 600), { type: 'give-all-clear' }, cardIn(2), cardIn(3), register('m3'));
  t.match(sittingOf(back).floor, { speech: { memberId: 'm1', spokenMs: 50_000 } });
  t.same(
    sittingOf(back).floor.requests.map(({ memberId: id }) => id),
    ['m2', 'm3'],
  );
});

test('without an alarm who leaves gives up the place in the queue', async (t) => {
  t.same(eventTypes(speaking, cardOut(3)), ['RequestEnded', 'MemberLeft']);
});

const afterAlarm = [{ type: 'sound-alarm' }, { type: 'give-all-clear' }, { type: 'resume-sitting' }] as const;
const m1 = memberId('m1');

test('an interrupted speaker who has not registered anew does not speak on: the speech ends', async (t) => {
  const asked = { type: 'grant-floor', memberId: memberId('m2'), kind: 'question', interposed: true } as const;
  const back = after(speaking, asked, ...afterAlarm, register('m2'), { type: 'continue-speech' });
  const ended = when(back, { type: 'end-speech' });
  t.match(ended.events, [
    { type: 'SpeechEnded', data: { memberId: 'm2', by: 'chair' } },
    { type: 'SpeechEnded', data: { memberId: 'm1', by: 'left' } },
  ]);
  t.equal(sittingOf(ended.after).floor.speech, undefined);
  const both = after(back, register('m1'));
  t.same(eventTypes(both, { type: 'end-speech' }), ['SpeechEnded', 'SpeechContinued'], 'who has, speaks on');
});

test('after an alarm a speech at the rostrum too is continued by one who has registered anew', async (t) => {
  const rostrum = { type: 'grant-floor', memberId: m1, kind: 'report', rostrum: true } as const;
  const back = after(open, rostrum, ...afterAlarm);
  t.equal(refusalOf(back, { type: 'continue-speech' }), 'NOT_REGISTERED');
  t.equal(refusalOf(after(back, register('m1')), { type: 'continue-speech' }), undefined);
  const carried = after(open, rostrum, cardOut(2), { type: 'pause-speech' });
  t.equal(
    refusalOf(carried, { type: 'continue-speech' }),
    undefined,
    'without an alarm the card may be at the rostrum',
  );
});

test('a card that stayed in its slot without its holder registered comes out, and the holder’s floor ends', async (t) => {
  const anew = after(speaking, { type: 're-register' });
  const left = when(anew, cardOut(2));
  t.same(
    left.events.map(({ type }) => type),
    ['SpeechEnded', 'CardRemoved'],
  );
  t.match(eventOf(left.events, 'SpeechEnded').data, { memberId: 'm1', by: 'left' });
  t.same(eventTypes(anew, cardOut(3)), ['RequestEnded', 'CardRemoved']);
  t.same(eventTypes(anew, cardIn(3, cardOfSeat(6))), ['RequestEnded', 'CardRemoved', 'MemberRegistered']);
  t.same(eventTypes(alarmed, cardOut(2)), ['MemberLeft'], 'in an alarm nothing ends');
});
