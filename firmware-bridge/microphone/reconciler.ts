/**
 * Keeps every microphone as ordered. In: orders from the hall bus, what drivers hear, whether the bus is there. Out:
 * settings and questions to drivers, states to the bus.
 *
 * No microphone stays open because a message was lost: each is asked again and again, and set anew when it is otherwise.
 * What closes goes before what opens. A place without an order is closed. When the bus is lost nothing is opened any
 * more; after a grace all but the chair's are closed, and the chair's after a long one: who presides must be able to
 * tell the hall what happened, and can switch it off by hand.
 */
import type { MicrophoneOrder, MicrophonePlace, MicrophoneState } from '#contract/hall-bus';
import type { Cancel, Clock } from '../clock.ts';
import type { MicrophoneDriver } from './microphone.ts';
import { OneMicrophone } from './one-microphone.ts';
import { MicrophoneOrders } from './orders.ts';

export const times = {
  /** How often everything is asked while anything is or may be open, ms. */
  roundMs: 2000,
  /** How often when everything is known to be closed, ms. */
  calmRoundMs: 10_000,
  /** After the bus came: retained orders arrive in any order, so what opens waits this long for what closes. */
  settleMs: 1000,
  /** The bus lost, or no order said again after it came back: speakers' microphones are closed after this time, ms. */
  graceMs: 10_000,
  /** The bus lost: the chair's microphone is closed after this time, ms. */
  chairGraceMs: 15 * 60_000,
  /** At the end of the bridge: how long confirmations of closing are waited for, ms. */
  goodbyeMs: 1500,
} as const;

export type ReconcilerOptions = {
  readonly clock: Clock;
  readonly drivers: readonly MicrophoneDriver[];
  /** A state that differs from the one published before. */
  readonly publish: (state: MicrophoneState) => void;
};

export class Reconciler {
  readonly #options: ReconcilerOptions;
  readonly #microphones = new Map<MicrophonePlace, OneMicrophone>();
  readonly #published = new Map<MicrophonePlace, string>();
  readonly #orders = new MicrophoneOrders();
  #phase: 'waiting' | 'settling' | 'ruled' | 'lost' | 'ending' = 'waiting';
  #sinceRoundMs = 0;
  #cancelRound: Cancel | undefined;
  /** Since when orders have not ruled: a bus that comes and goes begins no grace anew. */
  #lostAt: number | undefined;
  #timers: Cancel[] = [];
  #whenDone: (() => void) | undefined;

  constructor(options: ReconcilerOptions) {
    this.#options = options;
    const { clock, drivers } = options;
    for (const driver of drivers) {
      for (const place of driver.places) {
        const returned = () => this.#setAnew(driver.places);
        const changed = () => this.#changed(place);
        this.#microphones.set(place, new OneMicrophone({ clock, driver, place, changed, returned }));
      }
    }
  }

