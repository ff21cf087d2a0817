import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { BallotId, CardNumber, DeviceId, ItemId, MemberId, SittingId } from '#contract/ids';
import type { Sitting } from '../../council/council.ts';
import { LightOrders } from './light-orders.ts';
import { cardIn, SEAL_KEY, sittingAfter } from './testing/sitting-after.ts';

const present: SittingCommand[] = [cardIn(2), cardIn(3), cardIn(4)];
const opened: SittingCommand[] = [{ type: 'open-sitting' }, { type: 'open-item', itemId: '8-14-1-i1' as ItemId }];
const ballot: SittingCommand[] = [
  ...opened,
  { type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Прийняти' },
];
const ballotId = '8-14-1-b1' as BallotId;
const m1 = 'm1' as MemberId;
const press: SittingCommand = { type: 'press-key', seat: 2, key: 'for', ballotId };
const floorKey: SittingCommand = { type: 'press-key', seat: 2, key: 'request-floor' };
const give: SittingCommand = { type: 'grant-floor', memberId: m1, kind: 'debate' };
const places = [2, 3, 7].map((seat) => ({ seat, device: `line1-0${seat}` as DeviceId }));
const ordersFor = (sitting: Sitting | undefined) =>
  new LightOrders(() => places).changed(sitting, 9).map(({ order }) => order);
const floorAtSeat2 = (...commands: SittingCommand[]) => ordersFor(sittingAfter(...present, ...commands))[0]?.floor;

test('with nothing convened every seat is dark', async (t) => {
  t.match(ordersFor(undefined), [{ ready: false }, { ready: false }, { ready: false }]);
});

test('a seat is ready when a registered member’s card is in it, whoever usually sits there', async (t) => {
  t.match(ordersFor(sittingAfter(cardIn(7, 2))), [{ ready: false }, { ready: false }, { ready: true }]);
});

test('seats with one and the same card in their slots are not ready, and see no ballot', async (t) => {
  const copied: SittingCommand = { type: 'card-in', seat: 7, card: '6200000002' as CardNumber, closedSlots: [2] };
  const [first, other, second] = ordersFor(sittingAfter(...present, ...ballot, copied));
  for (const blocked of [first, second]) t.match(blocked, { ready: false, floor: 'none', hurry: true });
  t.equal(first?.ballotId, undefined);
  t.equal(other?.ballotId, ballotId);
  const released = ordersFor(sittingAfter(...present, ...ballot, copied, { type: 'card-out', seat: 7 }));
  t.match(released, [{ ready: true, ballotId }, { ready: true }, { ready: false }]);
});

test('where the rules ask for two hands, the seats that vote are told for how long; elsewhere nobody is', async (t) => {
  const [voting] = ordersFor(sittingAfter(...present, ...ballot));
  t.equal(voting?.holdMs, undefined);
  const rules = (twoHandHoldMs: number) => (sitting: Sitting) => ({
    ...sitting,
    rules: { ...sitting.rules, twoHandHoldMs },
  });
  const [asked, , empty] = ordersFor(rules(600)(sittingAfter(...present, ...ballot)));
  t.match(asked, { ballotId, holdMs: 600 });
  t.equal(empty?.holdMs, undefined);
});

test('a running ballot is shown to the seats that may vote, and hurries the whole hall', async (t) => {
  const [voting, , empty] = ordersFor(sittingAfter(...present, ...ballot));
  t.match(voting, { ballotId, hurry: true });
  t.match(empty, { ready: false, hurry: true });
  t.equal(empty?.ballotId, undefined);
});

test('a seat shows the vote that its member’s state holds, and nobody else’s', async (t) => {
  const [first, second] = ordersFor(sittingAfter(...present, ...ballot, press));
  t.equal(first?.choice, 'for');
  t.equal(second?.choice, undefined);
});

test('a vote given at the console shows at the member’s seat too', async (t) => {
  const byConsole: SittingCommand = { type: 'cast-vote', ballotId, memberId: m1, choice: 'against' };
  t.equal(ordersFor(sittingAfter(...present, ...ballot, press, byConsole))[0]?.choice, 'against');
});

test('who has declared a conflict of interest sees no ballot to vote in', async (t) => {
  const [declared, other] = ordersFor(
    sittingAfter(...present, ...ballot, press, { type: 'declare-conflict', memberId: m1 }),
  );
  t.match(declared, { ready: true, hurry: true });
  t.equal(declared?.ballotId, undefined);
  t.equal(declared?.choice, undefined);
  t.equal(other?.ballotId, ballotId);
});

test('of several alternatives a seat is shown the one that is open', async (t) => {
  const rating: SittingCommand = {
    type: 'open-ballot',
    subject: 'rating',
    majority: 'plurality',
    text: 'Який варіант',
    alternatives: [{ text: 'Перший' }, { text: 'Другий' }],
  };
  t.equal(ordersFor(sittingAfter(...present, ...opened, rating))[0]?.ballotId, '8-14-1-b1.1');
});

const secret = (by: 'paper' | 'electronic'): SittingCommand[] => [
  ...[1, 2, 3, 4, 5, 6].map((seat) => cardIn(seat)),
  ...opened,
  { type: 'open-ballot', subject: 'as-a-whole', text: 'Обрати секретаря', manner: 'secret', ground: '26-1-4', by },
];

test('an electronic secret ballot gives each seat the key to seal to, and shows who took part, never how', async (t) => {
  const took: SittingCommand = { type: 'take-part', ballotId, seat: 2 };
  const [first, second] = ordersFor(sittingAfter(...secret('electronic'), took));
  t.match(first, { ballotId, sealKey: SEAL_KEY, tookPart: true, hurry: true });
  t.match(second, { ballotId, sealKey: SEAL_KEY });
  t.notOk('tookPart' in (second ?? {}));
  t.notOk('choice' in (first ?? {}));
});

test('a ballot on paper opens no light and hurries nobody', async (t) => {
  for (const order of ordersFor(sittingAfter(...secret('paper')))) {
    t.equal(order.ballotId, undefined);
    t.equal(order.hurry, false);
  }
});

test('a seat shows that its member waits for the floor, and that the floor is given', async (t) => {
  t.equal(floorAtSeat2(...opened), 'none');
  t.equal(floorAtSeat2(...opened, floorKey), 'requested');
  t.equal(floorAtSeat2(...opened, floorKey, floorKey), 'none', 'withdrawn');
  t.equal(floorAtSeat2(...opened, floorKey, give), 'granted');
  t.equal(floorAtSeat2(...opened, give, { type: 'end-speech' }), 'none');
});

test('who is interrupted waits, and a paused speaker keeps the floor', async (t) => {
  const question: SittingCommand = {
    type: 'grant-floor',
    memberId: 'm2' as MemberId,
    kind: 'question',
    interposed: true,
  };
  t.equal(floorAtSeat2(...opened, give, question), 'requested');
  t.equal(floorAtSeat2(...opened, give, { type: 'pause-speech' }), 'granted');
});

test('in the free mode an open microphone shows at its seat', async (t) => {
  t.equal(floorAtSeat2(...opened, { type: 'set-microphone-mode', mode: 'free' }, floorKey), 'granted');
});

test('a card whose holder has to register anew is told so, until that is done', async (t) => {
  const anew: SittingCommand[] = [...present, { type: 'open-sitting' }, { type: 're-register' }];
  const [idle, , empty] = ordersFor(sittingAfter(...anew));
  t.match(idle, { ready: false, registerAgain: true });
  t.notOk('registerAgain' in (empty ?? {}));
  const [registered] = ordersFor(sittingAfter(...anew, { type: 'press-key', seat: 2, key: 'for' }));
  t.match(registered, { ready: true });
  t.notOk('registerAgain' in (registered ?? {}));
});

test('an order goes out only where the lights change', async (t) => {
  const orders = new LightOrders(() => places);
  const before = sittingAfter(...present, ...ballot);
  t.equal(orders.changed(before, 5).length, 3);
  t.equal(orders.changed(before, 6).length, 0);
  const changed = orders.changed(sittingAfter(...present, ...ballot, press), 7);
  t.match(changed, [{ order: { device: 'line1-02', position: 7, choice: 'for' } }]);
  t.equal(changed.length, 1);
});

test('on a bus that may have forgotten, every seat is ordered anew', async (t) => {
  const orders = new LightOrders(() => places);
  const sitting = sittingAfter(...present);
  orders.changed(sitting, 5);
  orders.forget();
  t.equal(orders.changed(sitting, 5).length, 3);
});

test('a spare that takes over a seat shows what the seat has to show, and the dead keypad goes dark', async (t) => {
  let serving = places;
  const orders = new LightOrders(() => serving);
  const sitting = sittingAfter(...present);
  orders.changed(sitting, 5);
  serving = places.map((place) => (place.seat === 2 ? { ...place, device: 'spare-1' as DeviceId } : place));
  const changed = orders.changed(sitting, 6).map(({ order }) => order);
  t.match(changed, [
    { device: 'line1-02', ready: false },
    { device: 'spare-1', ready: true },
  ]);
  t.equal(changed.length, 2);
  t.same(orders.changed(sitting, 7), []);
});

test('at the close of the sitting every seat goes dark', async (t) => {
  const closed = sittingAfter(...present, { type: 'open-sitting' }, { type: 'close-sitting' });
  t.match(ordersFor(closed), [{ ready: false }, { ready: false }, { ready: false }]);
  t.equal(closed.sittingId, '8-14-1' as SittingId);
});
