/**
 * A seat keypad that runs the chip's own program: `hardware/keypad-firmware` built for the ATmega328P, unchanged, on
 * simavr in a process of its own. In: what hands do. Out: what lamps, buzzer and display show, and the path of a
 * pseudo-terminal with its RS-485 side.
 *
 * The path carries bare OSDP bytes at the speed of a wire: give it to a `SerialLine`, or couple several on one bus by
 * copying the panel’s bytes to each and each one’s answers to the panel. One keypad takes a few hundredths of a processor.
 *
 * ```ts
 * await buildFirmware();
 * const keypad = await startFirmwareKeypad({ reader: 'em4100', address: 5, key: '000102…' });
 * keypad.insertCard('62E3086CED');
 * keypad.press('for');
 * await keypad.until(({ lamps }) => lamps.for && !lamps.against);
 * await keypad.end();
 * ```
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { SeatKey } from '#contract/hall-bus';

/** Where the firmware's Makefile is. */
export const FIRMWARE_FOLDER = fileURLToPath(new URL('../../../hardware/keypad-firmware/', import.meta.url));

/** Builds programs and simulator where they are stale, one caller at a time on this machine. @throws when it fails. */
export async function buildFirmware(...targets: readonly string[]): Promise<string> {
  const wanted = targets.length > 0 ? targets : ['all', 'simulator'];
  const { stdout } = await promisify(execFile)('flock', ['Makefile', 'make', ...wanted], { cwd: FIRMWARE_FOLDER });
  return stdout;
}

export type FirmwareKeypadOptions = {
  readonly reader: 'em4100' | 'mifare';
  /** Written to the EEPROM before the start; without a key the keypad starts in install mode. */
  readonly key?: string;
  readonly address?: number;
  readonly serial?: number;
  readonly baud?: number;
  /** File that keeps the EEPROM from one process to the next. */
  readonly eeprom?: string;
  /** A symbolic link to make to the pseudo-terminal. */
  readonly link?: string;
  /** Bytes are lost while the opener of the path has another speed than the chip. */
  readonly checkBaud?: boolean;
};

/** What a person at the seat sees and hears. */
export type Seen = {
  readonly powered: boolean;
  readonly lamps: { readonly for: boolean; readonly against: boolean; readonly abstain: boolean };
  readonly buzzer: boolean;
  /** `headline` is empty while OSDP TEXT stands there in four lines. */
  readonly display: { readonly headline: string; readonly lines: readonly string[] };
  /** Bytes written to the EEPROM since the process began. */
  readonly eepromWrites: number;
};

/** Bytes of stack at its deepest since power came on, and bytes between it and static memory that were never used. */
export type Figures = {
  readonly stackUsed: number;
  readonly stackLeft: number;
  readonly eepromWrites: number;
  readonly droppedBytes: number;
  /** Share of its time in which the chip was not asleep. */
  readonly awakePercent: number;
};

type Told =
  | { tells: 'ready'; path: string }
  | { tells: 'power'; on: boolean }
  | ({ tells: 'lamps' } & Seen['lamps'])
  | { tells: 'buzzer'; on: boolean }
  | { tells: 'eeprom'; writes: number }
  | ({ tells: 'display' } & Seen['display'])
  | ({ tells: 'figures'; answer: number } & Figures)
  | { tells: 'trouble'; what: string; line: string };

const NOTHING_SEEN: Seen = {
  powered: false,
  lamps: { for: false, against: false, abstain: false },
  buzzer: false,
  display: { headline: '', lines: [] },
  eepromWrites: 0,
};

const pinName = (key: SeatKey): string => (key === 'request-floor' ? 'floor' : key);

export class FirmwareKeypad {
  /** Path of the pseudo-terminal, or of the link to it. */
  readonly path: string;
  readonly #child: ChildProcess;
  readonly #waiting = new Set<() => void>();
  readonly #figures = new Map<number, (figures: Figures) => void>();
  #asked = 0;
  #seen = NOTHING_SEEN;
  /** Called after each change of what is seen. */
  onSeen: (seen: Seen) => void = () => undefined;

  constructor(child: ChildProcess, path: string) {
    this.#child = child;
    this.path = path;
  }

  get seen(): Seen {
    return this.#seen;
  }

