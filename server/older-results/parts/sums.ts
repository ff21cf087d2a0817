/**
 * The sums and the verdict that a printout states: «За – 20, Проти – 0, …», a row of words over a row of figures, a word
 * and its figure line by line. In: lines of one ballot; out: what they say, and which lines said it.
 */
import type { StatedSums } from '#contract/older-results';
import { type PrintedLine, textOf } from '../printed.ts';
import { cleanName } from './printed-names.ts';

export type Sums = { readonly stated: StatedSums; readonly lines: ReadonlySet<number> };
type Figure = Exclude<keyof StatedSums, 'result'>;

const WORDS: readonly (readonly [Figure, string])[] = [
  ['notVoting', 'не\\s?голосува(?:ли|в|ло)(?:\\s?\\(?ла\\)?)?'],
  ['abstain', '[ув]трима(?:ли?с[ья]|лос[ья]|вс[яь]|лас[яь])'],
  ['absent', 'відсутн(?:іх|і|ій|ьо)|були відсутні'],
  ['against', 'проти'],
  ['for', 'за(?:\\s+рішення)?'],
  ['seats', '(?:загальний\\s+)?склад(?:\\s+ради)?|депутатів у раді|обрано(?:\\s+депутатів)?|кількість депутатів'],
  ['total', '(?:всього|усього|разом)(?:\\s+(?:проголосувало|голосів|депутатів|голосувало|присутніх))?'],
];
const WORD = WORDS.map(([figure, form]) => `(?<${figure}>${form})`).join('|');
const SAID = new RegExp(
  `(?:^|(?<=[\\s,;.|«"(]))(?:${WORD})[»"]?\\s*[-–—:=.…_]*\\s*(?<sum>\\d{1,4})(?!\\d|\\s?%|\\.\\d)`,
  'giu',
);
const LABEL = new RegExp(`(?:${WORD})`, 'giu');
/** Words that stand about the sums and say nothing themselves. */
const AROUND =
  /підсумки(?: голосування)?|результати? голосування|голосували|присутн(?:іх|і|ьо)?|зареєстровано|(?:депутат(?:ів|и)?)|голос(?:ів|и)?|осіб|чол\.?|\d{1,4}|[^\p{L}\d]+/giu;
const ADOPTED = /(?:рішення|пропозиці[яю]|поправк[ау]|проєкт|проект)?\s*:?\s*(?<not>не\s+)?прийнят[оеаий]{1,2}/iu;

const figureOf = (groups: Record<string, string | undefined> | undefined): Figure | undefined =>
  WORDS.find(([figure]) => groups?.[figure] !== undefined)?.[0];

export function sumsOf(lines: readonly PrintedLine[]): Sums {
  const found: Partial<Record<Figure, number>> = {};
  const used = new Set<number>();
  let result: StatedSums['result'];
  const texts = lines.map(textOf);
  texts.forEach((text, at) => {
    const own = isOneNumber(text) && !isAmongSums(lines, at) ? [] : inLine(text);
    for (const [figure, sum] of [...own, ...underWords(text, lines[at + 1])]) {
      found[figure] ??= sum;
      used.add(at);
    }
    const verdict = verdictOf(text);
    if (verdict) {
      result ??= verdict;
      used.add(at);
    }
  });
  return { stated: { ...found, ...(result && { result }) }, lines: used };
}

/** «Проти 13»: between names it is a vote and the number of the next name. */
const isOneNumber = (text: string): boolean => /^(?:\d+[.)]?\s+)?\p{L}+(?:\s\p{L}+)?\s+\d+[.)]?$/u.test(text.trim());

/** Another sum stands next to it, and no name near. */
const isAmongSums = (lines: readonly PrintedLine[], at: number): boolean => {
  const near = lines.slice(Math.max(at - 2, 0), at + 3);
  const beside = [lines[at - 1], lines[at + 1]].flatMap((line) => (line ? [textOf(line)] : []));
  const hasName = near.some(({ cells }) => cells.some(({ text }) => cleanName(text) !== undefined));
  return !hasName && beside.some((text) => inLine(text).length > 0);
};

/** A line that has nothing but sums; one within a sentence is none. */
function inLine(text: string): [Figure, number][] {
  const said = [...text.matchAll(SAID)];
  if (said.length === 0) return [];
  const rest = text.replace(SAID, ' ').replace(ADOPTED, ' ').replace(AROUND, '').trim();
  if (rest.length > (said.length > 2 ? 40 : 0)) return [];
  return said.flatMap(({ groups }): [Figure, number][] => {
    const figure = figureOf(groups);
    return figure ? [[figure, Number(groups?.['sum'])]] : [];
  });
}

/** Words in one line, as many figures in the next. */
function underWords(text: string, below: PrintedLine | undefined): [Figure, number][] {
  const words = [...text.matchAll(LABEL)].flatMap(({ groups }) => figureOf(groups) ?? []);
  if (!below || words.length < 3 || text.replace(LABEL, '').replace(AROUND, '').trim() !== '') return [];
  const figures = textOf(below).split(/[\s|]+/);
  if (figures.length !== words.length || !figures.every((figure) => /^\d{1,4}$/.test(figure))) return [];
  return words.map((word, at) => [word, Number(figures[at])]);
}

/** «РІШЕННЯ ПРИЙНЯТО», «Рішення: НЕ ПРИЙНЯТО», «Прийнято» alone on its line. */
export function verdictOf(text: string): StatedSums['result'] {
  const match = ADOPTED.exec(text);
  if (!match) return undefined;
  const rest = text.replace(ADOPTED, '').replace(SAID, '').replace(AROUND, '').trim();
  if (rest.length > 12) return undefined;
  return match.groups?.['not'] === undefined ? 'adopted' : 'rejected';
}
