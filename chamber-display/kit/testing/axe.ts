/**
 * What axe finds wrong with a page, in the theme it shows and in the others. In: a page of a browser test. Out: one line
 * a fault, so that a test says `t.strictSame(await faultsIn(page), [])`. Rules: WCAG 2.0, 2.1 and 2.2 up to AA, and
 * axe's own good practices; targets of 24 px among them. Where `isHall`, letters are large and far away, and have the
 * stronger contrast (WCAG 1.4.6, AAA).
 *
 * axe is put into a document once, and runs there: what stands in a frame is looked at as a page of its own.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export const THEMES = ['light', 'dark', 'contrast'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const CONTRAST = 'color-contrast';
const STRONGER_CONTRAST = 'color-contrast-enhanced';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Look = {
  /** Only within this selector, e.g. an open dialog: behind it the page is inert. */
  readonly within?: string;
  /** All rules are looked at in the first of these, contrast alone in the rest; without them the page as it is. */
  readonly themes?: readonly string[];
  readonly isHall?: boolean;
  /** Contrast alone: the same page in other colours, whose other rules were looked at before. */
  readonly contrastAlone?: boolean;
};

/** How axe is told which rules it looks at. */
type Rules = {
  readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
};

const allRules = (isHall: boolean): Rules => ({
  runOnly: { type: 'tag', values: RULES },
  ...(isHall && { rules: { [CONTRAST]: { enabled: false }, [STRONGER_CONTRAST]: { enabled: true } } }),
});
const contrastAlone = (isHall: boolean): Rules => ({
  runOnly: { type: 'rule', values: [isHall ? STRONGER_CONTRAST : CONTRAST] },
});

/** Sets the page's theme without loading it anew. Out: the theme it had. */
const wear = (page: Page, theme: string | null): Promise<string | null> =>
  page.evaluate(`(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-theme');
    root.setAttribute('data-theme', ${JSON.stringify(theme ?? 'light')});
    return before;
  })()`);

async function found(page: Page, within: string | undefined, rules: Rules, theme: string): Promise<readonly string[]> {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(AXE);
  const options = JSON.stringify({ ...rules, resultTypes: ['violations'] });
  const faults: readonly string[] = await page.evaluate(`(async () => {
    const { violations } = await axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, ${options});
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) =>
      id + ': ' + html.slice(0, 160) + ' ' + (failureSummary.split('\\n')[1] ?? '')));
  })()`);
  return faults.map((fault) => `${theme} ${fault}`);
}

/** Every fault, each with the theme it shows in. The page gets its own theme back. */
export async function faultsIn(
  page: Page,
  { within, themes = [], isHall = false, contrastAlone: alone = false }: Look = {},
): Promise<string[]> {
  if (themes.length === 0)
    return [...(await found(page, within, alone ? contrastAlone(isHall) : allRules(isHall), 'as shown'))];
  const faults: string[] = [];
  for (const [index, theme] of themes.entries()) {
    const before = await wear(page, theme);
    const rules = index === 0 ? allRules(isHall) : contrastAlone(isHall);
    faults.push(...(await found(page, within, rules, theme)));
    await wear(page, before);
  }
  return faults;
}
