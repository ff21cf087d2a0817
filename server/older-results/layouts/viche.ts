/**
 * «Віче» and its like: council, session, «РЕЗУЛЬТАТИ ПОІМЕННОГО ГОЛОСУВАННЯ», a stamp of day and time (often of the
 * beginning and the end), the question in quotes, numbered names parted from the vote by a tab, the sums below.
 */
import { aboutIn, isAbout, isHeading, joined, type Layout, numbered, unquoted } from './layout.ts';

const TITLE = /^(?:протокол\s+|результати?\s+)поіменного\s+голосування/iu;
const STAMP = /\d{2}\.\d{2}\.(?:\d{2}|\d{4})\s*(?:року|р\.)?,?\s+\d{1,2}:\d{2}(?::\d{2})?/u;
const QUOTE = /^[«"“„]/u;
const NUMBER = /(?:голосування|питання)\s*№\s*(\d{1,4})/iu;

export const VICHE: Layout = {
  name: 'viche',
  marks: (lines) => {
    const title = lines.findIndex((line) => TITLE.test(line));
    if (title < 0) return 0;
    const near = lines.slice(title, title + 8);
    return Number(near.some((line) => STAMP.test(line))) + Number(near.some((line) => QUOTE.test(line)));
  },
  begins: (line) => TITLE.test(line),
  question: (lines) => {
    const told = lines.slice(lines.findIndex((line) => TITLE.test(line)) + 1).filter((line) => !STAMP.test(line));
    const number = lines.map((line) => NUMBER.exec(line)?.[1]).find((found) => found !== undefined);
    const about = told.find(isAbout);
    const words = told.filter(
      (line) => line !== about && !isHeading(line) && !/^(?:голосування|питання)\s*№\s*\d+$/iu.test(line),
    );
    const { item, title } = numbered(unquoted(joined(words)));
    if (title === '') return undefined;
    const what = about === undefined ? undefined : aboutIn(about);
    return {
      title: unquoted(title),
      ...(item !== undefined && { item }),
      ...(number !== undefined && { number: Number(number) }),
      ...(what !== undefined && { about: what }),
    };
  },
};
