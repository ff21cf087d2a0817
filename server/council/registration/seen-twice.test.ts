import { test } from 'tap';
import { decide } from '../council.ts';
import {
  after,
  ballotId,
  card,
  cardIn,
  cardInAgain,
  cardOfSeat,
  cardOut,
  closeBallot,
  closed,
  councilOf,
  eventOf,
  eventTypes,
  memberId,
  nothing,
  openBallot,
  press,
  refusalOf,
  register,
  SEAL_KEY,
  sittingOf,
  vote,
  when,
} from '../testing/given.ts';
import { idleMemberAtSeat, isRegistered, memberAtSeat, presenceOf } from './presence.ts';
import { membersSeenTwice, seatsOfCard } from './seen-twice.ts';

const m1 = memberId('m1');
const copyOfM1 = cardInAgain(7, cardOfSeat(2), 2);
const lent = { type: 'give-temporary-card', memberId: m1, card: card('7700000001') } as const;
const convened = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4));
const seated = after(convened, { type: 'open-sitting' });
const voting = after(seated, openBallot());
const copied = after(voting, copyOfM1);

test('a card read at a second seat while the slot of the first is closed with it is seen twice', async (t) => {
  const { events, after: given } = when(seated, copyOfM1);
  t.same(eventOf(events, 'CardSeenTwice').data, { memberId: 'm1', seats: [2, 7] });
  t.same(seatsOfCard(sittingOf(given), m1), [2, 7]);
  t.same(
    membersSeenTwice(sittingOf(given)).map(({ id }) => id),
    ['m1'],
  );
  t.ok(isRegistered(sittingOf(given), m1), 'the member stays registered');
});

test('where nothing proves that the first slot still holds it, the card has moved', async (t) => {
  const moved = when(seated, cardIn(7, cardOfSeat(2)));
  t.match(eventOf(moved.events, 'MemberRegistered').data, { memberId: 'm1', seat: 7 });
  t.equal(memberAtSeat(sittingOf(moved.after), 2), undefined);
  const closedElsewhere = when(seated, cardInAgain(7, cardOfSeat(2), 3));
  t.match(eventOf(closedElsewhere.events, 'MemberRegistered').data, { seat: 7 }, 'another seat’s slot proves nothing');
});

test('the keys of both seats are blocked, the floor key too, and a sealed press', async (t) => {
  for (const seat of [2, 7]) {
    t.equal(refusalOf(copied, press(seat, 'for')), 'CARD_SEEN_TWICE');
    t.equal(refusalOf(copied, press(seat, 'request-floor')), 'CARD_SEEN_TWICE');
  }
  t.match(when(copied, press(7, 'for')).refusal?.uk, /2, 7/, 'the seats are named');
  t.equal(refusalOf(copied, press(3, 'for')), undefined, 'nobody else is');
  const secret = after(seated, openBallot({ manner: 'secret', ground: '26-1-4', by: 'electronic' }), copyOfM1);
  t.equal(sittingOf(secret).ballots.running?.sealKey, SEAL_KEY);
  t.equal(refusalOf(secret, { type: 'take-part', ballotId: ballotId('b1'), seat: 7 }), 'CARD_SEEN_TWICE');
});

test('a vote given before is void and says why; the member votes anew when one card is left', async (t) => {
  const voted = after(voting, press(2, 'for'));
  const { events, after: given } = when(voted, copyOfM1);
  t.same(eventOf(events, 'VoteVoided').data, { ballotId: '8-14-1-b1', memberId: 'm1', reason: 'card-seen-twice' });
  t.equal(closed(given).votes?.[m1], 'not-voting');
  const again = after(given, cardOut(7), press(2, 'against'));
  t.equal(closed(again).votes?.[m1], 'against');
});

test('the own console stays open to the member whose card is copied', async (t) => {
  t.equal(closed(after(copied, vote('m1', 'for'))).votes?.[m1], 'for');
  t.equal(refusalOf(copied, register('m1')), 'ALREADY_REGISTERED');
});

test('when the other slot opens the member’s own seat works again', async (t) => {
  const { events, after: given } = when(copied, cardOut(7));
  t.same(eventOf(events, 'CardSeenOnce').data, { memberId: 'm1', seat: 2 });
  t.equal(events.length, 1, 'nobody has left');
  t.equal(memberAtSeat(sittingOf(given), 2)?.id, 'm1');
  t.equal(refusalOf(given, press(2, 'for')), undefined);
  t.equal(refusalOf(given, press(7, 'for')), 'SEAT_NOT_REGISTERED');
});

