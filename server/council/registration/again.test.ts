import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import {
  after,
  cardIn,
  cardOfSeat,
  cardOut,
  councilOf,
  eventOf,
  eventTypes,
  leave,
  memberId,
  nothing,
  openBallot,
  press,
  refusalOf,
  register,
  sittingOf,
  when,
} from '../testing/given.ts';
import { idleMemberAtSeat, isRegistered, memberAtSeat, presenceOf, wasEverRegistered } from './presence.ts';
import { hasQuorum } from './quorum.ts';

const convened = after(nothing, councilOf());
const seated = after(convened, cardIn(2), cardIn(3), cardIn(4), register('m4'), { type: 'open-sitting' });
const again: SittingCommand = { type: 're-register' };
const anew = after(seated, again);
const forKey = (seat: number): SittingCommand => ({ type: 'press-key', seat, key: 'for' });
const m1 = memberId('m1');

test('everybody registers anew when the chair calls for it', async (t) => {
  t.equal(eventOf(when(seated, again).events, 'RegistrationReset').data.reason, 'called');
  t.notOk(hasQuorum(sittingOf(anew)));
  t.equal(refusalOf(anew, openBallot()), 'NO_QUORUM');
  t.ok(wasEverRegistered(sittingOf(anew), m1));
});

test('a card that stays in its slot is remembered, and the key «за» at that seat registers its holder', async (t) => {
  t.equal(idleMemberAtSeat(sittingOf(anew), 2)?.id, 'm1');
  const { events, after: given } = when(anew, forKey(2));
  t.same(eventOf(events, 'MemberRegistered').data, { memberId: 'm1', means: 'card', seat: 2 });
  t.equal(memberAtSeat(sittingOf(given), 2)?.id, 'm1');
  t.equal(idleMemberAtSeat(sittingOf(given), 2), undefined);
  t.equal(refusalOf(given, forKey(2)), 'BALLOT_NOT_OPEN', 'the next press is no registration');
});

test('a key registers in a break too, and other keys never', async (t) => {
  const inBreak = after(seated, { type: 'adjourn-sitting' }, again);
  t.equal(refusalOf(inBreak, forKey(2)), undefined);
  t.equal(refusalOf(anew, { type: 'press-key', seat: 2, key: 'against' }), 'BALLOT_NOT_OPEN');
  t.equal(refusalOf(anew, forKey(9)), 'BALLOT_NOT_OPEN', 'no card is in that slot');
});

test('who registers by key under a running ballot votes with the next press', async (t) => {
  const voting = after(anew, ...[3, 4].map(forKey), register('m4'), openBallot());
  t.equal(refusalOf(voting, press(2, 'for')), 'SEAT_NOT_REGISTERED');
  t.same(eventTypes(voting, forKey(2)), ['MemberRegistered']);
  t.same(eventTypes(after(voting, forKey(2)), press(2, 'for')), ['VoteCast']);
});

test('the card put in again registers as well, at its seat or at another', async (t) => {
  t.same(eventTypes(anew, cardIn(2)), ['MemberRegistered']);
  t.equal(presenceOf(sittingOf(after(anew, cardIn(2))), m1)?.seat, 2);
  const moved = after(anew, cardIn(6, cardOfSeat(2)));
  t.equal(presenceOf(sittingOf(moved), m1)?.seat, 6);
  t.equal(idleMemberAtSeat(sittingOf(moved), 2), undefined);
});

test('an idle card taken out of its slot is on record, and registers nobody any more', async (t) => {
  const { events, after: given } = when(anew, cardOut(2));
  t.same(eventOf(events, 'CardRemoved').data, { memberId: 'm1', seat: 2 });
  t.equal(refusalOf(given, forKey(2)), 'BALLOT_NOT_OPEN');
  t.same(when(given, cardOut(2)).events, []);
});

test('a card put where an idle one was says that that one is gone', async (t) => {
  t.same(eventTypes(anew, cardIn(2, cardOfSeat(5))), ['CardRemoved', 'MemberRegistered']);
});

test('who registers anew at the console keeps the seat where the card is', async (t) => {
  const given = after(anew, register('m1'));
  t.match(presenceOf(sittingOf(given), m1), { means: 'console', seat: 2 });
  t.match(eventOf(when(given, cardOut(2)).events, 'MemberLeft').data, { memberId: 'm1', means: 'card-out' });
});

test('nobody is called to register anew under a running ballot', async (t) => {
  t.equal(refusalOf(after(seated, openBallot()), again), 'BALLOT_RUNNING');
});

test('microphones that members have opened close when everybody registers anew', async (t) => {
  const free = after(seated, { type: 'set-microphone-mode', mode: 'free' }, { type: 'open-microphone', memberId: m1 });
  t.same(eventTypes(free, again), ['MicrophoneClosed', 'RegistrationReset']);
});

test('«вибув» is confirmed of one who was here and is registered no more', async (t) => {
  const confirm = (id: string): SittingCommand => ({ type: 'confirm-departure', memberId: memberId(id) });
  t.equal(refusalOf(seated, confirm('m1')), 'STILL_REGISTERED');
  t.equal(refusalOf(seated, confirm('m5')), 'NOT_REGISTERED', 'who never came did not leave');
  t.equal(refusalOf(seated, confirm('m99')), 'UNKNOWN_MEMBER');
  const gone = after(seated, cardOut(2));
  t.equal(isRegistered(sittingOf(gone), m1), false);
  const { events, after: given } = when(gone, confirm('m1'));
  t.same(eventOf(events, 'DepartureConfirmed').data, { memberId: 'm1' });
  t.same(when(given, confirm('m1')).events, [], 'once is enough');
  t.same(
    eventTypes(after(given, cardIn(2), cardOut(2)), confirm('m1')),
    ['DepartureConfirmed'],
    'who came back may leave again',
  );
});

test('who is entered as gone while the card stays in its slot registers with it again, by key or at the console', async (t) => {
  const gone = after(seated, leave('m1'));
  t.equal(idleMemberAtSeat(sittingOf(gone), 2)?.id, 'm1');
  const back = after(gone, register('m1'), openBallot());
  t.match(presenceOf(sittingOf(back), m1), { means: 'console', seat: 2 });
  t.same(eventTypes(back, press(2, 'for')), ['VoteCast']);
  t.same(eventTypes(gone, forKey(2)), ['MemberRegistered']);
  t.same(eventTypes(gone, cardOut(2)), ['CardRemoved']);
  t.equal(idleMemberAtSeat(sittingOf(after(seated, cardOut(2))), 2), undefined, 'a card out leaves none');
});
