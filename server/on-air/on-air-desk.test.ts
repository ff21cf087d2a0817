import pino from 'pino';
import { test } from 'tap';
import type { OnAirLink } from '#contract/on-air';
import { handClock } from '../hub/testing/hand-clock.ts';
import { given, i1, register } from '../views/testing/screens.ts';
import { convening, idOf } from '../views/testing/small-council.ts';
import { catcher, type LinkContext } from './link.ts';
import type { OnAirMoment } from './moment.ts';
import { OnAirDesk } from './on-air-desk.ts';
import { openOnAir } from './open-on-air.ts';
import { checkOnAir, type OnAirRead } from './settings.ts';

const context = { clock: handClock(), log: pino({ enabled: false }), note: async () => undefined };
const osc = (name: string) => ({ kind: 'osc', name, host: '127.0.0.1', port: 9 });

function read(...links: object[]): OnAirRead {
  const checked = checkOnAir({ format: 'on-air/1', links });
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return { settings: checked.value };
}

/** A desk whose links note what they are told. */
function desk(settings: OnAirRead) {
  const { house, hub, give } = given(convening(), ...register('head', 'm1', 'm2', 'm3'), { type: 'open-sitting' });
  const told: [name: string, moment: OnAirMoment][] = [];
  const stopped: string[] = [];
  const contexts: LinkContext[] = [];
  const open: ConstructorParameters<typeof OnAirDesk>[0]['open'] = ({ name }, linkContext) => {
    contexts.push(linkContext);
    return {
      follow: (moment) => void told.push([name, moment]),
      now: (): OnAirLink => ({ kind: 'osc', name, state: 'sending' }),
      stop: async () => void stopped.push(name),
    };
  };
  return { desk: new OnAirDesk({ ...context, house, hub, read: settings, open }), give, told, stopped, contexts };
}

test('every link is told what happens at once, and again when that changes, not with every event', async (t) => {
  const { give, told } = desk(read(osc('Перший'), osc('Другий')));
  t.same(
    told.map(([name, { happens }]) => [name, happens]),
    [
      ['Перший', 'quiet'],
      ['Другий', 'quiet'],
    ],
  );
  give({ type: 'request-floor', memberId: idOf('m2'), kind: 'debate' });
  t.equal(told.length, 2, 'who waits for the floor leads no camera');
  give({ type: 'open-item', itemId: i1 }, { type: 'grant-floor', memberId: idOf('m1'), kind: 'debate' });
  t.match(told.at(-1)?.[1], { happens: 'speech', open: ['chair', 2] });
  t.equal(told.length, 4);
});

test('each link stands under its name, and a change of one is told on', async (t) => {
  const { desk: onAir, contexts, stopped } = desk(read(osc('Перший'), osc('Другий')));
  t.match(onAir.now(), { links: { Перший: { state: 'sending' }, Другий: { state: 'sending' } } });
  let changes = 0;
  onAir.onChanged(() => {
    changes += 1;
  });
  contexts[1]?.changed();
  t.equal(changes, 1);
  await onAir.stop();
  t.same(stopped, ['Перший', 'Другий']);
});

test('without a file there is no link and no fault; a fault is told and nothing is served', async (t) => {
  t.same(desk({}).desk.now(), { links: {} });
  const fault = { uk: 'не прочитано', en: 'could not be read' };
  t.same(desk({ fault }).desk.now(), { links: {}, fault });
});

test('at the hall’s own broker a name that the bridge has is not taken, and the operator reads why', async (t) => {
  const { house, hub } = given(convening());
  const said: string[] = [];
  const broker = { publish: (topic: string) => void said.push(topic), onReconnected: () => undefined };
  const reader = { username: 'tally', password: 'довгий пароль' };
  const settings = read(
    { kind: 'mqtt', name: 'Лампи', reader },
    { kind: 'mqtt', name: 'Хибні', reader, hall: 'bridge-1' },
  );
  const dataDir = t.testdir();
  const bridge = 'bridge-1' as Parameters<typeof openOnAir>[0]['bridge'];
  const onAir = openOnAir({ ...context, house, hub, read: settings, broker, bridge, dataDir });
  t.teardown(() => onAir.stop());
  t.match(onAir.now().links, { Лампи: { state: 'sending' }, Хибні: { state: 'off', why: { uk: /імʼя шлюзу/ } } });
  t.ok(said.includes('hall/dzvin/mic/chair'));
  t.notOk(said.some((topic) => topic.startsWith('hall/bridge-1/')));
});

test('a link that throws ends no sitting and hinders no other link', async (t) => {
  const { house, hub } = given(convening());
  const told: string[] = [];
  const warned: object[] = [];
  const open: ConstructorParameters<typeof OnAirDesk>[0]['open'] = ({ name }, { log }) => {
    if (name === 'Невідкритий') throw new Error('no socket');
    const { unwaited } = catcher(log, name);
    return {
      follow: () => {
        told.push(name);
        if (name === 'Зламаний') unwaited(Promise.reject(new Error('no answer')));
      },
      now: () => {
        if (name === 'Зламаний') throw new RangeError('no date');
        return { kind: 'osc', name, state: 'sending' };
      },
      stop: async () => undefined,
    };
  };
  const log = { info: () => undefined, warn: (fields: object) => void warned.push(fields) };
  const settings = read(osc('Невідкритий'), osc('Зламаний'), osc('Справний'));
  const broken = new OnAirDesk({ ...context, log, house, hub, read: settings, open });
  await new Promise(setImmediate);
  t.same(told, ['Зламаний', 'Справний']);
  const states = Object.values(broken.now().links).map(({ state }) => state);
  t.same(states, ['off', 'off', 'sending']);
  t.match(warned, [{ err: { message: 'no socket' } }, { err: { message: 'no answer' } }, { err: RangeError }]);
});
