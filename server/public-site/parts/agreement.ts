/** Who voted as whom in the ballots of one sitting. In: votes by name; out: figures for each pair, and with each faction. */
import type { MemberId } from '#contract/ids';
import type { Outcome } from '#contract/vocabulary';
import type { NamedVote } from '../../proceedings/ballot/roll-call.ts';
import type { Alike } from './sitting-part.ts';

const CHOICES: ReadonlySet<Outcome> = new Set<Outcome>(['for', 'against', 'abstain']);
const choseIn = (votes: readonly NamedVote[]) => votes.filter(({ outcome }) => CHOICES.has(outcome));

/** For each two of `people`, in their order: in how many ballots they chose the same, of how many in which both chose. */
export function pairsOf(people: readonly MemberId[], ballots: readonly (readonly NamedVote[])[]): number[] {
  const size = people.length;
  const placeOf = new Map(people.map((id, place) => [id, place]));
  const pairs = new Array<number>(size * (size - 1)).fill(0);
  for (const votes of ballots) {
    const chosen = new Array<Outcome | undefined>(size).fill(undefined);
    for (const { member, outcome } of choseIn(votes)) chosen[placeOf.get(member.id) ?? size] = outcome;
    let at = 0;
    for (let one = 0; one < size; one += 1) {
      for (let other = one + 1; other < size; other += 1, at += 2) {
        if (chosen[one] === undefined || chosen[other] === undefined) continue;
        pairs[at + 1] = (pairs[at + 1] ?? 0) + 1;
        if (chosen[one] === chosen[other]) pairs[at] = (pairs[at] ?? 0) + 1;
      }
    }
  }
  return pairs;
}

/**
 * With the faction: of the ballots in which the member chose and the others of the faction had one commonest choice, in
 * how many it was the member's. Nothing for whom no ballot tells.
 */
export function withFactions(ballots: readonly (readonly NamedVote[])[]): ReadonlyMap<MemberId, Alike> {
  const alike = new Map<MemberId, Alike>();
  for (const votes of ballots) {
    const tallies = talliesOf(votes);
    for (const { member, outcome } of choseIn(votes)) {
      const tally = tallies.get(member.faction ?? '');
      const common = member.faction === undefined || !tally ? undefined : commonest(tally, outcome);
      if (common === undefined) continue;
      const { same, of } = alike.get(member.id) ?? { same: 0, of: 0 };
      alike.set(member.id, { same: same + Number(common === outcome), of: of + 1 });
    }
  }
  return alike;
}

type Tally = Map<Outcome, number>;

function talliesOf(votes: readonly NamedVote[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { member, outcome } of choseIn(votes)) {
    const tally = tallies.get(member.faction ?? '') ?? new Map<Outcome, number>();
    tallies.set(member.faction ?? '', tally.set(outcome, (tally.get(outcome) ?? 0) + 1));
  }
  return tallies;
}

/** The one commonest choice of the others, the own vote left out. */
function commonest(tally: Tally, own: Outcome): Outcome | undefined {
  const others = [...tally].map(([outcome, count]) => [outcome, count - Number(outcome === own)] as const);
  const most = Math.max(...others.map(([, count]) => count));
  const leading = others.filter(([, count]) => count === most);
  return most > 0 && leading.length === 1 ? leading[0]?.[0] : undefined;
}
