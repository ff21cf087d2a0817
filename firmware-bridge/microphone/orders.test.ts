import { test } from 'tap';
import { MicrophoneOrders } from './orders.ts';

const order = (open: boolean, position: number) => ({ place: 3, open, position });

test('without an order a place is closed', async (t) => {
  t.equal(new MicrophoneOrders().open(3), false);
});

test('an older order is passed over; one of the same position holds, for a hub that says it again', async (t) => {
  const orders = new MicrophoneOrders();
  t.ok(orders.holds(order(true, 7), false));
  t.notOk(orders.holds(order(false, 6), true));
  t.ok(orders.holds(order(true, 7), false));
  t.ok(orders.open(3));
});

test('an older order that comes live closes, never opens: a journal begun anew starts by closing all', async (t) => {
  const orders = new MicrophoneOrders();
  orders.holds(order(true, 700), false);
  t.ok(orders.holds(order(false, 1), false));
  t.notOk(orders.open(3));
  t.ok(orders.holds(order(true, 2), false), 'and then counts from there');
  orders.holds(order(false, 700), false);
  t.notOk(orders.holds(order(true, 2), false));
});

test('after the bus was away any position holds, and what is not said again is dropped', async (t) => {
  const orders = new MicrophoneOrders();
  orders.holds(order(true, 700), false);
  orders.holds({ place: 'chair', open: true, position: 700 }, false);
  orders.forgetPositions();
  t.ok(orders.open(3), 'until then it stands');
  t.ok(orders.holds(order(true, 2), true));
  orders.dropUnsaid();
  t.same([orders.open(3), orders.open('chair')], [true, false]);
});
