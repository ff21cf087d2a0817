/**
 * What an output says of a ballot, in words of our own: the only thing that readers of different formats have in common.
 * Nothing here, nor in the readers, shares code with what writes the outputs, so that one mistake cannot hide in both.
 */

export const FIGURES = ['for', 'against', 'abstain', 'not-voting', 'absent', 'conflict'] as const;
export type Figure = (typeof FIGURES)[number];
/** Compared where an output says them: papers that are not valid, and how many there are in all. */
export const EXTRAS = ['invalid', 'total'] as const;
export type Extra = (typeof EXTRAS)[number];
export type Figures = { readonly [F in Figure | Extra]?: number };

export type Said = {
  readonly number: number;
  readonly result?: 'adopted' | 'rejected';
  readonly needed?: number;
  readonly figures?: Figures;
  /** Everybody by name, `Вʼюн Юхим Йосипович: for`, in the order of the text: namesakes stand there twice. */
  readonly outcomes?: readonly string[];
};
export type Field = Exclude<keyof Said, 'number'>;

/** One output: what it is called, its text as another program read it, and a reader of that text. */
export type Output = {
  readonly name: string;
  readonly text: string;
  readonly read: (text: string) => readonly Said[];
  /** What it has to say of each ballot that it tells of. */
  readonly tells: readonly Field[];
  /** Ballots that it tells of; absent: all that have a result. */
  readonly about?: 'open' | readonly number[];
  /** Figures that it shows, where these are not all. */
  readonly figures?: readonly Figure[];
  /** It has five words alone: a conflict of interest is «не голосував» there. */
  readonly fiveWords?: true;
  /** It calls people by the first word of the name. */
  readonly surnames?: true;
};

const WORDS: readonly (readonly [RegExp, Figure | Extra])[] = [
  [/^(за|yes|for)$/iu, 'for'],
  [/^(проти|no|against)$/iu, 'against'],
  [/^(утрима(вся|лась|лися|лись)|abstain)$/iu, 'abstain'],
  [/^(не голосува(в|ла|ли)|not[ -]voting)$/iu, 'not-voting'],
  [/^(відсутн(ій|я|і)|absent)$/iu, 'absent'],
  [/^(не бра(в|ла) участі( —|:) конфлікт інтересів|конфлікт інтересів|conflict)$/iu, 'conflict'],
  [/^(недійсні|invalid)$/iu, 'invalid'],
  [/^(усього|total)$/iu, 'total'],
];

/** What a word of a vote or of a column means; undefined when it is none. */
export const meaningOf = (word: string): Figure | Extra | undefined =>
  WORDS.find(([pattern]) => pattern.test(word.trim()))?.[1];

/** A name with what its word means; a word that means nothing stays as it is, so that it is found to differ. */
export const outcome = (name: string, word: string): string => `${name.trim()}: ${meaningOf(word) ?? word}`;

/** A headline of a ballot that decided against says so with a «НЕ» of its own. */
export const resultOf = (headline: string): 'adopted' | 'rejected' =>
  /(^|\s)НЕ(\s|$)/u.test(headline) ? 'rejected' : 'adopted';
