/**
 * Setting devices up on the bridge's lines. In: requests of the hub. Out: one report for each, by its transaction; a
 * request told again gets the same report and is not carried out twice. Nothing is done while a ballot is open: the hub
 * refuses that already, and the bridge does not rely on it. Keys are made here and leave for the device alone.
 */
import { randomBytes } from 'node:crypto';
import type { CommissionReport, CommissionRequest, FoundDevice } from '#contract/commissioning';
import { defaultDeviceId } from '#contract/hall-file';
import type { DeviceId } from '#contract/ids';
import type { RefusalCode, RefusalDetails } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { Clock } from './clock.ts';
import type { KeptDevices } from './devices-file.ts';
import type { LineBridge, LineDevice } from './line-bridge.ts';
import { Conversation, type Script } from './osdp/conversation.ts';
import { type Adopted, adopt, lookAround, type Met } from './osdp/introductions.ts';
import type { Identity } from './osdp/replies.ts';
import { buzz, parade } from './seat-keypad/parade.ts';

type Of<Does extends CommissionRequest['do']> = Extract<CommissionRequest, { do: Does }>;
type Answer = (report: Untransacted) => void;
type Untransacted = CommissionReport extends infer R ? (R extends unknown ? Omit<R, 'transaction'> : never) : never;

export type CommissioningOptions = {
  readonly clock: Clock;
  readonly lines: readonly LineBridge[];
  /** Absent: nothing can be adopted. */
  readonly kept: KeptDevices | undefined;
  readonly report: (report: CommissionReport) => void;
  /** Something was done, with fixed fields; never a key. */
  readonly log: (event: string, fields: Readonly<Record<string, string | number>>) => void;
};

const ADDRESSES = 127;
const KEY_BYTES = 16;
const REMEMBERED = 64;

/** Why an adoption did not come about. */
const failures: Readonly<Record<Exclude<Adopted, 'adopted'>, RefusalCode>> = {
  silent: 'ADDRESS_SILENT',
  'not-installing': 'NOT_IN_INSTALL_MODE',
  'address-taken': 'ADDRESS_TAKEN',
  'not-moved': 'DEVICE_NOT_MOVED',
  'not-kept': 'DEVICES_NOT_KEPT',
  refused: 'KEY_REFUSED',
  unproven: 'KEY_UNPROVEN',
};

export class Commissioning {
  readonly #options: CommissioningOptions;
  readonly #answers = new Map<string, CommissionReport | 'under way'>();
  /** Ends what goes on and can wait, when a ballot opens. */
  readonly #interruptions = new Set<() => void>();

  constructor(options: CommissioningOptions) {
    this.#options = options;
  }

