/**
 * The figures and the result of an older ballot as its source tells them, and in words. Where the source says no result
 * there is none; what the majority of the composition would be stands beside as a figure, and only of a composition that
 * is known: which majority the question asked for nobody told us, so no law is cited and nothing is called adopted.
 */
import type { OlderBallot } from '#contract/older-results';
import type { ToldResult } from '../proceedings/proceedings.ts';
import { type Counted, countedOf, isUnlisted, neededOf } from './checks.ts';

type Told = Pick<OlderBallot, 'votes' | 'stated'>;

const FIGURES: readonly (readonly [keyof Counted, string])[] = [
  ['for', 'за'],
  ['against', 'проти'],
  ['abstain', 'утримались'],
  ['notVoting', 'не голосували'],
  ['absent', 'відсутні'],
];

/** Each figure is the source's own; that of the names where it has none. */
export function toldOf({ votes, stated }: Told): ToldResult {
  const names = countedOf(votes);
  const conflict = stated.notVoting === undefined ? votes.filter(({ outcome }) => outcome === 'conflict').length : 0;
  const figure = (name: keyof Counted) => stated[name] ?? names[name];
  const notVoting = figure('notVoting') - conflict;
  const cast = { for: figure('for'), against: figure('against'), abstain: figure('abstain') };
  const counts = { ...cast, notVoting, absent: figure('absent'), conflict };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { counts: { ...counts, total }, ...(stated.result && { result: stated.result }) };
}

export function headlineOf({ stated: { result } }: Told): string {
  if (result === undefined) return 'Результат у джерелі не вказано';
  return result === 'adopted' ? 'РІШЕННЯ ПРИЙНЯТО' : 'РІШЕННЯ НЕ ПРИЙНЯТО';
}

/** @param seats the total composition then, where it is known. */
export function explanationOf(ballot: Told, seats: number | undefined): string {
  const { votes, stated } = ballot;
  const counted = countedOf(votes);
  const differs = FIGURES.some(
    ([figure]) =>
      stated[figure] !== undefined && stated[figure] !== counted[figure] && !isUnlisted(figure, counted, stated),
  );
  return [
    saidWords(stated),
    ...(differs ? [`За іменами в тому самому джерелі: ${wordsOf(counted)}.`] : []),
    ...(seats === undefined ? [] : besideWords(ballot, seats)),
  ].join(' ');
}

function saidWords(stated: Told['stated']): string {
  const { result } = stated;
  const said = wordsOf(stated);
  if (result === undefined && said === '') return 'Чи прийнято рішення, джерело не каже; числа полічено за іменами.';
  if (result === undefined) return `У джерелі: ${said}. Чи прийнято рішення, там не сказано.`;
  return `У джерелі: ${result === 'adopted' ? 'прийнято' : 'не прийнято'}${said === '' ? '' : `; ${said}`}.`;
}

const wordsOf = (figures: Partial<Counted>): string =>
  FIGURES.flatMap(([figure, word]) => (figures[figure] === undefined ? [] : [`${word} — ${figures[figure]}`])).join(
    ', ',
  );

/** Where the source says no result, or another than the majority of the composition would give. */
function besideWords(ballot: Told, seats: number): readonly string[] {
  const { result } = ballot.stated;
  const isMajority = toldOf(ballot).counts.for >= neededOf(seats);
  if (result !== undefined && (result === 'adopted') === isMajority) return [];
  const majority = `Для порівняння: більшість від загального складу ради (${seats}) — ${neededOf(seats)}.`;
  return [`${majority} Якої більшості потребувало це питання, джерело не каже.`];
}
