import { MqttRelayBus } from '../relay-bus.ts';
import { microphoneConformance, PLACES } from '../testing/conformance.ts';
import { TestBroker } from '../testing/simulated-relays.ts';
import { TasmotaMicrophones } from './driver.ts';
import { SimulatedTasmota } from './simulated.ts';

const relays = { chair: 1, rostrum: 2, 3: 3, 12: 4 };
const topic = 'microphones';

microphoneConformance('tasmota', async (clock, alreadyOpen) => {
  const broker = new TestBroker();
  await broker.start();
  const device = new SimulatedTasmota(
    () => broker.url,
    topic,
    new Map(PLACES.map((place) => [place, relays[place]])),
    alreadyOpen,
  );
  await device.comeBack();
  const bus = new MqttRelayBus({
    clock,
    url: broker.url,
    clientId: 'b',
    username: 'b',
    secret: 'x',
    trouble: () => undefined,
  });
  const places = Object.fromEntries(PLACES.map((place) => [place, { topic, relay: relays[place] }]));
  const end = async () => {
    await bus.end();
    await device.end();
    await broker.stop();
  };
  return { driver: new TasmotaMicrophones({ driver: 'tasmota', places }, bus), peer: device, end };
});
