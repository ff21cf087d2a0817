/**
 * Keys that are a letter, a digit or a sign: they act only while that is switched on (WCAG 2.1.4). In: a key as the
 * keyboard sends it, in Latin or Ukrainian letters. Out: its name on the page.
 */
const LATIN: Readonly<Record<string, string>> = { ь: 'M', р: 'H', з: 'P', м: 'V' };

export const isSingle = (key: string): boolean => [...key].length === 1;

/** The name of a key: its Latin capital, whichever layout is on. */
export const keyName = (key: string): string => {
  if (!isSingle(key)) return key;
  return LATIN[key.toLocaleLowerCase('uk')] ?? key.toLocaleUpperCase('uk');
};
