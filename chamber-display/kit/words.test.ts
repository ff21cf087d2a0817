/** Ordinals, Roman numerals, dates and clocks as people write them. */
import { test } from 'tap';
import { ordinal, roman } from './ordinal.ts';
import { languageOf } from './translate.ts';
import { clockFace } from './wall-clock.ts';

test('a session is counted with the ending of its last word', async (t) => {
  const numbers = [1, 2, 3, 4, 7, 8, 10, 11, 12, 13, 20, 21, 40, 42, 43, 47, 100, 112, 1000];
  t.strictSame(
    numbers.map((n) => ordinal(n, 'feminine', 'uk')),
    '1-ша 2-га 3-тя 4-та 7-ма 8-ма 10-та 11-та 12-та 13-та 20-та 21-ша 40-ва 42-га 43-тя 47-ма 100-та 112-та 1000-на'.split(
      ' ',
    ),
  );
  t.strictSame(
    [1, 2, 3, 8].map((n) => ordinal(n, 'neuter', 'uk')),
    ['1-ше', '2-ге', '3-тє', '8-ме'],
  );
  t.strictSame(
    [1, 2, 3, 11, 42].map((n) => ordinal(n, 'neuter', 'en')),
    ['1st', '2nd', '3rd', '11th', '42nd'],
  );
});

test('a convocation is a Roman numeral', async (t) => {
  t.strictSame([1, 4, 8, 9, 14, 40, 1994].map(roman), ['I', 'IV', 'VIII', 'IX', 'XIV', 'XL', 'MCMXCIV']);
});

test('the clock is the council’s, in summer and in winter, wherever the machine stands', async (t) => {
  const uk = clockFace('uk', 'Europe/Kyiv');
  t.equal(uk.time(new Date('2026-07-01T21:05:09Z')), '00:05');
  t.equal(uk.timeToSecond(new Date('2026-01-01T21:05:09Z')), '23:05:09');
  t.equal(uk.date(new Date('2025-12-18T08:00:00Z')), 'четвер, 18 грудня 2025 року');
  t.equal(clockFace('en', 'Europe/Kyiv').date(new Date('2025-12-18T08:00:00Z')), 'Thursday, 18 December 2025');
});

test('the address may ask for English; every other page is Ukrainian', async (t) => {
  t.strictSame(['?lang=en', '?theme=light&lang=en', '', '?lang=pl'].map(languageOf), ['en', 'en', 'uk', 'uk']);
});
