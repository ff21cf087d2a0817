/** Microphones in the bridge, on a real broker: orders found and told, states published, the bus lost, the end. */
import { type Test, test } from 'tap';
import type { MicrophonePlace } from '#contract/hall-bus';
import type { BridgeId } from '#contract/ids';
import { Bridge } from '../bridge.ts';
import { Readers } from '../card-reader/readers.ts';
import { ManualClock } from '../clock.ts';
import { TestHub } from '../testing/hub.ts';
import { SimulatedShure } from './shure/simulated.ts';

const STEP_MS = 20;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function bridgeOf(t: Test) {
  const [hub, clock] = [new TestHub('b1'), new ManualClock()];
  const shure = new SimulatedShure(
    new Map<MicrophonePlace, number>([
      ['chair', 1],
      [3, 2],
    ]),
  );
  await hub.start();
  await shure.comeBack();
  const troubles: string[] = [];
  const base = { bridge: 'b1' as BridgeId, broker: hub.url, username: 'b1', secret: 'x', minCycleMs: 50, plan: false };
  const entry = { driver: 'shure', host: '127.0.0.1', port: shure.port, places: { chair: 1, 3: 2 } } as const;
  const config = { ...base, lines: [], readers: [], microphones: [entry] };
  const bridge = new Bridge(config, clock, (event) => troubles.push(event));
  bridge.start();
  let ended = false;
  const end = async () => {
    const over = bridge.end().then(() => {
      ended = true;
    });
    while (!ended) {
      clock.advance(STEP_MS);
      await turn();
    }
    await over;
  };
  t.teardown(async () => {
    if (!ended) await end();
    await shure.end();
    await hub.stop();
  });
  /** Lets time pass, each step when what is on its way has had its turn. */
  const until = async (wanted: () => boolean) => {
    const from = clock.now();
    while (!wanted()) {
      clock.advance(STEP_MS);
      for (let turns = 0; turns < 5; turns += 1) await turn();
    }
    return clock.now() - from;
  };
  const order = (place: MicrophonePlace, open: boolean, position: number) => hub.microphone({ place, open, position });
  const state = (place: MicrophonePlace) => hub.told.get(`hall/b1/up/microphone/${place}`);
  return { hub, shure, troubles, order, state, until, end, bench: shure.bench };
}

test('orders kept by the broker are carried out, and how microphones are is told', async (t) => {
  const { hub, shure, order, state, until, bench } = await bridgeOf(t);
  order('chair', true, 4);
  order(3, false, 4);
  await until(() => JSON.stringify(state('chair'))?.includes('"open":true') ?? false);
  t.same(bench.openPlaces, ['chair']);
  t.same(state('chair'), { place: 'chair', driver: 'shure', asked: true, open: true, reachable: true, corrected: 0 });
  await until(() => JSON.stringify(state(3))?.includes('"open":false') ?? false);
  shure.garble();
  await until(() => /"driver":"shure".*"noise":[1-9]/.test(JSON.stringify(hub.told.get('hall/b1/up/health'))));
  t.pass('what fitted nothing is told by reason');
});

test('with the bus lost the speaker’s microphone closes after ten seconds, and the chair’s stays', async (t) => {
  const { hub, order, until, bench } = await bridgeOf(t);
  order('chair', true, 4);
  order(3, true, 4);
  await until(() => bench.openPlaces.length === 2);
  await hub.stop();
  const tookMs = await until(() => !bench.isOpen(3));
  t.ok(tookMs >= 9_900, `${tookMs} ms`);
  t.same(bench.openPlaces, ['chair']);
  await hub.start();
  order(3, true, 4);
  order('chair', true, 4);
  await until(() => bench.openPlaces.length === 2);
});

test('a broker that outlives the hub keeps no microphone open for it', async (t) => {
  const { hub, order, until, bench } = await bridgeOf(t);
  hub.present('online');
  order('chair', true, 400);
  order(3, true, 400);
  await until(() => bench.openPlaces.length === 2);
  hub.present('lost');
  const tookMs = await until(() => !bench.isOpen(3));
  t.ok(tookMs >= 9_900, `${tookMs} ms`);
  hub.present('online');
  order('chair', true, 7);
  order(3, true, 7);
  await until(() => bench.openPlaces.length === 2);
  t.pass('orders of the hub that is back hold, also from a journal begun anew');
});

test('the bridge ends when every microphone is closed', async (t) => {
  const { order, until, end, bench } = await bridgeOf(t);
  order('chair', true, 4);
  order(3, true, 4);
  await until(() => bench.openPlaces.length === 2);
  await end();
  t.same(bench.openPlaces, []);
});

test('what fails while the bridge ends keeps no microphone open', async (t) => {
  const { order, until, end, bench, troubles } = await bridgeOf(t);
  order('chair', true, 4);
  await until(() => bench.openPlaces.length === 1);
  const fail = () => {
    throw new Error('no such device');
  };
  t.intercept(Readers.prototype, 'end', { value: fail });
  await end();
  t.same(bench.openPlaces, []);
  t.ok(troubles.includes('end-trouble'));
});
