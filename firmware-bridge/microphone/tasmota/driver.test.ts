import { PLACES } from '../testing/conformance.ts';
import { relayConformance } from '../testing/relay-conformance.ts';
import { TasmotaMicrophones } from './driver.ts';
import { SimulatedTasmota } from './simulated.ts';

const relays = { chair: 1, rostrum: 2, 3: 3, 12: 4 };
const topic = 'microphones';
const places = Object.fromEntries(PLACES.map((place) => [place, { topic, relay: relays[place] }]));

relayConformance('tasmota', {
  device: (url, alreadyOpen) =>
    new SimulatedTasmota(url, topic, new Map(PLACES.map((place) => [place, relays[place]])), alreadyOpen),
  driver: (bus) => new TasmotaMicrophones({ driver: 'tasmota', places }, bus),
});
