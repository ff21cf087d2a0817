import { PLACES } from '../testing/conformance.ts';
import { relayConformance } from '../testing/relay-conformance.ts';
import { ShellyMicrophones } from './driver.ts';
import { SimulatedShelly } from './simulated.ts';

const switches = { chair: 0, rostrum: 1, 3: 2, 12: 3 };
const prefix = 'shellypro4pm-microphones';
const places = Object.fromEntries(PLACES.map((place) => [place, { prefix, switch: switches[place] }]));

relayConformance('shelly', {
  device: (url, alreadyOpen) =>
    new SimulatedShelly(url, prefix, new Map(PLACES.map((place) => [place, switches[place]])), alreadyOpen),
  driver: (bus) => new ShellyMicrophones({ driver: 'shelly', places }, bus),
});
