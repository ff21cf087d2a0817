/**
 * Setting the hall up: what the operator asks of a bridge about devices on its lines, one thing at a time on a line, and
 * what came of it. In: commands, and the bridges' answers. Out: requests to bridges, and how each line stands. Keys of
 * devices stay with the bridge.
 */
import { randomUUID } from 'node:crypto';
import type { PersonCommand } from '#contract/commands';
import type { CommissionReport, CommissionRequest, FoundDevice } from '#contract/commissioning';
import type { BridgeId, DeviceId } from '#contract/ids';
import { REFUSAL_CODES, type Refusal, type RefusalCode, type RefusalDetails, refuse } from '#contract/refusals';
import { unreachable } from '#contract/unreachable';
import type { LineSetUp } from '#contract/views';
import { type HubClock, stamp } from './clock.ts';
import type { LineOfHall, SeatMap } from './seat-map.ts';

export type SetUpCommand = Extract<
  PersonCommand,
  { type: 'discover-devices' | 'adopt-device' | 'show-device' | 'forget-device' }
>;
type Act = CommissionRequest['do'];
type Send = (bridge: BridgeId, request: CommissionRequest) => void;

/** How long a bridge may take, s: a discovery tries 127 addresses at several speeds. */
const PATIENCE_SECONDS: Readonly<Record<Act, number>> = { discover: 180, adopt: 30, 'show-yourself': 20, forget: 15 };
const NONE = '—';

export type SettingUpParts = {
  readonly clock: HubClock;
  readonly seatMap: SeatMap;
  isOnline(bridge: BridgeId): boolean;
  /** An adopted keypad is known to its bridge no more. */
  onForgotten(device: DeviceId): void;
  onChanged(): void;
};

type UnderWay = { readonly request: CommissionRequest; readonly cancel: () => void };

export class SettingUp {
  readonly #parts: SettingUpParts;
  readonly #lines = new Map<string, LineSetUp>();
  readonly #underWay = new Map<string, UnderWay>();
  #send: Send = () => undefined;

  constructor(parts: SettingUpParts) {
    this.#parts = parts;
  }

  /** Requests go this way from now on. */
  sendBy(send: Send): void {
    this.#send = send;
  }

