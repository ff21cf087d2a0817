/**
 * The browser of OBS 28 to 30, Chromium 103, as near as a newer one comes to it: without what JavaScript has had since.
 * `forgetNewer` runs in the page before its scripts; `newerIn` finds in a built style sheet what that browser can't read.
 */
declare const window: Readonly<Record<string, Forgetful | undefined>>;
type Forgetful = { [name: string]: unknown; prototype?: Record<string, unknown> };

/** Takes away what came after Chromium 103. It stands alone: it runs in the page. */
export function forgetNewer(): void {
  const sets = ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'];
  const ofInstances = {
    ...{ Array: ['toSorted', 'toReversed', 'toSpliced', 'with'], String: ['isWellFormed', 'toWellFormed'] },
    ...{ Set: [...sets, 'isDisjointFrom'], ArrayBuffer: ['resize', 'transfer'], Headers: ['getSetCookie'] },
    Iterator: ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'],
  };
  const ofThemselves = {
    ...{ Object: ['groupBy'], Map: ['groupBy'], Array: ['fromAsync'], Promise: ['withResolvers', 'try'] },
    ...{ AbortSignal: ['any'], URL: ['canParse', 'parse'], RegExp: ['escape'] },
  };
  for (const [name, methods] of Object.entries(ofInstances))
    for (const method of methods) delete window[name]?.prototype?.[method];
  for (const [name, methods] of Object.entries(ofThemselves))
    for (const method of methods) delete window[name]?.[method];
}

/** Selectors, functions, units and queries of style sheets that came after Chromium 103. */
const NEWER =
  /:has\(|color-mix\(|oklch\(|oklab\(|light-dark\(|@container|@scope|@starting-style|subgrid|\d(?:[dsl]v[hw]|cq[whib]|r?lh|rcap)\b|@media[^{]*[<>]|[;{](?:translate|scale|rotate):|\{[^{}]*&/g;

/** What the oldest browser can't read and has no other word for; where it asks whether it can, nothing is wrong. */
export function newerIn(styles: string): readonly string[] {
  const asked = /@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;
  return styles.replace(asked, '').match(NEWER) ?? [];
}
