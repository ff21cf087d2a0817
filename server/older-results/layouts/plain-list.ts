/** Any list of names with votes under a question: what offices type by themselves. The last resort. */
import { aboutIn, isAbout, isHeading, joined, type Layout, numbered, unquoted } from './layout.ts';

const TITLE = /(?:результат|протокол|відомість|список)\p{L}*\s+(?:поіменн|голосуванн)/iu;
const QUESTION =
  /^(?:№?\s*\d{1,3}\s*[.)]?\s*)?(?:(?:питання|слухали|голосування|назва(?:\s+питання)?|проєкт рішення|проект рішення)\s*(?:№\s*\d{1,3})?\s*[.:–—-]?\s*)?[«"“„]?(?:про|щодо)\s/iu;
const LABEL =
  /^(?:питання|слухали|назва(?:\s+(?:питання|проєкту|проекту)(?:\s+рішення)?)?|проєкт рішення|проект рішення)\s*(?:№\s*(\d{1,3}))?\s*[:.–—-]\s*/iu;

export const PLAIN_LIST: Layout = {
  name: 'plain-list',
  marks: () => 1,
  begins: (line) => TITLE.test(line) || QUESTION.test(line),
  question: (lines) => {
    const told = lines.filter((line) => !isHeading(line) || QUESTION.test(line));
    const from = Math.max(
      told.findIndex((line) => QUESTION.test(line) || LABEL.test(line)),
      0,
    );
    const asked = told.slice(from);
    const about = asked.find(isAbout);
    const text = joined(asked.filter((line) => line !== about));
    const label = LABEL.exec(text);
    const { item = label?.[1], title } = numbered(unquoted(text.replace(LABEL, '')));
    if (title === '') return undefined;
    const what = about === undefined ? undefined : aboutIn(about);
    return {
      title: unquoted(title).slice(0, 4000),
      ...(item !== undefined && { item }),
      ...(what !== undefined && { about: what }),
    };
  },
};
