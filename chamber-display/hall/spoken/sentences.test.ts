/** What is said of a sitting, by what changed. Nothing is ever said of how a running ballot goes. */
import fc from 'fast-check';
import { test } from 'tap';
import type { BallotId } from '#contract/ids';
import type { HallView } from '#contract/views';
import { askedNow } from '../../kit/ballot-words.ts';
import { createLocale } from '../../kit/locale.ts';
import { commonUk } from '../../kit/messages/common.uk.ts';
import { hallUk } from '../../kit/messages/hall.uk.ts';
import { wonOf } from '../../kit/remarks.ts';
import * as change from '../../kit/sample-changes.ts';
import { SCENES } from '../../kit/sample-scenes.ts';
import { sampleHall } from '../../kit/sample-views.ts';
import { translateWritten } from '../../kit/testing/icu.ts';
import { spokenUk } from './messages.uk.ts';
import { sayingsOf } from './sentences.ts';

const hall = translateWritten(hallUk, 'uk');
const words = {
  locale: { ...createLocale('uk', commonUk), t: translateWritten(commonUk, 'uk') },
  spoken: translateWritten(spokenUk, 'uk'),
  asked: askedNow,
  won: (result: Parameters<typeof wonOf>[0]) => wonOf(result, hall),
};
const said = (before: HallView | undefined, now: HallView) =>
  sayingsOf(before, now, words).flatMap(({ sentences }) => sentences);

const item = sampleHall({ scene: 'item', deputies: 26 });
const ballot = sampleHall({ scene: 'ballot', deputies: 26, question: 'Про бюджет громади' });
const result = sampleHall({ scene: 'result', deputies: 26 });
const speech = sampleHall({ scene: 'speech', deputies: 26 });

test('a ballot that opens: the item, the question, what is needed and for how long', async (t) => {
  t.strictSame(said(item, ballot), [
    'Голосуємо. За основу та в цілому. Питання 12. Про бюджет громади.',
    'Потрібно чотирнадцять голосів «за».',
    'Час — тридцять секунд.',
  ]);
});

test('a secret and a trial ballot are named so; of one on paper no time is told', async (t) => {
  const secret = sampleHall({ scene: 'ballot', deputies: 26, change: change.onPaper });
  t.match(said(item, secret)[0], /^Таємне голосування/);
  t.notMatch(said(item, secret).join(' '), /секунд/);
  t.match(said(item, change.ballot({ trial: true })(ballot))[0], /^Пробне голосування, поза протоколом/);
});

test('while votes come in nothing is said, and nothing that is said of a ballot names a choice', async (t) => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 24 }), (before, now) => {
      t.strictSame(said(change.ballot({ voted: before })(ballot), change.ballot({ voted: now })(ballot)), []);
    }),
  );
  for (const { sample } of SCENES.filter(({ sample }) => sample.scene === 'ballot')) {
    const running = sampleHall({ ...sample, deputies: 26 });
    t.notMatch(said(item, running).join(' '), /проти —|утрималис|не голосували/iu);
  }
});

test('a verdict is said as it is stored, its numbers in words', async (t) => {
  t.strictSame(said(ballot, result), [
    'Рішення прийнято.',
    'За — девʼятнадцять, проти — два, утримались — один, не голосували — два, відсутні — два.',
    'Не брали участі через конфлікт інтересів — один.',
    'Потрібно було чотирнадцять.',
  ]);
  t.strictSame(said(result, result), [], 'once');
});

test('of several alternatives the one that won is said; of a stopped ballot why', async (t) => {
  const rating = sampleHall({ scene: 'result', deputies: 26, change: change.rating });
  t.match(said(ballot, rating)[1], /^Найбільше голосів: 2\. Назвати вулицю Яблуневою\.$/);
  const stopped = sampleHall({ scene: 'result', deputies: 26, result: 'stopped' });
  t.match(said(ballot, stopped).join(' '), /^Голосування зупинено\. .*повітряну тривогу\.$/);
});

test('who has the floor, once; a quorum when it comes and when it goes', async (t) => {
  t.strictSame(said(item, speech), ['Слово має Абраменко Олександра Володимирівна. Виступ в обговоренні.']);
  t.strictSame(said(speech, change.speech({ paused: true })(speech)), []);
  const lost = change.noQuorum(item);
  t.strictSame(said(item, lost), ['Кворуму немає. Зареєстровано депутатів: тринадцять, потрібно: чотирнадцять.']);
  t.match(said(lost, item)[0], /^Кворум є\. Зареєстровано депутатів: девʼятнадцять\.$/);
});

test('a break says until when', async (t) => {
  const pause = sampleHall({
    scene: 'break',
    deputies: 26,
    change: change.head({ breakUntil: '2025-12-18T12:15:00+02:00' }),
  });
  t.strictSame(said(item, pause), ['Оголошено перерву. Засідання продовжиться о 12:15.']);
});

test('an alarm is said alone, even by a page that has just come; the all-clear after it', async (t) => {
  const alarm = sampleHall({
    scene: 'alarm',
    deputies: 26,
    change: change.other({ alarm: { since: '2025-12-18T11:40:12+02:00', shelter: change.SHELTER } }),
  });
  t.match(said(undefined, alarm), [/^Увага! Повітряна тривога\. Укриття/]);
  t.equal(said(ballot, { ...alarm, ...(result.result && { result: result.result }) }).length, 1);
  t.match(said(alarm, item), ['Відбій повітряної тривоги.']);
});

test('a page that has just come repeats nothing', async (t) => {
  for (const view of [ballot, result, speech]) t.strictSame(said(undefined, view), []);
});

test('in a minute of silence nothing is said', async (t) => {
  const silence = { ceremony: 'minute-of-silence' as const, names: [], since: '2025-12-18T11:40:12+02:00' };
  t.strictSame(said(item, { ...result, ceremony: silence }), []);
});

test('a question of thousands of letters is read in part, to the end of a word', async (t) => {
  const long = sampleHall({ scene: 'ballot', deputies: 26, nasty: true });
  const [first = ''] = said(item, change.ballot({ ballotId: 'b9' as BallotId })(long));
  t.ok(first.length < 360);
});

test('whatever follows whatever, each sentence is one: it ends with a full stop', async (t) => {
  const views = SCENES.map(({ sample }) => sampleHall({ ...sample, deputies: 26 }));
  for (const before of views) {
    for (const now of views) {
      for (const sentence of said(before, now)) {
        if (!/[.!?…]$/u.test(sentence)) t.fail(sentence);
      }
    }
  }
});
