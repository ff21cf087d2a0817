import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { connectAsync, type MqttClient } from 'mqtt';
import { pino } from 'pino';
import { type Test, test } from 'tap';
import type { PersonCommand } from '#contract/commands';
import type { GongOrder, HubState, LampOrder, LightOrder, MicrophoneOrder } from '#contract/hall-bus';
import type { BallotId, BridgeId, CardNumber, DeviceId, MemberId } from '#contract/ids';
import type { HubConfig } from '../../config.ts';
import { SittingHub } from '../../hub/hub.ts';
import { Intake } from '../../hub/intake.ts';
import { SeatMap } from '../../hub/seat-map.ts';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { smallCouncil } from '../../hub/testing/small-council.ts';
import { openJournal } from '../../journal/journal.ts';
import { openHouse } from '../../views/house.ts';
import { startBroker } from './broker.ts';
import { FRESH_MS } from './gong-orders.ts';
import { HallBus } from './hall-bus.ts';

const bridge = 'bridge-1' as BridgeId;
const device = 'line1-00' as DeviceId;
const m1 = 'm1' as MemberId;
const users = { bridges: new Map([[bridge, 'secret']]), hub: { username: 'hub', password: 'password' } };
const brokerAt = (port: number) => startBroker({ port, host: '127.0.0.1', ...users });

/** A hub on a bus whose broker an installation brought. */
async function startHall(t: Test, port: number) {
  const seatMap = new SeatMap([{ bridge, device, seat: 2, line: 'line1' }]);
  const journal = openJournal(join(t.testdir(), 'journal.db'));
  const clock = handClock();
  const hub = new SittingHub({ journal, clock, settings: smallCouncil, seatMap });
  const house = openHouse(hub, smallCouncil.council.name);
  hub.start();
  const config = { bridge, hall: { broker: { url: `mqtt://127.0.0.1:${port}`, ...users.hub } } } as HubConfig;
  const log = pino({ level: 'silent' });
  const intake = new Intake(hub, seatMap, () => undefined);
  await journal.whenCommitted(journal.position);
  const password = users.hub.password;
  const bus = await HallBus.start({ config, clock, log, hubPassword: password, hub, intake, house, seatMap });
  t.teardown(async () => {
    await bus.stop();
    hub.stop();
    await journal.close();
  });
  const ask = async (...commands: PersonCommand[]) => {
    for (const command of commands) await hub.submit({ id: randomUUID(), command }, { role: 'chair' });
  };
  hub.decide({ type: 'card-in', seat: 2, card: '6200000002' as CardNumber }, 'device:line1-00', 'line1-00/1/1');
  return { ask, hub, intake, bus, clock };
}

/** What the bus says to one who comes to it now and listens. */
async function listen(t: Test, port: number) {
  const client = await connectAsync(`mqtt://127.0.0.1:${port}`, {
    protocolVersion: 4,
    username: bridge,
    password: 'secret',
    reconnectPeriod: 0,
  });
  t.teardown(() => client.endAsync(true));
  const heard = new Map<string, unknown>();
  client.on('message', (topic, payload) => heard.set(topic, JSON.parse(payload.toString())));
  await client.subscribeAsync(
    ['hall/hub', 'hall/microphones/+', 'hall/lamps/+', 'hall/gong', `hall/${bridge}/down/+/#`],
    {
      qos: 1,
    },
  );
  return {
    microphone: (place: MicrophoneOrder['place'], open: boolean) =>
      until(client, () => (heard.get(`hall/microphones/${place}`) as MicrophoneOrder | undefined)?.open === open),
    lamp: (lamp: LampOrder['lamp'], on: boolean) =>
      until(client, () => (heard.get(`hall/lamps/${lamp}`) as LampOrder | undefined)?.on === on),
    hub: (state: HubState['state']) =>
      until(client, () => (heard.get('hall/hub') as HubState | undefined)?.state === state),
    gong: (why: GongOrder['why']) =>
      until(client, () => (heard.get('hall/gong') as GongOrder | undefined)?.why === why),
    commission: () => until(client, () => heard.has(`hall/${bridge}/down/commission`)),
    heard,
    client,
    floor: (floor: LightOrder['floor']) =>
      until(
        client,
        () => (heard.get(`hall/${bridge}/down/order/${device}`) as LightOrder | undefined)?.floor === floor,
      ),
  };
}

async function until(client: MqttClient, holds: () => boolean): Promise<boolean> {
  while (!holds()) await new Promise((resolve) => client.once('message', resolve));
  return true;
}

const SPEAKING: PersonCommand[] = [{ type: 'open-sitting' }, { type: 'grant-floor', memberId: m1, kind: 'debate' }];

test('seats and microphones are told on the bus what the journal holds', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { ask } = await startHall(t, broker.port);
  const heard = await listen(t, broker.port);
  t.ok(await heard.microphone('chair', true));
  t.ok(await heard.microphone('rostrum', false));
  await ask(...SPEAKING);
  t.ok(await heard.floor('granted'));
  t.ok(await heard.microphone(2, true));
  await ask({ type: 'adjourn-sitting' });
  t.ok(await heard.floor('none'));
  t.ok(await heard.microphone(2, false));
  t.ok(await heard.microphone('chair', false));
});

test('a broker that was away and has forgotten is told everything again', async (t) => {
  const first = await brokerAt(0);
  const { ask } = await startHall(t, first.port);
  await ask(...SPEAKING);
  t.ok(await (await listen(t, first.port)).microphone(2, true));
  await first.stop();
  const second = await brokerAt(first.port);
  t.teardown(() => second.stop());
  const heard = await listen(t, second.port);
  t.ok(await heard.microphone(2, true));
  t.ok(await heard.microphone('rostrum', false));
  t.ok(await heard.floor('granted'));
});

