import { microphoneConformance, PLACES } from '../testing/conformance.ts';
import { ShureMicrophones } from './driver.ts';
import { SimulatedShure } from './simulated.ts';

const channels = { chair: 1, rostrum: 2, 3: 3, 12: 12 };

microphoneConformance('shure', async (clock, alreadyOpen) => {
  const shure = new SimulatedShure(new Map(PLACES.map((place) => [place, channels[place]])), alreadyOpen);
  await shure.comeBack();
  const entry = { driver: 'shure', host: '127.0.0.1', port: shure.port, places: channels } as const;
  return { driver: new ShureMicrophones(entry, clock, () => undefined), peer: shure, end: () => shure.end() };
});
