/** What is read of a file before anybody is asked anything: ballots as the source tells them, names as printed. */
import type { OlderLayout, StatedSums } from '#contract/older-results';
import type { Gender, Outcome, SessionKind } from '#contract/vocabulary';

/** A sentence in both languages. */
export type Words = { readonly uk: string; readonly en: string };

/** `gender`: where the printed word tells it («ВІДСУТНЯ»). `isHead`: the source calls the person the head. */
export type ReadVote = {
  readonly name: string;
  readonly outcome: Outcome;
  readonly gender?: Gender;
  readonly isHead?: true;
};

/** When and of which sitting, as far as the source says. */
export type ReadHead = {
  /** `YYYY-MM-DD` */
  readonly date?: string;
  /** `HH:MM:SS` */
  readonly time?: string;
  readonly council?: string;
  readonly convocation?: number;
  readonly session?: number;
  readonly kind?: SessionKind;
  readonly sitting?: number;
};

export type ReadBallot = ReadHead & {
  /** Page or row, from 1. */
  readonly place: number;
  /** Number of the ballot. */
  readonly number?: number;
  /** Number of the question. */
  readonly item?: string;
  readonly title: string;
  readonly about?: string;
  readonly votes: readonly ReadVote[];
  readonly stated: StatedSums;
  /** Joins figures and names that stand in two tables of open data. */
  readonly uid?: string;
  /** What in it can't be read as it should. */
  readonly warnings: readonly Words[];
};

export type ReadFile = {
  readonly layout?: OlderLayout;
  readonly ballots: readonly ReadBallot[];
  /** Why nothing, or not everything, was read. */
  readonly faults: readonly Words[];
};
