/** Which devices answer and which bridges are on the bus, as they last said. Contact lost is not leaving. */
import type { BridgeState, LinkState } from '#contract/hall-bus';
import type { BridgeId, DeviceId } from '#contract/ids';

/** Devices nobody knows that are kept, those told of last: ones adopted in an earlier life of the hub become known later. */
const MOST_UNKNOWN = 1024;

/** A palm pad that a keypad has told of, and whether a hand has lain on it since the hub started. */
export type PalmPad = 'untouched' | 'touched';

export class Links {
  readonly #devices = new Map<DeviceId, { bridge: BridgeId; link: LinkState['link']; cardIn?: boolean }>();
  readonly #online = new Set<BridgeId>();
  readonly #listeners: (() => void)[] = [];
  readonly #unknown = new Set<DeviceId>();
  readonly #answered = new Set<DeviceId>();
  readonly #palmPads = new Map<DeviceId, PalmPad>();
  readonly #answeredListeners: ((device: DeviceId) => void)[] = [];
  readonly #assigned: () => number;
  readonly #isKnown: (device: DeviceId) => boolean;

  /**
   * @param assigned how many devices serve seats in this hall now.
   * @param isKnown whether the hall has this keypad: a broker may keep the link of one that was forgotten.
   */
  constructor(assigned: () => number, isKnown: (device: DeviceId) => boolean) {
    this.#assigned = assigned;
    this.#isKnown = isKnown;
  }

  /** A bridge came or was lost. A lost bridge's devices answer nobody. */
  bridge(bridge: BridgeId, state: BridgeState['state']): void {
    if (state === 'online') this.#online.add(bridge);
    else this.#online.delete(bridge);
    this.#changed();
    this.#noticeAnswers();
  }

  get online(): ReadonlySet<BridgeId> {
    return this.#online;
  }

  isOnline(bridge: BridgeId): boolean {
    return this.#online.has(bridge);
  }

  /** A device is of this hall no more. */
  forget(device: DeviceId): void {
    this.#answered.delete(device);
    this.#palmPads.delete(device);
    if (this.#devices.delete(device)) this.#changed();
  }

  device(bridge: BridgeId, state: LinkState): void {
    const before = this.#devices.get(state.device)?.link;
    const { link, cardIn } = state;
    this.#devices.set(state.device, { bridge, link, ...(cardIn !== undefined && { cardIn }) });
    if (!this.#isKnown(state.device)) this.#makeRoom(state.device);
    if (this.#notesPalm(state) || before !== link) this.#changed();
    this.#noticeAnswers();
  }

  /** Palm pads that keypads have told of. */
  get palmPads(): ReadonlyMap<DeviceId, PalmPad> {
    return this.#palmPads;
  }

  /** Whether the device has answered since the hub started, so that its slot is known. */
  hasAnswered(device: DeviceId): boolean {
    return this.#answered.has(device);
  }

  /** What the device said last of its slot, in contact or not; undefined of one that has no slot switch, or said nothing. */
  lastSlot(device: DeviceId): 'closed' | 'open' | undefined {
    const cardIn = this.#devices.get(device)?.cardIn;
    return cardIn === undefined ? undefined : cardIn ? 'closed' : 'open';
  }

  /** Whether the device answers and says that a card is in its slot. One without a slot switch never says so. */
  holdsCard(device: DeviceId): boolean {
    const known = this.#devices.get(device);
    return known?.link === 'up' && known.cardIn === true && this.#online.has(known.bridge);
  }

  now(): { devices: ReadonlyMap<DeviceId, LinkState['link']>; assigned: number; bridges: number } {
    const devices = new Map<DeviceId, LinkState['link']>();
    for (const [device, { bridge, link }] of this.#devices)
      if (this.#isKnown(device)) devices.set(device, this.#online.has(bridge) ? link : 'down');
    return { devices, assigned: this.#assigned(), bridges: this.#online.size };
  }

  /** A device has become known that may have told of its link before. */
  known(): void {
    this.#changed();
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Called when a device has answered for the first time since the hub started. */
  onAnswered(listener: (device: DeviceId) => void): void {
    this.#answeredListeners.push(listener);
  }

  /** @returns whether anything new is known of the device's palm pad. */
  #notesPalm({ device, palm }: LinkState): boolean {
    const before = this.#palmPads.get(device);
    if (palm === undefined || before === 'touched' || (before !== undefined && !palm)) return false;
    this.#palmPads.set(device, palm ? 'touched' : 'untouched');
    return true;
  }

  /** Of devices nobody knows the one that was told of longest ago makes room. */
  #makeRoom(latest: DeviceId): void {
    this.#unknown.delete(latest);
    this.#unknown.add(latest);
    const [first] = this.#unknown;
    if (this.#unknown.size <= MOST_UNKNOWN || first === undefined) return;
    this.#unknown.delete(first);
    if (!this.#isKnown(first)) this.forget(first);
  }

  #noticeAnswers(): void {
    for (const [device, { bridge, link }] of this.#devices) {
      if (link !== 'up' || !this.#online.has(bridge) || this.#answered.has(device)) continue;
      this.#answered.add(device);
      for (const listener of this.#answeredListeners) listener(device);
    }
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
