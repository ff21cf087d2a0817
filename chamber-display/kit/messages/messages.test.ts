/** Messages of all screens and of the wall: both languages, the glossary, plurals and gender. */
import { test } from 'tap';
import { againstGlossary } from '../testing/glossary.ts';
import { translateWritten } from '../testing/icu.ts';
import { checkMessages } from '../testing/message-rules.ts';
import { commonEn } from './common.en.ts';
import { commonUk } from './common.uk.ts';
import { hallEn } from './hall.en.ts';
import { hallUk } from './hall.uk.ts';

checkMessages('common', commonUk, commonEn);
checkMessages('hall', hallUk, hallEn);

const say = translateWritten(commonUk, 'uk');

test('seconds are counted the Ukrainian way', async (t) => {
  const said = [1, 2, 5, 11, 21, 22, 30].map((seconds) => say('countdown.left', { seconds }));
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
  t.equal(say('mark.abstain', { gender: 'female' }), 'утрималась');
  t.equal(say('mark.abstain', { gender: 'male' }), 'утримався');
  t.equal(say('mark.absent', { gender: 'female' }), 'відсутня');
});

test('a word that the glossary forbids is found, and the right one is told', async (t) => {
  for (const words of [
    'Мер присутній',
    'Повістка дня',
    'Проект рішення',
    'Переголосування питання',
    'Дати слово депутату',
    'Утримався(лась)',
    'Мій обʼєкт і об’єкт',
    'Ваш голос записано',
  ]) {
    t.equal(againstGlossary('key', words).length, 1, words);
  }
});

test('words that only look like forbidden ones are let be', async (t) => {
  for (const words of ['Надати слово', 'Мережа зали', 'проєкт', 'Номер', 'Підписує протокол', 'обʼєкт']) {
    t.strictSame(againstGlossary('key', words), [], words);
  }
  t.strictSame(againstGlossary('paper.papers', 'Бюлетені'), []);
});
