import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  cardIn,
  councilOf,
  eventOf,
  eventTypes,
  itemId,
  memberId,
  nothing,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';

const sitting = after(
  nothing,
  councilOf(),
  cardIn(2),
  cardIn(3),
  cardIn(4),
  { type: 'open-sitting' },
  {
    type: 'open-item',
    itemId: itemId('i1'),
  },
);
const key = (seat: number): SittingCommand => ({ type: 'press-key', seat, key: 'request-floor' });
const give = (id: string) => ({ type: 'grant-floor', memberId: memberId(id), kind: 'debate' }) as const;

test('the key of a seat asks for the floor, and pressed again withdraws', async (t) => {
  const { events, after: asked } = when(sitting, key(2));
  t.match(eventOf(events, 'FloorRequested').data, { memberId: 'm1', kind: 'debate', means: 'keypad' });
  t.match(eventOf(when(asked, key(2)).events, 'RequestEnded').data, { reason: 'withdrawn' });
  t.same(sittingOf(after(asked, key(2))).floor.requests, []);
});

test('pressed again, the key withdraws what it asked for, also when the chair has opened another kind since', async (t) => {
  const asked = after(sitting, { type: 'open-stage', stage: 'questions' }, key(2), {
    type: 'open-stage',
    stage: 'debate',
  });
  t.same(eventTypes(asked, key(2)), ['RequestEnded']);
  const byConsole = after(sitting, { type: 'request-floor', memberId: memberId('m1'), kind: 'point-of-order' });
  t.same(eventTypes(byConsole, key(2)), ['FloorRequested'], 'what the console asked for stays');
  const both = after(asked, { type: 'request-floor', memberId: memberId('m1'), kind: 'debate' });
  t.match(eventOf(when(both, key(2)).events, 'RequestEnded').data, { requestId: '8-14-1-r2' }, 'what is opened now');
});

test('the key of whoever speaks ends the own speech', async (t) => {
  const { events } = when(after(sitting, give('m1')), key(2));
  t.match(eventOf(events, 'SpeechEnded').data, { memberId: 'm1', by: 'speaker' });
});

test('a key at a seat where nobody is registered asks for nothing', async (t) => {
  t.equal(refusalOf(sitting, key(9)), 'SEAT_NOT_REGISTERED');
});

test('in the free mode the key opens and closes the own microphone', async (t) => {
  const free = after(sitting, { type: 'set-microphone-mode', mode: 'free' });
  t.same(eventTypes(free, key(2)), ['MicrophoneOpened']);
  t.match(eventOf(when(after(free, key(2)), key(2)).events, 'MicrophoneClosed').data, { memberId: 'm1', by: 'member' });
});
