import { test } from 'tap';
import type { Counts, Verdict } from '#contract/verdict';
import type { Majority } from '#contract/vocabulary';
import { memberId } from '../testing/given.ts';
import { explainAtLength, explainVerdict } from './explain.ts';
import { headlineOf } from './headline.ts';
import { type VerdictBasis, verdictAmong, verdictOn } from './verdict.ts';

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
const basis = (over: Partial<VerdictBasis> = {}): VerdictBasis => ({
  councilKind: 'city',
  seats: 26,
  headTakesPart: true,
  headInTwoThirdsBase: true,
  present: 24,
  counts: counts(),
  rulesEdition: 'редакція 3 від 27.03.2025',
  ...over,
});
const verdict = (majority: Majority, over: Partial<VerdictBasis> = {}, voidReason?: 'quorum-lost'): Verdict =>
  verdictOn(majority, basis(over), voidReason);

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

const alternatives = [
  { number: 1, text: 'у січні', for: 9, against: 1, abstain: 0 },
  { number: 2, text: 'у лютому', for: 15, against: 4, abstain: 3 },
];
const among = (majority: Majority, figures = alternatives, votesFor = 15) =>
  verdictAmong(majority, basis({ counts: counts({ for: votesFor }) }), figures);

test('a rating is explained by who leads, and a paper gives the figures of each', async (t) => {
  const rated = among('plurality');
  t.equal(
    explainVerdict(rated, 'city').uk,
    'За альтернативу № 2 — 15, за наступну — 9. Перемагає найбільше голосів «за»; рішення цим не приймають (регламент ради)',
  );
  t.match(
    explainAtLength(rated, { councilKind: 'city' }).uk,
    '№ 1 у січні — за 9, проти 1, утримались 0; № 2 у лютому — за 15, проти 4, утримались 3.',
  );
  t.notMatch(explainVerdict(rated, 'city').en, /[а-я]/i);
});

test('on paper a vote is given for one candidate, and only those «за» are told', async (t) => {
  const held = { manner: 'secret', by: 'paper', subject: 'election' } as const;
  const elected = explainAtLength(among('majority-of-composition'), { councilKind: 'city', held });
  t.match(elected.uk, '№ 1 у січні — за 9; № 2 у лютому — за 15.');
});

test('an election is explained by the candidate who leads and by the majority', async (t) => {
  t.equal(
    explainVerdict(among('majority-of-composition'), 'city', { subject: 'election' }).uk,
    'За кандидата № 2 — 15, за наступного — 9. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)',
  );
});

test('a tie and a list that nobody voted for are told as such', async (t) => {
  const tie = alternatives.map((one) => ({ ...one, for: 7 }));
  t.match(explainVerdict(among('plurality', tie, 7), 'city').uk, 'Порівну, по 7 «за», мають альтернативи № 1, 2.');
  t.match(explainVerdict(among('plurality', tie, 7), 'city', { subject: 'election' }).uk, 'мають кандидати № 1, 2.');
  const none = alternatives.map((one) => ({ ...one, for: 0 }));
  t.match(explainVerdict(among('plurality', none, 0), 'city').uk, 'Голосів «за» не подано.');
});

test('a secret ballot is explained by all its sums and by how many took part', async (t) => {
  const tookPart = ['m1', 'm2', 'm3'].map(memberId);
  t.equal(
    explainVerdict(verdict('majority-of-composition'), 'city', { manner: 'secret', tookPart }).uk,
    'За — 15, проти — 4, утримались — 3. Узяли участь 3 з 24. Потрібна більшість від загального складу: 14 з 27 (ст. 59 ч. 2)',
  );
  const paper = { made: 26, issued: 24, cancelled: 2, inBox: 23, invalid: 1, for: 15, against: 4, abstain: 3 };
  t.match(
    explainVerdict(verdict('majority-of-composition'), 'city', { manner: 'secret', by: 'paper', paper }).uk,
    'За — 15, проти — 4, утримались — 3, недійсних бюлетенів — 1; у скриньці — 23. Потрібна',
  );
});

