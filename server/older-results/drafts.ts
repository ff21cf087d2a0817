/**
 * Ballots of all files as sittings. In: ballots, what the archive and the record have, the secretary's answers; out:
 * sittings in the order of their days, each with what is missing, doubtful or there already.
 */
import type { DraftSitting, OlderSittingRef, SittingAnswer } from '#contract/older-results';
import { resultWarning } from './checks.ts';
import type { InFile } from './joined-tables.ts';
import type { Words } from './read-types.ts';

export type Draft = Omit<DraftSitting, 'ballots' | 'doubtful'> & {
  readonly kind: 'regular' | 'extraordinary';
  readonly ballots: readonly DraftedBallot[];
};
export type DraftedBallot = InFile & { readonly isThere: boolean; readonly warnings: readonly Words[] };

type Taken = OlderSittingRef & { readonly keys: ReadonlySet<string> };

export type DraftingFrom = {
  readonly ballots: readonly InFile[];
  readonly answers: ReadonlyMap<string, SittingAnswer>;
  /** Keys of ballots that the archive has, by sitting. */
  readonly taken: readonly Taken[];
  /** Of the council as it is. */
  readonly council?: { readonly name: string; readonly seats: number; readonly convocation?: number };
  /** Whether the record of this house has the sitting. */
  readonly isRecorded: (convocation: number, session: number, sitting: number) => boolean;
};

export const draftKey = (date: string, session: number | undefined): string => `${date}/${session ?? '-'}`;

export function draftsOf(from: DraftingFrom): readonly Draft[] {
  const groups = grouped(from.ballots);
  const drafts = [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, ballots]) => draftOf(key, ballots, from));
  const taken = new Map(from.taken.map((one) => [ownKey(one), one]));
  return ranked(drafts, taken).map((draft) => judged(draft, taken.get(ownKey(draft)), from));
}

