/** Files that were read and are not yet in the archive, as they came, and what the secretary has answered. In memory: what is lost with a restart is added again. */
import type { NameAnswer, OlderAnswers, OlderPerson, OlderSource, SittingAnswer } from '#contract/older-results';
import type { Gender } from '#contract/vocabulary';
import { figuresAlone, type InFile, joinTables } from './joined-tables.ts';
import { type Matched, matchNames, type PrintedName } from './names/name-book.ts';
import type { PreparedFile } from './prepared.ts';
import type { Words } from './read-types.ts';

export type TrayFile = {
  readonly source: OlderSource | undefined;
  readonly name: string;
  readonly sha256: string;
  readonly read: PreparedFile;
};

/** Files at once, and votes in them: a ten-year archive of one ballot a file has some six thousand. */
const MOST_FILES = 10_000;
const MOST_VOTES = 3_000_000;

export class Tray {
  readonly #files = new Map<string, TrayFile>();
  readonly #names = new Map<string, NameAnswer>();
  readonly #sittings = new Map<string, SittingAnswer>();
  /** Ballots that are in the archive by now, of each file. */
  readonly #done = new Map<string, Set<number>>();
  #votes = 0;

  /** How many files fit, when this one does not any more. */
  get full(): number | undefined {
    return this.#files.size >= MOST_FILES || this.#votes >= MOST_VOTES ? this.#files.size : undefined;
  }

  /** The same bytes again change nothing. */
  add(file: TrayFile): void {
    if (this.#files.has(file.sha256)) return;
    this.#files.set(file.sha256, file);
    this.#votes += votesIn(file.read);
  }

  answer({ names = {}, sittings = {} }: OlderAnswers): void {
    for (const [name, answer] of Object.entries(names)) this.#names.set(name, answer);
    for (const [key, answer] of Object.entries(sittings))
      this.#sittings.set(key, { ...this.#sittings.get(key), ...answer });
  }

  clear(): void {
    this.#files.clear();
    this.#names.clear();
    this.#sittings.clear();
    this.#done.clear();
    this.#votes = 0;
  }

  /** They are in the archive; a file of which nothing is left to take or to tell goes. Answers stand for what is left. */
  drop(ballots: readonly InFile[]): void {
    const uids = new Set(ballots.flatMap(({ ballot: { uid } }) => uid ?? []));
    const figures = this.#all().filter(({ ballot }) => ballot.votes.length === 0 && uids.has(ballot.uid ?? ''));
    for (const { sha256, at } of [...ballots, ...figures]) {
      const done = this.#done.get(sha256);
      if (done) done.add(at);
      else this.#done.set(sha256, new Set([at]));
    }
    for (const [sha256, { read }] of this.#files) {
      const isWhole = this.#done.get(sha256)?.size === read.ballots.length;
      if (!isWhole || read.faults.length > 0) continue;
      this.#files.delete(sha256);
      this.#done.delete(sha256);
      this.#votes -= votesIn(read);
    }
    if (this.#files.size === 0) this.clear();
  }

  get files(): readonly TrayFile[] {
    return [...this.#files.values()];
  }
  /** Ballots of a file that are not in the archive yet. */
  left({ sha256, read }: TrayFile): number {
    return read.ballots.length - (this.#done.get(sha256)?.size ?? 0);
  }
  get answers(): ReadonlyMap<string, SittingAnswer> {
    return this.#sittings;
  }
  get sources(): ReadonlyMap<string, OlderSource> {
    return new Map(this.files.flatMap(({ source, sha256 }) => (source ? [[sha256, source]] : [])));
  }

  /** Ballots with names, figures of other tables added. */
  ballots(): readonly InFile[] {
    return joinTables(this.#all());
  }

  /** What of each file can't be placed, beside its own faults. */
  leftOver(): ReadonlyMap<string, readonly Words[]> {
    const all = this.#all();
    const left = new Map<string, Words[]>();
    const tell = (sha256: string, words: Words) => left.set(sha256, [...(left.get(sha256) ?? []), words]);
    for (const [sha256, count] of figuresAlone(all)) tell(sha256, noNames(count));
    const undated = new Map<string, number>();
    for (const { ballot, sha256 } of all) {
      if (ballot.date === undefined && ballot.votes.length > 0) undated.set(sha256, (undated.get(sha256) ?? 0) + 1);
    }
    for (const [sha256, count] of undated) tell(sha256, noDay(count));
    return left;
  }

  /** @param known members, and persons of the archive. */
  names(known: readonly OlderPerson[], ballots: readonly InFile[]): ReadonlyMap<string, Matched> {
    return matchNames(known, printedNames(ballots), this.#names);
  }

  #all(): readonly InFile[] {
    return this.files.flatMap(({ read, sha256, name }) => {
      const done = this.#done.get(sha256);
      const all = read.ballots.map((ballot, at) => ({ ballot, sha256, file: name, at }));
      return done ? all.filter(({ at }) => !done.has(at)) : all;
    });
  }
}

const votesIn = ({ ballots }: PreparedFile): number => ballots.reduce((sum, { votes }) => sum + votes.length, 0);

const noNames = (count: number): Words => ({
  uk: `Лише суми, без імен: ${count}. Додайте ще votings.csv з тими самими номерами (uid).`,
  en: `Figures alone, without names: ${count}. Add votings.csv with the same numbers (uid).`,
});
const noDay = (count: number): Words => ({
  uk: `Голосувань без дня: ${count}. Допишіть день у назву файлу, наприклад «2019-03-28.pdf», і додайте знову.`,
  en: `Ballots without a day: ${count}. Write the day into the file’s name, e.g. “2019-03-28.pdf”, and add it again.`,
});

function printedNames(ballots: readonly InFile[]): readonly PrintedName[] {
  const names = new Map<string, { ballots: number; male: number; female: number; isHead: boolean }>();
  for (const { ballot } of ballots) {
    for (const { name, gender, isHead } of ballot.votes) {
      const one = names.get(name) ?? { ballots: 0, male: 0, female: 0, isHead: false };
      one.ballots += 1;
      if (gender) one[gender] += 1;
      if (isHead) one.isHead = true;
      names.set(name, one);
    }
  }
  return [...names].map(([name, { ballots: count, male, female, isHead }]) => {
    const gender: Gender | undefined = male === female ? undefined : male > female ? 'male' : 'female';
    return { name, ballots: count, isHead, ...(gender && { gender }) };
  });
}
