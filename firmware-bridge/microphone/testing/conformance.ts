/**
 * What every driver of microphones must do, with its simulated equipment over the real transport, under the reconciler:
 * the same rules for each.
 */
import { type Test, test } from 'tap';
import type { MicrophonePlace } from '#contract/hall-bus';
import { ManualClock } from '../../clock.ts';
import { type Equipment, EquippedHall as Hall, STEP_MS } from './equipped-hall.ts';

/** Places that the driver under test must have: chair, rostrum, and seats 3 and 12. */
export const PLACES = ['chair', 'rostrum', 3, 12] as const satisfies readonly MicrophonePlace[];

export type Build = (clock: ManualClock, alreadyOpen: boolean) => Promise<Equipment>;
/** What a transport can't do wrong: a line of the board answers at once and says nothing but high and low. */
export type Sure = { readonly wire?: boolean };

/** Reconciliation while anything may be open, and time for the answers. */
const ROUND_MS = 2500;

/** @param build a driver with its equipment, just made, not started. */
export function microphoneConformance(name: string, build: Build, { wire = true }: Sure = {}): void {
  const rule = (what: string, run: (hall: Hall, t: Test) => Promise<void>, alreadyOpen = false) =>
    test(`${name}: ${what}`, async (t) => {
      const clock = new ManualClock();
      const equipment = await build(clock, alreadyOpen);
      const hall = new Hall(clock, equipment);
      t.teardown(async () => {
        await hall.end();
        await equipment.end();
      });
      hall.reconciler.start();
      hall.reconciler.busUp();
      await run(hall, t);
    });

  rule(
    'an order opens a microphone, the next closes it, and each is known from the equipment itself',
    async (hall, t) => {
      await hall.until(() => hall.right);
      hall.order(3, true);
      await hall.until(() => hall.right);
      t.same(hall.peer.bench.openPlaces, [3]);
      t.match(hall.state(3), { asked: true, open: true, reachable: true, driver: hall.driver.kind });
      hall.order(3, false);
      await hall.until(() => hall.right);
      t.same(hall.peer.bench.openPlaces, []);
      t.equal(hall.state(3).corrected, 0, 'nothing was wrong');
      t.same(hall.published.at(-1), hall.state(3));
    },
  );

  rule(
    'a microphone for which no order is known is closed',
    async (hall, t) => {
      hall.order(12, true, 1, true);
      await hall.until(() => hall.right);
      t.same(hall.peer.bench.openPlaces, [12]);
    },
    true,
  );

  rule('orders found on the bus are carried out closing first', async (hall, t) => {
    await hall.pass(200);
    const done = hall.peer.bench.did.length;
    hall.order(3, true, 5, true);
    hall.order('chair', true, 5, true);
    hall.order(12, false, 5, true);
    await hall.until(() => hall.right);
    const did = hall.peer.bench.did.slice(done);
    t.ok(did.indexOf('12 closed') < did.indexOf('3 open'), did.join(', '));
    t.same(hall.peer.bench.openPlaces, ['chair', 3]);
  });

  rule('an older order never overrules a newer', async (hall, t) => {
    await hall.until(() => hall.right);
    hall.order(3, true, 20);
    hall.order(3, false, 19, true);
    await hall.until(() => hall.right);
    t.same(hall.peer.bench.openPlaces, [3]);
    hall.order(3, false, 21);
    hall.order(3, true, 20);
    await hall.pass(ROUND_MS);
    t.same(hall.peer.bench.openPlaces, []);
  });

  rule('whoever presses the desk’s own key is corrected, and it is counted', async (hall, t) => {
    hall.order('chair', true);
    await hall.until(() => hall.right);
    hall.peer.press('chair', false);
    hall.peer.press(12, true);
    t.ok((await hall.until(() => hall.right)) <= ROUND_MS);
    t.same(hall.peer.bench.openPlaces, ['chair']);
    t.same([hall.state('chair').corrected, hall.state(12).corrected, hall.state(3).corrected], [1, 1, 0]);
  });

  rule('a wrong state is shown and corrected, again and again at growing intervals', async (hall, t) => {
    hall.order(3, true);
    await hall.until(() => hall.right);
    hall.peer.bench.stuck.add(3);
    hall.order(3, false);
    await hall.until(() => hall.state(3).corrected >= 3);
    t.match(hall.state(3), { asked: false, open: true, reachable: true });
    const before = hall.state(3).corrected;
    await hall.pass(20_000);
    t.ok(hall.state(3).corrected - before <= 20, 'equipment that does not obey is not flooded');
    hall.peer.bench.stuck.delete(3);
    t.ok((await hall.until(() => hall.right)) <= ROUND_MS);
    t.same(hall.peer.bench.openPlaces, []);
  });

  rule('equipment that says the contrary of the truth is shown as it says', async (hall, t) => {
    await hall.until(() => hall.right);
    hall.peer.bench.lies.add(12);
    await hall.until(() => hall.state(12).corrected > 0);
    t.match(hall.state(12), { asked: false, open: true });
    t.notOk(hall.peer.bench.isOpen(12));
    hall.peer.bench.lies.clear();
    await hall.until(() => hall.right);
  });

  rule('an order lost on the way is carried out by reconciliation', async (hall, t) => {
    hall.order(3, true);
    await hall.until(() => hall.right);
    hall.peer.bench.losing = 2;
    hall.order(3, false);
    t.ok((await hall.until(() => hall.right)) <= ROUND_MS);
    t.same(hall.peer.bench.openPlaces, []);
    hall.peer.bench.losing = 1;
    hall.order(12, true);
    t.ok((await hall.until(() => hall.right)) <= ROUND_MS);
    t.same(hall.peer.bench.openPlaces, [12]);
  });

  rule('equipment that vanishes is shown out of reach; back again it is set as ordered meanwhile', async (hall, t) => {
    hall.order(3, true);
    hall.order('chair', true);
    await hall.until(() => hall.right);
    await hall.vanish();
    await hall.until(() => hall.reconciler.states.every(({ reachable }) => !reachable));
    t.notOk('open' in hall.state(3), 'nothing is known of it');
    hall.order(3, false);
    hall.order(12, true);
    await hall.pass(5000);
    const done = hall.peer.bench.did.length;
    await hall.comeBack();
    t.ok((await hall.until(() => hall.right)) <= ROUND_MS + 1000);
    t.same(hall.peer.bench.openPlaces, ['chair', 12]);
    const did = hall.peer.bench.did.slice(done);
    t.ok(did.indexOf('3 closed') < did.indexOf('12 open'), did.join(', '));
  });

  rule('when all is closed it is asked more seldom, and still found out', async (hall, t) => {
    await hall.until(() => hall.right);
    await hall.pass(3000);
    const before = hall.driver.traffic.sent;
    await hall.pass(10_000);
    t.ok(hall.driver.traffic.sent - before <= 2 * PLACES.length, 'one round in ten seconds');
    hall.peer.bench.change(3, true);
    t.ok((await hall.until(() => hall.right)) <= 11_000);
  });

  rule('at the end of the bridge everything is closed, the chair’s too', async (hall, t) => {
    for (const place of PLACES) hall.order(place, true);
    await hall.until(() => hall.right);
    t.equal(hall.peer.bench.openPlaces.length, PLACES.length);
    await hall.end();
    t.same(hall.peer.bench.openPlaces, []);
  });

  if (wire) wireRules(rule);
}

