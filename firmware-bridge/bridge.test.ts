import { test } from 'tap';
import type { BridgeHealth } from '#contract/hall-health';
import type { BallotId } from '#contract/ids';
import { openPress, sealKeyPair } from '#contract/sealed-press';
import { dark, hallOf } from './testing/rig.ts';

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
    { device: 'line1-2', boot: /^[0-9a-f]{8}$/, counter: 1, key: 'against', ballotId: 'b7' },
    'our own keypad counts its presses itself',
  );
  t.same(lights.get(2), { seat: 2, ready: true, open: true, choice: 'against', floor: 'none', openings: 1 });
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

test('a report is repeated until the hub acknowledges it', async (t) => {
  const { hub, hall, ready } = await hallOf(1, t.teardown);
  await ready();
  await hub.until(() => hub.distinct.length === 1);
  hub.acknowledges = false;
  hall.press(1, 'for');
  hall.press(1, 'against');
  await hub.until(() => hub.reports.filter(({ kind }) => kind === 'key').length >= 3);
  t.match(hub.distinct.slice(1), [{ key: 'for', counter: 2 }], 'the next waits for its turn');
  hub.acknowledges = true;
  await hub.until(() => hub.distinct.length === 3);
  t.match(hub.distinct[2], { key: 'against', counter: 3 });
});

test('presses survive a restart of the broker', async (t) => {
  const { hub, hall, ready, troubles } = await hallOf(1, t.teardown);
  await ready();
  await hub.until(() => hub.distinct.length === 1);
  await hub.stop();
  hall.press(1, 'for');
  hall.press(1, 'abstain');
  await hub.until(() => troubles.includes('hall-bus-trouble'));
  await hub.start();
  await hub.until(() => hub.distinct.length === 3);
  t.match(hub.distinct.slice(1), [
    { key: 'for', counter: 2 },
    { key: 'abstain', counter: 3 },
  ]);
  t.equal(new Set(hub.reports.map(({ boot }) => boot)).size, 1);
});

/** By the wall clock of a machine that may be busy: a healthy hall takes a tenth of it. */
const SOON_MS = 5000;

test('a line pulled out and put back is soon online again, with the right lights', async (t) => {
  const { hub, hall, lights, link } = await hallOf(2, t.teardown);
  hub.order({ ...dark, device: 'line1-1', ready: true });
  await hub.until(() => lights.get(1)?.ready === true && link(2).includes('"up"'));
  hall.unplug('line1');
  await hub.until(() => link(1).includes('"down"') && link(2).includes('"down"'));
  hub.order({ ...dark, device: 'line1-1', position: 2, ready: true, floor: 'granted' });
  hall.replug('line1');
  const pluggedAt = performance.now();
  await hub.until(() => link(1).includes('"up"') && link(2).includes('"up"') && lights.get(1)?.floor === 'granted');
  t.ok(performance.now() - pluggedAt < SOON_MS);
});

test('a press made while a line is unplugged, or told twice, never counts for a ballot opened meanwhile', async (t) => {
  const { hub, hall, lights, link } = await hallOf(1, t.teardown);
  const told = () =>
    hub.distinct.flatMap((report) => (report.kind === 'key' ? [`${report.key} ${report.ballotId}`] : []));
  hub.order({ ...dark, device: 'line1-1', ready: true, ballotId: 'b1', hurry: true });
  await hub.until(() => link(1).includes('"up"') && lights.get(1)?.open === true);
  hall.press(1, 'for');
  await hub.until(() => told().length === 1);
  hall.unplug('line1');
  await hub.until(() => link(1).includes('"down"'));
  hall.press(1, 'against');
  hub.order({ ...dark, device: 'line1-1', position: 2, ready: true, floor: 'granted', ballotId: 'b2', hurry: true });
  hall.replug('line1');
  await hub.until(() => lights.get(1)?.floor === 'granted');
  hall.press(1, 'abstain');
  await hub.until(() => told().some((key) => key.startsWith('abstain')));
  t.same([...new Set(told())], ['for b1', 'against b1', 'abstain b2']);
});

