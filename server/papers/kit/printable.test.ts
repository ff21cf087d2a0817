import { test } from 'tap';
import { drawableCodePoints } from './fonts.ts';
import { COMMON, printable, printableLine } from './printable.ts';

const ALPHABET = 'АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ';

test('every Ukrainian letter and sign is printed as it is', async (t) => {
  const text = `${ALPHABET}${ALPHABET.toLowerCase()} ʼ’'«»„“—–-№₴§…, обʼєкт`;
  t.equal(printable(text), text);
});

test('what is taken for common can be drawn by every face and is composed already', async (t) => {
  const drawable = drawableCodePoints();
  for (let code = 0; code < 0x10000; code++) {
    const sign = String.fromCharCode(code);
    if (!COMMON.test(sign) || sign === '\n') continue;
    t.ok(drawable.has(code) && sign.normalize('NFC') === sign, sign);
  }
});

test('letters typed with a separate mark come out as one letter', async (t) => {
  t.equal(printable('и\u0306 і\u0308'), 'й ї');
});

test('a character that the fonts lack is printed by its code, so that nothing is lost in silence', async (t) => {
  t.equal(printable('🔔 漢'), '[U+1F514] [U+6F22]');
  t.equal(printable('a\uD800b'), 'a[U+D800]b', 'half a character as well');
});

test('what is invisible by definition, and control characters, leave no trace', async (t) => {
  t.equal(printable('Ко\u00ADцю\u200Bбин\uFEFFська\u202E\u0007'), 'Коцюбинська');
});

test('line breaks of every kind are one line break; on one line they are spaces', async (t) => {
  t.equal(printable('а\r\nб\rв\u2028г\nґ'), 'а\nб\nв\nг\nґ');
  t.equal(printableLine(' а\r\nб\t в '), 'а б  в');
});

test('a ligature sign is taken apart, so that it is found by its letters', async (t) => {
  t.equal(printable('o\uFB03ce \uFB01le'), 'office file');
});
