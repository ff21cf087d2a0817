/**
 * Votes that are being written down by name: each registered member stands as «не голосував» until a choice is set.
 * In: the roster's cells. Out: choices, how many of each, and the lists that the order takes.
 */
import type { MemberId } from '#contract/ids';
import type { SeatCell } from '#contract/views';
import type { Choice } from '#contract/vocabulary';
import { CHOICES } from '../console/words.ts';

export type RollRow = readonly [MemberId, SeatCell];

/** Who may vote by voice or hand: registered, and not in conflict of interest. */
export const votersOf = (rows: readonly (readonly [string, SeatCell])[]): readonly RollRow[] =>
  rows.filter((row): row is RollRow => row[1].mark !== 'absent' && row[1].conflict !== true);

export class RollEntry {
  #choices = $state.raw<Readonly<Record<string, Choice>>>({});

  /** @param choices as they were left. */
  constructor(choices: Readonly<Record<string, string>> = {}) {
    const known = Object.entries(choices).filter((pair): pair is [string, Choice] =>
      CHOICES.some((one) => one === pair[1]),
    );
    this.#choices = Object.fromEntries(known);
  }

  get choices(): Readonly<Record<string, Choice>> {
    return this.#choices;
  }

  of(memberId: string): Choice | undefined {
    return this.#choices[memberId];
  }

  /** Sets a choice, or with undefined takes it back: the member did not vote. */
  set(memberId: string, choice: Choice | undefined): void {
    const { [memberId]: _before, ...others } = this.#choices;
    this.#choices = choice ? { ...others, [memberId]: choice } : others;
  }

  /** Everyone who has no choice yet gets this one; the exceptions are set by hand. */
  fill(rows: readonly RollRow[], choice: Choice): void {
    const rest = rows.filter(([id]) => this.#choices[id] === undefined).map(([id]) => [id, choice] as const);
    this.#choices = { ...this.#choices, ...Object.fromEntries(rest) };
  }

  clear(): void {
    this.#choices = {};
  }

  /** Ids of those of `rows` with this choice, in their order. */
  who(rows: readonly RollRow[], choice: Choice | undefined): MemberId[] {
    return rows.flatMap(([id]) => (this.#choices[id] === choice ? [id] : []));
  }

  /** The lists of the order. */
  lists(rows: readonly RollRow[]): Record<Choice, MemberId[]> {
    const [a, b, c] = CHOICES.map((choice) => this.who(rows, choice));
    return { for: a ?? [], against: b ?? [], abstain: c ?? [] };
  }
}
