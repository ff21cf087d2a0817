/**
 * «Рада Голос»: `Система поіменного голосування "Рада Голос"`, the council, «18 чергова сесія … від 22.09.16»,
 * «Результат поіменного голосування:», the question, «№: 5 За основу», two columns of names, «ПІДСУМКИ ГОЛОСУВАННЯ»,
 * «Рішення: ПРИЙНЯТО».
 */
import { aboutIn, joined, type Layout } from './layout.ts';

const SYSTEM = /система поіменного голосування/iu;
const TITLE = /^результати?\s+поіменного\s+голосування\s*:/iu;
const NUMBER = /^№\s*:\s*(\d{1,4})\s*(.*)$/u;

export const RADA_HOLOS: Layout = {
  name: 'rada-holos',
  marks: (lines) => {
    const [system, title, number] = [SYSTEM, TITLE, NUMBER].map((mark) => lines.some((line) => mark.test(line)));
    return (system && (title || number) ? 3 : 0) + Number(title && number);
  },
  begins: (line) => SYSTEM.test(line),
  question: (lines) => {
    const from = lines.findIndex((line) => TITLE.test(line));
    const to = lines.findIndex((line, at) => at > from && NUMBER.test(line));
    if (from < 0 || to < 0) return undefined;
    const [, number = '', rest = ''] = NUMBER.exec(lines[to] ?? '') ?? [];
    const about = aboutIn(rest) ?? aboutIn(lines[to + 1] ?? '');
    const title = joined([(lines[from] ?? '').replace(TITLE, ''), ...lines.slice(from + 1, to)]);
    return title === '' ? undefined : { title, number: Number(number), ...(about !== undefined && { about }) };
  },
};
