import { test } from 'tap';
import type { BridgeId, DeviceId } from '#contract/ids';
import { Links } from './links.ts';
import { handClock } from './testing/hand-clock.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (number: number) => `line1-${number}` as DeviceId;

test('links of devices nobody knows are kept up to a limit, the latest of them', async (t) => {
  let known = (one: DeviceId) => one === device(0);
  const clock = handClock();
  const links = new Links(
    clock,
    () => 1,
    (one) => known(one),
  );
  links.bridge(bridge, 'online');
  for (let number = 0; number < 5000; number += 1)
    links.device(bridge, { device: device(number), link: 'up', cardIn: true });
  known = () => true;
  t.equal(links.now().devices.size, 1025);
  t.equal(links.lastSlot(device(0)), 'closed', 'one of the hall stays');
  t.equal(links.lastSlot(device(4999)), 'closed');
  t.equal(links.lastSlot(device(3000)), undefined);
  clock.pass(2000);
  t.equal(links.isSettled(device(3000)), false);
  t.equal(links.isSettled(device(4999)), true);
});

test('a palm pad is known from the first word of it, and that it works from the first hand', async (t) => {
  const links = new Links(
    handClock(),
    () => 1,
    () => true,
  );
  const tell = (palm?: boolean) =>
    links.device(bridge, { device: device(0), link: 'up', ...(palm !== undefined && { palm }) });
  tell();
  t.equal(links.palmPads.get(device(0)), undefined);
  let changes = 0;
  links.onChanged(() => {
    changes += 1;
  });
  for (const palm of [false, false, true, false, true]) tell(palm);
  t.equal(links.palmPads.get(device(0)), 'touched');
  t.equal(changes, 2, 'hands that come and go are no news');
});

test('what a slot holds is known when the device has answered for two seconds, through a bridge that is there', async (t) => {
  const clock = handClock();
  const links = new Links(
    clock,
    () => 1,
    () => true,
  );
  const settled: DeviceId[] = [];
  links.onSettled((one) => settled.push(one));
  const tell = (link: 'up' | 'down' = 'up') => links.device(bridge, { device: device(0), link, cardIn: true });
  tell();
  clock.pass(2000);
  t.equal(links.holdsCard(device(0)), false, 'its bridge is not there');
  links.bridge(bridge, 'online');
  clock.pass(1999);
  tell();
  t.equal(links.holdsCard(device(0)), false);
  clock.pass(1);
  t.equal(links.holdsCard(device(0)), true, 'told again it is no return');
  for (const lose of [() => tell('down'), () => links.bridge(bridge, 'lost'), () => links.forget(device(0))]) {
    lose();
    t.equal(links.holdsCard(device(0)), false);
    links.bridge(bridge, 'online');
    tell();
    clock.pass(1999);
    t.equal(links.holdsCard(device(0)), false);
    clock.pass(1);
    t.equal(links.holdsCard(device(0)), true);
  }
  t.equal(settled.length, 4);
  links.bridge('bridge-2' as BridgeId, 'online');
  t.equal(links.holdsCard(device(0)), true, 'another bridge');
  links.bridge(bridge, 'online');
  t.equal(links.holdsCard(device(0)), false, 'a bridge that comes anew has yet to tell what it kept');
  links.stop();
  links.bridge(bridge, 'online');
  links.device(bridge, { device: device(1), link: 'up' });
  clock.pass(2000);
  t.equal(settled.length, 4, 'no timer runs after the end');
});
