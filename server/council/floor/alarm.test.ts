/** What an air-raid alarm leaves on the floor. */
import { test } from 'tap';
import {
  after,
  cardIn,
  cardOut,
  councilOf,
  eventTypes,
  later,
  leave,
  memberId,
  nothing,
  register,
  sittingOf,
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