/** By day and session; a ballot whose source names no session goes with the only one of its day. */
function grouped(ballots: readonly InFile[]): ReadonlyMap<string, readonly InFile[]> {
  const sessions = new Map<string, Set<number>>();
  for (const { ballot } of ballots) {
    if (ballot.date === undefined || ballot.session === undefined) continue;
    const ofDay = sessions.get(ballot.date);
    if (ofDay) ofDay.add(ballot.session);
    else sessions.set(ballot.date, new Set([ballot.session]));
  }
  const groups = new Map<string, InFile[]>();
  for (const one of ballots) {
    const { date, session } = one.ballot;
    if (date === undefined) continue;
    const ofDay = sessions.get(date);
    const only = ofDay?.size === 1 ? [...ofDay][0] : undefined;
    const key = draftKey(date, session ?? only);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

type Numbered = Omit<Draft, 'sitting'> & { readonly sitting?: number };

function draftOf(key: string, ballots: readonly InFile[], { answers, council }: DraftingFrom): Numbered {
  const answer = answers.get(key);
  const [date = '', session = ''] = key.split('/');
  const printed = <F extends 'convocation' | 'sitting' | 'council'>(field: F) =>
    ballots.map(({ ballot }) => ballot[field]).find((value) => value !== undefined);
  const convocation = answer?.convocation ?? printed('convocation');
  const name = printed('council');
  const sitting = answer?.sitting ?? printed('sitting');
  const stated = ballots.map(({ ballot }) => ballot.stated.seats).find((seats) => seats !== undefined && seats > 0);
  const own = (convocation ?? convocationOf(date)) === council?.convocation ? council?.seats : undefined;
  const seats = answer?.seats ?? stated ?? own;
  const numbered = answer?.session ?? (session === '-' ? undefined : Number(session));
  return {
    ...{ key, date, convocation: convocation ?? convocationOf(date) },
    ...(convocation === undefined && { guessed: true as const }),
    ...(numbered !== undefined && { session: numbered }),
    ...(sitting !== undefined && { sitting }),
    ...(name !== undefined && { council: name }),
    kind: ballots.some(({ ballot }) => ballot.kind === 'extraordinary') ? 'extraordinary' : 'regular',
    ...(seats !== undefined && { seats }),
    ...{ faults: [], warnings: [], fresh: 0, there: 0 },
    ballots: ballots.map((one) => ({ ...one, isThere: false, warnings: one.ballot.warnings })),
  };
}

/** First days of the convocations after each round of local elections; the sources mostly name them, this is for those that do not. */
const CONVOCATIONS: readonly (readonly [from: string, convocation: number])[] = [
  ['2020-10-25', 8],
  ['2015-10-25', 7],
  ['2010-10-31', 6],
  ['2006-03-26', 5],
  ['2002-03-31', 4],
  ['1998-03-29', 3],
  ['1994-06-26', 2],
];
const convocationOf = (date: string): number => CONVOCATIONS.find(([from]) => date >= from)?.[1] ?? 1;

type Counting = { readonly convocation?: number; readonly session?: number };
const sessionOf = ({ convocation, session }: Counting): string => `${convocation ?? '-'}/${session ?? '-'}`;
const ownKey = (one: Counting & { readonly date: string }): string => `${sessionOf(one)}/${one.date}`;

/** Sittings of one session are counted by their days where the source does not count them. */
function ranked(
  drafts: readonly Numbered[],
  taken: ReadonlyMap<string, Taken>,
): readonly (Numbered & { readonly sitting: number })[] {
  const days = daysOf([...drafts, ...taken.values()]);
  return drafts.map((draft) => {
    const there = taken.get(ownKey(draft))?.sitting;
    const nth = days.get(sessionOf(draft))?.get(draft.date) ?? 1;
    return { ...draft, sitting: draft.sitting ?? there ?? nth };
  });
}

/** Of each session its days in order, each with its place from 1. */
function daysOf(
  sittings: readonly (Counting & { readonly date: string })[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const days = new Map<string, Set<string>>();
  for (const one of sittings) {
    const ofSession = days.get(sessionOf(one));
    if (ofSession) ofSession.add(one.date);
    else days.set(sessionOf(one), new Set([one.date]));
  }
  return new Map(
    [...days].map(([session, dates]) => [session, new Map([...dates].sort().map((date, at) => [date, at + 1]))]),
  );
}

const OTHER_COUNCIL = (name: string): Words => ({
  uk: `У джерелі названо іншу раду: «${name}».`,
  en: `The source names another council: “${name}”.`,
});
const NO_SESSION: Words = {
  uk: 'Джерело не називає номера сесії. Впишіть його.',
  en: 'The source does not give the number of the session. Enter it.',
};
const RECORDED: Words = {
  uk: 'Це засідання вже є в записі Дзвону; давніші результати його не замінюють.',
  en: 'This sitting is in Dzvin’s own record already; older results do not replace it.',
};
const ALIKE: Words = {
  uk: 'Таке саме питання з такими самими сумами того дня вже є: можливо, це те саме голосування з іншого джерела.',
  en: 'There is the same question with the same sums on that day already: it may be the same ballot from another source.',
};

function judged(draft: Numbered & { readonly sitting: number }, own: Taken | undefined, from: DraftingFrom): Draft {
  const { convocation = 0, session, sitting, seats } = draft;
  const seen = new Set(own?.keys);
  const told = new Set<string>();
  const ballots = draft.ballots.map((one) => {
    const { key, title, about, counted } = one.ballot;
    const isThere = seen.has(key);
    const look = JSON.stringify([title.toLowerCase(), about, counted]);
    const isAlike = !isThere && told.has(look);
    seen.add(key);
    told.add(look);
    const warnings = [
      ...one.warnings,
      ...resultWarning(one.ballot.votes, one.ballot.stated, seats),
      ...(isAlike ? [ALIKE] : []),
    ];
    return { ...one, isThere, warnings };
  });
  const isOther =
    from.council !== undefined && draft.council !== undefined && !isSameCouncil(from.council.name, draft.council);
  const there = ballots.filter(({ isThere }) => isThere).length;
  return {
    ...draft,
    ballots,
    ...{ there, fresh: ballots.length - there },
    faults: [
      ...(session === undefined ? [NO_SESSION] : []),
      ...(session !== undefined && from.isRecorded(convocation, session, sitting) ? [RECORDED] : []),
    ],
    warnings: isOther ? [OTHER_COUNCIL(draft.council ?? '')] : [],
  };
}

/** By the first word: «Вербівська міська рада Полтавської області» is «Вербівська міська рада». */
const isSameCouncil = (one: string, other: string): boolean => stemOf(one) === stemOf(other);
const stemOf = (name: string): string =>
  (
    name
      .toLowerCase()
      .replace(/[^\p{L}\s]/gu, '')
      .split(/\s+/)[0] ?? ''
  ).slice(0, 6);
