/** The result of an older ballot in words: as the source says it, and our own reckoning beside it where they differ. */
import type { OlderBallot } from '#contract/older-results';
import { type Counted, countedOf, neededOf } from './checks.ts';

type Told = Pick<OlderBallot, 'votes' | 'stated'>;

const reckoned = ({ votes }: Told, seats: number): 'adopted' | 'rejected' =>
  countedOf(votes).for >= neededOf(seats) ? 'adopted' : 'rejected';

/** The source's own; what it leaves open is reckoned. */
export const resultOf = (ballot: Told, seats: number): 'adopted' | 'rejected' =>
  ballot.stated.result ?? reckoned(ballot, seats);

export const headlineOf = (ballot: Told, seats: number): string =>
  resultOf(ballot, seats) === 'adopted' ? 'РІШЕННЯ ПРИЙНЯТО' : 'РІШЕННЯ НЕ ПРИЙНЯТО';

const FIGURES: readonly (readonly [keyof Counted, string])[] = [
  ['for', 'за'],
  ['against', 'проти'],
  ['abstain', 'утримались'],
  ['notVoting', 'не голосували'],
  ['absent', 'відсутні'],
];

export function explanationOf(ballot: Told, seats: number): string {
  const { votes, stated } = ballot;
  const counted = countedOf(votes);
  const said = FIGURES.flatMap(([figure, word]) =>
    stated[figure] === undefined ? [] : [`${word} — ${stated[figure]}`],
  );
  const own = FIGURES.map(([figure, word]) => `${word} — ${counted[figure]}`);
  const differs = FIGURES.some(([figure]) => stated[figure] !== undefined && stated[figure] !== counted[figure]);
  return [
    ...(stated.result === undefined
      ? ['Чи прийнято рішення, у джерелі не сказано.']
      : [
          `У джерелі: ${stated.result === 'adopted' ? 'прийнято' : 'не прийнято'}${said.length > 0 ? `; ${said.join(', ')}` : ''}.`,
        ]),
    ...(differs ? [`За іменами в тому самому джерелі: ${own.join(', ')}.`] : []),
    ...(stated.result === undefined || stated.result !== reckoned(ballot, seats) ? [majority(counted, seats)] : []),
  ].join(' ');
}

const majority = ({ for: got }: Counted, seats: number): string =>
  `Більшість від складу ${seats} — ${neededOf(seats)}, імен із голосом «за» — ${got}: за цим рахунком ${got >= neededOf(seats) ? 'прийнято' : 'не прийнято'} (280/97-ВР ст. 59 ч. 2).`;
