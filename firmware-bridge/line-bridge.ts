/**
 * One line of the hall put together: the serial device, the control panel of its bus, and a seat keypad for each
 * address. In: the line's configuration and light orders, devices that come and go. Out: happenings and links to the
 * hall bus, health.
 */
import type { LightOrder, LinkState } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { DeviceId } from '#contract/ids';
import type { Clock } from './clock.ts';
import type { DeviceConfig, LineConfig } from './config.ts';
import { ControlPanel } from './osdp/control-panel.ts';
import { DeviceSession } from './osdp/device-session.ts';
import { linePlan } from './plan.ts';
import type { Happening, Origin } from './seat-keypad/happening.ts';
import type { LossReason } from './seat-keypad/lost-presses.ts';
import { SeatKeypad } from './seat-keypad/seat-keypad.ts';
import { SerialLine } from './serial-line/serial-line.ts';

export type LineBridgeOptions = {
  readonly clock: Clock;
  readonly minCycleMs: number;
  readonly report: (device: DeviceId, happening: Happening, origin?: Origin) => void;
  readonly link: (state: LinkState) => void;
  readonly trouble: (line: string, reason: string) => void;
  /** A device's choice was lost, for this reason for the first time. */
  readonly onLoss: (device: DeviceId, reason: LossReason) => void;
};

/** A device of the line: what is configured of it, what it is to the hall, and the panel's side of it. */
export type LineDevice = DeviceConfig & {
  readonly keypad: SeatKeypad;
  readonly session: DeviceSession;
};

export class LineBridge {
  readonly #config: LineConfig;
  readonly #options: LineBridgeOptions;
  readonly #seats = new Map<DeviceId, LineDevice>();
  readonly #panel: ControlPanel;
  readonly #line: SerialLine;

  constructor(config: LineConfig, options: LineBridgeOptions) {
    this.#config = config;
    this.#options = options;
    for (const entry of config.devices) this.#addSeat(entry);
    const sessions = [...this.#seats.values()].map(({ session }) => session);
    const { clock, minCycleMs } = options;
    this.#panel = new ControlPanel(sessions, {
      clock,
      minCycleMs,
      baud: config.baud,
      write: (bytes) => this.#line.write(bytes),
    });
    this.#line = new SerialLine({
      path: config.path,
      baud: config.baud,
      clock,
      onOpen: () => this.#panel.start(),
      onBytes: (bytes) => this.#panel.receive(bytes),
      onClose: () => this.#panel.stop(),
      onTrouble: (reason) => options.trouble(config.name, reason),
    });
  }

  start(): void {
    this.#line.start();
  }

  end(): void {
    this.#panel.stop();
    this.#line.end();
  }

  /** Shows an order at its device; false when the device is on another line. */
  order(order: LightOrder): boolean {
    const seat = this.#seats.get(order.device);
    if (seat === undefined) return false;
    seat.keypad.order(order);
    this.#panel.hurry = [...this.#seats.values()].some(({ keypad }) => keypad.hurry);
    return true;
  }

  get config(): LineConfig {
    return this.#config;
  }

  get isOpen(): boolean {
    return this.#line.isOpen;
  }

  /** A ballot is open somewhere in the hall. */
  get hurry(): boolean {
    return this.#panel.hurry;
  }

  get devices(): readonly LineDevice[] {
    return [...this.#seats.values()];
  }

  /** A device is polled from now on, in place of one of the same id or address. */
  add(entry: DeviceConfig): void {
    for (const { device, address } of this.devices) {
      if (device === entry.device || address === entry.address) this.remove(device);
    }
    this.#panel.add(this.#addSeat(entry).session);
  }

  remove(device: DeviceId): void {
    const gone = this.#seats.get(device);
    this.#seats.delete(device);
    if (gone !== undefined) this.#panel.remove(gone.session);
  }

  /** A conversation beside the polling; false when the line is closed or in another. */
  invite(guest: Parameters<ControlPanel['invite']>[0]): boolean {
    return this.#panel.invite(guest);
  }

  get links(): LinkState[] {
    return [...this.#seats.values()].map(({ keypad }) => keypad.linkState);
  }

  /** Keys without a meaning and cards without a number, since the start. */
  get unreadable(): number {
    return [...this.#seats.values()].reduce((sum, { keypad }) => sum + keypad.unreadable, 0);
  }

  /** Choices that were reported to nobody, by reason, since the start. */
  get lost(): Record<LossReason, number> {
    const all = { kept: 0, early: 0, stray: 0 };
    for (const { keypad } of this.#seats.values()) {
      for (const reason of ['kept', 'early', 'stray'] as const) all[reason] += keypad.lost.counts[reason];
    }
    return all;
  }

  get lineHealth(): BridgeHealth['lines'][number] {
    const { cycleMs, discardedBytes, framesIn, framesOut } = this.#panel;
    const { isOpen: open, reopened } = this.#line;
    const counted = {
      cycleMs: Math.round(cycleMs * 10) / 10,
      discardedBytes: { ...discardedBytes },
      discardedPresses: this.lost,
      framesIn,
      framesOut,
    };
    const { name, path } = this.#config;
    const planned = linePlan({ ...this.#config, devices: this.devices });
    const plannedCycleMs = Math.round(planned.cycleMs * 10) / 10;
    return { line: name, path, open, reopened, plannedCycleMs, ...counted };
  }

  get deviceHealth(): BridgeHealth['devices'] {
    const now = this.#options.clock.now();
    return [...this.#seats.values()].map(({ device, seat, session }) => {
      const { online, resends, refusedFrames, lastAnswerAt } = session;
      const answered = lastAnswerAt === undefined ? {} : { lastAnswerMsAgo: Math.round(now - lastAnswerAt) };
      return {
        device,
        line: this.#config.name,
        ...(seat !== undefined && { seat }),
        online,
        secure: online,
        resends,
        refusedFrames,
        ...answered,
      };
    });
  }

  #addSeat(entry: DeviceConfig): LineDevice {
    const { device, baseKey } = entry;
    const { clock, report, link } = this.#options;
    const keypad = new SeatKeypad({
      device,
      now: () => clock.now(),
      secret: baseKey,
      report: (happening, origin) => report(device, happening, origin),
      link,
      wake: () => this.#panel.wake(),
      onLoss: (reason) => this.#options.onLoss(device, reason),
    });
    const seat = { ...entry, keypad, session: new DeviceSession(entry, keypad) };
    this.#seats.set(device, seat);
    return seat;
  }
}
