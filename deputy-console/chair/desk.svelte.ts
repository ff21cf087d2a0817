/**
 * The chair's desk: the steps of the view turned into presses. In: presses and keys. Out: the primary step, the
 * draft of the next ballot, the sheet that lies open, the orders on their way.
 *
 * A second press within {@link SETTLE_MS} of a new primary step does nothing, so that a double press of Enter
 * never takes two steps: opening a ballot and closing it at once.
 */
import type { ItemId } from '#contract/ids';
import type { ChairStep, ChairView } from '#contract/views';
import type { Subject } from '#contract/vocabulary';
import { Orders } from '../console/orders.svelte.ts';
import { type Act, actOf, KEY_OF, openBallot, type Sheet, type StepName } from './act.ts';
import { type BallotDraft, draftFor, type LastBallot, usualNext } from './ballot-defaults.ts';
import type { ChairRoom } from './room.ts';

/** How long a new primary step has to be on the page before it can be taken, ms. */
export const SETTLE_MS = 600;
const NO_STEPS: readonly ChairStep[] = [];

export class Desk {
  readonly orders: Orders;
  /** The sheet over the page. */
  sheet = $state<Sheet>();
  readonly #room: ChairRoom;
  #written = $state.raw<{ itemId: ItemId | undefined; draft: BallotDraft }>();
  #last = $state.raw<{ itemId: ItemId | undefined; ballot: LastBallot }>();
  #settled = $state(true);
  #settling: ReturnType<typeof setTimeout> | undefined;
  /** Puts the focus into the list of those who may get the floor. */
  goToFloor: () => void = () => undefined;

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

  /** The next lawful step, the one that Enter takes. */
  get primary(): ChairStep | undefined {
    return this.steps[0];
  }

  /** The step of that name, when it is offered. */
  step(name: StepName): ChairStep | undefined {
    return this.steps.find(({ step }) => step === name);
  }

  /** The next ballot: as the chair wrote it, else as usual for what came before. */
  get draft(): BallotDraft {
    const itemId = this.view?.item?.itemId;
    if (this.#written && this.#written.itemId === itemId) return this.#written.draft;
    const last = this.#last && this.#last.itemId === itemId ? this.#last.ballot : undefined;
    return this.proposal(usualNext(last, itemId !== undefined));
  }

  /** The usual draft of a ballot on `subject`. */
  proposal(subject: Subject): BallotDraft {
    const { view } = this;
    const questions = { title: view?.item?.title, agenda: this.#room.t('draft.agenda') };
    return draftFor(subject, questions, view?.ballotSeconds);
  }

  write(draft: BallotDraft): void {
    this.#written = { itemId: this.view?.item?.itemId, draft };
  }

  /** Remembers how the last ballot ended, for what is usually put next; a draft that has been put is used up. */
  remember(result: ChairView['result'], running: boolean): void {
    if (running) this.#written = undefined;
    if (result) this.#last = { itemId: result.item?.itemId, ballot: result };
  }

  /** Whether the primary step has been on the page long enough to be taken. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Called when another primary step comes onto the page. */
  settle(): void {
    this.#settled = false;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      this.#settled = true;
    }, SETTLE_MS);
  }

  /** Takes the primary step, unless it has only just come onto the page. */
  takePrimary(): void {
    if (this.primary && this.#settled) this.take(this.primary);
  }

  /** Takes a step, unless it would be refused or the wire is lost. */
  take(step: ChairStep): void {
    if (!this.view || step.refusedBecause || this.#room.live.lost) return;
    this.#carryOut(actOf(step, this.view, this.draft));
  }

  /** Opens the ballot as the sheet has it. */
  async openBallot(draft: BallotDraft): Promise<void> {
    this.write(draft);
    this.sheet = undefined;
    await this.orders.give(openBallot(draft));
  }

  /** A shortcut; true when it meant something here. */
  press(key: string): boolean {
    if (key === 'Enter') this.takePrimary();
    else if (key === '?') this.sheet = 'keys';
    else if (key === 'F2') this.sheet = 'item';
    else if (key === 'F6' && this.step('open-ballot')) this.sheet = 'draft';
    else {
      const step = this.steps.find(({ step: name }) => KEY_OF[name] === key);
      if (step) this.take(step);
      return step !== undefined;
    }
    return true;
  }

  #carryOut(act: Act): void {
    if (act.kind === 'command') void this.orders.give(act.command);
    else if (act.kind === 'sheet') this.sheet = act.sheet;
    else if (act.kind === 'floor') this.goToFloor();
  }
}
