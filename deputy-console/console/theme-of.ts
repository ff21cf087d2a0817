/** Which theme a page shows. In: its address, what was chosen on this device, what the device prefers. Out: a theme. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];
export type Wishes = Readonly<{ dark: boolean; moreContrast: boolean }>;

/** The theme of this name; undefined for any other text. */
export const themeNamed = (name: string | null): Theme | undefined => THEMES.find((theme) => theme === name);

/** The theme to show: the address, else the choice, else the device's wishes. */
export function themeOf(search: string, wishes: Wishes, chosen?: Theme): Theme {
  const named = themeNamed(new URLSearchParams(search).get('theme')) ?? chosen;
  if (named) return named;
  if (wishes.moreContrast) return 'contrast';
  return wishes.dark ? 'dark' : 'light';
}
