/** Which devices answer and which bridges are on the bus, as they last said. Contact lost is not leaving. */
import type { BridgeState, LinkState, Report } from '#contract/hall-bus';
import type { BridgeId, DeviceId } from '#contract/ids';
import type { HubClock } from './clock.ts';
import { Contacts } from './contacts.ts';

/** Devices nobody knows that are kept, those told of last: ones adopted in an earlier life of the hub become known later. */
const MOST_UNKNOWN = 1024;

/** A palm pad that a keypad has told of, and whether a hand has lain on it since the hub started. */
export type PalmPad = 'untouched' | 'touched';

type Clock = Pick<HubClock, 'after' | 'monotonicMs'>;

export class Links {
  readonly #devices = new Map<DeviceId, { bridge: BridgeId; link: LinkState['link']; cardIn?: boolean }>();
  readonly #online = new Set<BridgeId>();
  readonly #listeners: (() => void)[] = [];
  readonly #unknown = new Set<DeviceId>();
  readonly #palmPads = new Map<DeviceId, PalmPad>();
  /** When each bridge came last, ms of the monotonic clock. */
  readonly #cameMs = new Map<BridgeId, number>();
  /** When a card was reported in, ms of the monotonic clock, for devices that have reported none out since. */
  readonly #reportedInMs = new Map<DeviceId, number>();
  readonly #contacts: Contacts;
  readonly #clock: Clock;
  readonly #assigned: () => number;
  readonly #isKnown: (device: DeviceId) => boolean;

  /**
   * @param assigned how many devices serve seats in this hall now.
   * @param isKnown whether the hall has this keypad: a broker may keep the link of one that was forgotten.
   */
  constructor(clock: Clock, assigned: () => number, isKnown: (device: DeviceId) => boolean) {
    this.#clock = clock;
    this.#contacts = new Contacts(clock);
    this.#assigned = assigned;
    this.#isKnown = isKnown;
  }

  /**
   * A bridge came or was lost. A lost bridge's devices answer nobody; one that comes, though it was not known to be lost,
   * has yet to tell what its devices did meanwhile.
   */
  bridge(bridge: BridgeId, state: BridgeState['state']): void {
    if (state === 'online') this.#online.add(bridge);
    else this.#online.delete(bridge);
    if (state === 'online') this.#cameMs.set(bridge, this.#clock.monotonicMs());
    for (const [device, known] of this.#devices) if (known.bridge === bridge) this.#beginAnew(device);
    this.#changed();
  }

  get online(): ReadonlySet<BridgeId> {
    return this.#online;
  }

  isOnline(bridge: BridgeId): boolean {
    return this.#online.has(bridge);
  }

  /** A device is of this hall no more. */
  forget(device: DeviceId): void {
    this.#contacts.lose(device);
    this.#palmPads.delete(device);
    if (this.#devices.delete(device)) this.#changed();
  }

  device(bridge: BridgeId, state: LinkState): void {
    const before = this.#devices.get(state.device)?.link;
    const { link, cardIn } = state;
    this.#devices.set(state.device, { bridge, link, ...(cardIn !== undefined && { cardIn }) });
    if (!this.#isKnown(state.device)) this.#makeRoom(state.device);
    this.#contacts.follow(state.device, this.answers(state.device));
    if (this.#notesPalm(state) || before !== link) this.#changed();
  }

  /** Palm pads that keypads have told of. */
  get palmPads(): ReadonlyMap<DeviceId, PalmPad> {
    return this.#palmPads;
  }

  /** Whether the device answers now. */
  answers(device: DeviceId): boolean {
    const known = this.#devices.get(device);
    return known?.link === 'up' && this.#online.has(known.bridge);
  }

  /** Whether the device answers, and has for so long that what its slot holds is known. */
  isSettled(device: DeviceId): boolean {
    return this.#contacts.isSettled(device);
  }

  /** A card has been reported in a device's slot, or out of it. */
  reported({ device, kind }: Pick<Report, 'device' | 'kind'>): void {
    if (kind === 'card-in') this.#reportedInMs.set(device, this.#clock.monotonicMs());
    else if (kind === 'card-out') this.#reportedInMs.delete(device);
  }

  /**
   * Whether a press of so many ms ago was made with a card in though the link says that the slot is open: the press and
   * the card wait at the bridge while the bus is away, and the link, which comes before them, tells of later.
   */
  hadCard(device: DeviceId, ageMs: number): boolean {
    const bridge = this.#devices.get(device)?.bridge;
    const cameMs = bridge === undefined ? undefined : this.#cameMs.get(bridge);
    const inMs = this.#reportedInMs.get(device);
    if (cameMs === undefined || inMs === undefined) return false;
    return inMs >= cameMs && this.#clock.monotonicMs() - ageMs < cameMs;
  }

  /** What the device said last of its slot, in contact or not; undefined of one that has no slot switch, or said nothing. */
  lastSlot(device: DeviceId): 'closed' | 'open' | undefined {
    const cardIn = this.#devices.get(device)?.cardIn;
    return cardIn === undefined ? undefined : cardIn ? 'closed' : 'open';
  }

  /** Whether it is known that the card read last in the device's slot is still there. Of one without a switch it never is. */
  holdsCard(device: DeviceId): boolean {
    return this.isSettled(device) && this.lastSlot(device) === 'closed';
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

  /** Called each time that what a device's slot holds is known again. */
  onSettled(listener: (device: DeviceId) => void): void {
    this.#contacts.onSettled(listener);
  }

  /** Lets no more timers run. */
  stop(): void {
    this.#contacts.stop();
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

  #beginAnew(device: DeviceId): void {
    this.#contacts.lose(device);
    this.#contacts.follow(device, this.answers(device));
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
