/**
 * For tests: one driver with its simulated equipment under a reconciler. Time passes only when told to; between its steps
 * everything sent has arrived.
 */
import type { MicrophoneOrder, MicrophonePlace, MicrophoneState } from '#contract/hall-bus';
import type { ManualClock } from '../../clock.ts';
import type { MicrophoneDriver } from '../microphone.ts';
import { Reconciler } from '../reconciler.ts';
import type { SimulatedPeer } from './simulated-peer.ts';

export type Equipment = { readonly driver: MicrophoneDriver; readonly peer: SimulatedPeer; end(): Promise<void> };

export const STEP_MS = 50;
const MANY_TURNS = 100;
const TOO_LONG_MS = 60_000;

export class EquippedHall {
  readonly clock: ManualClock;
  readonly peer: SimulatedPeer;
  readonly driver: MicrophoneDriver;
  readonly reconciler: Reconciler;
  readonly published: MicrophoneState[] = [];
  #position = 10;
  #away = false;
  #before = { there: 0, back: 0 };

  constructor(clock: ManualClock, { driver, peer }: Equipment) {
    this.clock = clock;
    this.peer = peer;
    this.driver = driver;
    this.reconciler = new Reconciler({ clock, drivers: [driver], publish: (state) => this.published.push(state) });
  }

  order(place: MicrophonePlace, open: boolean, position = ++this.#position, retained = false): void {
    this.reconciler.order({ place, open, position } satisfies MicrophoneOrder, retained);
  }

  state(place: MicrophonePlace): MicrophoneState {
    const state = this.reconciler.states.find((one) => one.place === place);
    if (state === undefined) throw new Error(`no microphone ${place}`);
    return state;
  }

  get right(): boolean {
    return this.reconciler.states.every(({ place, asked, open, reachable }) => {
      return reachable && open === asked && this.peer.bench.isOpen(place) === asked;
    });
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += STEP_MS) {
      this.clock.advance(STEP_MS);
      await this.#quiet();
    }
  }

  /** @returns how many milliseconds it took. */
  async until(wanted: () => boolean): Promise<number> {
    const before = this.clock.now();
    while (!wanted()) {
      if (this.clock.now() - before > TOO_LONG_MS) throw new Error(JSON.stringify(this.reconciler.states));
      await this.pass(STEP_MS);
    }
    return this.clock.now() - before;
  }

  async vanish(): Promise<void> {
    await this.pass(STEP_MS);
    this.#away = true;
    await this.peer.vanish();
  }

  async comeBack(): Promise<void> {
    await this.peer.comeBack();
    await this.reckon();
    this.#away = false;
  }

  /** Begins the reckoning of what is under way anew, when nothing is. */
  async reckon(): Promise<void> {
    for (let turns = 0; turns < MANY_TURNS; turns += 1) await turn();
    this.#before = this.#counts();
  }

  /** Whoever ends does not wait for what is under way. */
  async end(): Promise<void> {
    let over = false;
    const end = this.reconciler.end().then(() => {
      over = true;
    });
    for (; !over; await turn()) this.clock.advance(1);
    await end;
    await this.reckon();
  }

  /** Everything sent has arrived; of what goes to one who is away nothing does. */
  async #quiet(): Promise<void> {
    for (let turns = 0; turns < 3; turns += 1) await turn();
    for (;;) {
      const now = this.#counts();
      if (this.#away || (now.there <= this.#before.there && now.back <= this.#before.back)) return;
      await turn();
    }
  }

  /** Messages under way, there and back. */
  #counts(): { there: number; back: number } {
    const { sent, received, discardedInAll } = this.driver.traffic;
    const { bench } = this.peer;
    return { there: sent - bench.received, back: bench.sent - received - discardedInAll };
  }
}

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