type Rule = (what: string, run: (hall: Hall, t: Test) => Promise<void>) => void;

/** What can go wrong only where there is something between bridge and microphone. */
function wireRules(rule: Rule): void {
  rule('a late answer to an earlier question never overrules a newer order', async (hall, t) => {
    const { bench } = hall.peer;
    hall.order(3, true);
    await hall.until(() => hall.right);
    bench.hold();
    const before = { asked: bench.received, did: bench.did.length };
    await hall.until(() => bench.received > before.asked);
    hall.order(3, false);
    await hall.pass(100);
    t.equal(hall.state(3).open, true, 'not yet known');
    bench.release();
    await hall.pass(STEP_MS);
    await hall.until(() => hall.right);
    await hall.pass(ROUND_MS);
    t.ok(hall.right);
    t.equal(hall.state(3).corrected, 0, 'it was never wrong');
    t.notOk(bench.did.slice(before.did).includes('3 open'));
  });

  rule('answers that stay away make it out of reach, and it is back with the first that comes', async (hall, t) => {
    hall.order(3, true);
    await hall.until(() => hall.right);
    hall.peer.bench.hold();
    t.ok((await hall.until(() => !hall.state(3).reachable)) <= 5000, 'known within five seconds');
    hall.order(3, false);
    await hall.pass(100);
    hall.peer.bench.release();
    await hall.until(() => hall.right);
    t.same(hall.peer.bench.openPlaces, []);
  });

  rule('what means nothing is counted by its reason and changes nothing', async (hall, t) => {
    hall.order(3, true);
    await hall.until(() => hall.right);
    const states = JSON.stringify(hall.reconciler.states);
    hall.peer.garble();
    await hall.reckon();
    t.ok(hall.driver.traffic.discardedInAll > 0);
    await hall.pass(ROUND_MS);
    t.equal(JSON.stringify(hall.reconciler.states), states);
    hall.order(3, false);
    await hall.until(() => hall.right);
  });

  rule('where every third message is lost, either way, everything still comes right', async (hall, t) => {
    await hall.until(() => hall.right);
    let count = 0;
    hall.peer.bench.loses = () => ++count % 3 === 0;
    for (const [place, open] of [
      [3, true],
      ['rostrum', true],
      [3, false],
      [12, true],
      ['rostrum', false],
    ] as const) {
      hall.order(place, open);
      await hall.until(() => PLACES.every((one) => hall.peer.bench.isOpen(one) === hall.state(one).asked));
    }
    t.same(hall.peer.bench.openPlaces, [12]);
  });
}
