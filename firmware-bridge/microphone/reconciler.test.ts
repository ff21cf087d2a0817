import { test } from 'tap';
import type { MicrophonePlace, MicrophoneState } from '#contract/hall-bus';
import { ManualClock } from '../clock.ts';
import { GpioRelayMicrophones } from './gpio-relay/driver.ts';
import { SimulatedRelays } from './gpio-relay/simulated.ts';
import { Reconciler, times } from './reconciler.ts';

const lines = { chair: 5, rostrum: 6, 3: 13 };
const PLACES = ['chair', 'rostrum', 3] as const satisfies readonly MicrophonePlace[];

/** Relays on a board, all open at first when told so. */
function hall(alreadyOpen = false) {
  const clock = new ManualClock();
  const relays = new SimulatedRelays(new Map(PLACES.map((place) => [place, lines[place]])), alreadyOpen);
  const places = Object.fromEntries(Object.entries(lines).map(([place, gpio]) => [place, { gpio }]));
  const driver = new GpioRelayMicrophones({ driver: 'gpio-relay', places }, relays.board, () => undefined);
  const published: MicrophoneState[] = [];
  const reconciler = new Reconciler({ clock, drivers: [driver], publish: (state) => published.push(state) });
  reconciler.start();
  let position = 0;
  const order = (place: MicrophonePlace, open: boolean, retained = false) =>
    reconciler.order({ place, open, position: ++position }, retained);
  const { bench } = relays;
  return { clock, reconciler, order, published, relays, bench, open: () => bench.openPlaces };
}

/** With everything open by order. */
function openHall() {
  const one = hall();
  one.reconciler.busUp();
  for (const place of PLACES) one.order(place, true);
  one.clock.advance(times.settleMs);
  return one;
}

test('a bridge that starts leaves microphones as they are until it knows the orders', async (t) => {
  const { clock, reconciler, order, open } = hall(true);
  clock.advance(3000);
  t.same(open(), PLACES);
  reconciler.busUp();
  order('chair', true, true);
  clock.advance(times.settleMs - 1);
  t.same(open(), PLACES);
  clock.advance(1);
  t.same(open(), ['chair']);
});

test('a bridge that finds no bus closes everything after the grace', async (t) => {
  const { clock, open } = hall(true);
  clock.advance(times.graceMs - 1);
  t.same(open(), PLACES);
  clock.advance(1);
  t.same(open(), []);
});

test('while orders are still gathered what closes is done at once, what opens waits', async (t) => {
  const { clock, reconciler, order, open } = hall(true);
  reconciler.busUp();
  order(3, false, true);
  t.same(open(), ['chair', 'rostrum']);
  order(3, true);
  t.same(open(), ['chair', 'rostrum']);
  clock.advance(times.settleMs);
  t.same(open(), [3]);
});

test('the bus lost: speakers’ microphones close after the grace, the chair’s only after a long one', async (t) => {
  const { clock, reconciler, open } = openHall();
  t.same(open(), PLACES);
  reconciler.busLost();
  clock.advance(times.graceMs - 1);
  reconciler.busLost();
  t.same(open(), PLACES);
  clock.advance(1);
  t.same(open(), ['chair']);
  clock.advance(times.chairGraceMs - times.graceMs - 1);
  t.same(open(), ['chair']);
  clock.advance(1);
  t.same(open(), []);
});

test('a bus that is back within the grace closes nobody in mid-sentence', async (t) => {
  const { clock, reconciler, order, open, bench } = openHall();
  reconciler.busLost();
  clock.advance(times.graceMs - 1);
  reconciler.busUp();
  for (const place of PLACES) order(place, true, true);
  clock.advance(times.graceMs * 2);
  t.same(open(), PLACES);
  t.same(
    bench.did.filter((one) => one.endsWith('closed')),
    [],
  );
});

test('a bus that comes and goes keeps no speaker’s microphone open', async (t) => {
  const { clock, reconciler, order, open } = openHall();
  for (let flaps = 0; flaps < 10; flaps += 1) {
    reconciler.busLost();
    clock.advance(600);
    reconciler.busUp();
    for (const place of PLACES) order(place, true, true);
    clock.advance(500);
  }
  reconciler.busLost();
  t.same(open(), ['chair']);
  reconciler.busUp();
  order('chair', true, true);
  order(3, true, true);
  clock.advance(times.settleMs);
  t.same(open(), ['chair', 3], 'once it stays orders rule');
});

test('while the bus is lost what a person closes stays closed, and what a person opens is closed', async (t) => {
  const { clock, reconciler, order, open, relays, bench } = openHall();
  order('rostrum', false);
  reconciler.busLost();
  relays.press('chair', false);
  relays.press('rostrum', true);
  clock.advance(times.roundMs);
  t.same(open(), [3]);
  relays.press('chair', true);
  clock.advance(times.calmRoundMs);
  t.same(open(), [], 'the grace is over for the speaker too');
  reconciler.busUp();
  order('chair', true, true);
  clock.advance(times.settleMs);
  t.same(open(), ['chair'], 'orders rule again');
  t.equal(bench.did.filter((one) => one === '3 open').length, 1, 'an order from before opens nothing');
});

test('equipment that comes back while the bus is lost is opened no more', async (t) => {
  const { clock, reconciler, open, relays, bench } = openHall();
  reconciler.busLost();
  await relays.vanish();
  clock.advance(times.roundMs);
  for (const place of PLACES) bench.change(place, false);
  await relays.comeBack();
  clock.advance(times.roundMs * 2);
  t.ok(reconciler.states.every(({ reachable }) => reachable));
  t.same(open(), []);
});

test('orders that are not said again after the bus came back are dropped, and shown so', async (t) => {
  const { clock, reconciler, order, open, published } = openHall();
  reconciler.busLost();
  reconciler.busUp();
  order('chair', true, true);
  clock.advance(times.graceMs - 1);
  t.same(open(), PLACES);
  clock.advance(1);
  t.same(open(), ['chair']);
  t.match(
    published.findLast(({ place }) => place === 3),
    { asked: false, open: false },
  );
});

test('an order for a place that has no equipment says nothing', async (t) => {
  const { order, published, clock } = openHall();
  const before = published.length;
  order(99, true);
  clock.advance(times.roundMs);
  t.equal(published.length, before);
});

test('at the end nothing opens any more, and equipment out of reach is not waited for', async (t) => {
  const { clock, reconciler, order, open, relays } = openHall();
  await relays.vanish();
  clock.advance(times.roundMs);
  t.ok(reconciler.states.every(({ reachable }) => !reachable));
  const end = reconciler.end();
  order(3, true);
  reconciler.busUp();
  await end;
  t.same(open(), [], 'the lines are left inactive');
});
