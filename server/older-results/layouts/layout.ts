/** What a printed layout is: how it is known, where a ballot's printout begins in it, and where its question stands. */
import type { OlderLayout } from '#contract/older-results';

export type Question = {
  readonly title: string;
  readonly item?: string;
  readonly number?: number;
  readonly about?: string;
};

export type Layout = {
  readonly name: OlderLayout;
  /** How many of its marks the text bears; 0: it is another. In: the first lines. */
  readonly marks: (lines: readonly string[]) => number;
  /** Whether the printout of a ballot begins at this line, or with a few lines of heading above it. */
  readonly begins: (line: string) => boolean;
  /** In: what stands above the names, the sums left out. Undefined: no question was found. */
  readonly question: (lines: readonly string[]) => Question | undefined;
};

/** What of a question was voted on, as printouts say it. */
const ABOUT =
  '(за основу (?:та|і|й) в цілому|за основу|в цілому|процедурне|за процедуру|за пропозицію|пропозиція|за поправку|за правку|поправка|сигнальне|рейтингове|повторне|за порядок денний|порядок денний)(?:\\s+(?:голосування|рішення|питання))?';
const WHOLE_LINE = new RegExp(`^\\(?(?:(?:вид|тип) голосування)?\\s*:?\\s*(?:${ABOUT}|рішення)\\)?[.:]?$`, 'iu');
const AT_END = new RegExp(`[\\s,(–—-]${ABOUT}\\)?\\.?$`, 'iu');

export const isAbout = (line: string): boolean => WHOLE_LINE.test(line.trim());
/** «За основу» → «за основу». */
export const aboutIn = (line: string): string | undefined =>
  (WHOLE_LINE.exec(line.trim()) ?? AT_END.exec(line))?.[1]?.toLowerCase();

const COLUMN_TITLES =
  /^(?:№|з\/п|п\/п|№ ?[зп]\/п|прізвище.*|[пp]\.?\s?[іi]\.?\s?[бb]\.?.*|депутат(?:и)?|результат(?: голосування)?|голос(?:ування)?|вибір|за|проти|фракція|[\s№|])+$/iu;
/** Lines of the heading that are no part of a question. */
const HEADING =
  /(?:^система\s|поіменн\p{L}+\s+голосуванн|скликання|^\S*\s*(?:позачергова\s+|чергова\s+)?сесія|^\p{L}+\s+\p{L}+\s+рада(?:\s|$)|пленарн\p{L}+\s+засідання$|^сторінка\s|^\d+\s+з\s+\d+$|^україна$|^протокол\b)/iu;
const DAY_ALONE =
  /^(?:(?:від|дата|час|дата та час|дата і час|розпочато|завершено|початок|кінець)\s*:?\s*)?[\d.:/\s–—-]+(?:року|р\.)?$/iu;

const isColumnTitles = (line: string): boolean => COLUMN_TITLES.test(line.trim());
export const isHeading = (line: string): boolean =>
  HEADING.test(line) || DAY_ALONE.test(line.trim()) || isColumnTitles(line);

/** «5. Про …», «5) Про …», «№ 5 Про …» → the number and the rest. */
export function numbered(text: string): { readonly item?: string; readonly title: string } {
  const match = /^(?:№\s*)?(\d{1,3}(?:\.\d{1,3}){0,2})\s*[.)]\s*(?=\S)/u.exec(text);
  return match?.[1] === undefined ? { title: text } : { item: match[1], title: text.slice(match[0].length) };
}

/** Lines put together; a word broken at a line's end becomes one again. */
export const joined = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();

/** Without the quotes that stand around the whole. */
export const unquoted = (text: string): string => /^[«"“„](.*)[»"”]\.?$/u.exec(text)?.[1]?.trim() ?? text;
