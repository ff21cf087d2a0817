import { test } from 'tap';
import { numberWords } from './number-words.ts';

test('Ukrainian numbers have the gender of what is counted', async (t) => {
  t.equal(numberWords(0, 'uk'), 'нуль');
  t.equal(numberWords(1, 'uk'), 'один');
  t.equal(numberWords(22, 'uk', 'feminine'), 'двадцять дві');
  t.equal(numberWords(12, 'uk', 'feminine'), 'дванадцять');
  t.equal(numberWords(14, 'uk'), 'чотирнадцять');
  t.equal(numberWords(226, 'uk'), 'двісті двадцять шість');
  t.equal(numberWords(340, 'uk'), 'триста сорок');
  t.equal(numberWords(2001, 'uk'), 'дві тисячі один');
  t.equal(numberWords(21_000, 'uk'), 'двадцять одна тисяча');
});

test('English numbers in words', async (t) => {
  t.strictSame(
    [0, 7, 13, 20, 45, 100, 226, 1001].map((n) => numberWords(n, 'en')),
    [
      'zero',
      'seven',
      'thirteen',
      'twenty',
      'forty-five',
      'one hundred',
      'two hundred and twenty-six',
      'one thousand one',
    ],
  );
});

test('what has no words here stays in figures', async (t) => {
  t.strictSame(
    [-1, 1.5, 1_000_000].map((n) => numberWords(n, 'uk')),
    ['-1', '1.5', '1000000'],
  );
});
