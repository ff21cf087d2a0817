import { test } from 'tap';
import type { LightOrder } from '#contract/hall-bus';
import type { DeviceId } from '#contract/ids';
import { LatestOrders } from './latest-orders.ts';

const order = (position: number, device = 'line1-01'): LightOrder => ({
  device: device as DeviceId,
  position,
  ready: false,
  floor: 'none',
  hurry: false,
});

test('a retained order that comes after a newer one of its device is passed over', async (t) => {
  const orders = new LatestOrders();
  t.equal(orders.holds(order(5), false), true);
  t.equal(orders.holds(order(3), true), false, 'it was on its way before');
  t.equal(orders.holds(order(3, 'line1-02'), true), true, 'of another device it is the first');
  t.equal(orders.holds(order(5), true), true, 'the same again, after a reconnection');
  t.equal(orders.holds(order(7), true), true);
});

test('what the hub sends live always holds, also from a journal that begins anew', async (t) => {
  const orders = new LatestOrders();
  t.equal(orders.holds(order(900), false), true);
  t.equal(orders.holds(order(1), false), true);
  t.equal(orders.holds(order(2), true), true);
});
