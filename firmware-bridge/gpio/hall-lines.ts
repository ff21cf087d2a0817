/**
 * The lines of the board that a hall uses, put together: gavel key and mains input, lamps and gong. In: what the hall
 * file names, orders of the hall bus. Out: reports, levels, and how the lines are. A line that can't be used is told
 * of and left out; the bridge runs on.
 */
import { checker } from '#contract/check';
import { GongOrder, HubState, LampOrder, topics } from '#contract/hall-bus';
import type { GpioLine, HallGpio, HallMicrophones } from '#contract/hall-equipment';
import type { BridgeHealth } from '#contract/hall-health';
import type { DeviceId } from '#contract/ids';
import type { Cancel, Clock } from '../clock.ts';
import type { TopicListener } from '../hall-bus.ts';
import type { Board, GpioOutput } from './board.ts';
import { Gong, PULSE_MS } from './gong.ts';
import { HallInput, RETRY_MS } from './hall-input.ts';
import type { BoardHappening } from './happening.ts';
import { Lamp } from './lamp.ts';
import { type Opened, sayTrouble } from './trouble.ts';

/** Devices of the hall bus that stand for lines of the board. */
const boardDevice = { gavel: 'gavel' as DeviceId, power: 'power' as DeviceId } as const;
/** A spark on a long cable is shorter than a stroke of the gavel; a key bounces for less than its release. */
const GAVEL_HOLD_MS = { active: 20, inactive: 50 };
const POWER_HOLD_MS = { active: 200, inactive: 200 };

export type HallLinesOptions = {
  readonly clock: Clock;
  readonly board: () => Opened<Board>;
  readonly report: (device: DeviceId, happening: BoardHappening) => void;
  readonly trouble: (reason: string) => void;
};

/** Whether a hall uses a line of the board. */
export const usesBoard = (hall: { gpio?: HallGpio; microphones: readonly HallMicrophones[] }): boolean =>
  hall.gpio !== undefined || hall.microphones.some(({ driver }) => driver === 'gpio-relay');

const checkLamp = checker(LampOrder);
const checkGong = checker(GongOrder);
const checkHub = checker(HubState);

export class HallLines {
  readonly #named: HallGpio;
  readonly #options: HallLinesOptions;
  readonly #inputs: ReadonlyMap<string, HallInput>;
  readonly #outputs = new Map<string, GpioOutput>();
  readonly #troubles = new Map<string, string>();
  /** Levels ordered of outputs, also of those that could not be had yet. */
  readonly #ordered = new Map<string, boolean>();
  #cancelRetry: Cancel | undefined;
  readonly #lamps: Readonly<Record<LampOrder['lamp'], Lamp>>;
  readonly #gong: Gong;

