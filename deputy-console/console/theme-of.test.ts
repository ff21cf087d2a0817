/** Which theme a console shows. */
import { test } from 'tap';
import { themeOf } from './theme-of.ts';

const plain = { dark: false, moreContrast: false };

test('without a wish it is light', async (t) => {
  t.equal(themeOf('', plain), 'light');
});

test('the device’s wishes are followed, and contrast goes before darkness', async (t) => {
  t.equal(themeOf('', { dark: true, moreContrast: false }), 'dark');
  t.equal(themeOf('', { dark: true, moreContrast: true }), 'contrast');
});

test('what was chosen on this device goes before its wishes', async (t) => {
  t.equal(themeOf('', { dark: true, moreContrast: true }, 'light'), 'light');
});

test('the address goes before everything, and an unknown name in it is no theme', async (t) => {
  t.equal(themeOf('?theme=contrast', plain, 'dark'), 'contrast');
  t.equal(themeOf('?theme=sepia', plain, 'dark'), 'dark');
});
