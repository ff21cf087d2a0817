/** Council, convocation, session, sitting, day and time as the head of a printout has them. In: its lines; out: what they say. */

import { plainText } from '../printed.ts';
import type { ReadHead } from '../read-types.ts';
import { dateIn, timeIn } from './dates.ts';

const NUMBER = '(\\d{1,3}|[IVXLCІХ]{1,8})';
const CONVOCATION = new RegExp(`${NUMBER}\\s*[-–]?\\s*(?:го|ого)?\\s+скликання`, 'iu');
const SESSION = new RegExp(
  `(?:^|[\\s(,.])(?:(позачергов\\p{L}+|чергов\\p{L}+)\\s+)?${NUMBER}\\s*[-–]?\\s*(?:а|ша|та|га|тя|ї|ої|шої|тої|гої)?\\s*[,(]?\\s*(позачергов\\p{L}+|чергов\\p{L}+)?\\)?\\s*сесі[яїюй]`,
  'iu',
);
const SESSION_AFTER = new RegExp(`сесі[яїю]\\s*[№:]\\s*${NUMBER}`, 'iu');
const SITTING = new RegExp(`${NUMBER}\\s*[-–]?\\s*(?:е|є|ше|ге|те|го|тє)?\\s+(?:пленарн\\p{L}+\\s+)?засіданн`, 'iu');
const SITTING_AFTER = new RegExp(`засіданн[яі]\\s*[№:]\\s*${NUMBER}`, 'iu');
const EXTRAORDINARY = /позачергов/iu;
const COUNCIL =
  /(?:[\p{Lu}][\p{L}ʼ'’-]+(?:ська|цька|зька|СЬКА|ЦЬКА|ЗЬКА)\s+)(?:міська|селищна|сільська|районна|обласна|міська територіальна)(?:\s+у\s+місті\s+\p{L}+)?\s+рада(?:\s+[\p{Lu}][\p{L}ʼ'’-]+\s+(?:району|області|районну))*/iu;

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `VIII`, `VІІІ` with Ukrainian letters that look the same, `8` → 8. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const letters = [...text.toUpperCase().replaceAll('І', 'I').replaceAll('Х', 'X')].map((one) => ROMAN[one] ?? 0);
  return letters.reduce((sum, value, at) => sum + (value < (letters[at + 1] ?? 0) ? -value : value), 0);
}

const found = (text: string, ...forms: readonly RegExp[]): number | undefined => {
  for (const form of forms) {
    const number = form
      .exec(text)
      ?.slice(1)
      .find((group) => group !== undefined && /^(?:\d+|[IVXLCІХ]+)$/iu.test(group));
    if (number !== undefined && numberOf(number) > 0) return numberOf(number);
  }
  return undefined;
};

export function headOf(lines: readonly string[]): ReadHead {
  const text = plainText(lines.join(' '));
  const convocation = found(text, CONVOCATION);
  const session = found(text, SESSION, SESSION_AFTER);
  const sitting = found(text, SITTING, SITTING_AFTER);
  const council = lines.map((line) => COUNCIL.exec(plainText(line))?.[0]).find((name) => name !== undefined);
  const date = first(lines, dateIn);
  const time = first(lines, timeIn);
  return {
    ...(date !== undefined && { date }),
    ...(time !== undefined && { time }),
    ...(council !== undefined && { council: inSmallLetters(council) }),
    ...(convocation !== undefined && convocation < 100 && { convocation }),
    ...(session !== undefined && {
      session,
      kind: EXTRAORDINARY.test(text) ? ('extraordinary' as const) : ('regular' as const),
    }),
    ...(sitting !== undefined && sitting < 100 && { sitting }),
  };
}

const first = (lines: readonly string[], read: (line: string) => string | undefined): string | undefined => {
  for (const line of lines) {
    const value = read(line);
    if (value !== undefined) return value;
  }
  return undefined;
};

/** «ВЕРБІВСЬКА МІСЬКА РАДА» → «Вербівська міська рада». */
const inSmallLetters = (name: string): string =>
  name !== name.toUpperCase() ? name : name.charAt(0) + name.slice(1).toLowerCase();
