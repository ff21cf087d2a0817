/** An excerpt in parts: what matched stands between U+E000 and U+E001. In: the hub's words. Out: parts in their order. */
export type Part = { readonly text: string; readonly matched: boolean };

export const partsOf = (excerpt: string): Part[] =>
  excerpt
    .split(/(\uE000[^\uE001]*\uE001?)/u)
    .map((part) => ({ text: part.replace(/[\uE000\uE001]/gu, ''), matched: part.startsWith('\uE000') }))
    .filter(({ text }) => text !== '');

/** The words alone. */
export const plain = (excerpt: string): string => excerpt.replace(/[\uE000\uE001]/gu, '').trim();
