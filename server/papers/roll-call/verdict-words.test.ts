import { test } from 'tap';
import type { Verdict } from '#contract/verdict';
import { verdictWords } from './verdict-words.ts';

const verdict = (result: Verdict['result'], voidReason?: 'quorum-lost'): Verdict => ({
  seats: 26,
  headTakesPart: false,
  present: 20,
  majority: 'majority-of-composition',
  article: '280/97-ВР ст. 59 ч. 2',
  base: 26,
  needed: 14,
  counts: { for: 14, against: 6, abstain: 0, notVoting: 0, absent: 6, conflict: 0, total: 26 },
  result,
  rulesEdition: '1',
  lawEdition: '1',
  ...(voidReason && { voidReason }),
});

test('a decision is adopted or not adopted', async (t) => {
  t.equal(verdictWords('as-a-whole', verdict('adopted')), 'РІШЕННЯ ПРИЙНЯТО');
  t.equal(verdictWords('basis-and-whole', verdict('rejected')), 'РІШЕННЯ НЕ ПРИЙНЯТО');
});

test('what is no decision is not called one', async (t) => {
  t.equal(verdictWords('amendment', verdict('adopted')), 'ПОПРАВКУ ПРИЙНЯТО');
  t.equal(verdictWords('amendment', verdict('rejected')), 'ПОПРАВКУ ВІДХИЛЕНО');
  t.equal(verdictWords('procedural', verdict('rejected')), 'ПРОПОЗИЦІЮ НЕ ПРИЙНЯТО');
  t.equal(verdictWords('as-a-basis', verdict('adopted')), 'ПРИЙНЯТО ЗА ОСНОВУ');
  t.equal(verdictWords('instruction', verdict('adopted')), 'ПРОТОКОЛЬНЕ ДОРУЧЕННЯ ПРИЙНЯТО');
});

test('a sounding adopts nothing: it is supported or not', async (t) => {
  t.equal(verdictWords('rating', verdict('adopted')), 'ПРОПОЗИЦІЮ ПІДТРИМАНО');
  t.equal(verdictWords('indicative', verdict('rejected')), 'ПРОПОЗИЦІЮ НЕ ПІДТРИМАНО');
});

test('a void ballot says why', async (t) => {
  t.equal(verdictWords('as-a-whole', verdict('void', 'quorum-lost')), 'ГОЛОСУВАННЯ НЕДІЙСНЕ: ВТРАЧЕНО КВОРУМ');
  t.equal(verdictWords('as-a-whole', verdict('void')), 'ГОЛОСУВАННЯ НЕДІЙСНЕ');
});
