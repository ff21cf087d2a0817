/** Words of verdicts: numbers, names and articles in both languages. */
import { test } from 'tap';
import {
  asSentence,
  demandOf,
  deputies,
  fullCitation,
  headTitle,
  partOf,
  shortCitation,
  shortened,
} from './wording.ts';

test('the head has the title of the council’s kind, by gender', async (t) => {
  t.same(headTitle('village', 'male'), { uk: 'сільський голова', en: 'the village head' });
  t.same(headTitle('village', 'female'), { uk: 'сільська голова', en: 'the village head' });
  t.same(headTitle('settlement', 'male'), { uk: 'селищний голова', en: 'the settlement head' });
  t.same(headTitle('settlement', 'female'), { uk: 'селищна голова', en: 'the settlement head' });
  t.same(headTitle('city', 'male'), { uk: 'міський голова', en: 'the city head' });
  for (const kind of ['raion', 'oblast'] as const)
    t.same(headTitle(kind, 'male'), { uk: 'голова ради', en: 'the head of the council' });
});

test('deputies are counted in both languages', async (t) => {
  t.same(deputies(1), { uk: '1 депутат', en: '1 deputy' });
  t.same(deputies(22), { uk: '22 депутати', en: '22 deputies' });
  t.same(deputies(26), { uk: '26 депутатів', en: '26 deputies' });
});

test('a part of a hundred and something is «зі»', async (t) => {
  t.same(
    [99, 100, 120, 199, 200].map((whole) => partOf(61, whole).uk),
    ['61 з 99', '61 зі 100', '61 зі 120', '61 зі 199', '61 з 200'],
  );
  t.equal(partOf(61, 120).en, '61 of 120');
});

test('the composition is total, constitutional in the parliament, actual where it is reckoned from filled mandates', async (t) => {
  const words = (kind: 'city' | 'parliament', actual?: boolean) => demandOf('majority-of-composition', kind, actual);
  t.match(words('city'), { uk: /загального складу/, en: /total composition/ });
  t.match(words('parliament'), { uk: /конституційного складу/, en: /constitutional composition/ });
  t.match(words('city', true), { uk: /фактичного складу/, en: /actual composition/ });
});

test('articles are cited in full on papers, without the law’s number on screens, and in English', async (t) => {
  t.same(fullCitation('280/97-ВР ст. 26 ч. 1 п. 16'), {
    uk: '280/97-ВР ст. 26 ч. 1 п. 16',
    en: '280/97-ВР Art. 26(1)(16)',
  });
  t.same(shortCitation('280/97-ВР ст. 59-1 ч. 12'), { uk: 'ст. 59-1 ч. 12', en: 'Art. 59-1(12)' });
  t.equal(shortCitation('Конституція України ст. 118').en, 'Constitution of Ukraine Art. 118');
  t.equal(shortCitation('регламент ради').en, 'the council’s regulations');
});

test('a text within a paper ends with one full stop', async (t) => {
  t.equal(asSentence(' Немає струму... '), 'Немає струму.');
  t.equal(asSentence('Немає струму'), 'Немає струму.');
});

test('a headline holds sixty letters, and a longer text is cut between words', async (t) => {
  const sixty = `${'слово '.repeat(9)}слова!`;
  t.equal(sixty.length, 60);
  t.equal(shortened(sixty), sixty);
  t.equal(shortened(`${sixty}!`), `${'слово '.repeat(9).trim()}…`);
});
