/**
 * The bridge's configuration: command line, environment and the lines of `hall.json`. What is wrong stops the start
 * and is named, in Ukrainian and English.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checker } from '#contract/check';
import {
  gpioFaults,
  type HallGpio,
  type HallMicrophones,
  type HallReader,
  microphoneFaults,
} from '#contract/hall-equipment';
import { defaultDeviceId, HallFile, type HallLine, hallDeviceFaults } from '#contract/hall-file';
import type { BridgeId, DeviceId } from '#contract/ids';
import { placeOfJsonError } from '#contract/json-place';

export type DeviceConfig = {
  readonly device: DeviceId;
  /** As the hall file has it; a spare has none. Which seat it serves is the hub's matter. */
  readonly seat?: number;
  readonly address: number;
  readonly baseKey: Buffer;
  /** Keys that it may still have if an adoption broke off before it took `baseKey`. */
  readonly keysBefore?: readonly Buffer[];
};

export type LineConfig = {
  readonly name: string;
  readonly path: string;
  readonly baud: number;
  readonly medium: 'usb' | 'uart';
  readonly devices: readonly DeviceConfig[];
};

export type BridgeConfig = {
  readonly bridge: BridgeId;
  readonly broker: string;
  readonly username: string;
  readonly secret: string;
  /** Shortest poll cycle of a bus, ms. */
  readonly minCycleMs: number;
  /** Only print the poll plan. */
  readonly plan: boolean;
  readonly lines: readonly LineConfig[];
  /** Card readers of their own, on no OSDP line. */
  readonly readers: readonly HallReader[];
  /** Lines of the board; absent: none in use. */
  readonly gpio?: HallGpio;
  readonly microphones: readonly HallMicrophones[];
  /** Where adopted devices and their keys are kept; absent: none can be adopted. */
  readonly devicesFile?: string;
};

/** A configuration that can't be used; the message is for the person who starts the bridge. */
export class ConfigError extends Error {}

const DEFAULT_BRIDGE = 'bridge-1';
const DEFAULT_BAUD = 115_200;
const BRIDGE_ID = /^[a-z0-9-]{1,32}$/;
const checkHallFile = checker(HallFile);

const optionKinds = {
  config: { type: 'string' },
  broker: { type: 'string' },
  bridge: { type: 'string' },
  secret: { type: 'string' },
  devices: { type: 'string' },
  'min-cycle-ms': { type: 'string', default: '50' },
  plan: { type: 'boolean', default: false },
} as const;

/** Reads options, hall file and `DZVIN_BRIDGE_SECRET`. @throws ConfigError with what is wrong and where. */
export function readConfig(argv: readonly string[], environment: NodeJS.ProcessEnv): BridgeConfig {
  const options = readOptions(argv);
  if (options.config === undefined) throw missing('--config hall.json');
  const hall = readHallFile(options.config);
  const bridge = options.bridge ?? hall.bridge ?? DEFAULT_BRIDGE;
  const broker = options.broker ?? hall.broker?.url;
  const secret = environment['DZVIN_BRIDGE_SECRET'] ?? options.secret ?? hall.broker?.bridgePassword;
  if (!BRIDGE_ID.test(bridge)) throw wrong('--bridge', 'лише a–z, 0–9 та -', 'only a–z, 0–9 and -');
  if (broker === undefined && !options.plan) throw missing('--broker mqtt://…');
  if (secret === undefined && !options.plan) throw missing('DZVIN_BRIDGE_SECRET');
  return {
    bridge: bridge as BridgeId,
    broker: broker ?? '',
    username: bridge,
    secret: secret ?? '',
    minCycleMs: milliseconds(options['min-cycle-ms']),
    plan: options.plan,
    lines: hall.lines.map(lineConfig),
    readers: hall.readers ?? [],
    ...(hall.gpio !== undefined && { gpio: hall.gpio }),
    microphones: hall.microphones ?? [],
    ...(options.devices !== undefined && { devicesFile: options.devices }),
  };
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: optionKinds }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const known = Object.keys(optionKinds).map((name) => `--${name}`);
    throw new ConfigError(`Невідомі параметри запуску; відомі: ${known.join(' ')}. / ${reason}`);
  }
}

function milliseconds(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 10_000) return value;
  throw wrong('--min-cycle-ms', 'число від 0 до 10000', 'a number from 0 to 10000');
}

function readHallFile(path: string): HallFile {
  const checked = checkHallFile(parsed(path));
  const faults = checked.ok ? equipmentFaults(checked.value) : checked.faults;
  if (checked.ok && faults.length === 0) return checked.value;
  throw new ConfigError(faults.map((fault) => `${path} ${fault.path}: ${fault.uk}. / ${fault.en}.`).join('\n'));
}

const equipmentFaults = ({ lines, readers, gpio, microphones }: HallFile) => [
  ...hallDeviceFaults(lines, readers),
  ...microphoneFaults(microphones),
  ...gpioFaults(gpio, microphones),
];

function parsed(path: string): unknown {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof SyntaxError ? `not JSON${placeOfJsonError(text, error)}` : message;
    throw new ConfigError(`Не вдалося прочитати ${path}. / Cannot read ${path}: ${reason}`);
  }
}

function lineConfig(line: HallLine): LineConfig {
  const devices = line.devices.map(({ id, address, seat, key }) => ({
    device: id ?? (defaultDeviceId(line.name, address) as DeviceId),
    ...(seat !== undefined && { seat }),
    address,
    baseKey: Buffer.from(key, 'hex'),
  }));
  return { name: line.name, path: line.path, baud: line.baud ?? DEFAULT_BAUD, medium: line.medium ?? 'usb', devices };
}

const missing = (what: string): ConfigError => new ConfigError(`Бракує ${what}. / Missing: ${what}.`);
const wrong = (what: string, uk: string, en: string): ConfigError =>
  new ConfigError(`Хибне значення ${what}: має бути ${uk}. / Wrong value of ${what}: must be ${en}.`);
