import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { BallotId, CardNumber, DeviceId, ItemId, MemberId, SeatNumber, SittingId } from '#contract/ids';
import { decide, evolve, initialState, type Sitting } from '../../council/council.ts';
import { conveneCommand } from '../../hub/sitting-plan.ts';
import { smallCouncil } from '../../hub/testing/small-council.ts';
import { LightOrders } from './light-orders.ts';

const at = '2026-03-30T07:00:00.000Z';
const convene = conveneCommand(smallCouncil, smallCouncil.session, smallCouncil.sitting);

/** The sitting after these commands; a refused one is a mistake of the test. */
function sittingAfter(...commands: SittingCommand[]): Sitting {
  const state = [convene, ...commands].reduce((before, command) => {
    const decision = decide(before, command, { nowMs: Date.parse(at), actor: 'test' });
    if (!decision.ok) throw new Error(decision.refusal.en);
    return decision.events.reduce((state, event) => evolve(state, event, at), before);
  }, initialState);
  if (state.phase === 'none') throw new Error('nothing was convened');
  return state;
}

const cardIn = (seat: SeatNumber, card: string): SittingCommand => ({
  type: 'card-in',
  seat,
  card: card as CardNumber,
});
const present: SittingCommand[] = [cardIn(2, '6200000002'), cardIn(3, '6200000003'), cardIn(4, '6200000004')];
const ballot: SittingCommand[] = [
  { type: 'open-sitting' },
  { type: 'open-item', itemId: '8-14-1-i1' as ItemId },
  { type: 'open-ballot', subject: 'as-a-whole', majority: 'majority-of-composition', text: 'Прийняти' },
];
const press: SittingCommand = { type: 'press-key', seat: 2, key: 'for', ballotId: '8-14-1-b1' as BallotId };
const places = [2, 3, 7].map((seat) => ({ seat, device: `line1-0${seat}` as DeviceId }));
const ordersFor = (sitting: Sitting | undefined) =>
  new LightOrders(places).changed(sitting, 9).map(({ order }) => order);

test('with nothing convened every seat is dark', async (t) => {
  t.match(ordersFor(undefined), [{ ready: false }, { ready: false }, { ready: false }]);
});

test('a seat is ready when a registered member’s card is in it, whoever usually sits there', async (t) => {
  t.match(ordersFor(sittingAfter(cardIn(7, '6200000002'))), [{ ready: false }, { ready: false }, { ready: true }]);
});

test('a running ballot is shown to the seats that may vote, and hurries the whole hall', async (t) => {
  const [voting, , empty] = ordersFor(sittingAfter(...present, ...ballot));
  t.match(voting, { ballotId: 'b1', hurry: true });
  t.match(empty, { ready: false, hurry: true });
  t.equal(empty?.ballotId, undefined);
});

test('a seat shows the vote that its member’s state holds, and nobody else’s', async (t) => {
  const [first, second] = ordersFor(sittingAfter(...present, ...ballot, press));
  t.equal(first?.choice, 'for');
  t.equal(second?.choice, undefined);
});

test('a vote given at the console shows at the member’s seat too', async (t) => {
  const byConsole: SittingCommand = {
    type: 'cast-vote',
    ballotId: '8-14-1-b1' as BallotId,
    memberId: 'm1' as MemberId,
    choice: 'against',
  };
  t.equal(ordersFor(sittingAfter(...present, ...ballot, press, byConsole))[0]?.choice, 'against');
});

test('an order goes out only where the lights change', async (t) => {
  const orders = new LightOrders(places);
  const before = sittingAfter(...present, ...ballot);
  t.equal(orders.changed(before, 5).length, 3);
  t.equal(orders.changed(before, 6).length, 0);
  const changed = orders.changed(sittingAfter(...present, ...ballot, press), 7);
  t.match(changed, [{ order: { device: 'line1-02', position: 7, choice: 'for' } }]);
  t.equal(changed.length, 1);
});

test('at the close of the sitting every seat goes dark', async (t) => {
  const closed = sittingAfter(...present, { type: 'open-sitting' }, { type: 'close-sitting' });
  t.match(ordersFor(closed), [{ ready: false }, { ready: false }, { ready: false }]);
  t.equal(closed.sittingId, '8-14-1' as SittingId);
});