test('where the broker outlives the hub it says, to who comes later too, that the hub is gone', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { bus } = await startHall(t, broker.port);
  const heard = await listen(t, broker.port);
  t.ok(await heard.hub('online'));
  await bus.stop();
  t.ok(await heard.hub('lost'));
  t.ok(await (await listen(t, broker.port)).hub('lost'));
});

test('lamps say that the sitting is open and the quorum there, and tell it to who comes later', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { ask, hub } = await startHall(t, broker.port);
  const heard = await listen(t, broker.port);
  t.ok(await heard.lamp('session', false));
  t.ok(await heard.lamp('quorum', false));
  for (const seat of [3, 4, 5, 6]) {
    const card = `62000000${seat.toString(16).padStart(2, '0')}` as CardNumber;
    hub.decide({ type: 'card-in', seat, card }, 'device:test', `test/1/${seat}`);
  }
  t.ok(await heard.lamp('quorum', true));
  await ask({ type: 'open-sitting' });
  t.ok(await heard.lamp('session', true));
  t.ok(await (await listen(t, broker.port)).lamp('session', true));
  await ask({ type: 'adjourn-sitting' });
  t.ok(await heard.lamp('session', false));
});

test('the gavel cuts the microphones and sounds the gong once; without an open sitting it is refused', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { ask, intake } = await startHall(t, broker.port);
  const heard = await listen(t, broker.port);
  t.ok(await heard.microphone(2, false));
  const struck = { kind: 'gavel', device: 'gavel' as DeviceId, boot: 'boot1', ageMs: 0 } as const;
  t.match(await intake.take(bridge, { ...struck, counter: 1 }), { answer: 'refused', code: 'SITTING_NOT_OPEN' });
  await ask(...SPEAKING);
  t.ok(await heard.microphone(2, true));
  t.match(await intake.take(bridge, { ...struck, counter: 2 }), { answer: 'recorded' });
  t.ok(await heard.microphone(2, false));
  t.ok(await heard.gong('gavel'));
});

test('what the operator asks of a line reaches its bridge, and its answer is known', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { hub } = await startHall(t, broker.port);
  const heard = await listen(t, broker.port);
  const changed = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => (holds() ? resolve() : undefined);
      hub.onHallChanged(look);
      hub.onLinksChanged(look);
      look();
    });
  heard.client.publish(`hall/${bridge}/up/state`, JSON.stringify({ state: 'online' }), { qos: 1, retain: true });
  await changed(() => hub.hall().online.has(bridge));
  const answer = await hub.submit(
    { id: randomUUID(), command: { type: 'discover-devices', line: 'line1' } },
    { role: 'operator' },
  );
  t.match(answer, { ok: true });
  await heard.commission();
  const { transaction, line } = heard.heard.get(`hall/${bridge}/down/commission`) as Record<string, string>;
  heard.client.publish(
    `hall/${bridge}/up/commission`,
    JSON.stringify({ tells: 'found', transaction, line, devices: [] }),
    { qos: 1 },
  );
  await changed(() => hub.hall().setUp['bridge-1/line1']?.found !== undefined);
  t.match(hub.hall().setUp['bridge-1/line1'], { found: { devices: [] }, last: { act: 'discover' } });
});

test('one stroke of the gong tells that a ballot has opened, and no more are sounded of it', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { ask, hub } = await startHall(t, broker.port);
  for (const seat of [3, 4, 5, 6]) {
    const card = `62000000${seat.toString(16).padStart(2, '0')}` as CardNumber;
    hub.decide({ type: 'card-in', seat, card }, 'device:test', `test/1/${seat}`);
  }
  const heard = await listen(t, broker.port);
  t.ok(await heard.lamp('session', false));
  const strokes: string[] = [];
  heard.client.on('message', (topic, payload) => {
    if (topic === 'hall/gong') strokes.push(String(payload));
  });
  await ask(
    { type: 'open-sitting' },
    { type: 'open-ballot', subject: 'procedural', text: 'Про регламент', openForSeconds: 600 },
  );
  t.ok(await heard.gong('ballot-opened'));
  t.ok(await heard.lamp('session', true));
  const ballotId = '8-14-1-b1' as BallotId;
  await ask(
    { type: 'extend-ballot', ballotId, bySeconds: 30 },
    { type: 'close-ballot', ballotId },
    { type: 'adjourn-sitting' },
  );
  t.ok(await heard.lamp('session', false));
  t.equal(strokes.length, 1);
});

test('a bridge that comes back just after a stroke of the gong is told it again, and of an older one no more', async (t) => {
  const broker = await brokerAt(0);
  t.teardown(() => broker.stop());
  const { ask, intake, clock } = await startHall(t, broker.port);
  const first = await listen(t, broker.port);
  await ask(...SPEAKING);
  t.ok(await first.microphone(2, true));
  const struck = { kind: 'gavel', device: 'gavel' as DeviceId, boot: 'boot1', ageMs: 0 } as const;
  t.match(await intake.take(bridge, { ...struck, counter: 1 }), { answer: 'recorded' });
  t.ok(await first.gong('gavel'));
  const back = await listen(t, broker.port);
  const online = () =>
    back.client.publishAsync(`hall/${bridge}/up/state`, JSON.stringify({ state: 'online' }), { qos: 1 });
  await online();
  t.ok(await back.gong('gavel'));
  t.same(back.heard.get('hall/gong'), first.heard.get('hall/gong'));

  clock.pass(FRESH_MS + 1);
  back.heard.delete('hall/gong');
  await online();
  await ask({ type: 'adjourn-sitting' });
  t.ok(await back.lamp('session', false));
  t.notOk(back.heard.has('hall/gong'));
});
