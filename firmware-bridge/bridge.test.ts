import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'tap';
import type { BridgeId, DeviceId } from '#contract/ids';
import type { SeatLights } from '#contract/simulated-hall';
import { Bridge } from './bridge.ts';
import { monotonicClock } from './clock.ts';
import { SimulatedHall } from './simulated-hall/simulated-hall.ts';
import { TestHub } from './testing/hub.ts';

const KEY = '000102030405060708090a0b0c0d0e0f';

/** A bridge with one line of keypads at addresses and seats 1 to `seats`, a simulated hall behind it, and a hub. */
async function hallOf(seats: number, teardown: (task: () => Promise<void>) => void, wire = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-test-'));
  const numbers = Array.from({ length: seats }, (_, index) => index + 1);
  const lights = new Map<number, SeatLights>();
  const hub = new TestHub('b1');
  await hub.start();
  const onLights = (seen: SeatLights) => {
    lights.set(seen.seat, seen);
    hub.nudge();
  };
  const devices = numbers.map((seat) => ({ address: seat, seat, key: KEY }));
  const hall = new SimulatedHall({ lines: [{ line: 'line1', devices }], wire, folder, onLights });
  const config = {
    bridge: 'b1' as BridgeId,
    broker: hub.url,
    username: 'b1',
    secret: 'x',
    minCycleMs: 5,
    plan: false,
    lines: [
      {
        name: 'line1',
        path: hall.paths['line1'] ?? '',
        baud: 115_200,
        medium: 'usb' as const,
        devices: numbers.map((seat) => ({
          device: `line1-${seat}` as DeviceId,
          seat,
          address: seat,
          baseKey: Buffer.from(KEY, 'hex'),
        })),
      },
    ],
  };
  const troubles: string[] = [];
  const bridge = new Bridge(config, monotonicClock, (event) => troubles.push(event));
  bridge.start();
  teardown(async () => {
    await bridge.end();
    await hub.stop();
    hall.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const link = (seat: number) => JSON.stringify(hub.told.get(`hall/b1/up/link/line1-${seat}`) ?? {});
  return { hub, hall, bridge, lights, link, troubles };
}

const dark = { position: 0, ready: false, floor: 'none', hurry: false } as const;

test('a press comes to the hub as a report, and the hub’s order comes back as a light', async (t) => {
  const { hub, hall, lights, link } = await hallOf(2, t.teardown);
  await hub.until(() => link(1).includes('"up"') && link(2).includes('"up"'));
  hub.order({ ...dark, device: 'line1-2', ready: true, ballotId: 'b7', hurry: true });
  await hub.until(() => lights.get(2)?.open === true);
  hub.onReport = () =>
    hub.order({ ...dark, device: 'line1-2', position: 9, ready: true, ballotId: 'b7', choice: 'against', hurry: true });
  hall.press(2, 'against');
  await hub.until(() => lights.get(2)?.choice !== undefined);
  t.match(
    hub.reports.find(({ kind }) => kind === 'key'),
    { device: 'line1-2', counter: 2, key: 'against', ballotId: 'b7' },
  );
  t.same(lights.get(2), { seat: 2, ready: true, open: true, choice: 'against', floor: 'none' });
});

test('a card put in and taken out is told with its number, and the link tells the slot', async (t) => {
  const { hub, hall, link } = await hallOf(1, t.teardown);
  await hub.until(() => link(1).includes('"cardIn":false'));
  hall.insertCard(1, '62E3086CED');
  await hub.until(() => link(1).includes('"cardIn":true') && hub.reports.some(({ kind }) => kind === 'card-in'));
  hall.removeCard(1);
  await hub.until(() => hub.distinct.length >= 3);
  t.match(hub.distinct, [{ kind: 'card-out' }, { kind: 'card-in', card: '62E3086CED' }, { kind: 'card-out' }]);
});

test('a report is repeated until the hub acknowledges it, and presses survive a restart of the broker', async (t) => {
  const { hub, hall, link } = await hallOf(1, t.teardown);
  await hub.until(() => link(1).includes('"up"') && hub.distinct.length === 1);
  hub.acknowledges = false;
  hall.press(1, 'for');
  await hub.until(() => hub.reports.filter(({ kind }) => kind === 'key').length >= 3);
  await hub.stop();
  hall.press(1, 'abstain');
  hub.acknowledges = true;
  await hub.start();
  await hub.until(() => hub.distinct.length === 3);
  t.match(hub.distinct.slice(1), [
    { key: 'for', counter: 2 },
    { key: 'abstain', counter: 3 },
  ]);
  t.equal(new Set(hub.reports.map(({ boot }) => boot)).size, 1);
});

test('a line pulled out and put back is online again within two seconds, with the right lights', async (t) => {
  const { hub, hall, lights, link } = await hallOf(2, t.teardown);
  hub.order({ ...dark, device: 'line1-1', ready: true });
  await hub.until(() => lights.get(1)?.ready === true && link(2).includes('"up"'));
  hall.unplug('line1');
  await hub.until(() => link(1).includes('"down"') && link(2).includes('"down"'));
  hub.order({ ...dark, device: 'line1-1', position: 2, ready: true, floor: 'granted' });
  hall.replug('line1');
  const pluggedAt = performance.now();
  await hub.until(() => link(1).includes('"up"') && link(2).includes('"up"') && lights.get(1)?.floor === 'granted');
  t.ok(performance.now() - pluggedAt < 2000);
});

test('with one byte in a hundred damaged no press is invented and no acknowledged press is lost', async (t) => {
  const { hub, hall, link } = await hallOf(3, t.teardown, { corruptedBytes: 0.01, seed: 9 });
  await hub.until(() => [1, 2, 3].every((seat) => link(seat).includes('"up"')));
  const keys = ['for', 'against', 'abstain'] as const;
  const of = (seat: number) =>
    hub.distinct.flatMap((report) => (report.kind === 'key' && report.device === `line1-${seat}` ? [report.key] : []));
  for (let round = 0; round < 20; round += 1) {
    for (const seat of [1, 2, 3]) hall.press(seat, keys[(round + seat) % 3] ?? 'for');
    await hub.until(() => [1, 2, 3].every((seat) => withoutRepeats(of(seat)).length === round + 1));
  }
  const pressed = (seat: number) => Array.from({ length: 20 }, (_, round) => keys[(round + seat) % 3]);
  for (const seat of [1, 2, 3]) t.same(withoutRepeats(of(seat)), pressed(seat));
});

/** Successive keys differ in that test: an equal one is the same press, told again after a broken session. */
const withoutRepeats = (keys: readonly string[]): string[] => keys.filter((key, index) => key !== keys[index - 1]);

test('the bridge tells the bus that it is there, its health by line and device, and that it goes', async (t) => {
  const { hub, bridge, link } = await hallOf(1, t.teardown);
  await hub.until(() => link(1).includes('"up"') && hub.told.has('hall/b1/up/health'));
  t.same(hub.told.get('hall/b1/up/state'), { state: 'online' });
  t.match(hub.told.get('hall/b1/up/health'), { lines: [{ line: 'line1' }], devices: [{ seat: 1 }] });
  await bridge.end();
  await hub.until(() => JSON.stringify(hub.told.get('hall/b1/up/state')).includes('lost'));
});
