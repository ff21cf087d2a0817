/**
 * What a combobox offers for what is typed. In: options, the typed text. Out: the options that fit, in their order.
 * Every word of the text must begin a word of the label, whatever its case and whatever apostrophe was typed.
 */
export type Option = { readonly id: string; readonly label: string; readonly note?: string | undefined };

const folded = (text: string): string => text.toLocaleLowerCase('uk').replace(/['’`ʼ]/gu, 'ʼ');
const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(/[\s,.()-]+/u)
    .filter((word) => word !== '');

/** The options whose label or note has a word that begins with each typed word; all of them when nothing is typed. */
export function fitting<O extends Option>(options: readonly O[], typed: string): readonly O[] {
  const sought = wordsOf(typed);
  return options.filter(({ label, note = '' }) => {
    const words = wordsOf(`${label} ${note}`);
    return sought.every((beginning) => words.some((word) => word.startsWith(beginning)));
  });
}

/**
 * Where the list stands once something is typed: on the only option that fits. Among several none is taken for meant,
 * and ArrowDown comes to the first.
 */
export const placeAfterTyping = (typed: string, count: number): number => (typed.trim() !== '' && count === 1 ? 0 : -1);

/** The place that a key moves to among `count`, or undefined when the key does not move. At the end it stays. */
export function moved(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  if (key === 'ArrowDown') return at >= last ? last : at + 1;
  if (key === 'ArrowUp') return at <= 0 ? 0 : at - 1;
  if (key === 'PageDown') return Math.min(last, at + 8);
  if (key === 'PageUp') return Math.max(0, at - 8);
  return undefined;
}
