/**
 * A keypad that runs the chip's own program, as a seat of the simulated hall: on the same wire as its neighbours, which
 * hear it as it hears them. What it shows is read from its display and lamps, as an eye would.
 */
import type { SeatKey } from '#contract/hall-bus';
import type { SeatLights } from '#contract/simulated-hall';
import { CHOICES } from '#contract/vocabulary';
import { monotonicClock } from '../clock.ts';
import { SerialLine } from '../serial-line/serial-line.ts';
import { type FirmwareKeypad, type Seen, startFirmwareKeypad } from './firmware-keypad.ts';
import type { SimulatedSeat } from './seat.ts';
import type { SimulatedBus } from './simulated-bus.ts';

export type FirmwareSeatOptions = {
  readonly seat: number;
  readonly address: number;
  /** Absent: it has none yet, and is in install mode. */
  readonly key?: string;
  readonly baud: number;
  readonly bus: SimulatedBus;
  readonly onLights: (lights: SeatLights) => void;
};

/** A finger stays on a key at least this long, ms. */
const TAP_MS = 120;
const OPEN = 'ГОЛОСУЙТЕ';
const RECORDED = new Set(['ЗА', 'ПРОТИ', 'УТРИМАВСЯ']);
const TAKEN = 'ГОЛОС';
const READY = new Set(['ГОТОВО', OPEN, TAKEN, 'ПРОШУ СЛОВА', 'ВАШЕ СЛОВО', ...RECORDED]);
const REQUESTED = 'слово: у черзі';
const GRANTED = 'говоріть';

export class FirmwareSeat implements SimulatedSeat {
  readonly #options: FirmwareSeatOptions;
  readonly #keypad: FirmwareKeypad;
  readonly #line: SerialLine;
  #headline = '';
  #openings = 0;
  #shown = '';

  private constructor(options: FirmwareSeatOptions, keypad: FirmwareKeypad) {
    this.#options = options;
    this.#keypad = keypad;
    const say = options.bus.attach((bytes) => this.#line.write(bytes));
    this.#line = new SerialLine({
      path: keypad.path,
      baud: options.baud,
      clock: monotonicClock,
      onOpen: () => undefined,
      onBytes: say,
      onClose: () => undefined,
      onTrouble: () => undefined,
    });
    this.#line.start();
    keypad.onSeen = (seen) => this.#look(seen);
    this.#look(keypad.seen);
  }

  /** Starts the chip; its programs have to have been built. @throws when the simulator does not start. */
  static async start(options: FirmwareSeatOptions): Promise<FirmwareSeat> {
    const { address, key, baud, seat } = options;
    const own = key === undefined ? {} : { key };
    const keypad = await startFirmwareKeypad({ reader: 'em4100', address, baud, serial: seat, ...own });
    return new FirmwareSeat(options, keypad);
  }

  insertCard(card: string): void {
    this.#keypad.insertCard(card);
  }

  removeCard(): void {
    this.#keypad.removeCard();
  }

  press(key: SeatKey): void {
    this.#keypad.press(key, TAP_MS);
  }

  hold(key: SeatKey, ms: number): void {
    this.#keypad.press(key, Math.max(TAP_MS, ms));
  }

  palm(covered: boolean): void {
    this.#keypad.palm(covered);
  }

  power(on: boolean): void {
    if (on) this.#keypad.restorePower();
    else this.#keypad.cutPower();
  }

  die(): void {
    this.#keypad.cutPower();
  }

  installMode(): void {
    this.#keypad.cutPower();
    this.#keypad.hold('request-floor');
    this.#keypad.hold('abstain');
    this.#keypad.restorePower();
  }

  async end(): Promise<void> {
    this.#line.end();
    await this.#keypad.end();
  }

  #look({ display: { headline, lines }, lamps }: Seen): void {
    if (headline === OPEN && this.#headline !== OPEN) this.#openings += 1;
    this.#headline = headline;
    const lit = CHOICES.filter((choice) => lamps[choice]);
    const [choice] = RECORDED.has(headline) && lit.length === 1 ? lit : [];
    const lights: SeatLights = {
      seat: this.#options.seat,
      ready: READY.has(headline),
      open: headline === OPEN || headline === TAKEN || RECORDED.has(headline),
      openings: this.#openings,
      floor: lines.includes(GRANTED) ? 'granted' : lines.includes(REQUESTED) ? 'requested' : 'none',
      ...(choice !== undefined && { choice }),
      ...(headline === TAKEN && { tookPart: true as const }),
    };
    const shown = JSON.stringify(lights);
    if (shown !== this.#shown) this.#options.onLights(lights);
    this.#shown = shown;
  }
}
