import { test } from 'tap';
import type { SittingCommand } from '#contract/commands';
import type { ItemId, MemberId } from '#contract/ids';
import type { Sitting } from '../../council/council.ts';
import { MicrophoneOrders } from './microphone-orders.ts';
import { cardIn, sittingAfter } from './testing/sitting-after.ts';

const opened: SittingCommand[] = [
  cardIn(2),
  cardIn(3),
  { type: 'open-sitting' },
  { type: 'open-item', itemId: '8-14-1-i1' as ItemId },
];
const give = (id: string): SittingCommand => ({ type: 'grant-floor', memberId: id as MemberId, kind: 'debate' });
const ordersFrom = (orders: MicrophoneOrders, sitting: Sitting | undefined, position = 9) =>
  orders.changed(sitting, position).map(({ place, open }) => `${place} ${open ? 'open' : 'closed'}`);
const inHall = () => new MicrophoneOrders(() => [2, 9]);

test('with nothing convened every microphone that is known is closed', async (t) => {
  t.same(ordersFrom(inHall(), undefined), ['chair closed', 'rostrum closed', '2 closed', '9 closed']);
});

test('the seats of members have microphones also where the hall has no keypads', async (t) => {
  const orders = new MicrophoneOrders(() => []);
  t.same(ordersFrom(orders, sittingAfter()).sort(), [
    '1 closed',
    '2 closed',
    '3 closed',
    '4 closed',
    '5 closed',
    '6 closed',
    'chair open',
    'rostrum closed',
  ]);
});

test('an order goes out only where a microphone changes, closing before opening, with the position it rests on', async (t) => {
  const orders = inHall();
  orders.changed(sittingAfter(...opened), 5);
  t.same(orders.changed(sittingAfter(...opened, give('m1')), 6), [{ place: 2, open: true, position: 6 }]);
  t.same(ordersFrom(orders, sittingAfter(...opened, give('m1'), { type: 'end-speech' }, give('m2'))), [
    '2 closed',
    '3 open',
  ]);
  t.same(ordersFrom(orders, sittingAfter(...opened, give('m1'), { type: 'end-speech' }, give('m2'))), []);
});

test('a break closes them all, the chair’s too', async (t) => {
  const orders = inHall();
  orders.changed(sittingAfter(...opened, give('m1')), 5);
  const adjourned = sittingAfter(...opened, give('m1'), { type: 'adjourn-sitting' });
  t.same(ordersFrom(orders, adjourned), ['chair closed', '2 closed']);
});

test('on a bus that may have forgotten, every microphone is ordered anew', async (t) => {
  const orders = inHall();
  const sitting = sittingAfter(...opened, give('m1'));
  const all = orders.changed(sitting, 5).length;
  t.equal(orders.changed(sitting, 5).length, 0);
  orders.forget();
  t.equal(orders.changed(sitting, 5).length, all);
});
