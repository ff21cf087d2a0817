/** What is said with recorded words: whole parts of sentences, and nothing by halves. */
import fc from 'fast-check';
import { test } from 'tap';
import { SPOKEN_WORDS } from '#contract/spoken-words';
import { commonUk } from '../../kit/messages/common.uk.ts';
import { translateWritten } from '../../kit/testing/icu.ts';
import { spokenUk } from './messages.uk.ts';
import { numberWords } from './number-words.ts';
import { clipsOf } from './recorded-clips.ts';

const all = new Set(SPOKEN_WORDS);
const spoken = translateWritten(spokenUk, 'uk');

test('a verdict of any council is said in recorded words alone', async (t) => {
  t.strictSame(clipsOf('Рішення не прийнято.', all), ['рішення не прийнято']);
  t.strictSame(clipsOf("За — дев'ятнадцять, проти — два, не голосували — сорок один.", all), [
    ...['за', 'девʼятнадцять', 'проти', 'два', 'не голосували', 'сорок', 'один'],
  ]);
  const count = fc.integer({ min: 0, max: 450 });
  fc.assert(
    fc.property(count, count, count, (yes, no, n) => {
      const words = (value: number) => numberWords(value, 'uk');
      const counts = { yes: words(yes), no: words(no), abstain: words(n), silent: words(n), absent: words(n) };
      t.ok(clipsOf(spoken('verdict.counts', counts), all).length >= 10);
      t.ok(clipsOf(spoken('ballot.needed', { n, words: words(n) }), all).length >= 3);
      t.ok(clipsOf(spoken('ballot.time', { n, words: numberWords(n, 'uk', 'feminine') }), all).length >= 3);
    }),
  );
});

test('every sentence that names nobody and quotes nothing can be recorded', async (t) => {
  const whole = ['alarm.over', 'closed', 'not-held', 'break'] as const;
  for (const key of whole) t.not(clipsOf(spoken(key), all).length, 0, key);
  for (const [key, words] of Object.entries(commonUk)) {
    if (!/^subject\.(as-|basis)/.test(key) || typeof words !== 'string') continue;
    t.not(clipsOf(`${words}.`, all).length, 0, words);
  }
});

test('a part that lacks one word is not said at all; what is said beside it is', async (t) => {
  const lacking = new Set([...all].filter((words) => words !== 'два'));
  t.strictSame(clipsOf('За — два, проти — один. Потрібно було сто.', lacking), ['потрібно було', 'сто']);
  t.strictSame(clipsOf('Рішення не прийнято.', new Set(['рішення прийнято', 'рішення', 'прийнято'])), []);
  t.strictSame(clipsOf('Слово має Абраменко Олександра. Доповідь.', all), []);
  t.strictSame(clipsOf('Оголошено перерву. Засідання продовжиться о 13:00.', all), ['оголошено перерву']);
});

test('a number in figures is said in words', async (t) => {
  t.strictSame(clipsOf('Результат голосування № 12 не скасовано.', all), [
    ...['результат голосування', 'номер', 'дванадцять', 'не скасовано'],
  ]);
  t.strictSame(clipsOf('Голосуємо. За основу та в цілому. Питання 121. Про бюджет.', all), [
    ...['голосуємо', 'за основу та в цілому', 'питання', 'сто', 'двадцять', 'один'],
  ]);
});