  /** A key goes down and comes up again after `ms` milliseconds of the chip. */
  press(key: SeatKey, ms = 120): void {
    this.#tell({ do: 'press', key: pinName(key), ms });
  }

  hold(key: SeatKey): void {
    this.#tell({ do: 'hold', key: pinName(key) });
  }

  release(key: SeatKey): void {
    this.#tell({ do: 'release', key: pinName(key) });
  }

  /** The switch in the slot closes and the reader sees the card: ten digits (EM4100), or 8, 14 or 20 (MIFARE). */
  insertCard(number: string): void {
    this.#tell({ do: 'card-in', number });
  }

  removeCard(): void {
    this.#tell({ do: 'card-out' });
  }

  /** A card before the reader while the slot stays as it is; '' takes it away. */
  holdCardNear(number: string): void {
    this.#tell({ do: 'card-near', number });
  }

  palm(on: boolean): void {
    this.#tell({ do: 'palm', on });
  }

  cutPower(): void {
    this.#tell({ do: 'power-cut' });
  }

  /** Power comes back, with the EEPROM as it was left. */
  restorePower(): void {
    this.#tell({ do: 'power-on' });
  }

  /** Power breaks in the middle of the EEPROM's write number `after` from now; that cell keeps neither value. */
  cutPowerAtWrite(after: number): void {
    this.#tell({ do: 'cut-at-write', after });
  }

  /** Waits until the keypad shows what is asked for. */
  until(holds: (seen: Seen) => boolean): Promise<Seen> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds(this.#seen)) return;
        this.#waiting.delete(look);
        resolve(this.#seen);
      };
      this.#waiting.add(look);
      look();
    });
  }

  figures(): Promise<Figures> {
    this.#asked += 1;
    const answer = this.#asked;
    this.#tell({ do: 'figures', answer });
    return new Promise((resolve) => this.#figures.set(answer, resolve));
  }

  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.stdin?.end();
    await ended;
  }

  /** Takes one line of the simulator. */
  take(told: Told): void {
    if (told.tells === 'figures') {
      this.#figures.get(told.answer)?.(told);
      this.#figures.delete(told.answer);
      return;
    }
    if (told.tells === 'trouble') throw new Error(`the simulated keypad: ${told.what}: ${told.line}`);
    this.#seen = { ...this.#seen, ...changeIn(told) };
    this.onSeen(this.#seen);
    for (const look of this.#waiting) look();
  }

  #tell(command: Record<string, unknown>): void {
    this.#child.stdin?.write(`${JSON.stringify(command)}\n`);
  }
}

function changeIn(told: Told): Partial<Seen> {
  switch (told.tells) {
    case 'power':
      return { powered: told.on };
    case 'lamps':
      return { lamps: { for: told.for, against: told.against, abstain: told.abstain } };
    case 'buzzer':
      return { buzzer: told.on };
    case 'eeprom':
      return { eepromWrites: told.writes };
    case 'display':
      return { display: { headline: told.headline, lines: told.lines.filter((line) => line !== '') } };
    default:
      return {};
  }
}

function argumentsOf({ reader, key, address, serial, baud, eeprom, link, checkBaud }: FirmwareKeypadOptions): string[] {
  const given = { key, address, serial, baud, eeprom, link };
  return [
    `build/keypad-${reader}.elf`,
    ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)])),
    ...(checkBaud === true ? ['--check-baud'] : []),
  ];
}

/** Starts a keypad; {@link buildFirmware} has to have been called. @throws when the simulator does not start. */
export function startFirmwareKeypad(options: FirmwareKeypadOptions): Promise<FirmwareKeypad> {
  const child = spawn('build/simulator', argumentsOf(options), {
    cwd: FIRMWARE_FOLDER,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let keypad: FirmwareKeypad | undefined;
    child.once('error', reject);
    child.once('close', () => reject(new Error('the simulated keypad ended before it was ready')));
    // What is written to one that has ended is lost; `end` and its listeners say so.
    child.stdin.on('error', () => undefined);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = JSON.parse(line) as Told;
      if (told.tells === 'ready') {
        keypad = new FirmwareKeypad(child, told.path);
        resolve(keypad);
      } else keypad?.take(told);
    });
  });
}
