import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Test, test } from 'tap';
import type { HallReader } from '#contract/hall-equipment';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId } from '#contract/ids';
import { Bridge } from '../bridge.ts';
import { monotonicClock } from '../clock.ts';
import { TestHub } from '../testing/hub.ts';
import { SimulatedKeyboardWedge } from './keyboard-wedge/simulated.ts';
import { SimulatedRdm6300 } from './rdm6300/simulated.ts';

/** A bridge with a reader in a slot at seat 3 and a wedge at no seat, both there, and a hub. */
async function hallOfReaders(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-readers-'));
  const slot = new SimulatedRdm6300(join(folder, 'slot'));
  const wedge = new SimulatedKeyboardWedge(join(folder, 'wedge'));
  const hub = new TestHub('b1');
  await Promise.all([hub.start(), slot.plug(), wedge.plug()]);
  const readers: HallReader[] = [
    { id: 'slot-3' as DeviceId, kind: 'rdm6300', path: slot.path, seat: 3 },
    { id: 'wedge' as DeviceId, kind: 'keyboard-wedge', path: wedge.path },
  ];
  const bus = { bridge: 'b1' as BridgeId, broker: hub.url, username: 'b1', secret: 'x' };
  const config = { ...bus, minCycleMs: 50, plan: false, lines: [], microphones: [], readers };
  const events: string[] = [];
  const bridge = new Bridge(config, monotonicClock, (event) => events.push(event));
  bridge.start();
  t.teardown(async () => {
    await bridge.end();
    await hub.stop();
    await Promise.all([slot.end(), wedge.end()]);
    rmSync(folder, { recursive: true, force: true });
  });
  const link = (device: string) => JSON.stringify(hub.told.get(`hall/b1/up/link/${device}`) ?? {});
  return { hub, slot, wedge, bridge, events, link };
}

const shortOf = (hub: TestHub, device: string) =>
  hub.distinct.flatMap((report) =>
    report.device === device ? [`${report.kind}${report.kind === 'card-in' ? ` ${report.card}` : ''}`] : [],
  );

test('cards put into a reader’s slot and taken out come to the hub as reports of that device, and its link tells the slot', async (t) => {
  const { hub, slot, link } = await hallOfReaders(t);
  await hub.until(() => link('slot-3').includes('"cardIn":false'));
  slot.put('62E3086CED');
  await hub.until(() => link('slot-3').includes('"cardIn":true'));
  slot.take();
  await hub.until(() => shortOf(hub, 'slot-3').length >= 3 && link('slot-3').includes('"cardIn":false'));
  t.same(shortOf(hub, 'slot-3'), ['card-out', 'card-in 62E3086CED', 'card-out']);
});

test('a reader that only types tells each reading, and its link says nothing of a card', async (t) => {
  const { hub, wedge, link } = await hallOfReaders(t);
  await hub.until(() => link('wedge').includes('"up"'));
  t.notMatch(link('wedge'), 'cardIn');
  wedge.put('E3086CED');
  await hub.until(() => shortOf(hub, 'wedge').length >= 1);
  t.same(shortOf(hub, 'wedge'), ['card-in E3086CED']);
});

test('when the bus comes back the link of every reader is told anew, and health by reader', async (t) => {
  const { hub, slot, link } = await hallOfReaders(t);
  slot.put('62E3086CED');
  await hub.until(() => link('slot-3').includes('"cardIn":true'));
  await hub.stop();
  hub.told.clear();
  await hub.start();
  await hub.until(() => link('slot-3').includes('"cardIn":true') && hub.told.has('hall/b1/up/health'));
  const { readers } = hub.told.get('hall/b1/up/health') as BridgeHealth;
  t.match(readers, [
    { device: 'slot-3', kind: 'rdm6300', seat: 3, online: true, cards: 1 },
    { device: 'wedge', kind: 'keyboard-wedge', online: true, cards: 0 },
  ]);
});
