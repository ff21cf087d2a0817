/**
 * What axe finds wrong with a page, in the theme it shows and in the others. In: a page of a browser test. Out: one line
 * a fault, so that a test says `t.strictSame(await faultsIn(page), [])`. Rules: WCAG 2.0, 2.1 and 2.2 up to AA, and
 * axe's own good practices; targets of 24 px among them.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export const THEMES = ['light', 'dark', 'contrast'] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export type Look = {
  /** Only within this selector, e.g. an open dialog: behind it the page is inert. */
  readonly within?: string;
  /** All rules are looked at in the first of these, contrast alone in the rest; without them the page as it is. */
  readonly themes?: readonly string[];
};

/** Sets the page's theme without loading it anew. Out: the theme it had. */
const wear = (page: Page, theme: string | null): Promise<string | null> =>
  page.evaluate(`(() => {
    const root = document.documentElement;
    const before = root.getAttribute('data-theme');
    root.setAttribute('data-theme', ${JSON.stringify(theme ?? 'light')});
    return before;
  })()`);

/** Without a page of its own for the sum of frames: ours have none, and opening it costs more than the look. */
const quick = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

const lookAt = (page: Page, within: string | undefined): AxeBuilder =>
  within === undefined ? quick(page) : quick(page).include(within);

async function found(axe: AxeBuilder, theme: string): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = '' }) =>
        `${theme} ${id}: ${html.slice(0, 160)} ${failureSummary.split('\n').at(1) ?? ''}`,
    ),
  );
}

/** Every fault, each with the theme it shows in. The page gets its own theme back. */
export async function faultsIn(page: Page, { within, themes = [] }: Look = {}): Promise<readonly string[]> {
  if (themes.length === 0) return found(lookAt(page, within).withTags(RULES), 'as shown');
  const faults: string[] = [];
  for (const [index, theme] of themes.entries()) {
    const axe = lookAt(page, within);
    const before = await wear(page, theme);
    faults.push(...(await found(index === 0 ? axe.withTags(RULES) : axe.withRules(['color-contrast']), theme)));
    await wear(page, before);
  }
  return faults;
}
