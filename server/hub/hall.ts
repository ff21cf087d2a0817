/**
 * The hall as the hub keeps it: which keypad serves which seat, which devices answer, how lines and microphones fare,
 * setting up, mains power. In: commands about the hall, what bridges tell, events as they are replayed. Out: events of
 * the stream `hall`, and how the hall is now.
 */

import type { PersonCommand } from '#contract/commands';
import type { CommissionReport } from '#contract/commissioning';
import { COUNCIL_COMMANDS } from '#contract/council-commands';
import type { HallEvent } from '#contract/events';
import type { BridgeState, LinkState, Report } from '#contract/hall-bus';
import { HALL_COMMANDS } from '#contract/hall-commands';
import type { BridgeHealth } from '#contract/hall-health';
import type { BridgeId, DeviceId, SeatNumber } from '#contract/ids';
import { type Refusal, type RefusalCode, refuse } from '#contract/refusals';
import { SCREEN_COMMANDS } from '#contract/screens';
import { ReplaceKeypad } from '#contract/sitting-commands';
import type { Static } from '#typebox';
import type { CouncilCommand } from '../council/composition/decide.ts';
import type { SittingState } from '../council/sitting/sitting.ts';
import type { Journal } from '../journal/journal.ts';
import { Arranging } from './arranging.ts';
import { HALL_STREAM } from './chronicle.ts';
import { type HubClock, stamp } from './clock.ts';
import type { Decided, DeviceOfHall } from './decided.ts';
import type { HallNow, LastCard } from './face.ts';
import { HallHealth } from './hall-health.ts';
import { Links } from './links.ts';
import { Mains, type MainsNow } from './mains.ts';
import { type ScreenCommand, ScreensDesk } from './screens-desk.ts';
import type { LineOfHall, SeatMap } from './seat-map.ts';
import { SettingUp, type SetUpCommand } from './setting-up.ts';

export type HallCommandOfPerson = Static<(typeof OF_HALL)[number]>;
const OF_HALL = [ReplaceKeypad, ...HALL_COMMANDS, ...SCREEN_COMMANDS] as const;
const typesOf = (commands: readonly { properties: { type: { const: string } } }[]): ReadonlySet<string> =>
  new Set(commands.map(({ properties }) => properties.type.const));
const [HALL_TYPES, COUNCIL_TYPES] = [typesOf(OF_HALL), typesOf(COUNCIL_COMMANDS)];

/** A command about the hall itself, which the hall's desk decides. */
export const isOfHallItself = (command: PersonCommand): command is HallCommandOfPerson => HALL_TYPES.has(command.type);
/** A command about the council itself, apart from any sitting, which the council's desk decides. */
export const isOfCouncilItself = (command: PersonCommand): command is CouncilCommand => COUNCIL_TYPES.has(command.type);

/** Whether people vote or may vote now: a trial vote runs before the opening. */
export const isOpen = (state: SittingState): boolean =>
  state.phase === 'open' || (state.phase !== 'none' && state.ballots.running !== undefined);

/** Whether somebody of the sitting convened last usually sits there. */
export const sitsAt = (state: SittingState, seat: SeatNumber): boolean =>
  state.phase !== 'none' && state.roster.members.some((member) => member.seat === seat);

/** A card that is refused so may be given to a member. */
const OF_NOBODY: ReadonlySet<RefusalCode> = new Set(['UNKNOWN_DEVICE', 'UNKNOWN_CARD', 'NO_SITTING', 'SITTING_CLOSED']);
/** Addresses of an OSDP line. */
const MOST_ON_LINE = 127;
/** Strokes of the gavel that come this soon after one are that one, ms. */
const ONE_STROKE_MS = 500;

export class Hall {
  readonly #journal: Journal;
  readonly #clock: HubClock;
  readonly #seatMap: SeatMap;
  readonly #arranging: Arranging;
  readonly #listeners: (() => void)[] = [];
  readonly #forgetting = new Map<DeviceId, { actor: string; cause: string }>();
  readonly #mains: Mains;
  readonly #screens = new ScreensDesk();
  #lastCard: LastCard | undefined;
  #struckAtMs = Number.NEGATIVE_INFINITY;
  readonly #isOpen: () => boolean;
  readonly links: Links;
  readonly health: HallHealth;
  readonly settingUp: SettingUp;