test('figures that contradict each other void the ballot, and none of them is shown', async (t) => {
  const voided = verdictOn('majority-of-composition', basis(), 'figures-contradict');
  t.equal(
    explainVerdict(voided, 'city', { manner: 'secret' }).uk,
    'Голосування недійсне: числа лічильної комісії суперечать одне одному',
  );
  const paper = explainAtLength(voided, { councilKind: 'city', held: { manner: 'secret' } }).uk;
  t.match(paper, /^Голосування недійсне: .+\. Потрібна більшість від загального складу: 14 з 27 \(/);
});

test('a secret ballot in which too few took part is void, and no figure of it is shown', async (t) => {
  const voided = verdictOn('majority-of-composition', basis(), 'group-too-small');
  const { uk, en } = explainVerdict(voided, 'city', { manner: 'secret', tookPart: [] });
  t.equal(uk, 'Голосування недійсне: участь узяло замало людей, і підрахунок видав би, хто як голосував');
  t.equal(en, 'The ballot is void: too few took part, and the figures would tell how they voted');
});

test('a void ballot too tells on paper what it asked for', async (t) => {
  const lost = explainAtLength(verdict('majority-of-composition', {}, 'quorum-lost'), { councilKind: 'city' }).uk;
  t.match(
    lost,
    'За — 15. Голосування недійсне: до його закриття втрачено кворум (280/97-ВР ст. 46). Потрібна більшість',
  );
});

test('votes entered by hand are told with the manner and the reason', async (t) => {
  const held = { method: 'raised-hands', methodReason: 'у залі зникло світло.' } as const;
  t.match(
    explainAtLength(verdict('majority-of-composition'), { councilKind: 'city', held }).uk,
    'Голосували підняттям рук, результат внесено поіменно вручну: у залі зникло світло. Правила',
  );
  t.notMatch(explainAtLength(verdict('majority-of-composition'), { councilKind: 'city' }).uk, 'вручну');
});

test('a composition reckoned from filled mandates is called actual, and the one by law stands beside it', async (t) => {
  const actual = verdict('majority-of-composition', { actual: 20 });
  t.match(explainVerdict(actual, 'city').uk, 'Потрібна більшість від фактичного складу: 11 з 21');
  t.match(
    explainAtLength(actual, { councilKind: 'city', head: 'male' }).uk,
    'Фактичний склад: 20 депутатів (за законом — 26) і міський голова, який бере участь.',
  );
  const outside = verdict('two-thirds-of-composition', { actual: 20, headInTwoThirdsBase: false });
  t.match(explainAtLength(outside, { councilKind: 'city', head: 'male' }).uk, 'дві третини обчислено від 20');
});

test('those in conflict of interest are registered and not among those present', async (t) => {
  const some = verdict('majority-of-composition', { counts: counts({ notVoting: 0, conflict: 2 }) });
  t.match(
    explainAtLength(some, { councilKind: 'city' }).uk,
    'Зареєстровані на час закриття: 24, і ще 2 з конфліктом інтересів.',
  );
});

test('in a vote of no confidence a majority expresses it, two thirds oblige to resign', async (t) => {
  const vote = (votesFor: number) =>
    explainVerdict(
      verdict('majority-of-composition', { headTakesPart: false, counts: counts({ for: votesFor }) }),
      'oblast',
      { manner: 'secret', ground: '43-1-29', tookPart: [] },
    ).uk;
  t.match(vote(17), 'Двох третин (18 з 26) немає: недовіру лише висловлено (Конституція України ст. 118).');
  t.match(vote(18), 'Дві третини (18 з 26) є: недовіра зобовʼязує до відставки');
  t.notMatch(vote(13), 'третин');
});

test('figures among alternatives are told in English too', async (t) => {
  const english = (subject?: 'election') =>
    explainVerdict(among('plurality'), 'city', subject ? { subject } : {}).en.split('. ')[0];
  t.equal(english(), 'For alternative 2: 15, for the next: 9');
  t.equal(english('election'), 'For candidate 2: 15, for the next: 9');
  const even = alternatives.map((one) => ({ ...one, for: 7 }));
  t.match(explainVerdict(among('plurality', even, 7), 'city').en, 'Tied with 7 for each: alternatives 1, 2.');
  t.match(explainVerdict(among('plurality', even, 7), 'city', { subject: 'election' }).en, 'each: candidates 1, 2.');
  const none = alternatives.map((one) => ({ ...one, for: 0 }));
  t.match(explainVerdict(among('plurality', none, 0), 'city').en, /^No vote for was given\. Most votes for win/);
  t.match(
    explainAtLength(among('plurality'), { councilKind: 'city' }).en,
    '1. у січні: for 9, against 1, abstained 0; 2. у лютому: for 15, against 4, abstained 3.',
  );
});

test('votes entered by hand are told in the words of their manner', async (t) => {
  const told = (method: 'raised-hands' | 'by-voice' | 'paper') => {
    const held = { method, methodReason: 'збій' } as const;
    const { uk, en } = explainAtLength(verdict('majority-of-composition'), { councilKind: 'city', held });
    return [/Голосували ([^,]+),/.exec(uk)?.[1], /was held (.+) and entered/.exec(en)?.[1]];
  };
  t.same(told('raised-hands'), ['підняттям рук', 'by raised hands']);
  t.same(told('by-voice'), ['голосом', 'by voice']);
  t.same(told('paper'), ['на папері', 'on paper']);
});
