/** A keypad that runs the chip's own program is set up and votes: both ends of every exchange are ours to get wrong alike. */
import { readFileSync } from 'node:fs';
import { test } from 'tap';
import type { DeviceId } from '#contract/ids';
import { dark, hallOf } from './testing/rig.ts';

const newcomer = { address: 0, seat: 9, key: '0'.repeat(32), kind: 'firmware', installing: true } as const;
const line = 'line1';
const WIRE = { baud: 115_200, turnaroundMs: 1 };

test('a new keypad’s program is found, moved, given its key, shows itself, votes with both hands and keeps the key over a power cut', async (t) => {
  const { hub, hall, lights, kept, link } = await start(t.teardown);
  const found = await hub.commission({ do: 'discover', transaction: 'd1', line });
  t.match(found, { devices: [{ address: 0, key: 'default', vendor: 'd2f1a0', model: 1, serial: 9 }, { address: 1 }] });
  const adopted = await hub.commission({ do: 'adopt', transaction: 'a1', line, address: 0, newAddress: 5 });
  t.match(adopted, { tells: 'adopted', address: 5, device: 'line1-05' });
  t.match(kept(), { devices: [{ state: 'adopted', address: 5, serial: 9 }] });
  await hub.until(() => link('line1-05').includes('"up"'));
  const shown = await hub.commission({ do: 'show-yourself', transaction: 's1', device: 'line1-05' as DeviceId });
  t.match(shown, { tells: 'done' });

  const open = { ...dark, device: 'line1-05', ready: true, ballotId: 'b1', holdMs: 500, hurry: true };
  hub.order(open);
  await hub.until(() => lights.get(9)?.open === true);
  hall.palm(9, true);
  hall.hold(9, 'for', 1200);
  await hub.until(() => hub.distinct.some(({ kind }) => kind === 'key'));
  const presses = hub.distinct.filter(({ kind }) => kind === 'key');
  t.match(presses, [{ key: 'for', ballotId: 'b1', device: 'line1-05', heldMs: Number, boot: /^[0-9a-f]{8}$/ }]);
  const [press] = presses;
  t.ok(press?.kind === 'key' && (press.heldMs ?? 0) >= 500);

  hall.unplugKeypad(9);
  await hub.until(() => link('line1-05').includes('"down"'));
  hall.replugKeypad(9);
  await hub.until(() => link('line1-05').includes('"up"') && lights.get(9)?.open === true);
});

async function start(teardown: (task: () => Promise<void>) => void) {
  const rig = await hallOf(1, teardown, WIRE, 5, { strangers: [newcomer], keepsDevices: true });
  const kept = () => JSON.parse(readFileSync(rig.config.devicesFile ?? '', 'utf8')) as object;
  const link = (device: string) => JSON.stringify(rig.hub.told.get(`hall/b1/up/link/${device}`) ?? {});
  await rig.hub.until(() => link('line1-1').includes('"up"'));
  return { ...rig, kept, link };
}
