/** The lights of a secret ballot on the wire: at no moment do they tell the choices apart. */
import { test } from 'tap';
import { sealKeyPair } from '#contract/sealed-press';
import type { SeatLights } from '#contract/simulated-hall';
import { dark, hallOf } from '../testing/rig.ts';

test('the lights of who took part in a secret ballot come on, and go dark with the ballot’s, in one LED command', async (t) => {
  const { hub, hall, lights, ready } = await hallOf(1, t.teardown);
  await ready();
  const { publicKey: sealKey } = sealKeyPair();
  const seen: string[] = [];
  hall.onEachLights = ({ open, choice, tookPart }: SeatLights) =>
    seen.push(`${open ? 'open' : 'closed'} ${choice ?? ''}${tookPart ? 'taken' : ''}`);
  const secret = { ...dark, device: 'line1-1', ready: true, ballotId: 'b1', sealKey };
  hub.order(secret);
  await hub.until(() => lights.get(1)?.open === true);
  hub.order({ ...secret, tookPart: true });
  await hub.until(() => lights.get(1)?.tookPart === true);
  hub.order({ ...dark, device: 'line1-1', ready: true });
  await hub.until(() => lights.get(1)?.open === false);
  hub.order({ ...dark, device: 'line1-1' });
  await hub.until(() => lights.get(1)?.ready === false);
  t.same(seen, ['open ', 'open taken', 'closed ', 'closed ']);
});