  /** Every line that something was asked of, keyed by bridge and line. */
  now(): Readonly<Record<string, LineSetUp>> {
    return Object.fromEntries(this.#lines);
  }

  /** Asks it of the bridge; the refusal when it can't be asked now. What came of it is told by {@link now}. */
  ask(command: SetUpCommand): Refusal | undefined {
    const transaction = randomUUID();
    switch (command.type) {
      case 'discover-devices':
        return this.#askLine(command, ({ line }) => ({ do: 'discover', transaction, line }));
      case 'adopt-device':
        return this.#askLine(command, ({ line }) => {
          const { address, newAddress } = command;
          return { do: 'adopt', transaction, line, address, ...(newAddress !== undefined && { newAddress }) };
        });
      case 'show-device':
        return this.#askDevice(command.device, { do: 'show-yourself', transaction, device: command.device });
      case 'forget-device':
        return this.#askDevice(command.device, { do: 'forget', transaction, device: command.device });
      default:
        return unreachable(command);
    }
  }

  /** A bridge has answered; an answer to nothing that is under way is none. */
  told(bridge: BridgeId, report: CommissionReport): void {
    const place = [...this.#underWay].find(([, { request }]) => request.transaction === report.transaction)?.[0];
    const of = place === undefined ? undefined : this.#lines.get(place);
    if (place === undefined || of?.bridge !== bridge || !this.#answers(place, of, report)) return;
    const { request } = this.#end(place);
    switch (report.tells) {
      case 'found':
        this.#lines.set(place, {
          ...ended(of, request, this.#at()),
          found: { at: this.#at(), devices: report.devices },
        });
        break;
      case 'adopted':
        this.#adopted(place, of, request, report);
        break;
      case 'done':
        this.#done(place, of, request);
        break;
      case 'refused':
        this.#refused(place, of, request, sentenceOf(of, request, report.code, report.params));
        break;
      default:
        unreachable(report);
    }
    this.#parts.onChanged();
  }

  /** A bridge is lost: what it was asked will not be answered. */
  lost(bridge: BridgeId): void {
    for (const [place, of] of this.#lines) {
      if (of.bridge !== bridge || !this.#underWay.has(place)) continue;
      this.#refused(place, of, this.#end(place).request, refuse('BRIDGE_AWAY', { bridge }));
    }
    this.#parts.onChanged();
  }

  /** Waits for nothing any more. */
  stop(): void {
    for (const { cancel } of this.#underWay.values()) cancel();
    this.#underWay.clear();
  }

  /** Whether this is an answer to what the line was asked; any other is none. */
  #answers(place: string, { bridge, line }: LineSetUp, report: CommissionReport): boolean {
    const request = this.#underWay.get(place)?.request;
    if (request === undefined) return false;
    switch (report.tells) {
      case 'found':
        return request.do === 'discover' && report.line === line;
      case 'adopted': {
        const known = this.#parts.seatMap.keypadOf(report.device);
        const isOfLine = known === undefined || (known.bridge === bridge && known.line === line);
        if (request.do !== 'adopt' || report.line !== line || !isOfLine) return false;
        return report.address === (request.newAddress ?? request.address);
      }
      case 'done':
        return request.do === 'show-yourself' || request.do === 'forget';
      case 'refused':
        return true;
      default:
        return unreachable(report);
    }
  }

  #askLine({ bridge, line }: { bridge?: BridgeId; line: string }, make: (of: LineOfHall) => CommissionRequest) {
    const lines = this.#parts.seatMap.lines();
    const fitting = lines.filter((one) => one.line === line && (bridge === undefined || one.bridge === bridge));
    const [of, another] = fitting;
    if (of === undefined)
      return refuse('UNKNOWN_LINE', { line, lines: lines.map((one) => one.line).join(', ') || NONE });
    if (another !== undefined)
      return refuse('WHICH_BRIDGE', { line, bridges: fitting.map((one) => one.bridge).join(', ') });
    return this.#begin(of, make(of));
  }

  #askDevice(device: DeviceId, request: CommissionRequest): Refusal | undefined {
    const keypad = this.#parts.seatMap.keypadOf(device);
    if (keypad === undefined) return refuse('NO_SUCH_DEVICE', { device });
    if (request.do === 'forget' && !keypad.adopted) return refuse('DEVICE_OF_FILE', { device });
    return this.#begin(keypad, request);
  }

  #begin({ bridge, line }: LineOfHall, request: CommissionRequest): Refusal | undefined {
    const place = `${bridge}/${line}`;
    if (!this.#parts.isOnline(bridge)) return refuse('BRIDGE_AWAY', { bridge });
    if (this.#underWay.has(place)) return refuse('LINE_BUSY', { line });
    const seconds = PATIENCE_SECONDS[request.do];
    const cancel = this.#parts.clock.after(seconds * 1000, () => this.#timeUp(place, seconds));
    this.#underWay.set(place, { request, cancel });
    const { found } = this.#lines.get(place) ?? {};
    this.#lines.set(place, {
      ...{ bridge, line, doing: { act: request.do, since: this.#at(), ...subject(request) } },
      ...(found !== undefined && { found }),
    });
    this.#send(bridge, request);
    this.#parts.onChanged();
    return undefined;
  }

  #timeUp(place: string, seconds: number): void {
    const of = this.#lines.get(place);
    if (of === undefined) return;
    this.#refused(place, of, this.#end(place).request, refuse('BRIDGE_SILENT', { seconds, line: of.line }));
    this.#parts.onChanged();
  }

  #end(place: string): UnderWay {
    const underWay = this.#underWay.get(place);
    if (underWay === undefined) throw new Error(`nothing is under way on ${place}`);
    underWay.cancel();
    this.#underWay.delete(place);
    return underWay;
  }

  #adopted(
    place: string,
    of: LineSetUp,
    request: CommissionRequest,
    { address, device }: Extract<CommissionReport, { tells: 'adopted' }>,
  ): void {
    const { bridge, line } = of;
    if (this.#parts.seatMap.keypadOf(device) === undefined)
      this.#parts.seatMap.add({ bridge, device, line, adopted: true });
    const from = request.do === 'adopt' ? request.address : address;
    const found = of.found?.devices.map(
      (one): FoundDevice => (one.address === from ? { ...one, address, device, key: 'own' } : one),
    );
    this.#lines.set(place, { ...ended(of, request, this.#at(), device), ...listed(of, found) });
  }

  #done(place: string, of: LineSetUp, request: CommissionRequest): void {
    const device = 'device' in request ? request.device : undefined;
    this.#lines.set(place, ended(of, request, this.#at(), device));
    if (request.do !== 'forget') return;
    const found = of.found?.devices.map((one): FoundDevice => {
      const { device: known, ...rest } = one;
      return known === request.device ? rest : one;
    });
    this.#lines.set(place, { ...ended(of, request, this.#at(), device), ...listed(of, found) });
    this.#parts.onForgotten(request.device);
  }

  #refused(place: string, of: LineSetUp, request: CommissionRequest, { uk, en }: Refusal): void {
    const after = ended(of, request, this.#at());
    this.#lines.set(place, {
      ...after,
      last: { act: request.do, at: this.#at(), ...nameOf(request), refused: { uk, en } },
    });
  }

  #at(): string {
    return stamp(this.#parts.clock.wallMs());
  }
}

const nameOf = (request: CommissionRequest) => ('device' in request ? { device: request.device } : {});
const subject = (request: CommissionRequest) => ('address' in request ? { address: request.address } : nameOf(request));

const listed = (of: LineSetUp, devices: FoundDevice[] | undefined): Pick<LineSetUp, 'found'> =>
  of.found === undefined || devices === undefined ? {} : { found: { at: of.found.at, devices } };

/** The line after what was asked has been done. */
function ended(
  { doing: _, last: __, ...of }: LineSetUp,
  { do: act }: CommissionRequest,
  at: string,
  device?: DeviceId,
): LineSetUp {
  return { ...of, last: { act, at, ...(device !== undefined && { device }) } };
}

/**
 * What the bridge refused, in the registry's words: what it doesn't name is what was asked. A code nobody knows, or a
 * sentence with a gap left, is told as a failure of the line.
 */
function sentenceOf(
  { bridge, line }: LineSetUp,
  request: CommissionRequest,
  code: string,
  params: RefusalDetails,
): Refusal {
  const known = REFUSAL_CODES.find((one): one is RefusalCode => one === code);
  const asked = { bridge, line, ...('address' in request && { address: request.address }), ...nameOf(request) };
  const refusal = known && refuse(known, { ...asked, ...params });
  return refusal === undefined || /\{\w+\}/.test(refusal.uk + refusal.en)
    ? refuse('SET_UP_FAILED', { line, code })
    : refusal;
}
