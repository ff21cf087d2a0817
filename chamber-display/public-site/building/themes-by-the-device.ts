/**
 * Lets a page without script follow the reader's device. In: the kit's tokens, whose themes hang on `data-theme`.
 * Out: the same values, dark where the device is dark, contrast where more contrast or the large type is asked for, and
 * light on paper. The site brings its own fonts, so the tokens' do not come along.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const FONTS = '@import "./fonts.css";';
const LARGE = ':root:has(#large:checked), :root[data-large]';

/** What stands between the braces of a theme. A theme that is not there is a bug of the build. */
function valuesOf(theme: string, tokens: string): string {
  const values = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(tokens)?.[1];
  if (values === undefined) throw new Error(`The tokens have no theme “${theme}”.`);
  return values;
}

/** The tokens with their themes by media instead of by attribute. */
export function byTheDevice(tokens: string): string {
  const [dark, contrast] = [valuesOf('dark', tokens), valuesOf('contrast', tokens)];
  return [
    tokens.replace(FONTS, ''),
    `@media screen and (prefers-color-scheme: dark) { :root {${dark}} }`,
    `@media screen and (prefers-contrast: more) { :root {${contrast}} }`,
    `@media screen { ${LARGE} {${contrast}} }`,
  ].join('\n');
}

const ENTRIES = /\/public-site\/styles\/(site|widget)\.css$/;
const TOKENS = fileURLToPath(new URL('../../kit/tokens.css', import.meta.url));

/** Adds the tokens to each style sheet that a page names, while it is built. */
export const themesByTheDevice = (): Plugin => ({
  name: 'dzvin-themes-by-the-device',
  enforce: 'pre',
  transform: {
    filter: { id: ENTRIES },
    handler: (code) => ({ code: `${code}\n${byTheDevice(readFileSync(TOKENS, 'utf8'))}`, map: null }),
  },
});
