/**
 * «Голос» (golos.net.ua): council, «X сесія VII скликання», «РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ», what kind it was,
 * «5. Про …», «ЗА - 15 Проти - 0 Утрималися - 0», «Прийнято», and then two columns of names with the word in capitals.
 */
import { aboutIn, isAbout, isHeading, joined, type Layout, numbered } from './layout.ts';

const TITLE = /^результати\s+поіменного\s+голосування\s*$/iu;
/** Lines of a question: here the sums stand above the names. */
const MOST_BETWEEN = 12;
const SUMS = /^за\s*[-–—]\s*\d+\s*[,;]?\s*проти\s*[-–—]\s*\d+/iu;

export const HOLOS: Layout = {
  name: 'holos',
  marks: (lines) => {
    const title = lines.findIndex((line) => TITLE.test(line));
    const sums = lines.findIndex((line, at) => at > title && at <= title + MOST_BETWEEN && SUMS.test(line));
    const isNumbered = lines.slice(title + 1, sums).some((line) => numbered(line).item !== undefined);
    return title >= 0 && sums > title && isNumbered ? 3 : 0;
  },
  begins: (line) => TITLE.test(line),
  question: (lines) => {
    const from = lines.findIndex((line) => TITLE.test(line)) + 1;
    const told = lines.slice(from).filter((line) => !isHeading(line));
    const about = told.find(isAbout);
    const { item, title } = numbered(joined(told.filter((line) => line !== about)));
    if (title === '') return undefined;
    const words = about === undefined ? undefined : aboutIn(about);
    return { title, ...(item !== undefined && { item }), ...(words !== undefined && { about: words }) };
  },
};
