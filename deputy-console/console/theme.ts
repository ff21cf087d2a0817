/**
 * The theme of a console: what someone chose on this device, else what the device prefers; the page's address goes
 * before both (`?theme=dark`). Out: `data-theme` on the document.
 */
import { THEMES, type Theme, themeNamed, themeOf, type Wishes } from './theme-of.ts';

export { THEMES, type Theme };

const KEPT_AS = 'dzvin.theme';

/** What was chosen on this device; undefined when nothing was, or when the browser keeps nothing. */
export function chosenTheme(): Theme | undefined {
  try {
    return themeNamed(localStorage.getItem(KEPT_AS));
  } catch {
    return undefined;
  }
}

/** Keeps a choice on this device, or goes back to the device's wishes, and shows it at once. */
export function chooseTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(KEPT_AS, theme);
    else localStorage.removeItem(KEPT_AS);
  } catch {
    // A browser that keeps nothing shows the theme until the page is left.
  }
  document.documentElement.dataset['theme'] = themeOf('', wishesOf(), theme);
}

const dark = () => matchMedia('(prefers-color-scheme: dark)');
const contrast = () => matchMedia('(prefers-contrast: more)');
const wishesOf = (): Wishes => ({ dark: dark().matches, moreContrast: contrast().matches });

/** Sets the theme and follows the device when it changes its mind, and other pages of this device. */
export function followTheme(): void {
  const apply = () => {
    document.documentElement.dataset['theme'] = themeOf(location.search, wishesOf(), chosenTheme());
  };
  for (const wish of [dark(), contrast()]) wish.addEventListener('change', apply);
  addEventListener('storage', ({ key }) => {
    if (key === KEPT_AS || key === null) apply();
  });
  apply();
}
