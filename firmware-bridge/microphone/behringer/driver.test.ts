import { test } from 'tap';
import { ManualClock } from '../../clock.ts';
import { microphoneConformance, PLACES } from '../testing/conformance.ts';
import { EquippedHall } from '../testing/equipped-hall.ts';
import { BehringerMicrophones } from './driver.ts';
import { SimulatedDesk } from './simulated.ts';

const channels = { chair: 1, rostrum: 2, 3: 17, 12: 32 };

for (const model of ['x32', 'x-air'] as const) {
  microphoneConformance(model, async (clock: ManualClock, alreadyOpen) => {
    const desk = new SimulatedDesk(new Map(PLACES.map((place) => [place, channels[place]])), clock, alreadyOpen);
    await desk.comeBack();
    const entry = { driver: 'behringer', model, host: '127.0.0.1', port: desk.port, places: channels } as const;
    return { driver: new BehringerMicrophones(entry, clock, () => undefined), peer: desk, end: () => desk.end() };
  });
}

test('a bridge whose address has changed reaches the desk by another socket, and says once that it was silent', async (t) => {
  const clock = new ManualClock();
  const peer = new SimulatedDesk(new Map([[3, 1]]), clock);
  await peer.comeBack();
  const entry = { driver: 'behringer', model: 'x32', host: '127.0.0.1', port: peer.port, places: { 3: 1 } } as const;
  const troubles: string[] = [];
  const driver = new BehringerMicrophones(entry, clock, (reason) => troubles.push(reason));
  const hall = new EquippedHall(clock, { driver, peer, end: () => peer.end() });
  t.teardown(async () => {
    await hall.end();
    await peer.end();
  });
  hall.reconciler.start();
  hall.reconciler.busUp();
  hall.order(3, true);
  await hall.until(() => hall.right);
  peer.cutOff();
  await hall.until(() => !hall.state(3).reachable);
  hall.order(3, false);
  t.ok((await hall.until(() => hall.right)) <= 10_000);
  t.same(peer.bench.openPlaces, []);
  t.same(troubles, ['silent']);
});
