/** For tests: a bridge on a pseudo-terminal line of simulated keypads, and a hub with a real broker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BridgeId, DeviceId } from '#contract/ids';
import type { SeatLights, SimulatedLine } from '#contract/simulated-hall';
import { Bridge } from '../bridge.ts';
import { monotonicClock } from '../clock.ts';
import { SimulatedHall } from '../simulated-hall/simulated-hall.ts';
import { TestHub } from './hub.ts';
import { keyOf } from './key-of.ts';

type Stranger = SimulatedLine['devices'][number];
type More = {
  /** Devices on the line that no hall file names. */
  readonly strangers?: readonly Stranger[];
  /** Whether the bridge keeps a file of adopted devices, in a folder of its own. */
  readonly keepsDevices?: boolean;
};

/** What an idle seat shows. */
export const dark = { position: 0, ready: false, floor: 'none', hurry: false } as const;

/**
 * A bridge with one line of keypads at addresses and seats 1 to `seats`, a simulated hall behind it, and a hub that has ordered
 * every seat dark.
 */
export async function hallOf(
  seats: number,
  teardown: (task: () => Promise<void>) => void,
  wire = {},
  minCycleMs = 5,
  more: More = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-test-'));
  const numbers = Array.from({ length: seats }, (_, index) => index + 1);
  const lights = new Map<number, SeatLights>();
  const hub = new TestHub('b1');
  await hub.start();
  const onLights = (seen: SeatLights) => {
    lights.set(seen.seat, seen);
    hub.nudge();
  };
  const devices = [...numbers.map((seat) => ({ address: seat, seat, key: keyOf(seat) })), ...(more.strangers ?? [])];
  const hall = new SimulatedHall({ lines: [{ line: 'line1', devices }], wire, folder, onLights });
  await hall.startChips();
  const config = {
    bridge: 'b1' as BridgeId,
    broker: hub.url,
    username: 'b1',
    secret: 'x',
    minCycleMs,
    plan: false,
    readers: [],
    microphones: [],
    ...(more.keepsDevices === true && { devicesFile: join(folder, 'devices.json') }),
    lines: [
      {
        name: 'line1',
        path: hall.paths['line1'] ?? '',
        baud: 115_200,
        medium: 'usb' as const,
        devices: numbers.map((seat) => ({
          device: `line1-${seat}` as DeviceId,
          seat,
          address: seat,
          baseKey: Buffer.from(keyOf(seat), 'hex'),
        })),
      },
    ],
  };
  const troubles: string[] = [];
  const log: string[] = [];
  const startBridge = () => {
    const started = new Bridge(config, monotonicClock, (event, fields) => {
      troubles.push(event);
      log.push(JSON.stringify({ event, ...fields }));
      hub.nudge();
    });
    started.start();
    return started;
  };
  for (const seat of numbers) hub.order({ ...dark, device: `line1-${seat}` });
  const bridge = startBridge();
  let running = bridge;
  /** The bridge's process ends and starts again. */
  const restart = async () => {
    await running.end();
    running = startBridge();
  };
  teardown(async () => {
    await running.end();
    await hub.stop();
    await hall.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const link = (seat: number) => JSON.stringify(hub.told.get(`hall/b1/up/link/line1-${seat}`) ?? {});
  const isReady = (seat: number) => link(seat).includes('"up"') && lights.get(seat)?.ready === true;
  /** Every seat is in contact and shows that it is ready, and the bridge knows: from now on its keys are heard. */
  const ready = async () => {
    for (const seat of numbers) hub.order({ ...dark, device: `line1-${seat}`, ready: true });
    hall.onTraffic = () => hub.nudge();
    await hub.until(() => numbers.every(isReady) && running.isSettled);
    hall.onTraffic = () => undefined;
  };
  return { hub, hall, bridge, restart, config, lights, link, ready, troubles, log };
}