  /** Every state, as it is now. */
  get states(): readonly MicrophoneState[] {
    return [...this.#microphones.values()].map(({ state }) => state);
  }

  /** Starts drivers and rounds. Nothing is set before orders are known, or the grace is over without a bus. */
  start(): void {
    for (const driver of this.#options.drivers) {
      driver.start({
        heard: (place, open, question) => this.#microphones.get(place)?.heard(open, question),
        contact: (places, up) => this.#contact(places, up),
      });
    }
    this.#after(times.graceMs, () => this.#rule());
    this.#round();
  }

  /** The bus is there (again): orders will come. */
  busUp(): void {
    if (this.#phase === 'ending') return;
    this.#clearTimers();
    this.#phase = 'settling';
    this.#orders.forgetPositions();
    this.#after(times.settleMs, () => this.#rule());
    this.#after(Math.max(times.settleMs, times.graceMs - this.#lostMs), () => this.#dropUnsaid());
  }

  /** The bus is gone. Called again while it is away, nothing more happens. */
  busLost(): void {
    if (this.#phase === 'lost' || this.#phase === 'waiting' || this.#phase === 'ending') return;
    this.#clearTimers();
    this.#phase = 'lost';
    this.#lostAt ??= this.#options.clock.now();
    for (const microphone of this.#microphones.values()) microphone.mayOpen = false;
    this.#after(times.graceMs - this.#lostMs, () => this.#closeAll((place) => place !== 'chair'));
    this.#after(times.chairGraceMs - this.#lostMs, () => this.#closeAll(() => true));
  }

  /** An order from the bus. `retained`: the broker had kept it. One for a place without equipment says nothing here. */
  order(order: MicrophoneOrder, retained: boolean): void {
    const microphone = this.#microphones.get(order.place);
    if (microphone === undefined || this.#phase === 'ending' || !this.#orders.holds(order, retained)) return;
    microphone.asked = order.open;
    if (this.#phase === 'ruled' || !order.open) microphone.want(order.open);
    this.#changed(order.place);
  }

  /** Closes everything, waits a while for confirmation from whoever is within reach, and lets the equipment go. */
  async end(): Promise<void> {
    this.#clearTimers();
    this.#phase = 'ending';
    const done = new Promise<void>((resolve) => {
      this.#whenDone = resolve;
    });
    this.#closeAll(() => true);
    this.#after(times.goodbyeMs, () => this.#whenDone?.());
    this.#lookWhetherDone();
    await done;
    this.#clearTimers();
    this.#cancelRound?.();
    for (const microphone of this.#microphones.values()) microphone.end();
    await Promise.all(this.#options.drivers.map((driver) => driver.end()));
  }

  /** Orders rule. One from before the bus was lost opens nothing that has been closed meanwhile. */
  #rule(): void {
    this.#phase = 'ruled';
    const all = [...this.#microphones.values()];
    for (const microphone of all) microphone.mayOpen = true;
    for (const microphone of all) if (!this.#orders.open(microphone.place)) microphone.want(false);
    for (const microphone of all) {
      if (this.#orders.open(microphone.place) && this.#orders.said(microphone.place)) microphone.want(true);
    }
    if (all.every(({ place, wanted }) => wanted === false || this.#orders.said(place))) this.#lostAt = undefined;
  }

  get #lostMs(): number {
    return this.#lostAt === undefined ? 0 : this.#options.clock.now() - this.#lostAt;
  }

  #dropUnsaid(): void {
    this.#lostAt = undefined;
    this.#orders.dropUnsaid();
    for (const microphone of this.#microphones.values()) {
      if (microphone.asked !== this.#orders.open(microphone.place)) {
        microphone.asked = false;
        microphone.want(false);
        this.#changed(microphone.place);
      }
    }
  }

  #closeAll(which: (place: MicrophonePlace) => boolean): void {
    for (const microphone of this.#microphones.values()) if (which(microphone.place)) microphone.want(false);
  }

  #contact(places: readonly MicrophonePlace[], up: boolean): void {
    if (up) this.#setAnew(places);
    else for (const place of places) this.#microphones.get(place)?.lose();
  }

  /** After contact came back, what closes first; what is already under way is left alone. */
  #setAnew(places: readonly MicrophonePlace[]): void {
    const waiting = places.flatMap((place) => this.#microphones.get(place) ?? []).filter(({ done }) => !done);
    for (const closes of [true, false]) {
      for (const microphone of waiting) {
        if ((microphone.wanted !== true) === closes && !microphone.awaiting) microphone.setAnew();
      }
    }
  }

  #round(): void {
    const all = [...this.#microphones.values()];
    const calm = all.every((microphone) => microphone.calm);
    if (!calm || this.#sinceRoundMs >= times.calmRoundMs) {
      this.#sinceRoundMs = 0;
      for (const microphone of all) if (microphone.wanted !== true) microphone.round();
      for (const microphone of all) if (microphone.wanted === true) microphone.round();
    }
    this.#sinceRoundMs += times.roundMs;
    this.#cancelRound = this.#options.clock.after(times.roundMs, () => this.#round());
  }

  #changed(place: MicrophonePlace): void {
    const state = this.#microphones.get(place)?.state;
    const text = JSON.stringify(state);
    if (state !== undefined && this.#published.get(place) !== text) {
      this.#published.set(place, text);
      this.#options.publish(state);
    }
    this.#lookWhetherDone();
  }

  #lookWhetherDone(): void {
    if (this.#phase !== 'ending') return;
    if ([...this.#microphones.values()].every(({ done, reachable }) => done || !reachable)) this.#whenDone?.();
  }

  #after(ms: number, task: () => void): void {
    this.#timers.push(this.#options.clock.after(ms, task));
  }

  #clearTimers(): void {
    for (const cancel of this.#timers) cancel();
    this.#timers = [];
  }
}
