import { test } from 'tap';
import { LatestOrders } from './latest-orders.ts';

const at = (position: number) => ({ position });

test('a retained order that comes after a newer one of its subject is passed over', async (t) => {
  const orders = new LatestOrders<'session' | 'quorum'>();
  t.equal(orders.holds('session', at(5), false), true);
  t.equal(orders.holds('session', at(3), true), false, 'it was on its way before');
  t.equal(orders.holds('quorum', at(3), true), true, 'of another lamp it is the first');
  t.equal(orders.holds('session', at(5), true), true, 'the same again, after a reconnection');
  t.equal(orders.holds('session', at(7), true), true);
});

test('what the hub sends live always holds, also from a journal that begins anew', async (t) => {
  const orders = new LatestOrders<'session' | 'quorum'>();
  t.equal(orders.holds('session', at(900), false), true);
  t.equal(orders.holds('session', at(1), false), true);
  t.equal(orders.holds('session', at(2), true), true);
});
