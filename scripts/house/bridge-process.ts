/** The firmware bridge as a child process. It reports over the hall bus, not to us. */
import { join } from 'node:path';
import { Child } from './child.ts';
import { BRIDGE } from './scripts.ts';

/** In the data folder: devices adopted by the bridge, with their keys. */
const DEVICES_FILE = 'bridge-devices.json';

export type BridgeOptions = {
  config: string;
  brokerUrl: string;
  bridge: string;
  bridgeSecret: string;
  /** Folder of the house's data: the bridge keeps the devices it has adopted there. Absent: none can be adopted. */
  data?: string;
  /** Command in front of it: where its board is. */
  enter?: readonly string[];
  onLog(bytes: Buffer): void;
};

export type BridgeProcess = Pick<Child<never, never>, 'exited' | 'stop' | 'kill' | 'pid'>;

export function startBridge(options: BridgeOptions): BridgeProcess {
  const { config, brokerUrl, bridge, bridgeSecret, data, enter = [], onLog } = options;
  const devicesOption = data === undefined ? [] : ['--devices', join(data, DEVICES_FILE)];
  return new Child<never, never>({
    script: BRIDGE,
    enter,
    args: ['--config', config, '--broker', brokerUrl, '--bridge', bridge, ...devicesOption],
    env: { DZVIN_BRIDGE_SECRET: bridgeSecret },
    check: () => ({ ok: false, faults: [] }),
    onReport: () => undefined,
    onLog,
  });
}
