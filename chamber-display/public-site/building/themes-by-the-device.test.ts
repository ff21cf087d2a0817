/** The kit's themes for a page without script. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'tap';
import { byTheDevice } from './themes-by-the-device.ts';

const TOKENS = readFileSync(join(import.meta.dirname, '../../../../chamber-display/kit/tokens.css'), 'utf8');

test('a dark device, more contrast and the large type get the kit’s own values, on screens alone', (t) => {
  const css = byTheDevice(TOKENS);
  const of = (condition: string) => css.split('\n@media ').find((block) => block.startsWith(condition)) ?? '';
  t.match(of('screen and (prefers-color-scheme: dark)'), '--surface: #0a1019');
  t.match(of('screen and (prefers-contrast: more)'), '--surface: #000000');
  t.match(of('screen { :root:has(#large:checked), :root[data-large]'), '--surface: #000000');
  t.notMatch(css, '@import', 'the site brings its own fonts');
  t.end();
});

test('tokens without a theme stop the build', (t) => {
  t.throws(() => byTheDevice(':root {}'), /no theme “dark”/);
  t.end();
});
