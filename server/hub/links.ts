/** Which devices answer and which bridges are on the bus, as they last said. Contact lost is not leaving. */
import type { BridgeState, LinkState } from '#contract/hall-bus';
import type { BridgeId, DeviceId } from '#contract/ids';

export class Links {
  readonly #devices = new Map<DeviceId, { bridge: BridgeId; link: LinkState['link'] }>();
  readonly #online = new Set<BridgeId>();
  readonly #listeners: (() => void)[] = [];
  readonly #assigned: () => number;

  /** @param assigned how many devices serve seats in this hall now. */
  constructor(assigned: () => number) {
    this.#assigned = assigned;
  }

  /** A bridge came or was lost. A lost bridge's devices answer nobody. */
  bridge(bridge: BridgeId, state: BridgeState['state']): void {
    if (state === 'online') this.#online.add(bridge);
    else this.#online.delete(bridge);
    this.#changed();
  }

  device(bridge: BridgeId, state: LinkState): void {
    if (this.#devices.get(state.device)?.link === state.link) return;
    this.#devices.set(state.device, { bridge, link: state.link });
    this.#changed();
  }

  now(): { devices: ReadonlyMap<DeviceId, LinkState['link']>; assigned: number; bridges: number } {
    const devices = new Map<DeviceId, LinkState['link']>();
    for (const [device, { bridge, link }] of this.#devices)
      devices.set(device, this.#online.has(bridge) ? link : 'down');
    return { devices, assigned: this.#assigned(), bridges: this.#online.size };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
