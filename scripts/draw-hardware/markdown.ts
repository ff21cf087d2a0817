/** Tables of Markdown from rows of words, and numbers as Ukrainian readers write them. */

/** A table: heads, then rows, each a line. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A number with a decimal comma. */
export const written = (value: number, digits = 0): string => value.toFixed(digits).replace('.', ',');

/** What stands above every page that is computed. */
export const computedFrom = (sources: readonly string[]): string =>
  `<!-- Обчислено: npm run draw з ${sources.join(', ')}. Правити там. / Computed; edit the sources. -->`;
