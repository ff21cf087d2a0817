import { test } from 'tap';
import { ordinalFeminine, ordinalNeuter, roman } from './ordinals.ts';

test('a convocation stands in Roman numerals', async (t) => {
  t.strictSame([1, 4, 8, 9, 14, 40, 90, 400, 1999, 3999].map(roman), [
    'I',
    'IV',
    'VIII',
    'IX',
    'XIV',
    'XL',
    'XC',
    'CD',
    'MCMXCIX',
    'MMMCMXCIX',
  ]);
  t.equal(roman(4000), '4000', 'what has no Roman numeral stays in digits');
});

test('a session has the ending of its ordinal: 1-ша, 2-га, 3-тя, 14-та, 42-га', async (t) => {
  t.strictSame([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ordinalFeminine), [
    '1-ша',
    '2-га',
    '3-тя',
    '4-та',
    '5-та',
    '6-та',
    '7-ма',
    '8-ма',
    '9-та',
    '10-та',
  ]);
  t.strictSame([11, 12, 13, 17, 21, 40, 42, 68, 100, 103, 111, 112, 140, 1000].map(ordinalFeminine), [
    '11-та',
    '12-та',
    '13-та',
    '17-та',
    '21-ша',
    '40-ва',
    '42-га',
    '68-ма',
    '100-та',
    '103-тя',
    '111-та',
    '112-та',
    '140-ва',
    '1000-на',
  ]);
});

test('a sitting is counted in words up to ten, then in digits with the ending', async (t) => {
  t.strictSame([1, 2, 3, 5, 10, 11, 13, 21, 23, 40].map(ordinalNeuter), [
    'перше',
    'друге',
    'третє',
    'пʼяте',
    'десяте',
    '11-те',
    '13-те',
    '21-ше',
    '23-тє',
    '40-ве',
  ]);
});
