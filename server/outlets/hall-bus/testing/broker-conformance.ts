import { type Test, test } from 'tap';
import { checker } from '#contract/check';
import { Report } from '#contract/hall-bus';
import type { BallotId } from '#contract/ids';
import { openPress, sealKeyPair, sealPress } from '#contract/sealed-press';
import { CHOICES } from '#contract/vocabulary';
import { Hall, type RunningBroker, users } from './broker-hall.ts';

/** Relays that the broker under test must know as ordered by bridge-1: one with Tasmota, one of Shelly's. */
export const relays = { tasmota: 'dzvin-mic-12', shelly: 'dzvin-rostrum' } as const;

const ORDER = 'hall/bridge-1/down/order/line1-00';

/** @param start a fresh broker that knows {@link users}. */
export function brokerConformance(name: string, start: () => Promise<RunningBroker>): void {
  const rule = (what: string, run: (hall: Hall, t: Test) => Promise<void>) =>
    test(`${name}: ${what}`, async (t) => {
      const hall = new Hall(await start());
      t.teardown(() => hall.stop());
      await run(hall, t);
    });

  rule('a client with a wrong password, or without a name, does not get on the bus', async (hall, t) => {
    await t.rejects(hall.connect('bridge-1', 'two'), { message: /Not authorized/ });
    await t.rejects(hall.connect('nobody', 'one'), { message: /Not authorized/ });
  });

  rule('the hub hears a bridge, and a bridge hears what is for it', async (hall, t) => {
    const [hub, bridge] = [await hall.connect('hub'), await hall.connect('bridge-1')];
    const report = hall.next(hub);
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    await bridge.publishAsync('hall/bridge-1/up/report', 'press', { qos: 1 });
    t.equal(await report, 'hall/bridge-1/up/report press');
    const order = hall.next(bridge);
    await bridge.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 });
    await hub.publishAsync(ORDER, '{}', { qos: 1 });
    t.equal(await order, `${ORDER} {}`);
  });

  rule('a sealed press arrives as it was sealed, and what is in it stays sealed to the bus', async (hall, t) => {
    const [hub, bridge] = [await hall.connect('hub'), await hall.connect('bridge-1')];
    const report = hall.next(hub);
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    const { secretKey, publicKey } = sealKeyPair();
    const ballotId = '8-14-1-b3' as BallotId;
    const origin = { kind: 'sealed-key', device: 'line1-00', boot: 'boot1', counter: 1, ageMs: 0, ballotId };
    const press = JSON.stringify({ ...origin, sealed: sealPress(publicKey, ballotId, 'abstain') });
    await bridge.publishAsync('hall/bridge-1/up/report', press, { qos: 1 });
    const heard = (await report).slice('hall/bridge-1/up/report '.length);
    t.equal(heard, press);
    t.notMatch(heard, /for|against|abstain/);
    const read = checker(Report)(JSON.parse(heard));
    t.ok(read.ok && read.value.kind === 'sealed-key');
    if (read.ok && read.value.kind === 'sealed-key') {
      t.equal(openPress(secretKey, ballotId, read.value.sealed), CHOICES.indexOf('abstain'));
    }
  });

  rule('no press is retained: who comes on the bus later hears none', async (hall, t) => {
    const bridge = await hall.connect('bridge-1');
    await bridge.publishAsync('hall/bridge-1/up/report', 'sealed', { qos: 1 });
    const late = await hall.connect('hub');
    const first = hall.next(late);
    await late.subscribeAsync('hall/+/up/report', { qos: 1 });
    await bridge.publishAsync('hall/bridge-1/up/report', 'the next', { qos: 1 });
    t.equal(await first, 'hall/bridge-1/up/report the next');
  });

  rule('a retained order waits for a bridge that comes later', async (hall, t) => {
    await (await hall.connect('hub')).publishAsync(ORDER, 'dark', { qos: 1, retain: true });
    const bridge = await hall.connect('bridge-1');
    const order = hall.next(bridge);
    await bridge.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 });
    t.equal(await order, `${ORDER} dark`);
  });

  rule('a bridge whose connection breaks is told of as lost by its last will', async (hall, t) => {
    const hub = await hall.connect('hub');
    await hub.subscribeAsync('hall/+/up/state', { qos: 1 });
    const state = hall.next(hub);
    const will = { topic: 'hall/bridge-1/up/state', payload: Buffer.from('lost'), qos: 1 as const, retain: true };
    (await hall.connect('bridge-1', users['bridge-1'], { will })).stream.destroy();
    t.equal(await state, 'hall/bridge-1/up/state lost');
  });

  rule('a report forged under another bridge’s name does not reach the hub', async (hall, t) => {
    const [hub, forger, honest] = [
      await hall.connect('hub'),
      await hall.connect('bridge-1'),
      await hall.connect('bridge-2'),
    ];
    await hub.subscribeAsync('hall/+/up/report', { qos: 1 });
    const first = hall.next(hub);
    const ended = new Promise((resolve) => forger.once('close', () => resolve(undefined)));
    const taken = forger.publishAsync('hall/bridge-2/up/report', 'forged', { qos: 1 }).catch(() => undefined);
    await Promise.race([ended, taken]);
    await honest.publishAsync('hall/bridge-2/up/report', 'true', { qos: 1 });
    t.equal(await first, 'hall/bridge-2/up/report true');
  });

  rule('whoever drives microphones hears what they have to do, also when it comes later', async (hall, t) => {
    await (await hall.connect('hub')).publishAsync('hall/microphones/12', 'open', { qos: 1, retain: true });
    const driver = await hall.connect('bridge-1');
    const order = hall.next(driver);
    await driver.subscribeAsync('hall/microphones/+', { qos: 1 });
    t.equal(await order, 'hall/microphones/12 open');
  });

  rule('only the hub says what microphones have to do', async (hall, t) => {
    const [hub, forger, driver] = [
      await hall.connect('hub'),
      await hall.connect('bridge-1'),
      await hall.connect('bridge-2'),
    ];
    await driver.subscribeAsync('hall/microphones/+', { qos: 1 });
    const first = hall.next(driver);
    const ended = new Promise((resolve) => forger.once('close', () => resolve(undefined)));
    const taken = forger.publishAsync('hall/microphones/chair', 'forged', { qos: 1 }).catch(() => undefined);
    await Promise.race([ended, taken]);
    await hub.publishAsync('hall/microphones/chair', 'true', { qos: 1 });
    t.equal(await first, 'hall/microphones/chair true');
  });

  for (const topic of ['hall/hub', 'hall/lamps/session', 'hall/gong']) {
    rule(`whoever is on the bus hears ${topic}, and only the hub says it`, async (hall, t) => {
      const [hub, forger, driver] = [
        await hall.connect('hub'),
        await hall.connect('bridge-1'),
        await hall.connect('bridge-2'),
      ];
      await driver.subscribeAsync(['hall/hub', 'hall/lamps/+', 'hall/gong'], { qos: 1 });
      const first = hall.next(driver);
      await hall.tries(forger, topic);
      await hub.publishAsync(topic, 'true', { qos: 1 });
      t.equal(await first, `${topic} true`);
    });
  }

  for (const [order, state] of [
    [`cmnd/${relays.tasmota}/POWER1`, `stat/${relays.tasmota}/POWER1`],
    [`${relays.shelly}/rpc`, `${relays.shelly}/events/rpc`],
  ] as const) {
    rule(`a bridge orders its relay at ${order} and reads ${state}`, async (hall, t) => {
      const [bridge, relay] = [await hall.connect('bridge-1'), await hall.connect('relays')];
      await relay.subscribeAsync(order, { qos: 1 });
      const ordered = hall.next(relay);
      await bridge.publishAsync(order, 'ON', { qos: 1 });
      t.equal(await ordered, `${order} ON`);
      await bridge.subscribeAsync(state, { qos: 1 });
      const told = hall.next(bridge);
      await relay.publishAsync(state, 'ON', { qos: 1 });
      t.equal(await told, `${state} ON`);
    });
  }

  rule('a bridge orders no relay that the hall file does not name', async (hall, t) => {
    const [bridge, relay] = [await hall.connect('bridge-1'), await hall.connect('relays')];
    await relay.subscribeAsync(`cmnd/${relays.tasmota}/POWER1`, { qos: 1 });
    await relay.subscribeAsync('cmnd/coffee/POWER1', { qos: 1 }).catch(() => undefined);
    const first = hall.next(relay);
    await hall.tries(bridge, 'cmnd/coffee/POWER1');
    const again = await hall.connect('bridge-1');
    await again.publishAsync(`cmnd/${relays.tasmota}/POWER1`, 'OFF', { qos: 1 });
    t.equal(await first, `cmnd/${relays.tasmota}/POWER1 OFF`);
  });

  rule('a relay says nothing in the hall’s name', async (hall, t) => {
    const [hub, relay, bridge] = [
      await hall.connect('hub'),
      await hall.connect('relays'),
      await hall.connect('bridge-1'),
    ];
    await hub.subscribeAsync('hall/#', { qos: 1 });
    const first = hall.next(hub);
    await hall.tries(relay, 'hall/bridge-1/up/report');
    await bridge.publishAsync('hall/bridge-1/up/report', 'true', { qos: 1 });
    t.equal(await first, 'hall/bridge-1/up/report true');
  });

  rule('a relay is no bridge: it says nothing below its own name, and reads nothing of the hall', async (hall, t) => {
    const [hub, relay] = [await hall.connect('hub'), await hall.connect('relays')];
    await hub.subscribeAsync('hall/#', { qos: 1 });
    const first = hall.next(hub);
    await hall.tries(relay, 'hall/relays/up/report');
    await hub.publishAsync('hall/hub', 'true', { qos: 1, retain: true });
    t.equal(await first, 'hall/hub true');
    const curious = await hall.connect('relays');
    const heard = hall.next(curious);
    await curious.subscribeAsync(['hall/hub', 'hall/relays/down/order/+'], { qos: 1 }).catch(() => undefined);
    await curious.subscribeAsync(`cmnd/${relays.tasmota}/POWER1`, { qos: 1 });
    const bridge = await hall.connect('bridge-1');
    await bridge.publishAsync(`cmnd/${relays.tasmota}/POWER1`, 'ON', { qos: 1 });
    t.equal(await heard, `cmnd/${relays.tasmota}/POWER1 ON`);
  });

  rule('a camera switcher hears the tally, also when it comes later, and nothing else of the bus', async (hall, t) => {
    const [hub, switcher] = [await hall.connect('hub'), await hall.connect('tally')];
    const heard = hall.next(switcher);
    for (const topic of ['hall/#', 'hall/microphones/#', 'hall/+/up/#', 'hall/lamps/+'])
      await switcher.subscribeAsync(topic, { qos: 1 }).catch(() => undefined);
    await hub.publishAsync('hall/microphones/12', 'open', { qos: 1, retain: true });
    await hub.publishAsync('hall/dzvin/mic/12', '1', { qos: 1, retain: true });
    await switcher.subscribeAsync('hall/dzvin/#', { qos: 1 });
    t.equal(await heard, 'hall/dzvin/mic/12 1');
  });

  rule('a camera switcher says nothing on the bus', async (hall, t) => {
    const [hub, switcher] = [await hall.connect('hub'), await hall.connect('tally')];
    await hub.subscribeAsync('hall/#', { qos: 1 });
    const first = hall.next(hub);
    for (const topic of ['hall/dzvin/mic/5', 'hall/tally/up/report']) {
      await hall.tries(switcher.connected ? switcher : await hall.connect('tally'), topic);
    }
    await hub.publishAsync('hall/dzvin/mic/5', '0', { qos: 1 });
    t.equal(await first, 'hall/dzvin/mic/5 0');
  });

  rule('nobody who lacks the hub’s password throws it off by calling itself the hub', async (hall, t) => {
    const hub = await hall.connectHub(() => undefined);
    for (const clientId of ['hub', 'dzvin-hub'])
      await hall.connect('bridge-2', users['bridge-2'], { clientId }).catch(() => undefined);
    const driver = await hall.connect('bridge-1');
    const presence = hall.next(driver);
    await driver.subscribeAsync('hall/hub', { qos: 1 });
    t.equal(await presence, 'hall/hub {"state":"online"}', 'its last will was not told');
    const answered = hall.next(driver);
    await driver.subscribeAsync('hall/gong', { qos: 1 });
    hub.gong({ why: 'gavel', position: 1 });
    t.equal(await answered, 'hall/gong {"why":"gavel","position":1}');
  });

  rule('the hub hears no bridge but those of its hall file', async (hall, t) => {
    const heard: string[] = [];
    await hall.connectHub((bridge) => heard.push(bridge));
    const [other, own] = [await hall.connect('bridge-2'), await hall.connect('bridge-1')];
    await other.publishAsync('hall/bridge-2/up/state', '{"state":"online"}', { qos: 1 });
    await own.publishAsync('hall/bridge-1/up/state', '{"state":"online"}', { qos: 1 });
    await hall.until(() => heard.includes('bridge-1'));
    t.same(heard, ['bridge-1']);
  });

  rule('a packet larger than the hall ever needs is not taken', async (hall, t) => {
    const [hub, greedy, honest] = [
      await hall.connect('hub'),
      await hall.connect('bridge-1'),
      await hall.connect('bridge-2'),
    ];
    await hub.subscribeAsync('hall/+/up/health', { qos: 1 });
    const first = hall.next(hub);
    const ended = new Promise((resolve) => greedy.once('close', () => resolve(undefined)));
    const large = 'x'.repeat(1_100_000);
    const taken = greedy.publishAsync('hall/bridge-1/up/health', large, { qos: 1 }).catch(() => undefined);
    await Promise.race([ended, taken]);
    await honest.publishAsync('hall/bridge-2/up/health', 'true', { qos: 1 });
    t.equal(await first, 'hall/bridge-2/up/health true');
  });

  rule('who has not said who it is may not announce much', async (hall, t) => {
    await t.resolves(hall.announces(Uint8Array.from([0x10, 0xff, 0xff, 0xff, 0x7f])));
  });

  rule('a bridge does not hear what is for another', async (hall, t) => {
    const [hub, curious] = [await hall.connect('hub'), await hall.connect('bridge-2')];
    const first = hall.next(curious);
    await curious.subscribeAsync('hall/bridge-1/down/order/+', { qos: 1 }).catch(() => undefined);
    await curious.subscribeAsync('hall/bridge-2/down/order/+', { qos: 1 });
    await hub.publishAsync(ORDER, 'not yours', { qos: 1 });
    await hub.publishAsync('hall/bridge-2/down/order/line1-00', 'yours', { qos: 1 });
    t.equal(await first, 'hall/bridge-2/down/order/line1-00 yours');
  });
}
