/** For tests: the conformance suite for relays on a broker, with the broker, the device and the bridge's connection. */

import { TestBroker } from '../../testing/broker.ts';
import type { MicrophoneDriver } from '../microphone.ts';
import { MqttRelayBus, type RelayBus } from '../relay-bus.ts';
import { microphoneConformance } from './conformance.ts';
import type { SimulatedPeer } from './simulated-peer.ts';

/** A family of relays: its device on a broker, and its driver. */
export type RelayFamily = {
  readonly device: (url: () => string, alreadyOpen?: boolean) => SimulatedPeer;
  readonly driver: (bus: RelayBus) => MicrophoneDriver;
};

export function relayConformance(name: string, family: RelayFamily): void {
  microphoneConformance(name, async (clock, alreadyOpen) => {
    const broker = new TestBroker();
    await broker.start();
    const peer = family.device(() => broker.url, alreadyOpen);
    await peer.comeBack();
    const login = { clientId: 'b', username: 'b', secret: 'x' };
    const bus = new MqttRelayBus({ clock, url: broker.url, ...login, trouble: () => undefined });
    const end = async () => {
      await bus.end();
      await peer.end();
      await broker.stop();
    };
    return { driver: family.driver(bus), peer, end };
  });
}
