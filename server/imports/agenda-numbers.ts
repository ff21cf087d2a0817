/**
 * The number of each item of an agenda that was written by hand: one that is missing is given by the order, one that
 * stands twice is given the next that is free, and both are told. In: items as written; out: their numbers, no two alike.
 */
import type { WrittenItem } from './agenda-lines.ts';
import type { Words } from './words.ts';

/** `remark`: it is not the one that was written. */
export type GivenNumber = { readonly number: string; readonly remark?: Words };

/** In the order of the items. What is written first keeps its number. */
export function numbersOf(items: readonly WrittenItem[]): GivenNumber[] {
  const taken = new Set(items.flatMap(({ number }) => (number === undefined ? [] : [number])));
  const firstRow = new Map<string, number>();
  return items.map(({ number, row }, index) => {
    if (number === undefined) return forgotten(nextFree('', index + 1, taken));
    const before = firstRow.get(number);
    if (before === undefined) {
      firstRow.set(number, row);
      return { number };
    }
    const [, above = '', last = '0'] = /^(.*?)(\d*)$/su.exec(number) ?? [];
    return repeated(number, before, nextFree(last === '' ? `${above}-` : above, Number(last) + 1, taken));
  });
}

/** Within the same item above: after `2.1`, `2.2`. */
function nextFree(above: string, from: number, taken: Set<string>): string {
  let last = from;
  while (taken.has(above + last)) last += 1;
  taken.add(above + last);
  return above + last;
}

const forgotten = (number: string): GivenNumber => ({
  number,
  remark: {
    uk: `у рядку немає номера; дано ${number} за порядком`,
    en: `the line has no number; ${number} by the order`,
  },
});

const repeated = (written: string, row: number, number: string): GivenNumber => ({
  number,
  remark: {
    uk: `номер ${written} уже є в рядку ${row}; дано вільний ${number}`,
    en: `number ${written} stands in row ${row} already; ${number} is free and given`,
  },
});
