/** An adoption that broke off: which key a device has then nobody knows, and none is locked out. */
import { test } from 'tap';
import { KeptDevices } from './devices-file.ts';
import { dark, hallOf } from './testing/rig.ts';

/** Another keypad that has the address of seat 2's. */
const newcomer = { address: 2, seat: 9, key: 'f'.repeat(32), kind: 'own', installing: true } as const;
const adopt = { do: 'adopt', transaction: 't1', line: 'line1', address: 2 } as const;

test('the keypad that was to be replaced comes back with the key it has, also to the next bridge; the new one is known too', async (t) => {
  const { hub, hall, link, lights, restart, config } = await hallOf(2, t.teardown, {}, 5, {
    strangers: [newcomer],
    keepsDevices: true,
  });
  const state = () => new KeptDevices(config.devicesFile ?? '').find('line1-2')?.state;
  const isUp = () => link(2).includes('"up"');
  hall.unplugKeypad(9);
  await hub.until(() => link(1).includes('"up"') && isUp());
  hall.unplugKeypad(2);
  await hub.until(() => link(2).includes('"down"'));
  hall.replugKeypad(9);
  hall.onKeySet = () => hall.unplugKeypad(9);
  t.match(await hub.commission(adopt), { tells: 'refused', code: 'KEY_UNPROVEN' });
  t.equal(state(), 'pending');
  hall.replugKeypad(2);
  hub.order({ ...dark, device: 'line1-2', position: 1, ready: true });
  await hub.until(() => isUp() && lights.get(2)?.ready === true);
  t.equal(state(), 'pending', 'the new key is not proven by that');
  hub.told.delete('hall/b1/up/link/line1-2');
  await restart();
  await hub.until(isUp);
  hall.unplugKeypad(2);
  await hub.until(() => link(2).includes('"down"'));
  hall.replugKeypad(9);
  await hub.until(() => isUp() && state() === 'adopted');
});
