/**
 * Neighbours that press together («кнопкодавство»): of each pair of neighbouring seats, in how many ballots both voted
 * by key, and in how many of those within the time that the council's rules give (`neighbourPressMs`). A press was at
 * its stamp less its age. Beside it, how often any two who do not sit together press so: the measure of chance in this
 * hall. It is a sign for the chair and never a proof; the machine decides nothing by it.
 */
import type { SittingEvent } from '#contract/events';
import type { MemberId, SeatNumber } from '#contract/ids';
import type { Sitting } from '../council/council.ts';

/** One press that counted at the close. `atMs`: since the epoch. */
export type Press = { readonly memberId: MemberId; readonly seat: SeatNumber; readonly atMs: number };
/** In how many of how many ballots. */
export type Share = { readonly together: number; readonly ballots: number };
/** Two members and the seats they pressed at last, the lower first. */
export type Pair = Share & {
  readonly members: readonly [MemberId, MemberId];
  readonly seats: readonly [SeatNumber, SeatNumber];
};
/** `others`: over every two who do not sit side by side, all ballots together. */
export type Together = { readonly pairs: ReadonlyMap<string, Pair>; readonly others: Share };

export const NOBODY_TOGETHER: Together = { pairs: new Map(), others: { together: 0, ballots: 0 } };

/** Fewer ballots than these tell nothing. */
export const FEWEST_BALLOTS = 5;

/** What a further ballot adds: its presses, one a member. Costs as many steps as there are presses, and as pairs within the time. */
export function withBallot(before: Together, presses: readonly Press[], withinMs: number): Together {
  const bySeat = [...presses].sort((a, b) => a.seat - b.seat);
  const pairs = new Map(before.pairs);
  let adjacent = 0;
  let adjacentTogether = 0;
  for (const [place, left] of bySeat.entries()) {
    const right = bySeat[place + 1];
    if (right === undefined || right.seat - left.seat !== 1) continue;
    const together = Math.abs(left.atMs - right.atMs) <= withinMs;
    adjacent += 1;
    adjacentTogether += Number(together);
    add(pairs, left, right, together);
  }
  const everyTwo = (presses.length * (presses.length - 1)) / 2;
  const { others } = before;
  return {
    pairs,
    others: {
      together: others.together + twosWithin(presses, withinMs) - adjacentTogether,
      ballots: others.ballots + everyTwo - adjacent,
    },
  };
}

function add(pairs: Map<string, Pair>, left: Press, right: Press, together: boolean): void {
  const key = [left.memberId, right.memberId].sort().join(' ');
  const known = pairs.get(key) ?? { together: 0, ballots: 0 };
  pairs.set(key, {
    members: [left.memberId, right.memberId],
    seats: [left.seat, right.seat],
    together: known.together + Number(together),
    ballots: known.ballots + 1,
  });
}

/** How many twos of these pressed within the time of each other. */
function twosWithin(presses: readonly Press[], withinMs: number): number {
  const times = presses.map(({ atMs }) => atMs).sort((a, b) => a - b);
  let first = 0;
  let twos = 0;
  for (const [place, atMs] of times.entries()) {
    while (atMs - (times[first] ?? atMs) > withinMs) first += 1;
    twos += place - first;
  }
  return twos;
}

/** A pair that is told of. `perhapsChance`: the pace of this hall explains it as well. */
export type FoundPair = Pair & { readonly perhapsChance?: true };

/** Pairs that pressed together on most of their ballots, and on enough of them; those that chance explains come last. */
export function pressingTogether({ pairs, others }: Together): readonly FoundPair[] {
  const found = [...pairs.values()].filter(
    ({ together, ballots }) => ballots >= FEWEST_BALLOTS && together * 2 > ballots,
  );
  const chance = others.ballots === 0 ? 0 : others.together / others.ballots;
  return found
    .map(
      (pair): FoundPair => (perhapsChance(pair, chance, pairs.size) ? { ...pair, perhapsChance: true as const } : pair),
    )
    .sort(
      (a, b) =>
        Number(a.perhapsChance ?? false) - Number(b.perhapsChance ?? false) ||
        b.together / b.ballots - a.together / a.ballots ||
        a.seats[0] - b.seats[0],
    );
}

/** One such pair in a hall by chance alone in more than every twentieth case. */
const TOLERATED = 0.05;

/** Whether in a hall of so many pairs, who press together by chance in this share of ballots, one may well do as this pair did. In logarithms: of many ballots the share of one number is next to nothing. */
function perhapsChance({ together, ballots }: Share, chance: number, pairs: number): boolean {
  if (chance <= 0 || chance >= 1) return chance >= 1;
  const odds = Math.log(chance) - Math.log1p(-chance);
  let log = ballots * Math.log1p(-chance);
  let least = together === 0 ? Math.exp(log) : 0;
  for (let times = 1; times <= ballots; times += 1) {
    log += Math.log((ballots - times + 1) / times) + odds;
    if (times >= together) least += Math.exp(log);
  }
  return least * pairs > TOLERATED;
}

/** Follows the events of the sittings of one convocation, in their order. Trials and secret ballots leave no trace. */
export class NeighbourWatch {
  readonly #presses = new Map<MemberId, Press>();
  #together: Together = NOBODY_TOGETHER;
  #trial = false;

  get together(): Together {
    return this.#together;
  }

  /** @param at stamp of the event, ISO 8601. */
  follow({ rules }: Pick<Sitting, 'rules'>, event: SittingEvent, at: string): void {
    switch (event.type) {
      case 'BallotOpened':
        this.#trial = event.data.trial === true;
        this.#presses.clear();
        return;
      case 'VoteCast': {
        const { memberId, seat, ageMs = 0 } = event.data;
        if (seat === undefined || this.#trial) this.#presses.delete(memberId);
        else this.#presses.set(memberId, { memberId, seat, atMs: Date.parse(at) - ageMs });
        return;
      }
      case 'VoteVoided':
        this.#presses.delete(event.data.memberId);
        return;
      case 'AlternativeClosed':
      case 'BallotClosed':
        this.#close(rules.neighbourPressMs);
    }
  }

  #close(withinMs: number): void {
    if (this.#presses.size > 1 && withinMs > 0)
      this.#together = withBallot(this.#together, [...this.#presses.values()], withinMs);
    this.#presses.clear();
  }
}
