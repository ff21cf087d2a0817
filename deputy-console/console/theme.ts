/**
 * The theme of a console: light, unless the page's address names one (`?theme=dark`) or the device prefers another.
 * In: `location.search` and the device's wishes. Out: `data-theme` on the document.
 */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export type Wishes = Readonly<{ dark: boolean; moreContrast: boolean }>;

/** The theme to show; the address goes before the device's wishes. */
export function themeOf(search: string, wishes: Wishes): Theme {
  const named = new URLSearchParams(search).get('theme');
  const known = THEMES.find((theme) => theme === named);
  if (known) return known;
  if (wishes.moreContrast) return 'contrast';
  return wishes.dark ? 'dark' : 'light';
}

/** Sets the theme and follows the device when it changes its mind. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = () => {
    document.documentElement.dataset['theme'] = themeOf(location.search, {
      dark: dark.matches,
      moreContrast: contrast.matches,
    });
  };
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  apply();
}
