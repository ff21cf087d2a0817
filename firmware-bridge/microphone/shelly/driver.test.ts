import { MqttRelayBus } from '../relay-bus.ts';
import { microphoneConformance, PLACES } from '../testing/conformance.ts';
import { TestBroker } from '../testing/simulated-relays.ts';
import { ShellyMicrophones } from './driver.ts';
import { SimulatedShelly } from './simulated.ts';

const switches = { chair: 0, rostrum: 1, 3: 2, 12: 3 };
const prefix = 'shellypro4pm-microphones';

microphoneConformance('shelly', async (clock, alreadyOpen) => {
  const broker = new TestBroker();
  await broker.start();
  const device = new SimulatedShelly(
    () => broker.url,
    prefix,
    new Map(PLACES.map((place) => [place, switches[place]])),
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
  const places = Object.fromEntries(PLACES.map((place) => [place, { prefix, switch: switches[place] }]));
  const end = async () => {
    await bus.end();
    await device.end();
    await broker.stop();
  };
  return { driver: new ShellyMicrophones({ driver: 'shelly', places }, bus), peer: device, end };
});
