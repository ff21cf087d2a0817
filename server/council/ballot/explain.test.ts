import { test } from 'tap';
import type { Counts, Verdict } from '#contract/verdict';
import type { Majority } from '#contract/vocabulary';
import { explainAtLength, explainVerdict } from './explain.ts';
import { headlineOf } from './headline.ts';
import { type VerdictBasis, verdictOn } from './verdict.ts';

const counts = (over: Partial<Counts> = {}): Counts => ({
  for: 15,
  against: 4,
  abstain: 3,
  notVoting: 2,
  absent: 3,
  conflict: 0,
  total: 27,
  ...over,
});
const verdict = (majority: Majority, over: Partial<VerdictBasis> = {}, voidReason?: 'quorum-lost'): Verdict =>
  verdictOn(
    majority,
    {
      councilKind: 'city',
      seats: 26,
      headTakesPart: true,
      headInTwoThirdsBase: true,
      present: 24,
      counts: counts(),
      rulesEdition: 'редакція 3 від 27.03.2025',
      ...over,
    },
    voidReason,
  );

test('a screen explains a verdict in one sentence', async (t) => {
  t.same(explainVerdict(verdict('majority-of-composition'), 'city'), {
    uk: 'За — 15. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)',
    en: 'For: 15. A majority of the total composition is needed: 14 of 27 (Art. 59(2))',
  });
});

test('a paper says who makes up the composition, who was registered, and by which rules', async (t) => {
  const words = explainAtLength(verdict('majority-of-composition'), { councilKind: 'city', head: 'male' });
  t.equal(
    words.uk,
    'За — 15. Потрібна більшість від загального складу: 14 з 27 (280/97-ВР ст. 59 ч. 2). Загальний склад: 26 депутатів і міський голова, який бере участь. Зареєстровані на час закриття: 24. Правила: редакція 3 від 27.03.2025; таблиця закону Dzvin, редакція 1.',
  );
  t.match(words.en, /26 deputies and the city head, who takes part\. Registered at the close: 24\./);
});

test('the head is named by the kind of council and by gender', async (t) => {
  const composition = (councilKind: 'village' | 'settlement' | 'city', head: 'male' | 'female') =>
    explainAtLength(verdict('majority-of-composition', { councilKind }), { councilKind, head }).uk;
  t.match(composition('village', 'male'), 'і сільський голова, який бере участь.');
  t.match(composition('settlement', 'female'), 'і селищна голова, яка бере участь.');
  t.match(composition('city', 'female'), 'і міська голова, яка бере участь.');
});

test('a head who takes no part is said to take none, and a council without one has deputies only', async (t) => {
  const away = verdict('majority-of-composition', { headTakesPart: false });
  t.match(explainAtLength(away, { councilKind: 'city', head: 'male' }).uk, '14 з 26');
  t.match(
    explainAtLength(away, { councilKind: 'city', head: 'male' }).uk,
    '26 депутатів; міський голова участі не бере.',
  );
  t.match(explainAtLength(away, { councilKind: 'oblast' }).uk, 'Загальний склад: 26 депутатів. ');
});

test('deputies are counted as Ukrainian counts them', async (t) => {
  const elected = (seats: number) =>
    explainAtLength(verdict('majority-of-composition', { seats, headTakesPart: false }), { councilKind: 'raion' }).uk;
  t.match(elected(22), 'склад: 22 депутати.');
  t.match(elected(21), 'склад: 21 депутат.');
  t.match(elected(11), 'склад: 11 депутатів.');
  t.match(elected(120), '61 зі 120');
});

test('a paper says when two thirds were reckoned without the head', async (t) => {
  const explained = { councilKind: 'city', head: 'male' } as const;
  const without = verdict('two-thirds-of-composition', { headInTwoThirdsBase: false });
  t.match(explainAtLength(without, explained).uk, 'дві третини обчислено від 26: міський голова до основи не входить.');
  t.notMatch(explainAtLength(verdict('two-thirds-of-composition'), explained).uk, 'до основи');
});

test('a plurality is explained as a comparison that adopts nothing', async (t) => {
  t.equal(
    explainVerdict(verdict('plurality'), 'city').uk,
    'За — 15, проти — 4. Потрібно більше «за», ніж «проти»; рішення цим не приймають (регламент ради)',
  );
});

test('a ballot that lost its quorum says so instead of a threshold', async (t) => {
  const lost = verdict('majority-of-composition', {}, 'quorum-lost');
  t.equal(explainVerdict(lost, 'city').uk, 'За — 15. Голосування недійсне: до його закриття втрачено кворум (ст. 46)');
  t.equal(headlineOf('as-a-whole', lost.result).uk, 'ГОЛОСУВАННЯ НЕДІЙСНЕ');
});

test('the parliament has a constitutional composition', async (t) => {
  const rada = verdict('majority-of-composition', { councilKind: 'parliament', seats: 450, headTakesPart: false });
  t.equal(
    explainVerdict(rada, 'parliament').uk,
    'За — 15. Потрібна більшість від конституційного складу: 226 з 450 (Конституція України ст. 91)',
  );
});

test('every majority has its sentence in both languages, with nothing left unsaid', async (t) => {
  const majorities: Majority[] = [
    'majority-of-composition',
    'two-thirds-of-composition',
    'one-third-of-composition',
    'half-of-composition',
    'majority-of-present',
    'two-thirds-of-present',
    'plurality',
  ];
  for (const majority of majorities) {
    const { uk, en } = explainVerdict(verdict(majority), 'settlement');
    t.match(uk, /^За — 15.+Потріб.+\(.+\)$/, majority);
    t.match(en, /^For: 15.+needed.+\(.+\)$/, majority);
    t.notMatch(uk + en, /undefined|NaN/);
    t.notMatch(en, /[а-яії]/i, 'English only');
  }
});

test('only what adopts a decision is announced as one', async (t) => {
  t.equal(headlineOf('as-a-whole', 'adopted').uk, 'РІШЕННЯ ПРИЙНЯТО');
  t.equal(headlineOf('amendment', 'rejected').uk, 'ПОПРАВКУ ВІДХИЛЕНО');
  t.equal(headlineOf('indicative', 'adopted').uk, 'ПРОПОЗИЦІЮ ПІДТРИМАНО');
});
