/**
 * A paper as a row of blocks, before it has a format: the writers beside make PDF, DOCX and HTML of the same blocks, so
 * that all three say the same. Plain data, fit to be sent to the press's thread; texts as people wrote them.
 */
import type { Place } from '../kit/head.ts';
import type { Signer } from '../kit/signatures.ts';

/** A picture as a file: PNG or JPEG, since PDF/A takes no other. */
export type Picture = { readonly bytes: Uint8Array; readonly alt: string };

export type Figure = { readonly word: string; readonly count: number };

/** A ballot as a protocol prints it: question, figures, verdict, and what belongs to them. */
export type BallotBox = {
  readonly number: number;
  /** «Голосування № 3: за основу; відкрите, поіменне, електронною системою». */
  readonly heading: string;
  readonly text: string;
  /** None where a ballot had no count: stopped, void, or secret without figures. */
  readonly figures: readonly Figure[];
  readonly headline: string;
  readonly adopted: boolean;
  /** The stored explanation of the verdict, and what else is to be said, a line each. */
  readonly lines: readonly string[];
};

export type TableColumn = {
  readonly title: string;
  /** Part of the paper's width, all of one table making 1. */
  readonly share: number;
  /** Figures and times stand at the right. */
  readonly right?: true;
};

export type Block =
  | { readonly kind: 'arms'; readonly picture: Picture }
  /** The name of the paper: the one heading of the first level. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'centred'; readonly text: string; readonly strong?: true }
  /** Date, place and number of a paper, side by side (ДСТУ 4163:2020). */
  | { readonly kind: 'triple'; readonly left: string; readonly middle: string; readonly right: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** An item of the agenda as it is considered. */
  | { readonly kind: 'item'; readonly text: string }
  /** СЛУХАЛИ, ВИСТУПИЛИ, ГОЛОСУВАЛИ, ВИРІШИЛИ. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly strong?: true }
  /** A place left to be written in, named. */
  | { readonly kind: 'blank'; readonly text: string }
  /** `names`: short lines, set in two columns where there is room. */
  | {
      readonly kind: 'list';
      readonly numbered: boolean;
      readonly names?: true;
      readonly lines: readonly string[];
    }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, text: string])[] }
  | { readonly kind: 'ballot'; readonly ballot: BallotBox }
  | { readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] };

/** A file that goes with a paper as its source, inside the PDF. */
export type Attached = {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly text: string;
};

export type PaperDocument = {
  /** The word in the paper's address, `protocol`, and what tells it from others of its kind. */
  readonly address: string;
  /** Of the file: shown in the title bar. */
  readonly title: string;
  /** At the head of every further page. */
  readonly running: string;
  readonly place: Place;
  /** When what it shows came about, ISO 8601. */
  readonly at: string;
  /** What the last event it shows was and when, for the foot. */
  readonly happened: string;
  readonly journal: { readonly position: number; readonly hash: string };
  /** Not final yet: says so on every page. */
  readonly draft: boolean;
  readonly blocks: readonly Block[];
  readonly attached: readonly Attached[];
};
