/**
 * Deputies who act by themselves, for a demonstration: they put their cards in at a human pace and press a key after
 * the vote-open light at their seat comes on, for each alternative anew. One comes late, one leaves and returns, some change their mind, one
 * forgets the first vote. When everybody is to register anew they take their cards out and put them in again. In: what
 * the lights show. Out: hands at the keypads. Seeded, on an injected clock.
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
  /** From a ready light that goes out until its deputy has looked around at the others. */
  lookingAround: [1500, 3000],
  cardInHand: [1000, 6000],
} as const;

/** Lights that go out by one order do so within this time, ms: a busy line has its round. */
const AT_ONCE_MS = 1500;

const FOR_SHARE = 0.72;
const AGAINST_SHARE = 0.14;

/**
 * `asked`: which opening of the vote light is on, absent while it is off. `slot`: whether the card is in it. `ready`: the light by which a deputy
 * is registered, and when it last changed, ms.
 */
type Deputy = {
  readonly person: Person;
  asked: number | undefined;
  votesSeen: number;
  hasLeft: boolean;
  slot: 'empty' | 'card';
  ready: { readonly lit: boolean; readonly sinceMs: number };
  cancels: Cancel[];
};

const newcomer = (person: Person): Deputy => ({
  ...{ person, asked: undefined, votesSeen: 0, hasLeft: false },
  ...{ slot: 'empty', ready: { lit: false, sinceMs: Number.NEGATIVE_INFINITY }, cancels: [] },
});

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
      const deputy = newcomer(person);
      this.#deputies.set(person.seat, deputy);
      this.#arrive(deputy, person.habit === 'late' ? PACE.lateArrival : PACE.arrival);
    }
  }

  /** A seat's lights have changed. */
  see(lights: SeatLights): void {
    const deputy = this.#deputies.get(lights.seat);
    if (deputy === undefined) return;
    this.#seeReady(deputy, lights.ready);
    const asked = lights.open ? lights.openings : undefined;
    if (deputy.asked === asked) return;
    const wasAsked = deputy.asked !== undefined;
    deputy.asked = asked;
    if (wasAsked) this.#stopThinking(deputy);
    if (asked !== undefined) this.#considerVote(deputy);
    else this.#afterVote(deputy);
  }

  /** A person takes this seat: its deputy does nothing more, not even what was begun. */
  release(seat: number): void {
    for (const cancel of this.#deputies.get(seat)?.cancels ?? []) cancel();
    this.#deputies.delete(seat);
  }

  /** Everybody stops. */
  end(): void {
    for (const deputy of this.#deputies.values()) for (const cancel of deputy.cancels) cancel();
    this.#deputies.clear();
  }

  #seeReady(deputy: Deputy, ready: boolean): void {
    if (deputy.ready.lit === ready) return;
    deputy.ready = { lit: ready, sinceMs: this.#clock.now() };
    if (ready || deputy.slot === 'empty') return;
    this.#clock.after(this.#between(PACE.lookingAround), () => {
      if (this.#isCalled(deputy)) this.#takeOut(deputy, PACE.cardInHand);
    });
  }

  /**
   * Everybody registers anew: as many lights went out with this one as have stayed lit since before. One alone was
   * entered as gone, and stays so.
   */
  #isCalled({ ready: { lit, sinceMs } }: Deputy): boolean {
    const others = [...this.#deputies.values()].map(({ ready }) => ready);
    const wentOut = others.filter((one) => !one.lit && Math.abs(one.sinceMs - sinceMs) <= AT_ONCE_MS);
    const stayed = others.filter((one) => one.lit && one.sinceMs < sinceMs - AT_ONCE_MS);
    return !lit && wentOut.length >= stayed.length;
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

  #stopThinking(deputy: Deputy): void {
    for (const cancel of deputy.cancels) cancel();
    deputy.cancels = [];
  }

  #afterVote(deputy: Deputy): void {
    if (deputy.person.habit !== 'leaves-once' || deputy.hasLeft) return;
    deputy.hasLeft = true;
    this.#clock.after(this.#between(PACE.leaving), () => this.#takeOut(deputy, PACE.away));
  }

  /** @param away until the card is put in again. */
  #takeOut(deputy: Deputy, away: readonly [number, number]): void {
    const { seat } = deputy.person;
    if (deputy.slot === 'empty' || !this.#deputies.has(seat)) return;
    deputy.slot = 'empty';
    this.#hands.removeCard(seat);
    this.#arrive(deputy, away);
  }

  #arrive(deputy: Deputy, span: readonly [number, number]): void {
    const { seat, card } = deputy.person;
    this.#clock.after(this.#between(span), () => {
      if (!this.#deputies.has(seat)) return;
      deputy.slot = 'card';
      this.#hands.insertCard(seat, card);
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