test('the bridge tells the bus that it is there, its health by line and device, and that it goes', async (t) => {
  const { hub, bridge, link } = await hallOf(1, t.teardown);
  await hub.until(() => link(1).includes('"up"') && hub.told.has('hall/b1/up/health'));
  t.same(hub.told.get('hall/b1/up/state'), { state: 'online' });
  t.match(hub.told.get('hall/b1/up/health'), { lines: [{ line: 'line1' }], devices: [{ seat: 1 }] });
  await bridge.end();
  await hub.until(() => JSON.stringify(hub.told.get('hall/b1/up/state')).includes('lost'));
});

test('an order for a device that is not there is counted and told; the next one is shown without waiting for a round', async (t) => {
  const { hub, link, lights, troubles } = await hallOf(1, t.teardown, {}, 8000);
  await hub.until(() => link(1).includes('"up"') && lights.has(1));
  hub.order({ ...dark, device: 'line9-1' });
  await hub.until(() => troubles.includes('oddities'));
  const orderedAt = performance.now();
  hub.order({ ...dark, device: 'line1-1', ready: true });
  await hub.until(() => lights.get(1)?.ready === true);
  t.ok(performance.now() - orderedAt < SOON_MS);
});

test('a keypad that dies is told as lost, and its neighbours on the line go on', async (t) => {
  const { hub, hall, link, ready } = await hallOf(2, t.teardown);
  await ready();
  hall.killKeypad(1);
  hall.press(1, 'for');
  await hub.until(() => link(1).includes('"down"'));
  hall.press(2, 'for');
  await hub.until(() => hub.reports.some(({ kind }) => kind === 'key'));
  t.match(link(2), '"up"');
  t.same(
    hub.distinct.filter(({ kind }) => kind === 'key').map(({ device }) => device),
    ['line1-2'],
    'nothing is heard of the dead one',
  );
});

test('a press in a secret ballot crosses the bus sealed, and its lights say only that it was taken in', async (t) => {
  const { hub, hall, lights, link } = await hallOf(1, t.teardown);
  const { secretKey, publicKey: sealKey } = sealKeyPair();
  const ballotId = 'b9' as BallotId;
  await hub.until(() => link(1).includes('"up"'));
  hub.order({ ...dark, device: 'line1-1', ready: true, ballotId, sealKey, hurry: true });
  await hub.until(() => lights.get(1)?.open === true);
  hub.onReport = () =>
    hub.order({ ...dark, device: 'line1-1', position: 9, ready: true, ballotId, sealKey, tookPart: true, hurry: true });
  hall.press(1, 'against');
  await hub.until(() => lights.get(1)?.tookPart === true);
  t.notOk(lights.get(1)?.choice);
  const told = hub.distinct.filter(({ kind }) => kind !== 'card-out');
  t.match(told, [{ kind: 'sealed-key', device: 'line1-1', counter: 2, ballotId }]);
  const [report] = told;
  t.equal(report?.kind === 'sealed-key' && openPress(secretKey, ballotId, report.sealed), 1);
});

test('choices that a plain keypad kept over a restart of the bridge are counted by line, and told of once a device', async (t) => {
  const { hub, hall, link, ready, restart, log } = await hallOf(1, t.teardown);
  await ready();
  hall.unplug('line1');
  await hub.until(() => link(1).includes('"down"'));
  for (const choice of ['for', 'against'] as const) hall.press(1, choice);
  await restart();
  hall.replug('line1');
  const kept = () => (hub.told.get('hall/b1/up/health') as BridgeHealth).lines[0]?.discardedPresses?.['kept'];
  await hub.until(() => kept() === 2);
  t.notOk(hub.reports.some(({ kind }) => kind === 'key'));
  const told = log.filter((line) => line.includes('press-lost'));
  t.same(told, ['{"event":"press-lost","device":"line1-1","reason":"kept"}']);
});
