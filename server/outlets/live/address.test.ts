import { test } from 'tap';
import { isOfHall, visitorOf } from './address.ts';

test('of IPv6 one visitor has a whole /64, however its addresses are written', async (t) => {
  const one = ['2001:db8:0:5::1', '2001:0DB8:0000:0005:aaaa:bbbb:cccc:dddd', '2001:db8::5:0:0:0:1%eth0'];
  t.strictSame([...new Set(one.map(visitorOf))], ['2001:db8:0:5::/64']);
  t.equal(visitorOf('2001:db8:0:6::1'), '2001:db8:0:6::/64');
  t.equal(visitorOf('::1'), '0:0:0:0::/64');
  t.strictSame(['192.0.2.1', '::ffff:192.0.2.1'].map(visitorOf), ['192.0.2.1', '192.0.2.1']);
});

test('addresses of the building’s network are told from those outside', async (t) => {
  const inside = ['127.0.0.1', '::1', '::ffff:10.1.2.3', '192.168.0.7', '172.31.0.1', 'fe80::1%eth0', 'fd00::1'];
  const outside = ['192.0.2.1', '172.32.0.1', '2001:db8::1', '::ffff:8.8.8.8', ''];
  t.ok(inside.every(isOfHall));
  t.notOk(outside.some(isOfHall));
});
