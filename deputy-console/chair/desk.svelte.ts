/**
 * The chair's desk: the steps of the view turned into presses. In: presses and keys. Out: the primary step, the sheet
 * that lies open, the orders on their way.
 */
import { tick } from 'svelte';
import type { PersonCommand } from '#contract/commands';
import type { BallotId } from '#contract/ids';
import type { ChairStep, ChairView } from '#contract/views';
import { ITEM_STAGES, type ItemStage } from '#contract/vocabulary';
import { Orders } from '../console/orders.svelte.ts';
import { actOf, type CommandType, KEY_OF } from './act.ts';
import { ArmedKey } from './armed-key.svelte.ts';
import { DeviceSettings, deviceStore } from './device-settings.svelte.ts';
import { FloorActs } from './floor-acts.ts';
import { ownVoteHere } from './own-vote-here.ts';
import type { ChairRoom } from './room.ts';
import { Settling } from './settling.svelte.ts';
import type { Sheet } from './sheets.ts';
import { isSingle, keyName } from './single-keys.ts';
import type { Undo } from './undo.ts';
import { UndoOffer } from './undo-offer.svelte.ts';

const NO_STEPS: readonly ChairStep[] = [];

export class Desk {
  readonly orders: Orders;
  readonly settings = new DeviceSettings(deviceStore());
  readonly #undo = new UndoOffer(() => this.view);
  readonly #room: ChairRoom;
  #sheet = $state.raw<Sheet>();
  readonly #settling = new Settling();
  readonly #alarm = new ArmedKey(() => this.give({ type: 'sound-alarm' }));
  /** What is done with the floor at one press. */
  readonly floor = new FloorActs(this);
  readonly #keys: Readonly<Record<string, () => void>> = {
    Enter: () => this.takePrimary(),
    '?': () => this.open({ kind: 'keys' }),
    F2: () => this.open({ kind: 'item' }),
    F3: () => this.floor.grantFirst(),
    F5: () => this.floor.grantOther(),
    F6: () => this.open({ kind: 'sitting' }),
    F10: () => this.pressAlarm(),
    '0': () => this.open({ kind: 'others' }),
    H: () => this.open({ kind: 'hall' }),
    M: () => this.give({ type: 'cut-microphones' }),
    P: () => this.floor.pause(),
    V: () => this.openOwnVote(),
  };
  #refused = $state.raw<Sheet>();

  constructor(room: ChairRoom) {
    this.#room = room;
    this.orders = new Orders(room.live);
  }

  get view(): ChairView | undefined {
    return this.#room.live.view('chair');
  }

  get steps(): readonly ChairStep[] {
    return this.view?.steps ?? NO_STEPS;
  }

  /** The next lawful step, the one that Enter takes; the first of all when each would be refused. */
  get primary(): ChairStep | undefined {
    return this.steps.find(({ refusedBecause }) => !refusedBecause) ?? this.steps[0];
  }

  /**
   * The next step is to wait: before the opening and in a break the quorum has not come, and a roll taken now would only
   * write down those who are missing.
   */
  get gathers(): boolean {
    const { head, quorum } = this.view ?? {};
    const everybodyAnew = head?.state === 'open' && quorum?.deputies === 0;
    const mayWait = head?.state === 'convened' || head?.state === 'adjourned' || everybodyAnew;
    return mayWait && quorum?.met === false && this.primary?.command.type === 'take-roll';
  }

  /** The sheet over the page. */
  get sheet(): Sheet | undefined {
    return this.#sheet;
  }

  /** Lays a sheet over the page, in place of the one that lies there. */
  open(sheet: Sheet): void {
    this.#sheet = sheet;
    this.settle();
  }

  /** Puts the sheet away. */
  shut(): void {
    this.#sheet = undefined;
  }

  /** The step with a command of that type, when it is offered; a lawful one before a refused. */
  step(type: CommandType): ChairStep | undefined {
    const named = this.steps.filter(({ command }) => command.type === type);
    return named.find(({ refusedBecause }) => !refusedBecause) ?? named[0];
  }

  /** Whether what is on the page has been there long enough to be taken. */
  get settled(): boolean {
    return this.#settling.settled;
  }

  /** Nothing can go now: an order is on its way, or the wire is lost. */
  get waits(): boolean {
    return this.orders.busy !== undefined || this.#room.live.lost;
  }

  /** Called when another primary step comes onto the page. */
  settle(): void {
    this.#settling.begin();
  }

  /** Takes the primary step, unless it has only just come onto the page. */
  takePrimary(): void {
    if (this.primary && this.settled && !this.gathers) this.take(this.primary);
  }

  /** Takes a step, unless it would be refused or the wire is lost. */
  take(step: ChairStep): void {
    if (!this.view || step.refusedBecause || this.#room.live.lost) return;
    const act = actOf(step);
    if (act.kind === 'sheet') this.open(act.sheet);
    else this.give(act.command);
  }

  /** Gives an order, unless the wire is lost; the sheet, if one lies there, goes away. */
  give(command: PersonCommand, undoable = true): void {
    if (this.#room.live.lost) return;
    const sheet = this.#sheet;
    this.shut();
    if (sheet) void tick().then(() => this.goOn());
    void this.#carryOut(command, sheet, undoable);
  }

  /** After a sheet has given its order Enter means the next step again, and not the button that opened the sheet. */
  goOn: () => void = () => undefined;

  /** What was written is kept: a refused ballot is not written again from the beginning. */
  async #carryOut(command: PersonCommand, from: Sheet | undefined, undoable: boolean): Promise<void> {
    this.#refused = undefined;
    const { view } = this;
    const leftMs = this.#leftMs;
    const position = await this.orders.give(command);
    if (position !== undefined && view && undoable) this.#undo.after(command, view, leftMs);
    if (position !== undefined || !from) return;
    this.#refused = withWritten(from, command);
  }

  /** The sheet whose order was refused, with what was written in it. */
  get refusedSheet(): Sheet | undefined {
    return this.#refused;
  }

  /** Lays the refused sheet over the page again. */
  correct(): void {
    const sheet = this.#refused;
    this.dismiss();
    if (sheet) this.open(sheet);
  }

  /** Lets go of the last refusal. */
  dismiss(): void {
    this.#refused = undefined;
    this.orders.dismiss();
  }

  /** The alarm has been pressed once. */
  get alarmArmed(): boolean {
    return this.#alarm.armed;
  }

  /** The air-raid alarm: the first press arms it, the second sounds it. */
  pressAlarm(): void {
    if (this.view?.head && !this.view.alarm) this.#alarm.press();
  }

  /** The own vote of the member who presides, where it is given on this page. */
  openOwnVote(): void {
    if (this.view && ownVoteHere(this.view)) this.open({ kind: 'own-vote' });
  }

  /** Gives what a sheet has completed, unless the sheet has only just come onto the page. */
  giveFromSheet(command: PersonCommand): void {
    if (this.settled) this.give(command);
  }

  /** Gives the running ballot more time; the sheet over the page stays. */
  extendBallot(ballotId: BallotId, bySeconds: number): void {
    if (!this.waits) void this.#carryOut({ type: 'extend-ballot', ballotId, bySeconds }, undefined, false);
  }

  /** Opens a stage of the item; one that leaves somebody unheard is asked once more. */
  openStage(stage: ItemStage): void {
    const offered = this.steps.find(({ command }) => command.type === 'open-stage' && command.stage === stage);
    if (offered) this.take(offered);
    else this.give({ type: 'open-stage', stage });
  }

  /** Stages of an item are opened while the sitting goes on and nothing is voted. */
  get stagesAct(): boolean {
    const { item, ballot, head } = this.view ?? {};
    return item !== undefined && ballot === undefined && head?.state === 'open';
  }

  /** What is left of the running speech, ms; undefined without a limit. */
  get #leftMs(): number | undefined {
    const limit = this.view?.speech?.limitSeconds;
    const { elapsedMs } = this.#room.live;
    return limit && elapsedMs !== undefined ? limit * 1000 - elapsedMs : undefined;
  }

  /** The act that has only just been done and may be taken back. */
  get undoOffered(): Undo | undefined {
    return this.#undo.offered;
  }

  /** The last act that may still be taken back. */
  get undoPossible(): Undo | undefined {
    return this.#undo.possible;
  }

  /** Takes back the ballot nobody has voted in, else the last act that can be. */
  takeBack(): void {
    const step = this.step('take-back-ballot');
    if (step) this.take(step);
    else if (this.#undo.possible && !this.waits) {
      const { command } = this.#undo.possible;
      this.#undo.forget();
      this.give(command, false);
    }
  }

  /** Whether this key acts now: single ones may be switched off on the device. */
  means(key: string): boolean {
    return !isSingle(key) || this.settings.singleKeys;
  }

  /** A shortcut; true when it meant something here. */
  press(pressed: string): boolean {
    const key = keyName(pressed);
    if (!this.means(key)) return false;
    const known = this.#keys[key];
    const step = this.steps.find(({ command }) => KEY_OF[command.type] === key);
    const stage = ITEM_STAGES[Number(key) - 1];
    if (known) known();
    else if (step) this.take(step);
    else if (key === '+') this.floor.extend();
    else if (stage && this.stagesAct) this.openStage(stage);
    else return false;
    return true;
  }
}

/** The sheet as it was, with what was written in it. */
function withWritten(sheet: Sheet, command: PersonCommand): Sheet {
  if (command.type === 'open-ballot') return { kind: 'ballot', command };
  return sheet.kind === 'ask' ? { ...sheet, command } : sheet;
}
