import type { ManualClock } from '../../clock.ts';
import { microphoneConformance, PLACES } from '../testing/conformance.ts';
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
