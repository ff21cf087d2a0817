/**
 * A sitting of the archive in the shape in which every page and file takes what happened at a sitting. In: the kept
 * file, the council as it is, the place in the journal of the event that brought it; out: proceedings with `origin`, by
 * which they are told apart: nothing of them was counted by this house. Figures and result are the source's; where it
 * names no result there is none.
 */
import type { Council, Member } from '#contract/composition';
import type { BallotId, ItemId } from '#contract/ids';
import type { OlderBallot, OlderPerson, OlderSitting } from '#contract/older-results';
import { DEFAULT_RULES } from '#contract/rules';
import type { Item } from '../council/agenda/agenda.ts';
import type { NamedVote } from '../proceedings/ballot/roll-call.ts';
import type { Attendance, BallotRecord, Origin, Place, Proceedings } from '../proceedings/proceedings.ts';
import { NO_RESULT } from './checks.ts';
import { explanationOf, headlineOf, toldOf } from './explained.ts';
import { instantOf } from './instants.ts';

const byName = new Intl.Collator('uk');

export function olderProceedings(sitting: OlderSitting, council: Council, journal: Place): Proceedings {
  const { sittingId, date, convocation, session, kind, people } = sitting;
  const at = (time: string | undefined) => instantOf(date, time, council.timeZone);
  const times = sitting.ballots.flatMap(({ time }) => time ?? []).sort();
  const told: Telling = {
    sitting,
    journal,
    at,
    items: itemsOf(sitting),
  };
  const ballots = sitting.ballots.map((ballot) => recordOf(ballot, told));
  return {
    ...{ sittingId, body: 'plenary', council, convocation, session: { number: session, kind } },
    sitting: { number: sitting.sitting, startsAt: at(times[0]), place: '' },
    ...{ rules: DEFAULT_RULES, state: 'closed', notHeld: false },
    origin: originOf(sitting, times.length > 0),
    attendance: inOrder(people).map((person) => attendanceOf(person, sitting)),
    ...{ guests: [], presiding: [], agenda: [...told.items.values()], amendments: new Map(), course: [], ballots },
    ...{ decisions: [], speeches: [], conflicts: [], statements: [], notes: [], notices: [], journal },
    speakingTimes: { members: {}, factions: {} },
  };
}

const originOf = ({ sources, seats }: OlderSitting, hasTimes: boolean): Origin => ({
  ...{ sources, hasTimes, warnings: [] },
  ...(seats !== undefined && { seats }),
});

type Telling = {
  readonly sitting: OlderSitting;
  readonly journal: Place;
  readonly at: (time: string | undefined) => string;
  readonly items: ReadonlyMap<string, Item>;
};

/** By name in the order of the Ukrainian alphabet; the head last. */
const inOrder = (people: readonly OlderPerson[]): readonly OlderPerson[] =>
  [...people].sort(
    (one, other) =>
      Number(one.office === 'head') - Number(other.office === 'head') || byName.compare(one.name, other.name),
  );

/** No faction is told: what it was then is not known. */
const memberOf = ({ id, name, gender, office }: OlderPerson): Member => ({ id, name, gender, office });

/** Each question once, under the number that it has in the source, else that of its first ballot. */
function itemsOf({ sittingId, ballots }: OlderSitting): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const { title, item, number } of ballots) {
    if (items.has(title)) continue;
    const itemId = `${sittingId}-i${number}` as ItemId;
    items.set(title, { itemId, number: item ?? String(number), title, state: 'considered' });
  }
  return items;
}

function attendanceOf(person: OlderPerson, { ballots }: OlderSitting): Attendance {
  const outcomes = ballots.flatMap(({ votes }) =>
    votes.filter(({ id }) => id === person.id).map(({ outcome }) => outcome),
  );
  const present = outcomes.some((outcome) => outcome !== 'absent');
  return { member: memberOf(person), isHead: person.office === 'head', stays: [], present };
}

function recordOf(ballot: OlderBallot, told: Telling): BallotRecord {
  const { sitting, journal, at, items } = told;
  const { number, title, about = '', time, source } = ballot;
  const item = items.get(title);
  const id = `${sitting.sittingId}-b${number}` as BallotId;
  const facts: BallotRecord['facts'] = {
    ...{ id, number, subject: 'as-a-whole', text: title, about, manner: 'поіменно, за давнішим протоколом' },
    ...{ decisions: [], openedAt: at(time), closedAt: at(time) },
  };
  return {
    ...{ ballotId: id, number, items: item ? [item] : [], facts, secret: false, inClosedPart: false, journal },
    origin: {
      sources: sitting.sources.filter(({ sha256 }) => sha256 === source),
      hasTimes: time !== undefined,
      warnings: ballot.warnings.flatMap(({ uk }) => (uk === NO_RESULT.uk ? [] : [uk])),
    },
    end: {
      ...{ kind: 'told', told: toldOf(ballot), headline: headlineOf(ballot) },
      ...{ explanation: explanationOf(ballot, sitting.seats), votes: votesOf(ballot, sitting) },
    },
  };
}

function votesOf({ votes }: OlderBallot, { people }: OlderSitting): readonly NamedVote[] {
  const outcomes = new Map(votes.map(({ id, outcome }) => [id, outcome]));
  return inOrder(people).flatMap((person): NamedVote[] => {
    const outcome = outcomes.get(person.id);
    return outcome === undefined ? [] : [{ member: memberOf(person), isHead: person.office === 'head', outcome }];
  });
}
