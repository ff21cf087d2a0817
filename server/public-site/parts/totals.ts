/** Totals of each deputy over all sittings, added up from what the site keeps of each. */
import type { DeputyPage, SiteAgreement, SiteVotes } from '#contract/public-site';
import { SITE_PATHS } from '#contract/public-site';
import { noVotes } from './part-of.ts';
import type { Alike, Person, PersonPart, SittingPart } from './sitting-part.ts';

export type DeputyTotals = Pick<DeputyPage, 'attended' | 'votes' | 'spoke'> & { readonly withFaction?: SiteAgreement };
export type WithOther = Alike & { readonly other: string };

type Sum = {
  sittings: number;
  of: number;
  votes: SiteVotes;
  times: number;
  seconds: number;
  readonly factions: Map<string, Alike>;
};

export class Totals {
  readonly #sums = new Map<string, Sum>();
  readonly #pairs = new Map<string, Map<string, { same: number; of: number }>>();

  constructor(parts: Iterable<SittingPart>) {
    for (const part of parts) {
      for (const own of part.people) this.#add(part, own);
      this.#addPairs(part);
    }
  }

  of({ id, faction }: Person): DeputyTotals {
    const sum = this.#sumOf(id);
    const alike = faction === undefined ? undefined : sum.factions.get(faction);
    return {
      attended: { sittings: sum.sittings, of: sum.of },
      votes: sum.votes,
      spoke: { times: sum.times, seconds: sum.seconds },
      ...(faction !== undefined && alike && { withFaction: { path: SITE_PATHS.people, text: faction, ...alike } }),
    };
  }

  /** With each whom the same ballots had, in no promised order. */
  agreements(id: string): readonly WithOther[] {
    return [...(this.#pairs.get(id) ?? [])].map(([other, alike]) => ({ other, ...alike }));
  }

  #add({ wasHeld }: SittingPart, { person, present, votes, spoke, withFaction }: PersonPart): void {
    const sum = this.#sumOf(person.id);
    if (wasHeld) {
      sum.of += 1;
      sum.sittings += Number(present);
    }
    sum.votes = added(sum.votes, votes);
    sum.times += spoke.times;
    sum.seconds += spoke.seconds;
    if (!withFaction || person.faction === undefined) return;
    const { same, of } = sum.factions.get(person.faction) ?? { same: 0, of: 0 };
    sum.factions.set(person.faction, { same: same + withFaction.same, of: of + withFaction.of });
  }

  #addPairs({ people, pairs }: SittingPart): void {
    const ids = people.map(({ person }) => person.id);
    let at = 0;
    for (const [place, one] of ids.entries()) {
      for (const other of ids.slice(place + 1)) {
        const [same = 0, of = 0] = [pairs[at], pairs[at + 1]];
        at += 2;
        if (of === 0) continue;
        this.#addPair(one, other, same, of);
        this.#addPair(other, one, same, of);
      }
    }
  }

  #addPair(one: string, other: string, same: number, of: number): void {
    const known = this.#pairs.get(one) ?? new Map<string, { same: number; of: number }>();
    this.#pairs.set(one, known);
    const alike = known.get(other) ?? { same: 0, of: 0 };
    alike.same += same;
    alike.of += of;
    known.set(other, alike);
  }

  #sumOf(id: string): Sum {
    const sum = this.#sums.get(id) ?? {
      ...{ sittings: 0, of: 0, votes: noVotes, times: 0, seconds: 0 },
      factions: new Map(),
    };
    this.#sums.set(id, sum);
    return sum;
  }
}

function added(one: SiteVotes, other: SiteVotes): SiteVotes {
  const outcomes = Object.keys(noVotes) as (keyof SiteVotes)[];
  return Object.fromEntries(outcomes.map((outcome) => [outcome, one[outcome] + other[outcome]])) as SiteVotes;
}
