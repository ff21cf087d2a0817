/** Words of the page, with {names} for what stands in them. */
export type Words = Readonly<Record<string, string>>;
export type Say = (key: string, given?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (words: Words): Say =>
  (key, given = {}) =>
    (words[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));