  /**
   * @param isOfCouncil whether the council has this seat: a spare may serve it though no keypad does.
   * @param open whether people vote or may vote now.
   */
  constructor(
    journal: Journal,
    clock: HubClock,
    seatMap: SeatMap,
    isOfCouncil: (seat: SeatNumber) => boolean,
    open: () => boolean,
  ) {
    this.#isOpen = open;
    this.#journal = journal;
    this.#clock = clock;
    this.#seatMap = seatMap;
    this.#arranging = new Arranging(
      ...([journal, clock, seatMap, isOfCouncil] as const),
      (device) => this.links.lastSlot(device) === 'closed',
    );
    this.links = new Links(
      clock,
      () => seatMap.size,
      (device) => seatMap.keypadOf(device) !== undefined,
    );
    this.#mains = new Mains(clock);
    const onChanged = () => this.#changed();
    this.health = new HallHealth(clock, onChanged);
    this.settingUp = new SettingUp({
      ...{ clock, seatMap, onChanged },
      isOnline: (bridge) => this.links.isOnline(bridge),
      onForgotten: (device) => this.#forgotten(device),
    });
  }

  /** Takes an event up while the journal is replayed. */
  remember(event: HallEvent, actor: string, cause: string): void {
    if (event.type === 'HallArranged') this.#arranging.remember(event, actor, cause);
    else if (event.type === 'ScreensArranged') this.#screens.remember(event);
    else if (event.type === 'MainsFailed') this.#mains.remember('failed');
    else if (event.type === 'MainsReturned') this.#mains.remember('returned');
  }

  /** After the replay. */
  settle(): void {
    this.#arranging.settle();
  }

  /** @param open whether a sitting is open: then only a spare may come to a seat, and nothing is set up. */
  decide(command: HallCommandOfPerson, open: boolean, actor: string, cause: string): Decided {
    switch (command.type) {
      case 'replace-keypad':
        return this.#arranging.replace(command, actor, cause);
      case 'assign-keypad':
        return this.#arranging.assign(command, open, actor, cause);
      case 'arrange-screens':
      case 'show-on-screen':
        return this.#screensAsked(command, actor, cause);
      case 'show-device':
        return this.#asked(this.settingUp.ask(command));
      default:
        if (open) return this.#asked(refuse('SET_UP_WHILE_OPEN'));
        return this.#setUp(command, actor, cause);
    }
  }

  /** Whether a keypad that answers serves this seat. */
  keysAt(seat: SeatNumber): boolean {
    const keypad = this.#seatMap.arrangement().find((one) => one.seat === seat);
    return keypad !== undefined && this.links.answers(keypad.device);
  }

  /** Seats in whose slots the card that was read there last is known to be still. */
  closedSlots(): SeatNumber[] {
    const holding = this.#seatMap.arrangement().filter(({ device }) => this.links.holdsCard(device));
    return holding.map(({ seat }) => seat);
  }

  /** The refusal of a vote from a keypad that says itself that no card is in its slot, or undefined. */
  withoutCard(seat: SeatNumber, { device, ageMs }: Pick<Report, 'device' | 'ageMs'>): Decided | undefined {
    const isWithout = this.#isEmpty(seat, device) && !this.links.hadCard(device, ageMs);
    return isWithout ? this.#asked(refuse('CARD_NOT_IN', { seat })) : undefined;
  }

  /** The seat whose member's card a keypad that serves no seat any more may still have held: the keypad there has none. */
  seatLeftBy(device: DeviceId): SeatNumber | undefined {
    const seat = this.#arranging.seatBefore(device);
    const now = this.#seatMap.arrangement().find((one) => one.seat === seat);
    return seat !== undefined && now !== undefined && this.#isEmpty(seat, now.device) ? seat : undefined;
  }

  /** The supply says how mains power is; what is known already is no event. */
  power(at: DeviceOfHall, mains: MainsNow, actor: string, cause: string): Decided {
    const type = mains === 'failed' ? 'MainsFailed' : 'MainsReturned';
    this.#mains.take(mains, () => this.note({ type, v: 1, data: at }, actor, cause));
    return { ok: true, position: this.#journal.position };
  }

  /** Whether the gavel was struck but now: a key that bounces strikes once. */
  justStruck(): boolean {
    return this.#clock.monotonicMs() - this.#struckAtMs < ONE_STROKE_MS;
  }

  /** The gavel was struck. @returns the position of its event. */
  struck(at: DeviceOfHall, actor: string, cause: string): number {
    this.#struckAtMs = this.#clock.monotonicMs();
    return this.note({ type: 'GavelStruck', v: 1, data: at }, actor, cause);
  }

  /** Writes an event of the hall down. @returns its position. */
  note(event: HallEvent, actor: string, cause: string): number {
    const record = { stream: HALL_STREAM, at: stamp(this.#clock.wallMs()), actor, cause, ...event };
    return this.#journal.append([record], this.#journal.position).last;
  }

  /** A bridge came or was lost. */
  bridge(bridge: BridgeId, state: BridgeState['state']): void {
    this.links.bridge(bridge, state);
    this.health.presence(bridge, state);
    if (state === 'lost') this.settingUp.lost(bridge);
  }

  /** A card reader's link is told by its bridge's health. */
  link(bridge: BridgeId, state: LinkState): void {
    if (!this.#seatMap.isReader(state.device)) this.links.device(bridge, state);
  }

  /**
   * How a bridge is. A device of its lines that nobody knows was adopted in an earlier life of the hub: a spare. Only a
   * line of the hall file has devices, and no more than it has addresses.
   */
  told(bridge: BridgeId, health: BridgeHealth): void {
    const unknown = health.devices.filter(
      ({ device }) => this.#seatMap.keypadOf(device) === undefined && !this.#seatMap.isReader(device),
    );
    for (const { device, line = device.replace(/-\d+$/, '') } of unknown)
      if (this.#hasRoom(bridge, line)) this.#seatMap.add({ bridge, device, line, adopted: true });
    if (unknown.length > 0) this.links.known();
    this.health.bridge(bridge, health);
  }

  /** A key was pressed at a seat: told to whoever checks the hall, and to nobody while people may vote. */
  pressed(report: Report): void {
    if (!this.#isOpen()) this.health.seated(report);
  }

  /** A report was refused. */
  refused(report: Report, code: RefusalCode): void {
    this.health.refused(code);
    const { kind } = report;
    if (kind === 'card-in' && OF_NOBODY.has(code))
      this.#lastCard = { card: report.card, at: stamp(this.#clock.wallMs()) };
    if (code === 'UNKNOWN_DEVICE') this.health.unseated(report);
    else if (kind === 'card-in') this.#changed();
  }

  commission(bridge: BridgeId, report: CommissionReport): void {
    this.settingUp.told(bridge, report);
  }

  now(): HallNow {
    return {
      ...this.health.now(),
      ...(this.#lastCard && { lastCard: this.#lastCard }),
      online: this.links.online,
      palmPads: this.links.palmPads,
      lines: this.#seatMap.lines(),
      keypads: this.#seatMap.keypads(),
      setUp: this.settingUp.now(),
    };
  }

  onChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  stop(): void {
    this.health.stop();
    this.#mains.stop();
    this.settingUp.stop();
    this.links.stop();
  }

  /** A seat with a card reader of its own has its card there. */
  #isEmpty(seat: SeatNumber, device: DeviceId): boolean {
    return this.links.lastSlot(device) === 'open' && !this.#seatMap.hasReader(seat);
  }

  #hasRoom(bridge: BridgeId, line: string): boolean {
    const ofLine = (one: LineOfHall) => one.bridge === bridge && one.line === line;
    return this.#seatMap.lines().some(ofLine) && this.#seatMap.keypads().filter(ofLine).length < MOST_ON_LINE;
  }

  #asked(refusal: Refusal | undefined): Decided {
    const { position } = this.#journal;
    return refusal === undefined ? { ok: true, position } : { ok: false, position, refusal };
  }

  #screensAsked(command: ScreenCommand, actor: string, cause: string): Decided {
    const decision = this.#screens.decide(command);
    if (!decision.ok) return this.#asked(decision.refusal);
    const { event } = decision;
    if (event === undefined) return this.#asked(undefined);
    this.#screens.remember(event);
    return { ok: true, position: this.note(event, actor, cause) };
  }

  /** Who asked for a device to be forgotten is named when its bridge has done so. */
  #setUp(command: SetUpCommand, actor: string, cause: string): Decided {
    const asked = this.#asked(this.settingUp.ask(command));
    if (asked.ok && command.type === 'forget-device') this.#forgetting.set(command.device, { actor, cause });
    return asked;
  }

  #forgotten(device: DeviceId): void {
    const { actor, cause } = this.#forgetting.get(device) ?? { actor: 'hub', cause: `forgotten ${device}` };
    this.#forgetting.delete(device);
    this.#arranging.forget(device, actor, cause);
    this.links.forget(device);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
