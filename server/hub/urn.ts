/**
 * The urn of an electronic secret ballot: the only place where a choice and its giver are together, and only while the
 * ballot runs. In: sealed presses, which it opens with the ballot's secret key, and whose they are; out: sums. Choices
 * are bytes by the place in the roster, so that their order in memory tells nothing of the order in which they came;
 * key and choices are overwritten with zeros when the ballot ends, however it ends. See secret-ballots.md in
 * council/ballot for what this protects and what it does not.
 */
import type { BallotId, MemberId } from '#contract/ids';
import { openPress, sealKeyPair } from '#contract/sealed-press';
import { CHOICES } from '#contract/vocabulary';
import type { Tally } from '../council/decision.ts';

/** Makes the key pair of one ballot. */
export type MakeSealKey = typeof sealKeyPair;
export const makeSealKey: MakeSealKey = sealKeyPair;

/** An urn holds at this place: nothing, or the place of the choice among `CHOICES`, from 1. */
const EMPTY = 0;

export class Urn {
  readonly #ballotId: BallotId;
  readonly #placeOf: ReadonlyMap<MemberId, number>;
  readonly #secretKey: Uint8Array;
  readonly #choices: Uint8Array;

  /** @param secretKey is the urn's own from now on, and overwritten by it. @param placeOf the roster's, which stands while a ballot runs. */
  constructor(ballotId: BallotId, secretKey: Uint8Array, placeOf: ReadonlyMap<MemberId, number>) {
    this.#ballotId = ballotId;
    this.#secretKey = secretKey;
    this.#placeOf = placeOf;
    this.#choices = new Uint8Array(placeOf.size);
  }

  /** The choice in a sealed press, as its place among `CHOICES`; undefined when it is not sealed to this ballot. */
  open(sealed: string): number | undefined {
    return openPress(this.#secretKey, this.#ballotId, sealed);
  }

  /** Keeps a member's choice in place of the one before. */
  put(memberId: MemberId, choice: number): void {
    this.#set(memberId, choice + 1);
  }

  /** Takes a member's choice out. */
  void(memberId: MemberId): void {
    this.#set(memberId, EMPTY);
  }

  /** What the choices add up to now. */
  tally(): Tally {
    const sums = { for: 0, against: 0, abstain: 0 };
    for (const kept of this.#choices) {
      const choice = CHOICES[kept - 1];
      if (choice !== undefined) sums[choice] += 1;
    }
    return sums;
  }

  /** Nothing is left of key and choices. */
  destroy(): void {
    this.#secretKey.fill(0);
    this.#choices.fill(EMPTY);
  }

  #set(memberId: MemberId, kept: number): void {
    const place = this.#placeOf.get(memberId);
    if (place !== undefined) this.#choices[place] = kept;
  }
}
