/**
 * For tests: what every simulated equipment at the far end has in common. Each speaks its real wire; what it does to
 * messages (loses them, answers late, lies) is told here.
 */
import type { MicrophonePlace } from '#contract/hall-bus';

export class PeerBench {
  readonly #open = new Map<MicrophonePlace, boolean>();
  #held: (() => void)[] | undefined;
  /** So many of the next messages never arrive. */
  losing = 0;
  /** For each message in or out: whether it gets lost on the way. */
  loses: () => boolean = () => false;
  /** Places of which the contrary is reported. */
  readonly lies = new Set<MicrophonePlace>();
  /** Places that take no order. */
  readonly stuck = new Set<MicrophonePlace>();
  /** What was done on order, as `3 open`. */
  readonly did: string[] = [];
  /** Messages that came, lost ones too; messages that went out. */
  received = 0;
  sent = 0;

  /** Called when one has opened or closed. */
  onChange: () => void = () => undefined;

  constructor(places: Iterable<MicrophonePlace>, open = false) {
    for (const place of places) this.#open.set(place, open);
  }

  has(place: MicrophonePlace): boolean {
    return this.#open.has(place);
  }

  isOpen(place: MicrophonePlace): boolean {
    return this.#open.get(place) ?? false;
  }

  get openPlaces(): MicrophonePlace[] {
    return [...this.#open].flatMap(([place, open]) => (open ? [place] : []));
  }

  /** What it says of a place. */
  told(place: MicrophonePlace): boolean {
    return this.isOpen(place) !== this.lies.has(place);
  }

  /** A message has come: acted upon, unless it gets lost. */
  take(act: () => void): void {
    this.received += 1;
    if (this.losing > 0) this.losing -= 1;
    else if (!this.loses()) act();
  }

  /** Sends now, or when {@link release}d. */
  say(send: () => void): void {
    const go = () => {
      if (this.loses()) return;
      this.sent += 1;
      send();
    };
    if (this.#held === undefined) go();
    else this.#held.push(go);
  }

  /** From now on answers wait. */
  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  /** An order carried out; whether anything changed. */
  obey(place: MicrophonePlace, open: boolean): boolean {
    if (this.stuck.has(place)) return false;
    this.did.push(`${place} ${open ? 'open' : 'closed'}`);
    return this.change(place, open);
  }

  change(place: MicrophonePlace, open: boolean): boolean {
    const before = this.isOpen(place);
    this.#open.set(place, open);
    if (before !== open) this.onChange();
    return before !== open;
  }
}

/** One piece of simulated equipment. */
export interface SimulatedPeer {
  readonly bench: PeerBench;
  /** Someone uses the equipment's own key; it tells of it as the real one does. */
  press(place: MicrophonePlace, open: boolean): void;
  /** Sends what means nothing. */
  garble(): void;
  /** Power off; its microphones stay as they are told to on return. */
  vanish(): Promise<void>;
  comeBack(): Promise<void>;
  end(): Promise<void>;
}
