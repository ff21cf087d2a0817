/** The peers are another make: Mosquitto as the broker elsewhere, `mosquitto_sub` as who reads. */
import pino from 'pino';
import { type Test, test } from 'tap';
import type { BridgeId, SeatNumber } from '#contract/ids';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { startBroker } from '../../outlets/hall-bus/broker.ts';
import { connectHallBus } from '../../outlets/hall-bus/hub-client.ts';
import type { Link, LinkContext } from '../link.ts';
import type { OnAirMoment } from '../moment.ts';
import { HallMqttLink, OutsideMqttLink } from './mqtt-link.ts';
import { tallyReaders } from './readers.ts';
import type { MqttEntry } from './settings.ts';
import { mosquitto, reader } from './testing/mosquitto.ts';

const seat = (number: number) => number as SeatNumber;
const quiet: OnAirMoment = { happens: 'quiet', open: ['chair'], places: ['chair', seat(5)] };
const speaking: OnAirMoment = {
  ...quiet,
  happens: 'speech',
  open: ['chair', seat(5)],
  speaker: { name: 'Їжак Марʼяна', place: seat(5) },
};
const closedPart: OnAirMoment = { happens: 'closed-part', open: [], places: ['chair', seat(5)] };
const users = { rada: 'наш пароль', pult: 'їхній пароль' };

/** What a link is opened with; `until` waits for its state. */
function around() {
  let wake = () => {};
  const context: LinkContext = {
    ...{ clock: handClock(), log: pino({ enabled: false }), note: async () => undefined },
    changed: () => wake(),
  };
  const until = async (link: Link, state: string): Promise<void> => {
    while (link.now().state !== state)
      await new Promise<void>((changed) => {
        wake = changed;
      });
  };
  return { context, until };
}

async function studio(t: Test, password = users.rada) {
  const broker = await mosquitto(t.testdir(), users);
  t.teardown(broker.stop);
  const { context, until } = around();
  const entry = { kind: 'mqtt' as const, name: 'Студія', url: `mqtt://127.0.0.1:${broker.port}`, username: 'rada' };
  const link = new OutsideMqttLink({ ...entry, password, hall: 'verbivka' }, context);
  t.teardown(() => link.stop());
  const read = (topic = 'hall/verbivka/#') => {
    const one = reader(broker.port, topic, 'pult', users.pult);
    t.teardown(one.stop);
    return one;
  };
  return { link, until, read };
}

test('a broker elsewhere keeps the whole tally for who comes later, then what changes', async (t) => {
  const { link, until, read } = await studio(t);
  link.follow(speaking);
  await until(link, 'connected');
  const switcher = read();
  for (const line of [
    'on-air online',
    'closed 0',
    'event speech',
    'speaker Їжак Марʼяна',
    'place 5',
    'mic/5 1',
    'mic/chair 1',
  ])
    await switcher.heard(`hall/verbivka/${line}`);
  link.follow(quiet);
  await switcher.heard('hall/verbivka/mic/5 0');
  t.match(link.now(), { kind: 'mqtt', name: 'Студія', state: 'connected' });
});

test('in a closed part the broker is told that no microphone is open, and nobody’s name', async (t) => {
  const { link, until, read } = await studio(t);
  link.follow(speaking);
  await until(link, 'connected');
  const switcher = read();
  await switcher.heard('hall/verbivka/mic/5 1');
  link.follow(closedPart);
  await switcher.heard('hall/verbivka/mic/5 0');
  await switcher.heard('hall/verbivka/closed 1');
  const late = read();
  await late.heard('hall/verbivka/closed 1');
  await late.heard('hall/verbivka/on-air online');
  t.notOk(late.lines.some((line) => line.endsWith('mic/5 1') || line.includes('Їжак')));
});

test('when the hub goes, what is kept says that it went and that every microphone is closed', async (t) => {
  const { link, until, read } = await studio(t);
  link.follow(speaking);
  await until(link, 'connected');
  const switcher = read();
  await switcher.heard('hall/verbivka/mic/5 1');
  await link.stop();
  for (const line of ['mic/5 0', 'mic/chair 0', 'on-air lost']) await switcher.heard(`hall/verbivka/${line}`);
  t.equal(switcher.lines.at(-1), 'hall/verbivka/on-air lost');
});

test('the operator reads that a broker does not let the hub in, or that none is there', async (t) => {
  const { link, until } = await studio(t, 'не той');
  await until(link, 'refused');
  t.match(link.now().why?.uk, /не впускає: перевірте username і password/);
  const { context, until: untilThen } = around();
  const nowhere = new OutsideMqttLink({ kind: 'mqtt', name: 'Ніде', url: 'mqtt://127.0.0.1:9' }, context);
  t.teardown(() => nowhere.stop());
  await untilThen(nowhere, 'refused');
  t.match(nowhere.now().why?.uk, /ніхто не слухає/);
});

test('at the hall’s own broker a reader hears the tally, closed when the hub goes', async (t) => {
  const entry: MqttEntry = { kind: 'mqtt', name: 'Лампи', reader: { username: 'tally', password: 'довгий пароль' } };
  const bridge = 'bridge-1' as BridgeId;
  const hub = { username: 'hub', password: 'вузол' };
  const readers = tallyReaders({ links: [entry] });
  const broker = await startBroker({ port: 0, host: '127.0.0.1', bridges: new Map([[bridge, 'один']]), hub, readers });
  const nothing = () => undefined;
  const bus = await connectHallBus({ url: `mqtt://127.0.0.1:${broker.port}`, ...hub }, [bridge], {
    ...{ link: nothing, health: nothing, microphone: nothing, commission: nothing, unfit: nothing, state: nothing },
    report: async (_bridge, { device, boot, counter }) => ({ device, boot, counter, answer: 'recorded' }),
  });
  const { context } = around();
  const link = new HallMqttLink(entry, { publish: bus.tally, onReconnected: bus.onReconnected }, context);
  const lamps = reader(broker.port, 'hall/dzvin/#', 'tally', 'довгий пароль');
  t.teardown(async () => {
    await lamps.stop();
    await bus.stop();
    await broker.stop();
  });
  bus.microphone({ place: seat(5), open: true, position: 1 });
  link.follow(speaking);
  await lamps.heard('hall/dzvin/mic/5 1');
  await link.stop();
  await lamps.heard('hall/dzvin/mic/5 0');
  t.match(link.now(), { state: 'sending' });
});
