import { test } from 'tap';
import type { BridgeId, DeviceId } from '#contract/ids';
import { Links } from './links.ts';

const bridge = 'bridge-1' as BridgeId;
const device = (number: number) => `line1-${number}` as DeviceId;

test('links of devices nobody knows are kept up to a limit, the latest of them', async (t) => {
  let known = (one: DeviceId) => one === device(0);
  const links = new Links(
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
  t.equal(links.hasAnswered(device(3000)), false);
});

test('a palm pad is known from the first word of it, and that it works from the first hand', async (t) => {
  const links = new Links(
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
