/** One sitting as it is kept: what the archive had of it, and what is new, by whom the names are. */
import type { SittingId } from '#contract/ids';
import type { OlderBallot, OlderPerson, OlderSitting, OlderSource } from '#contract/older-results';
import type { Draft, DraftedBallot } from './drafts.ts';
import type { Words } from './read-types.ts';

export type Making = {
  readonly draft: Draft;
  readonly session: number;
  readonly people: ReadonlyMap<string, OlderPerson>;
  readonly sources: ReadonlyMap<string, OlderSource>;
  /** The archive's own file of this sitting. */
  readonly former?: OlderSitting;
};

export const olderSittingId = ({ date }: Pick<Draft, 'date'>, convocation: number, session: number): SittingId =>
  `older-${date}-${convocation}-${session}` as SittingId;

export function sittingOf({ draft, session, people, sources, former }: Making): OlderSitting {
  const { date, convocation = 1, kind, sitting, council, seats } = draft;
  const fresh = draft.ballots.filter(({ isThere }) => !isThere);
  const ballots = numbered(former?.ballots ?? [], inTime(fresh), people);
  const ids = new Set(ballots.flatMap(({ votes }) => votes.map(({ id }) => id)));
  const known = new Map([...(former?.people ?? []), ...people.values()].map((person) => [person.id, person]));
  const from = new Set(ballots.map(({ source }) => source));
  const files = new Map([...(former?.sources ?? []), ...sources.values()].map((source) => [source.sha256, source]));
  return {
    ...{ format: 'dzvin-older-results/1', sittingId: olderSittingId(draft, convocation, session) },
    ...{ date, convocation, session, kind, sitting },
    ...(council !== undefined && { council: council.slice(0, 300) }),
    ...knownSeats(seats ?? former?.seats),
    people: [...known.values()].filter(({ id }) => ids.has(id)).sort((one, other) => (one.id < other.id ? -1 : 1)),
    sources: [...files.values()]
      .filter(({ sha256 }) => from.has(sha256))
      .sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)),
    ballots,
  };
}

const knownSeats = (seats: number | undefined): Pick<OlderSitting, 'seats'> =>
  seats === undefined || seats < 1 || seats > 1000 ? {} : { seats };

/** By the clock where all have a time, else by their numbers, else as they stand in the files. */
function inTime(ballots: readonly DraftedBallot[]): readonly DraftedBallot[] {
  const timed = ballots.every(({ ballot }) => ballot.time !== undefined);
  const counted = ballots.every(({ ballot }) => ballot.number !== undefined);
  const rank = ({ ballot }: DraftedBallot): string =>
    timed ? (ballot.time ?? '') : counted ? String(ballot.number).padStart(5, '0') : '';
  return [...ballots].sort((one, other) => (rank(one) < rank(other) ? -1 : Number(rank(one) > rank(other))));
}

/** A printed number is kept where it is free; a number that was given once stays. */
function numbered(
  former: readonly OlderBallot[],
  fresh: readonly DraftedBallot[],
  people: ReadonlyMap<string, OlderPerson>,
): OlderBallot[] {
  const used = new Set(former.map(({ number }) => number));
  const printed = new Map<DraftedBallot, number>();
  for (const one of fresh) {
    const { number } = one.ballot;
    if (number === undefined || number < 1 || number > 9999 || used.has(number)) continue;
    used.add(number);
    printed.set(one, number);
  }
  let next = 1;
  const free = () => {
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  };
  const added = fresh.map((one) => ballotOf(one, printed.get(one) ?? free(), people));
  return [...former, ...added].sort((one, other) => one.number - other.number);
}

const LONGEST_TITLE = 4000;
/** A line as the contract takes it: no control characters. */
const line = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
    .slice(0, most)
    .trim();

function ballotOf(
  { ballot, sha256, warnings }: DraftedBallot,
  number: number,
  people: ReadonlyMap<string, OlderPerson>,
): OlderBallot {
  const { key, item, title, about, time, stated, place } = ballot;
  const votes = new Map<string, OlderBallot['votes'][number]>();
  const lost: Words[] = [];
  for (const { name, outcome } of ballot.votes) {
    const person = people.get(name);
    if (person && votes.has(person.id)) lost.push(second(person.name));
    else if (person) votes.set(person.id, { id: person.id, outcome });
  }
  return {
    ...{ key, number },
    ...(item !== undefined && line(item, 60) !== '' && { item: line(item, 60) }),
    title: line(title, LONGEST_TITLE) || '—',
    ...(about !== undefined && line(about, 300) !== '' && { about: line(about, 300) }),
    ...(time !== undefined && { time }),
    ...{ votes: [...votes.values()], stated, source: sha256, place, warnings: [...warnings, ...lost] },
  };
}

const second = (name: string): Words => ({
  uk: `${name} — два голоси в одному голосуванні. До архіву йде перший.`,
  en: `${name} has two votes in one ballot. The first goes to the archive.`,
});
