/**
 * Deputies who act by themselves, for a demonstration: they put their cards in at a human pace and press a key after
 * the vote-open light at their seat comes on. One comes late, one leaves and returns, some change their mind, one
 * forgets the first vote. In: what the lights show. Out: hands at the keypads. Seeded, on an injected clock.
 */
import type { SeatKey } from '#contract/hall-bus';
import type { SeatLights, SimulatedHallCommand } from '#contract/simulated-hall';
import type { Cancel, Clock } from '../clock.ts';
import { type Random, seededRandom } from './random.ts';

export type Person = Extract<SimulatedHallCommand, { do: 'autopilot' }>['people'][number];

/** What hands can do at a seat. */
export interface Hands {
  insertCard(seat: number, card: string): void;
  removeCard(seat: number): void;
  press(seat: number, key: SeatKey): void;
}

/** Times in milliseconds, each drawn evenly from its span. */
export const PACE = {
  arrival: [500, 9000],
  lateArrival: [30_000, 60_000],
  thinking: [1000, 12_000],
  secondThought: [1500, 4000],
  leaving: [2000, 5000],
  away: [15_000, 30_000],
} as const;

const FOR_SHARE = 0.72;
const AGAINST_SHARE = 0.14;

type Deputy = { readonly person: Person; open: boolean; votesSeen: number; hasLeft: boolean; cancels: Cancel[] };

export class Autopilot {
  readonly #hands: Hands;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #deputies = new Map<number, Deputy>();

  constructor(hands: Hands, clock: Clock, seed: number) {
    this.#hands = hands;
    this.#clock = clock;
    this.#random = seededRandom(seed);
  }

  /** The hall has been convened: people begin to arrive. */
  convene(people: readonly Person[]): void {
    for (const person of people) {
      this.#deputies.set(person.seat, { person, open: false, votesSeen: 0, hasLeft: false, cancels: [] });
      this.#arrive(person, person.habit === 'late' ? PACE.lateArrival : PACE.arrival);
    }
  }

  /** A seat's lights have changed. */
  see(lights: SeatLights): void {
    const deputy = this.#deputies.get(lights.seat);
    if (deputy === undefined || deputy.open === lights.open) return;
    deputy.open = lights.open;
    if (lights.open) this.#considerVote(deputy);
    else this.#afterVote(deputy);
  }

  /** Everybody stops. */
  end(): void {
    for (const deputy of this.#deputies.values()) for (const cancel of deputy.cancels) cancel();
    this.#deputies.clear();
  }

  #considerVote(deputy: Deputy): void {
    deputy.votesSeen += 1;
    if (deputy.person.habit === 'forgets' && deputy.votesSeen === 1) return;
    const { seat } = deputy.person;
    const first = this.#choice();
    this.#later(deputy, PACE.thinking, () => {
      this.#hands.press(seat, first);
      if (deputy.person.habit !== 'changes-mind') return;
      this.#later(deputy, PACE.secondThought, () => this.#hands.press(seat, first === 'for' ? 'abstain' : 'for'));
    });
  }

  #afterVote(deputy: Deputy): void {
    for (const cancel of deputy.cancels) cancel();
    deputy.cancels = [];
    if (deputy.person.habit !== 'leaves-once' || deputy.hasLeft) return;
    deputy.hasLeft = true;
    this.#clock.after(this.#between(PACE.leaving), () => {
      this.#hands.removeCard(deputy.person.seat);
      this.#arrive(deputy.person, PACE.away);
    });
  }

  #arrive({ seat, card }: Person, span: readonly [number, number]): void {
    this.#clock.after(this.#between(span), () => {
      if (this.#deputies.has(seat)) this.#hands.insertCard(seat, card);
    });
  }

  #later(deputy: Deputy, span: readonly [number, number], task: () => void): void {
    deputy.cancels.push(this.#clock.after(this.#between(span), task));
  }

  #choice(): SeatKey {
    const drawn = this.#random();
    if (drawn < FOR_SHARE) return 'for';
    return drawn < FOR_SHARE + AGAINST_SHARE ? 'against' : 'abstain';
  }

  #between([shortest, longest]: readonly [number, number]): number {
    return shortest + this.#random() * (longest - shortest);
  }
}