  constructor(named: HallGpio, options: HallLinesOptions) {
    this.#named = named;
    this.#options = options;
    const { clock } = options;
    this.#lamps = {
      session: new Lamp(clock, (on) => this.#set('sessionLamp', on)),
      quorum: new Lamp(clock, (on) => this.#set('quorumLamp', on)),
    };
    this.#inputs = this.#inputsOf(named);
    this.#gong = new Gong(clock, named.gong?.pulseMs ?? PULSE_MS, (active) => this.#set('gong', active));
  }

  /** Topics to listen to. */
  get listeners(): readonly TopicListener[] {
    const lamp = (message: unknown, retained: boolean) => {
      const order = checkLamp(message);
      if (order.ok) this.#lamps[order.value.lamp].order(order.value, retained);
      return order.ok;
    };
    const gong = (message: unknown, retained: boolean) => {
      const order = checkGong(message);
      if (order.ok) this.#gong.order(order.value, retained);
      return order.ok;
    };
    // A broker of its own keeps the orders of a hub that has died.
    const hub = (message: unknown) => {
      const state = checkHub(message);
      if (state.ok && state.value.state === 'lost') this.lost();
      if (state.ok && state.value.state === 'online') this.found();
      return state.ok;
    };
    return [
      { filter: topics.hub(), hear: hub },
      { filter: topics.lamp('+'), hear: (message, _topic, retained) => lamp(message, retained) },
      { filter: topics.gong(), hear: (message, _topic, retained) => gong(message, retained) },
    ];
  }

  /** Takes the lines that the hall names, as soon as the board can be had, and tells how the mains power is. */
  start(): void {
    this.#takeOutputs();
    for (const input of this.#inputs.values()) input.start();
  }

  /** The bus or the hub behind it is gone, or still gone. */
  lost(): void {
    for (const lamp of Object.values(this.#lamps)) lamp.lost();
  }

  /** The bus is there. */
  found(): void {
    for (const lamp of Object.values(this.#lamps)) lamp.found();
  }

  /** All outputs inactive, all inputs given back. */
  end(): void {
    this.#cancelRetry?.();
    this.found();
    this.#gong.end();
    for (const input of this.#inputs.values()) input.end();
    for (const output of this.#outputs.values()) output.close();
    this.#outputs.clear();
  }

  get health(): NonNullable<BridgeHealth['gpio']> {
    const board = this.#options.board();
    const levels = [...this.#inputs, ...this.#outputs].flatMap(([name, line]) => {
      const level = line.read();
      return level === undefined ? [] : [[name, level] as const];
    });
    const ofLines = [...this.#troubles.values(), ...[...this.#inputs.values()].map(({ trouble }) => trouble)];
    const troubles = board.ok ? [...new Set(ofLines.filter((one) => one !== undefined))] : [sayTrouble(board.trouble)];
    return {
      inUse: board.ok,
      ...(board.ok && { chip: board.value.chip }),
      lines: Object.fromEntries(levels),
      ...(troubles.length > 0 && { trouble: troubles.join('\n') }),
    };
  }

  #inputsOf({ gavel, powerFail }: HallGpio): ReadonlyMap<string, HallInput> {
    const { clock, board, report, trouble } = this.#options;
    const common = { clock, board, trouble };
    const struck = (active: boolean) => active && report(boardDevice.gavel, { kind: 'gavel' });
    let told: boolean | undefined;
    const power = (failed: boolean) => {
      if (failed !== told) report(boardDevice.power, { kind: 'power', mains: failed ? 'failed' : 'returned' });
      told = failed;
    };
    const inputs = new Map<string, HallInput>();
    if (gavel !== undefined) {
      inputs.set('gavel', new HallInput(gavel, { ...common, holdMs: GAVEL_HOLD_MS, onChange: struck }));
    }
    if (powerFail !== undefined) {
      const options = { ...common, holdMs: POWER_HOLD_MS, onChange: power, onTaken: power };
      inputs.set('powerFail', new HallInput(powerFail, options));
    }
    return inputs;
  }

  /** A line that can't be had is tried again, as an input is: its file may not have its rights yet. */
  #takeOutputs(): void {
    const { sessionLamp, quorumLamp, gong } = this.#named;
    const missing = Object.entries({ sessionLamp, quorumLamp, gong }).filter(([name]) => !this.#outputs.has(name));
    for (const [name, line] of missing) if (line !== undefined) this.#takeOutput(name, line);
    const isComplete = missing.every(([name, line]) => line === undefined || this.#outputs.has(name));
    if (!isComplete) this.#cancelRetry = this.#options.clock.after(RETRY_MS, () => this.#takeOutputs());
  }

  #takeOutput(name: string, line: GpioLine): void {
    const board = this.#options.board();
    const output = board.ok ? board.value.output(line) : board;
    if (!output.ok) {
      this.#fail(name, sayTrouble(output.trouble));
      return;
    }
    this.#troubles.delete(name);
    this.#outputs.set(name, output.value);
    if (this.#ordered.get(name) === true) output.value.set(true);
  }

  #set(name: 'sessionLamp' | 'quorumLamp' | 'gong', active: boolean): void {
    this.#ordered.set(name, active);
    const output = this.#outputs.get(name);
    const gpio = this.#named[name]?.gpio;
    if (output === undefined || gpio === undefined) return;
    if (output.set(active)) this.#troubles.delete(name);
    else this.#fail(name, sayTrouble({ code: 'GPIO_LINE_STUCK', gpio }));
  }

  #fail(name: string, reason: string): void {
    if (this.#troubles.get(name) === reason) return;
    this.#troubles.set(name, reason);
    this.#options.trouble(reason);
  }
}
