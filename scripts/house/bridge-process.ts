/** The firmware bridge as a child process. It reports over the hall bus, not to us. */
import { Child } from './child.ts';
import { BRIDGE } from './scripts.ts';

export type BridgeOptions = {
  config: string;
  brokerUrl: string;
  bridge: string;
  bridgeSecret: string;
  onLog(bytes: Buffer): void;
};

export type BridgeProcess = Pick<Child<never, never>, 'exited' | 'stop' | 'kill' | 'pid'>;

export function startBridge({ config, brokerUrl, bridge, bridgeSecret, onLog }: BridgeOptions): BridgeProcess {
  return new Child<never, never>({
    script: BRIDGE,
    args: ['--config', config, '--broker', brokerUrl, '--bridge', bridge],
    env: { DZVIN_BRIDGE_SECRET: bridgeSecret },
    check: () => ({ ok: false, faults: [] }),
    onReport: () => undefined,
    onLog,
  });
}
