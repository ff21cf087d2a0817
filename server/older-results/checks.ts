/**
 * What a source says of its sums, compared with its names. A difference is told, never mended: nobody knows any more
 * which of the two was right.
 */
import type { StatedSums } from '#contract/older-results';
import type { Outcome } from '#contract/vocabulary';
import { nameForm } from './names/name-forms.ts';
import type { ReadBallot, ReadVote, Words } from './read-types.ts';

export type Counted = Readonly<Record<'for' | 'against' | 'abstain' | 'notVoting' | 'absent', number>>;
type Figure = keyof Counted;
const FIGURE_OF: Readonly<Record<Outcome, Figure>> = {
  for: 'for',
  against: 'against',
  abstain: 'abstain',
  'not-voting': 'notVoting',
  conflict: 'notVoting',
  absent: 'absent',
};
const WORDS: Readonly<Record<Figure, Words>> = {
  for: { uk: '«за»', en: '“for”' },
  against: { uk: '«проти»', en: '“against”' },
  abstain: { uk: '«утримались»', en: '“abstained”' },
  notVoting: { uk: '«не голосували»', en: '“did not vote”' },
  absent: { uk: '«відсутні»', en: '“absent”' },
};

export function countedOf(votes: readonly Pick<ReadVote, 'outcome'>[]): Counted {
  const counted = { for: 0, against: 0, abstain: 0, notVoting: 0, absent: 0 };
  for (const { outcome } of votes) counted[FIGURE_OF[outcome]] += 1;
  return counted;
}

/** More than half of a composition. */
export const neededOf = (seats: number): number => Math.floor(seats / 2) + 1;

/** The sums that differ, a sentence each; the name that stands twice. */
export function sumWarnings({ votes, stated }: Pick<ReadBallot, 'votes' | 'stated'>): readonly Words[] {
  const counted = countedOf(votes);
  const figures = (Object.keys(counted) as Figure[]).filter(
    (figure) =>
      stated[figure] !== undefined && stated[figure] !== counted[figure] && !isUnlisted(figure, counted, stated),
  );
  return [
    ...figures.map((figure) => differs(WORDS[figure], stated[figure] ?? 0, counted[figure])),
    ...totalWarning(votes.length, counted, stated),
    ...twice(votes),
  ];
}

/** Some printouts have the absent in the sums and not among the names, or the other way round. */
export const isUnlisted = (figure: Figure, counted: Counted, stated: StatedSums): boolean =>
  figure === 'absent' && counted.absent === 0 && (stated.absent ?? 0) > 0;

const differs = ({ uk, en }: Words, said: number, counted: number): Words => ({
  uk: `У підсумках ${uk} — ${said}, а за іменами — ${counted}.`,
  en: `The sums say ${en}: ${said}, the names make it ${counted}.`,
});

/** A total is of all, of those present, or of those who voted: it agrees when it is one of the three. */
function totalWarning(names: number, counted: Counted, { total, absent = 0 }: StatedSums): readonly Words[] {
  if (total === undefined) return [];
  const present = names - counted.absent;
  const voted = counted.for + counted.against + counted.abstain;
  if ([names, present, voted, present + absent].includes(total)) return [];
  return [
    {
      uk: `У підсумках усього — ${total}, а імен — ${names}, з них присутніх — ${present}.`,
      en: `The sums say ${total} in all; there are ${names} names, ${present} of them present.`,
    },
  ];
}

function twice(votes: readonly ReadVote[]): readonly Words[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { name } of votes.filter((vote) => !nameForm(vote.name).isShort))
    (seen.has(name) ? again : seen).add(name);
  return [...again].map((name) => ({
    uk: `${name} — двічі. До архіву йде перший із двох голосів.`,
    en: `${name} stands twice. The first of the two votes goes to the archive.`,
  }));
}

/** What the source says of the result against the majority of the composition, where that is known. */
export function resultWarning(
  votes: readonly ReadVote[],
  stated: StatedSums,
  seats: number | undefined,
): readonly Words[] {
  if (stated.result === undefined) return [NO_RESULT];
  if (seats === undefined) return [];
  const needed = neededOf(seats);
  const got = stated.for ?? countedOf(votes).for;
  if ((stated.result === 'adopted') === got >= needed) return [];
  return [
    {
      uk: `У джерелі ${stated.result === 'adopted' ? 'прийнято' : 'не прийнято'}, «за» — ${got}, а більшість від загального складу (${seats}) — ${needed}.`,
      en: `The source says ${stated.result} with ${got} for; the majority of the total composition (${seats}) is ${needed}.`,
    },
  ];
}

/** Told to the secretary; the page has it in its own place. */
export const NO_RESULT: Words = {
  uk: 'Джерело не каже, чи прийнято рішення.',
  en: 'The source does not say whether it was adopted.',
};
