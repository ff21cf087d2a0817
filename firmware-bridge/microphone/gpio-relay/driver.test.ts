import { microphoneConformance, PLACES } from '../testing/conformance.ts';
import { GpioRelayMicrophones } from './driver.ts';
import { SimulatedRelays } from './simulated.ts';

const lines = { chair: 5, rostrum: 6, 3: 13, 12: 19 };

microphoneConformance(
  'gpio-relay',
  async (_clock, alreadyOpen) => {
    const relays = new SimulatedRelays(new Map(PLACES.map((place) => [place, lines[place]])), alreadyOpen);
    const places = Object.fromEntries(PLACES.map((place) => [place, { gpio: lines[place] }]));
    const driver = new GpioRelayMicrophones({ driver: 'gpio-relay', places }, relays.board, () => undefined);
    return { driver, peer: relays, end: () => relays.end() };
  },
  { wire: false },
);
