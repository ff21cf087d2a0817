/** Messages: the same keys and arguments in both languages, whole sentences, plurals and gender. */
import { test } from 'tap';
import { argumentsOf, type Catalogue, createTranslate } from '../translate.ts';
import { commonEn } from './common.en.ts';
import { commonUk } from './common.uk.ts';
import { hallEn } from './hall.en.ts';
import { hallUk } from './hall.uk.ts';

const CATALOGUES: readonly (readonly [string, Catalogue, Catalogue])[] = [
  ['common', commonUk, commonEn],
  ['hall', hallUk, hallEn],
];

for (const [name, uk, en] of CATALOGUES) {
  test(`${name}: every message exists in both languages, with the same arguments`, async (t) => {
    t.strictSame(Object.keys(en).sort(), Object.keys(uk).sort());
    for (const key of Object.keys(uk)) {
      t.strictSame(argumentsOf(en[key] ?? '', 'en'), argumentsOf(uk[key] ?? '', 'uk'), key);
    }
  });

  test(`${name}: every message can be said`, async (t) => {
    const values = (message: string) => Object.fromEntries(argumentsOf(message, 'uk').map((argument) => [argument, 2]));
    for (const [language, catalogue] of [['uk', uk] as const, ['en', en] as const]) {
      const say = createTranslate({ uk: catalogue, en: catalogue }, language);
      for (const [key, message] of Object.entries(catalogue)) t.notMatch(say(key, values(message)), /[{}]/, key);
    }
  });

  test(`${name}: an apostrophe within a Ukrainian word is the letter ʼ`, async (t) => {
    for (const [key, message] of Object.entries(uk)) t.notMatch(message, /\p{L}['’`]\p{L}/u, key);
  });
}

const t9n = createTranslate({ uk: commonUk, en: commonEn }, 'uk');

test('seconds are counted the Ukrainian way', async (t) => {
  const said = [1, 2, 5, 11, 21, 22, 30].map((seconds) => t9n('countdown.left', { seconds }));
  t.strictSame(said, [
    'Лишилась 1 секунда',
    'Лишилось 2 секунди',
    'Лишилось 5 секунд',
    'Лишилось 11 секунд',
    'Лишилась 21 секунда',
    'Лишилось 22 секунди',
    'Лишилось 30 секунд',
  ]);
});

test('the word of a mark follows the member’s gender', async (t) => {
  t.equal(t9n('mark.abstain', { gender: 'female' }), 'утрималась');
  t.equal(t9n('mark.abstain', { gender: 'male' }), 'утримався');
  t.equal(t9n('mark.absent', { gender: 'female' }), 'відсутня');
});
