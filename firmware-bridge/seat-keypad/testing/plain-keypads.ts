/** For tests: plain keypads with their light orders on a bus in memory, where an exchange takes two milliseconds. */
import type { Wire } from '#contract/simulated-hall';
import { ManualClock } from '../../clock.ts';
import { ControlPanel } from '../../osdp/control-panel.ts';
import { DeviceSession } from '../../osdp/device-session.ts';
import { Keypad } from '../../simulated-hall/keypad.ts';
import { Peripheral } from '../../simulated-hall/peripheral.ts';
import { SimulatedBus } from '../../simulated-hall/simulated-bus.ts';
import { seat } from './seat.ts';

const BASE_KEY = Buffer.alloc(16, 7);
const WAY_MS = 1;

/** `openings`: how often each keypad's open light has come on. */
export function plainKeypads(count: number, wire: Wire = {}) {
  const clock = new ManualClock();
  const openings = Array.from({ length: count }, () => 0);
  const places = openings.map((_, index) => {
    const address = index + 1;
    const { keypad: listener, reports } = seat(() => panel.wake());
    const onLights = (seen: { openings: number }) => {
      openings[index] = seen.openings;
    };
    const keypad = new Keypad(address, onLights, { kind: 'plain', clock });
    const peripheral = new Peripheral({ address, baseKey: BASE_KEY, clock }, keypad);
    const session = new DeviceSession({ address, baseKey: BASE_KEY }, listener);
    return { listener, reports, keypad, peripheral, session };
  });
  const write = (bytes: Buffer) => void clock.after(WAY_MS, () => panel.receive(bytes));
  const devices = places.map(({ peripheral }) => peripheral);
  const bus = new SimulatedBus(devices, { clock, wire, write });
  const sessions = places.map(({ session }) => session);
  const panel: ControlPanel = new ControlPanel(sessions, {
    ...{ clock, baud: 115_200, minCycleMs: 50 },
    write: (bytes) => void clock.after(WAY_MS, () => bus.receive(bytes)),
  });
  panel.start();
  return { clock, places, openings };
}

/** One such keypad. */
export function plainKeypad() {
  const { clock, places } = plainKeypads(1);
  const [place] = places;
  if (place === undefined) throw new Error('no keypad');
  return { clock, ...place };
}