test('a card left at another seat stays blocked: it may be the copy', async (t) => {
  const { events, after: given } = when(copied, cardOut(2));
  t.same(eventOf(events, 'CardSeenTwice').data, { memberId: 'm1', seats: [7] });
  t.equal(refusalOf(given, press(7, 'for')), 'CARD_SEEN_TWICE');
  t.same(seatsOfCard(sittingOf(after(given, cardIn(2))), m1), [7, 2], 'the own one in again: two as before');
  t.equal(refusalOf(given, register('m1')), 'ALREADY_REGISTERED', 'no console of a member unblocks it');
  const vouched = decide(given.state, register('m1'), { nowMs: given.nowMs, actor: 'chair' });
  t.match(vouched, { ok: true, events: [{ type: 'CardSeenOnce', data: { memberId: 'm1', seat: 7 } }] });
  t.match(decide(copied.state, register('m1'), { nowMs: 0, actor: 'chair' }), { ok: false }, 'not while both are in');
  t.notOk(seatsOfCard(sittingOf(after(given, lent)), m1), 'a temporary card ends it');
});

test('with the last of the cards out the member is gone', async (t) => {
  const { events, after: given } = when(copied, cardOut(2));
  t.equal(events.length, 1);
  t.same(eventTypes(given, cardOut(7)), ['CardSeenOnce', 'MemberLeft']);
  t.notOk(isRegistered(sittingOf(after(given, cardOut(7))), m1));
});

test('a vote given at the own console stands, whoever carries a copy', async (t) => {
  const voted = after(voting, vote('m1', 'for'));
  t.same(eventTypes(voted, copyOfM1), ['CardSeenTwice']);
  t.equal(closed(after(voted, copyOfM1)).votes?.[m1], 'for');
  const secret = after(seated, openBallot({ manner: 'secret', ground: '26-1-4', by: 'electronic' }));
  const part = { type: 'take-part', ballotId: ballotId('b1') } as const;
  t.ok(eventTypes(after(secret, { ...part, seat: 2 }), copyOfM1).includes('VoteVoided'));
});

test('of three seats one may open, and two stay blocked', async (t) => {
  const three = after(copied, cardIn(8, cardOfSeat(2)));
  t.same(seatsOfCard(sittingOf(three), m1), [2, 7, 8]);
  const two = after(three, cardOut(2));
  t.same(seatsOfCard(sittingOf(two), m1), [7, 8]);
  t.equal(presenceOf(sittingOf(two), m1)?.seat, 7, 'the member is where a card is');
  t.same(seatsOfCard(sittingOf(after(two, cardOut(7))), m1), [8], 'nor is the last one trusted');
});

test('a copied card told of again asks for no event', async (t) => {
  t.same(eventTypes(copied, copyOfM1), []);
  t.same(eventTypes(copied, cardIn(2)), []);
});

test('a temporary card ends it: the cards in the slots count nowhere', async (t) => {
  const { events, after: given } = when(copied, lent);
  t.same(
    events.map(({ type }) => type),
    ['CardSeenOnce', 'TemporaryCardGiven'],
  );
  t.ok(isRegistered(sittingOf(given), m1));
  t.equal(refusalOf(given, press(2, 'for')), 'SEAT_NOT_REGISTERED');
  t.same(eventTypes(given, cardOut(2)), []);
  t.equal(memberAtSeat(sittingOf(after(given, cardIn(2, lent.card))), 2)?.id, 'm1');
});

test('another’s card in one of the slots says that the copy is there no more', async (t) => {
  const { events, after: given } = when(copied, cardIn(7, cardOfSeat(5)));
  t.same(
    events.map(({ type }) => type),
    ['CardSeenOnce', 'MemberRegistered'],
  );
  t.equal(memberAtSeat(sittingOf(given), 7)?.id, 'm4');
  t.equal(memberAtSeat(sittingOf(given), 2)?.id, 'm1');
});

test('registering anew frees no copied card', async (t) => {
  const anew = after(copied, closeBallot(), { type: 're-register' });
  t.equal(refusalOf(anew, { type: 'press-key', seat: 2, key: 'for' }), 'CARD_SEEN_TWICE');
  const one = after(anew, cardOut(7));
  t.equal(idleMemberAtSeat(sittingOf(one), 2)?.id, 'm1');
  t.ok(isRegistered(sittingOf(after(one, { type: 'press-key', seat: 2, key: 'for' })), m1));
});

test('an idle card in its slot and a copy at another seat are seen twice as well', async (t) => {
  const idle = after(seated, { type: 're-register' });
  t.same(eventTypes(idle, copyOfM1), ['CardSeenTwice']);
  t.notOk(isRegistered(sittingOf(after(idle, copyOfM1)), m1));
});

test('a mandate that ends takes the copies with it', async (t) => {
  const ended = after(seated, copyOfM1, { type: 'end-mandate', memberId: m1, ground: 'заява' });
  t.same(membersSeenTwice(sittingOf(ended)), []);
  t.equal(refusalOf(ended, press(7, 'request-floor')), 'SEAT_NOT_REGISTERED');
});
