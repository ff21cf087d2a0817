import { test } from 'tap';
import {
  after,
  ballotId,
  card,
  cardIn,
  cardOfSeat,
  cardOut,
  closeBallot,
  councilOf,
  eventOf,
  eventTypes,
  memberId,
  nothing,
  openBallot,
  press,
  refusalOf,
  sittingOf,
  when,
} from '../testing/given.ts';
import { isRegistered } from './presence.ts';
import { blockedSeats } from './seen-twice.ts';

const m1 = memberId('m1');
const other = cardIn(2, cardOfSeat(5));
const voting = after(nothing, councilOf(), cardIn(2), cardIn(3), cardIn(4), { type: 'open-sitting' }, openBallot());
const blocked = after(voting, other);

test('another’s card in the slot of a registered member is told of by name, and blocks the keys of that seat', async (t) => {
  t.same(eventOf(when(voting, other).events, 'OtherCardSeen').data, { memberId: 'm1', seat: 2, cardOf: 'm4' });
  t.same(blockedSeats(sittingOf(blocked)), [2]);
  for (const key of ['for', 'request-floor'] as const) t.equal(refusalOf(blocked, press(2, key)), 'OTHER_CARD_IN');
  t.equal(refusalOf(blocked, press(3, 'for')), undefined);
  t.notOk(isRegistered(sittingOf(blocked), memberId('m4')), 'whose card it is gets registered nowhere');
  const secret = after(
    voting,
    closeBallot(),
    openBallot({ manner: 'secret', ground: '26-1-4', by: 'electronic' }),
    other,
  );
  t.equal(refusalOf(secret, { type: 'take-part', ballotId: ballotId('b2'), seat: 2 }), 'OTHER_CARD_IN');
});

test('so does a card that is nobody’s', async (t) => {
  const { events, after: given } = when(voting, cardIn(2, card('DEADBEEF00')));
  t.same(eventOf(events, 'OtherCardSeen').data, { memberId: 'm1', seat: 2 });
  t.equal(refusalOf(given, press(2, 'for')), 'OTHER_CARD_IN');
});

test('the slot that opens ends it: the member’s card is out too', async (t) => {
  const { events, after: given } = when(blocked, cardOut(2));
  t.match(eventOf(events, 'MemberLeft').data, { memberId: m1, means: 'card-out' });
  t.same(blockedSeats(sittingOf(given)), []);
  t.equal(refusalOf(after(given, cardIn(2)), press(2, 'for')), undefined);
});

test('the own card told of again ends it, and so does the own card at another seat', async (t) => {
  t.same(eventTypes(blocked, cardIn(2)), ['CardSeenOnce']);
  t.equal(refusalOf(after(blocked, cardIn(2)), press(2, 'for')), undefined);
  const moved = after(blocked, cardIn(7, cardOfSeat(2)));
  t.same(blockedSeats(sittingOf(moved)), []);
  t.equal(refusalOf(moved, press(7, 'for')), undefined);
});

test('registering anew unblocks nothing: «за» does not register whose seat holds another’s card', async (t) => {
  const anew = after(blocked, closeBallot(), { type: 're-register' });
  t.equal(refusalOf(anew, { type: 'press-key', seat: 2, key: 'for' }), 'OTHER_CARD_IN');
  t.same(blockedSeats(sittingOf(after(anew, cardOut(2)))), []);
});
