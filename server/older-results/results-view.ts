/** How the tray and the archive stand, as the secretary's page shows it. */
import type { DraftBallot, NameLine, OlderPerson, OlderResults, OlderSittingRef } from '#contract/older-results';
import type { Draft, DraftedBallot } from './drafts.ts';
import type { Matched } from './names/name-book.ts';
import type { Tray } from './tray.ts';

type Shown = {
  readonly drafts: readonly Draft[];
  readonly names: ReadonlyMap<string, Matched>;
  readonly known: readonly OlderPerson[];
  readonly taken: readonly OlderSittingRef[];
  readonly tray: Tray;
};

const byName = new Intl.Collator('uk');

export function resultsView({ drafts, names, known, taken, tray }: Shown): OlderResults {
  const left = tray.leftOver();
  const lines = [...names.values()].map(({ line }) => line).sort(openFirst);
  const sum = (count: (draft: Draft) => number) => drafts.reduce((total, draft) => total + count(draft), 0);
  return {
    files: tray.files.map((file) => ({
      ...{ sha256: file.sha256, name: file.name, ballots: tray.left(file) },
      faults: [...file.read.faults, ...(left.get(file.sha256) ?? [])],
      ...(file.read.layout && { layout: file.read.layout }),
    })),
    sittings: drafts.map(({ kind: _kind, ...draft }) => ({ ...draft, ballots: [], ...doubtOf(draft) })),
    names: lines,
    open: lines.filter(({ isOpen }) => isOpen).length + drafts.filter(({ session }) => session === undefined).length,
    ...{
      fresh: sum(({ fresh }) => fresh),
      there: sum(({ there }) => there),
      doubtful: sum((draft) => doubtOf(draft).doubtful),
    },
    people: known.map(({ id, name }) => ({ id, name })).sort((one, other) => byName.compare(one.name, other.name)),
    taken: [...taken].sort((one, other) => (one.date < other.date ? 1 : -1)),
  };
}

const doubtOf = ({ ballots }: Pick<Draft, 'ballots'>) => ({
  doubtful: ballots.filter(({ warnings, isThere }) => !isThere && warnings.length > 0).length,
});

const openFirst = (one: NameLine, other: NameLine): number =>
  Number(other.isOpen) - Number(one.isOpen) || byName.compare(one.name, other.name);

export function ballotLine({ ballot, file, isThere, warnings }: DraftedBallot): DraftBallot {
  const { title, about, time, counted, votes, stated, place } = ballot;
  return {
    title,
    ...(about !== undefined && { about }),
    ...(time !== undefined && { time }),
    ...{ counted, names: votes.length },
    ...(stated.result && { result: stated.result }),
    ...{ file, place, warnings: [...warnings], isThere },
  };
}
