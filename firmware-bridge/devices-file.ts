/**
 * The bridge's own file of devices it has adopted, with their keys: read once, written whole and atomically, for its owner alone.
 * A key stands in it as `pending` before the device is told it, so that power lost between leaves no device with a key
 * that nobody knows; it is `adopted` once the device has proved it, and until then the key before it is kept too.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { checker, type Fault } from '#contract/check';
import { Address, FoundDevice, LineName } from '#contract/commissioning';
import { defaultKeyFault, HallDevice, isDefaultKey } from '#contract/hall-file';
import { DeviceId } from '#contract/ids';
import { type Static, Type } from '#typebox';
import { ConfigError } from './config.ts';

const closed = { additionalProperties: false };

const known = {
  device: DeviceId,
  line: LineName,
  address: Address,
  key: HallDevice.properties.key,
  vendor: FoundDevice.properties.vendor,
  model: FoundDevice.properties.model,
  serial: FoundDevice.properties.serial,
};
const ProvenDevice = Type.Object({ state: Type.Literal('adopted'), ...known }, closed);
const PendingDevice = Type.Object(
  {
    state: Type.Literal('pending'),
    ...known,
    replaces: Type.Optional(Type.Array(ProvenDevice, { description: 'What counts again should the key be refused.' })),
  },
  closed,
);
type ProvenDevice = Static<typeof ProvenDevice>;
export const KeptDevice = Type.Union([PendingDevice, ProvenDevice]);
export type KeptDevice = Static<typeof KeptDevice>;

const DevicesFile = Type.Object({ format: Type.Literal('bridge-devices/1'), devices: Type.Array(KeptDevice) }, closed);
const checkDevicesFile = checker(DevicesFile);
const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

export class KeptDevices {
  readonly #path: string;
  #devices: readonly KeptDevice[];

  /**
   * Reads the file; none yet means no devices. `onExposed`: others than its owner had rights to it, by this mode (octal);
   * they are taken from them. @throws ConfigError with what is wrong and where.
   */
  constructor(path: string, onExposed: (mode: string) => void = () => undefined) {
    this.#path = path;
    const exists = existsSync(path);
    const mode = exists ? closeToOthers(path) : undefined;
    if (mode !== undefined) onExposed(mode);
    this.#devices = exists ? read(path) : [];
  }

  get all(): readonly KeptDevice[] {
    return this.#devices;
  }

  find(device: string): KeptDevice | undefined {
    return this.#devices.find((kept) => kept.device === device);
  }

  /**
   * Keeps a device in place of what was kept for its id or its address; while it is pending, what had been proven there
   * is kept beside it. False when it can't be written; then nothing has changed.
   */
  keep(device: KeptDevice): boolean {
    const displaced = (kept: KeptDevice) =>
      kept.device === device.device || (kept.line === device.line && kept.address === device.address);
    const others = this.#devices.filter((kept) => !displaced(kept));
    const replaces = this.#devices.filter(displaced).flatMap(provenOnes);
    const whole = device.state === 'pending' && replaces.length > 0 ? { ...device, replaces } : device;
    return this.#write([...others, whole]);
  }

  /** The device has proved its key. */
  proven(device: string): boolean {
    const kept = this.find(device);
    if (kept === undefined || kept.state === 'adopted') return kept !== undefined;
    const { replaces: _, ...rest } = kept;
    return this.keep({ ...rest, state: 'adopted' });
  }

  /** The device has refused its key: what had been proven before it counts again. */
  refused(device: string): boolean {
    const kept = this.find(device);
    if (kept?.state !== 'pending') return false;
    return this.#write([...this.#devices.filter((one) => one !== kept), ...provenOnes(kept)]);
  }

  forget(device: string): boolean {
    return this.#write(this.#devices.filter((kept) => kept.device !== device));
  }

  #write(devices: readonly KeptDevice[]): boolean {
    try {
      writeAtomically(this.#path, `${JSON.stringify({ format: 'bridge-devices/1', devices }, undefined, 2)}\n`);
    } catch {
      return false;
    }
    this.#devices = devices;
    return true;
  }
}

/** The mode by which others had rights, which they have no more; undefined when they had none. */
function closeToOthers(path: string): string | undefined {
  const mode = statSync(path).mode & 0o777;
  if ((mode & OTHERS) === 0) return undefined;
  try {
    chmodSync(path, OWNER_ALONE);
  } catch {
    throw new ConfigError(
      `Файл ключів ${path} відкритий для інших: chmod 600. / The file of keys ${path} is open to others: chmod 600.`,
    );
  }
  return mode.toString(8);
}

const provenOnes = (kept: KeptDevice): readonly ProvenDevice[] =>
  kept.state === 'adopted' ? [kept] : (kept.replaces ?? []);

/** Keys that a device may still have whose new one is not proven: what was proven before it, and the hall file's. */
export const keysReplaced = (kept: KeptDevice, ofFile: { baseKey: Buffer } | undefined): Buffer[] => {
  const proven = kept.state === 'pending' ? provenOnes(kept).filter(({ device }) => device === kept.device) : [];
  return [...proven.map(({ key }) => Buffer.from(key, 'hex')), ...(ofFile === undefined ? [] : [ofFile.baseKey])];
};

function read(path: string): readonly KeptDevice[] {
  const checked = checkDevicesFile(parsed(path));
  const faults = checked.ok ? defaultKeyFaults(checked.value.devices) : checked.faults;
  if (checked.ok && faults.length === 0) return checked.value.devices;
  throw new ConfigError(faults.map((fault) => `${path} ${fault.path}: ${fault.uk}. / ${fault.en}.`).join('\n'));
}

const defaultKeyFaults = (devices: readonly KeptDevice[]): Fault[] =>
  devices.flatMap(({ key }, at) => (isDefaultKey(key) ? [defaultKeyFault(`/devices/${at}/key`)] : []));

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`Не вдалося прочитати ${path}. / Cannot read ${path}.`);
  }
}

/** The new file is on the disk before it takes the old one's place; one left from before might be open to others. */
function writeAtomically(path: string, text: string): void {
  rmSync(`${path}.new`, { force: true });
  const file = openSync(`${path}.new`, 'wx', OWNER_ALONE);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
