/**
 * One line of the hall put together: the serial device, the control panel of its bus, and a seat keypad for each
 * address. In: the line's configuration and light orders. Out: happenings and links to the hall bus, health.
 */
import { randomInt } from 'node:crypto';
import type { LightOrder, LinkState } from '#contract/hall-bus';
import type { BridgeHealth } from '#contract/hall-health';
import type { DeviceId } from '#contract/ids';
import type { Clock } from './clock.ts';
import type { LineConfig } from './config.ts';
import { ControlPanel } from './osdp/control-panel.ts';
import { DeviceSession } from './osdp/device-session.ts';
import { type Happening, type Origin, SeatKeypad } from './seat-keypad/seat-keypad.ts';
import { SerialLine } from './serial-line/serial-line.ts';

const NONCES = 2 ** 32;

export type LineBridgeOptions = {
  readonly clock: Clock;
  readonly minCycleMs: number;
  readonly report: (device: DeviceId, happening: Happening, origin?: Origin) => void;
  readonly link: (state: LinkState) => void;
  readonly trouble: (line: string, reason: string) => void;
};

type Seat = {
  readonly device: DeviceId;
  readonly seat: number | undefined;
  readonly keypad: SeatKeypad;
  readonly session: DeviceSession;
};

export class LineBridge {
  readonly #config: LineConfig;
  readonly #clock: Clock;
  readonly #seats = new Map<DeviceId, Seat>();
  readonly #panel: ControlPanel;
  readonly #line: SerialLine;

  constructor(config: LineConfig, options: LineBridgeOptions) {
    this.#config = config;
    this.#clock = options.clock;
    for (const entry of config.devices) this.#addSeat(entry, options);
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

  get links(): LinkState[] {
    return [...this.#seats.values()].map(({ keypad }) => keypad.linkState);
  }

  /** Keys without a meaning and cards without a number, since the start. */
  get unreadable(): number {
    return [...this.#seats.values()].reduce((sum, { keypad }) => sum + keypad.unreadable, 0);
  }

  /** Choices pressed before the light of a secret ballot had come on, since the start. */
  get early(): number {
    return [...this.#seats.values()].reduce((sum, { keypad }) => sum + keypad.early, 0);
  }

  get lineHealth(): BridgeHealth['lines'][number] {
    const { cycleMs, discardedBytes, framesIn, framesOut } = this.#panel;
    const { isOpen: open, reopened } = this.#line;
    const counted = {
      cycleMs: Math.round(cycleMs * 10) / 10,
      discardedBytes: { ...discardedBytes },
      framesIn,
      framesOut,
    };
    return { line: this.#config.name, path: this.#config.path, open, reopened, ...counted };
  }

  get deviceHealth(): BridgeHealth['devices'] {
    const now = this.#clock.now();
    return [...this.#seats.values()].map(({ device, seat, session }) => {
      const { online, resends, refusedFrames, lastAnswerAt } = session;
      const answered = lastAnswerAt === undefined ? {} : { lastAnswerMsAgo: Math.round(now - lastAnswerAt) };
      return {
        device,
        ...(seat !== undefined && { seat }),
        online,
        secure: online,
        resends,
        refusedFrames,
        ...answered,
      };
    });
  }

  #addSeat(entry: LineConfig['devices'][number], options: LineBridgeOptions): void {
    const { device, seat, address, baseKey } = entry;
    const keypad = new SeatKeypad({
      device,
      now: () => options.clock.now(),
      nonce: () => randomInt(NONCES),
      report: (happening, origin) => options.report(device, happening, origin),
      link: options.link,
      wake: () => this.#panel.wake(),
    });
    this.#seats.set(device, { device, seat, keypad, session: new DeviceSession({ address, baseKey }, keypad) });
  }
}
