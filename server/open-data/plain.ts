/**
 * Text as every format can hold it: lines end in `\n`, other control characters are a space, and what is no Unicode
 * character (half a surrogate pair, the noncharacters that XML 1.0 §2.2 leaves out) is dropped. So that one title
 * reads the same in CSV, JSON, XML and Turtle.
 */
export const plain = (text: string): string =>
  ODD.test(text)
    ? text
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    : text;

const ODD = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