  /** Carries a request out, or says why not. */
  take(request: CommissionRequest): void {
    const { transaction } = request;
    const before = this.#answers.get(transaction);
    if (before === 'under way') return;
    if (before !== undefined) {
      this.#options.report(before);
      return;
    }
    this.#remember(transaction, 'under way');
    this.#carryOut(request, (report) => {
      const whole = { ...report, transaction } as CommissionReport;
      this.#remember(transaction, whole);
      this.#options.report(whole);
    });
  }

  /** A ballot is open: what can wait ends at once. */
  hurry(): void {
    for (const interrupt of [...this.#interruptions]) interrupt();
  }

  /** A device is in contact: one that took its key before the power went has proved it now, unless it has the one before. */
  inContact(device: DeviceId): void {
    const { kept, log } = this.#options;
    const pending = kept?.find(device);
    const proved = this.#find(device)?.session.keys.current.toString('hex');
    if (pending?.state !== 'pending' || pending.key.toLowerCase() !== proved) return;
    if (kept?.proven(device)) log('device-adopted', { device });
  }

  #carryOut(request: CommissionRequest, answer: Answer): void {
    if (this.#options.lines.some(({ hurry }) => hurry)) {
      refuse(answer, 'SET_UP_WHILE_OPEN');
      return;
    }
    switch (request.do) {
      case 'discover':
        this.#discover(request, answer);
        break;
      case 'adopt':
        this.#adopt(request, answer);
        break;
      case 'show-yourself':
        this.#showYourself(request, answer);
        break;
      case 'forget':
        this.#forget(request, answer);
        break;
      default:
        unreachable(request);
    }
  }

  #discover({ line: name }: Of<'discover'>, answer: Answer): void {
    const line = this.#line(name, answer);
    if (line === undefined) return;
    const living = line.devices.filter(({ session }) => session.online);
    const unheard = (address: number) => !living.some((device) => device.address === address);
    const addresses = Array.from({ length: ADDRESSES }, (_, address) => address).filter(unheard);
    const keyAt = (address: number) => line.devices.find((device) => device.address === address)?.session.keys.current;
    this.#converse(line, lookAround(addresses, keyAt), answer, (met) => {
      if (met === undefined) refuse(answer, ...brokenOff(line));
      else answer({ tells: 'found', line: name, devices: found(line, met) });
    });
  }

  /** Holds a conversation on the line unless it is in another; a ballot that opens ends it, with `undefined`. */
  #converse<T>(line: LineBridge, script: Script<T>, answer: Answer, ended: (result: T | undefined) => void): void {
    const conversation = new Conversation(script, (result) => {
      this.#interruptions.delete(interrupt);
      ended(result);
    });
    const interrupt = () => conversation.abandon();
    if (line.invite(conversation)) this.#interruptions.add(interrupt);
    else refuse(answer, 'LINE_BUSY', { line: line.config.name });
  }

  #adopt({ line: name, address, newAddress = address }: Of<'adopt'>, answer: Answer): void {
    const line = this.#line(name, answer);
    if (line === undefined) return;
    const { kept } = this.#options;
    const at = (where: number) => line.devices.find((device) => device.address === where);
    const taken = newAddress === address ? undefined : at(newAddress);
    const living = at(address)?.session.online === true ? at(address) : undefined;
    if (kept === undefined) refuse(answer, 'DEVICES_NOT_KEPT');
    else if (living !== undefined) refuse(answer, 'DEVICE_KNOWN', { address, device: living.device });
    else if (taken !== undefined) refuse(answer, 'ADDRESS_TAKEN', { line: name, address: newAddress });
    else this.#giveKey(line, kept, { address, newAddress, id: at(newAddress)?.device }, answer);
  }

  #giveKey(
    line: LineBridge,
    kept: KeptDevices,
    { address, newAddress, id }: { address: number; newAddress: number; id: DeviceId | undefined },
    answer: Answer,
  ): void {
    const { name, baud } = line.config;
    const device = id ?? this.#freeId(name, newAddress);
    const baseKey = randomBytes(KEY_BYTES);
    const keep = ({ vendor, model, serial }: Identity) => {
      const key = baseKey.toString('hex');
      return kept.keep({ state: 'pending', device, line: name, address: newAddress, key, vendor, model, serial });
    };
    const script = adopt({ address, newAddress, baud, baseKey, keep });
    const wrongAddress = (result: Adopted) =>
      result === 'silent' || result === 'not-installing' ? address : newAddress;
    this.#converse(line, script, answer, (result) => {
      const told = result === undefined || result === 'adopted' || result === 'unproven';
      if (result === 'adopted') kept.proven(device);
      if (told) this.#pollKept(line, kept, device);
      if (result === 'refused') kept.refused(device);
      if (result === undefined) refuse(answer, ...brokenOff(line));
      else if (result !== 'adopted') refuse(answer, failures[result], { line: name, address: wrongAddress(result) });
      else {
        this.#options.log('device-adopted', { device });
        answer({ tells: 'adopted', line: name, address: newAddress, device });
      }
    });
  }

  /** A device that may have its key is polled with it; the seat is the hall file's, where it stands for one of that file. */
  #pollKept(line: LineBridge, kept: KeptDevices, device: DeviceId): void {
    const found = kept.find(device);
    if (found === undefined) return;
    const before = line.devices.find((one) => one.device === device);
    const seat = before?.seat === undefined ? {} : { seat: before.seat };
    const keysBefore = found.state === 'pending' ? before?.session.keys.all : undefined;
    line.add({
      device,
      address: found.address,
      baseKey: Buffer.from(found.key, 'hex'),
      ...seat,
      ...(keysBefore && { keysBefore }),
    });
  }

  #showYourself({ device }: Of<'show-yourself'>, answer: Answer): void {
    const shown = this.#find(device);
    if (shown === undefined) refuse(answer, 'NO_SUCH_DEVICE', { device });
    else if (!shown.session.online) refuse(answer, 'DEVICE_SILENT', { device });
    else this.#parade(shown, answer);
  }

  #parade({ device, keypad, session }: LineDevice, answer: Answer): void {
    let first = true;
    const cancel = parade(
      this.#options.clock,
      (face) => {
        keypad.showInstead(face, first ? buzz : undefined);
        first = false;
      },
      () => {
        this.#interruptions.delete(interrupt);
        if (session.online) answer({ tells: 'done' });
        else refuse(answer, 'DEVICE_SILENT', { device });
      },
    );
    const interrupt = () => {
      this.#interruptions.delete(interrupt);
      cancel();
      refuse(answer, 'SET_UP_WHILE_OPEN');
    };
    this.#interruptions.add(interrupt);
  }

  #forget({ device }: Of<'forget'>, answer: Answer): void {
    const { kept, lines, log } = this.#options;
    const line = lines.find(({ devices }) => devices.some((one) => one.device === device));
    const ofFile = line?.config.devices.find((one) => one.device === device);
    if (line === undefined) refuse(answer, 'NO_SUCH_DEVICE', { device });
    else if (kept?.find(device) === undefined) refuse(answer, 'DEVICE_OF_FILE', { device });
    else if (!kept.forget(device)) refuse(answer, 'DEVICES_NOT_KEPT');
    else {
      if (ofFile === undefined) line.remove(device);
      else line.add(ofFile);
      log('device-forgotten', { device });
      answer({ tells: 'done' });
    }
  }

  /** The line, when it can be talked on. */
  #line(name: string, answer: Answer): LineBridge | undefined {
    const { lines } = this.#options;
    const line = lines.find(({ config }) => config.name === name);
    if (line === undefined) {
      refuse(answer, 'UNKNOWN_LINE', { line: name, lines: lines.map(({ config }) => config.name).join(', ') });
    } else if (!line.isOpen) refuse(answer, 'LINE_CLOSED', { line: name, path: line.config.path });
    else return line;
    return undefined;
  }

  #find(device: DeviceId): LineDevice | undefined {
    return this.#options.lines.flatMap(({ devices }) => devices).find((one) => one.device === device);
  }

  /** The id of a device that the hall file does not name; another one may bear that of its line and address. */
  #freeId(line: string, address: number): DeviceId {
    const plain = defaultDeviceId(line, address);
    let id = plain;
    for (let n = 2; this.#find(id as DeviceId) !== undefined; n += 1) id = `${plain}-${n}`;
    return id as DeviceId;
  }

  #remember(transaction: string, answer: CommissionReport | 'under way'): void {
    this.#answers.delete(transaction);
    this.#answers.set(transaction, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > REMEMBERED && oldest !== undefined) this.#answers.delete(oldest);
  }
}

const refuse = (answer: Answer, code: RefusalCode, params: RefusalDetails = {}): void =>
  answer({ tells: 'refused', code, params: { ...params } });

/** Why a conversation was not carried to its end. */
const brokenOff = (line: LineBridge): [RefusalCode, RefusalDetails] =>
  line.hurry ? ['SET_UP_WHILE_OPEN', {}] : ['LINE_CLOSED', { line: line.config.name, path: line.config.path }];

/** Devices that live as they are known, and those met besides, in order of address. */
function found(line: LineBridge, met: readonly Met[]): FoundDevice[] {
  const at = (address: number) => line.devices.find((device) => device.address === address);
  const living = line.devices.flatMap(({ address, session }) =>
    session.identity === undefined || met.some((one) => one.address === address) || !session.online
      ? []
      : [{ address, identity: session.identity, key: 'own' as const }],
  );
  return [...living, ...met]
    .sort((one, other) => one.address - other.address)
    .map(({ address, identity: { vendor, model, serial, firmware }, key }) => {
      const device = at(address)?.device;
      return { address, ...(device !== undefined && { device }), vendor, model, serial, firmware, key };
    });
}
