/** The colours of the tokens as the style sheet has them. In: `tokens.css`. Out: for each theme, `#RRGGBB` by name. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const TOKEN_THEMES = ['light', 'dark', 'contrast'] as const;
export type TokenTheme = (typeof TOKEN_THEMES)[number];
export type Colours = Readonly<Record<string, string>>;

/** The style sheet stands beside the source, not beside what is compiled. */
const FILE = fileURLToPath(new URL('../../../../chamber-display/kit/tokens.css', import.meta.url));

/** `--ink: #0d1626` and `--accent: var(--brand-…, #1b4a9c)`: the council's own colour counts apart. */
const COLOUR = /--([\w-]+): (?:var\([\w-]+, )?(#[0-9a-f]{6})\)?;/gi;

/** Colours of one theme's block, upper case. */
export function coloursOf(theme: TokenTheme, css = readFileSync(FILE, 'utf8')): Colours {
  const begins = css.indexOf('{', css.indexOf(`[data-theme="${theme}"]`));
  const block = css.slice(begins, css.indexOf('}', begins));
  return Object.fromEntries(
    [...block.matchAll(COLOUR)].map(([, name = '', value = '']) => [name, value.toUpperCase()]),
  );
}
