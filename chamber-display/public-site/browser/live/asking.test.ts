/** How the live page asks, and how far it trusts what it hears. */
import fc from 'fast-check';
import { test } from 'tap';
import { createTranslate } from '../../../kit/translate.ts';
import { liveWords } from '../../live-words.ts';
import { publicUk } from '../../messages.uk.ts';
import { sampleLive } from '../../testing/sample-live.ts';
import { Asking, waitMs } from './asking.ts';
import { type Heard, hallMs, hear, isFresh } from './hall-link.ts';
import { plateOf, saidOf } from './plates.ts';
import { sayIn } from './say.ts';
import { clockTime, secondsLeft, speechTime } from './times.ts';

const FRESH_MS = 30_000;
const HALL = Date.parse('2026-03-30T09:05:00.000Z');
/** The page's clock is an hour and a bit behind the hall's. */
const PAGE = HALL - 3_700_000;

test('it waits as long as it is worth, not all at one instant, and twice as long after each failure', async (t) => {
  t.strictSame([waitMs(1, 0, 0), waitMs(1, 0, 0.5), waitMs(2, 0, 0.999)], [833, 1000, 2333]);
  t.strictSame(
    [1, 2, 3, 4, 5].map((failures) => waitMs(2, failures, 0.5)),
    [4000, 8000, 16_000, 30_000, 30_000],
  );
  const whole = fc.record({
    seconds: fc.nat(60),
    failures: fc.nat(100),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(fc.property(whole, ({ seconds, failures, random }) => waitMs(seconds, failures, random) <= 35_000));
});

/** An asking whose answers and time the test gives. */
function hand() {
  const waits: { ms: number; run: () => void }[] = [];
  const failures: number[] = [];
  const asked: { answer: (seconds: number) => void; fail: () => void }[] = [];
  const asking = new Asking({
    ask: () => new Promise((answer, fail) => asked.push({ answer, fail: () => fail(new Error('no answer')) })),
    onFailed: (count) => failures.push(count),
    after: (ms, run) => {
      const wait = { ms, run };
      waits.push(wait);
      return () => void waits.splice(waits.indexOf(wait), 1);
    },
    random: () => 0.5,
  });
  const settle = () => new Promise<void>((done) => setImmediate(done));
  return { asking, waits, failures, asked, settle };
}

test('the next asking waits for the answer to the last, and a failure is told', async (t) => {
  const { asking, waits, failures, asked, settle } = hand();
  asking.start();
  t.equal(asked.length, 1);
  await settle();
  t.equal(waits.length, 0, 'nothing more is asked meanwhile');
  asked[0]?.answer(1);
  await settle();
  t.strictSame(
    waits.map(({ ms }) => ms),
    [1000],
  );
  waits.shift()?.run();
  asked[1]?.fail();
  await settle();
  t.strictSame([waits.map(({ ms }) => ms), failures], [[4000], [1]]);
  waits.shift()?.run();
  asked[2]?.answer(2);
  await settle();
  t.strictSame(
    waits.map(({ ms }) => ms),
    [2000],
    'one answer, and the failures are forgotten',
  );
});

test('while nobody looks nothing is asked, and what was asked before wakes nothing; who looks again has an answer at once', async (t) => {
  const { asking, waits, failures, asked, settle } = hand();
  asking.start();
  asking.stop();
  asked[0]?.fail();
  await settle();
  t.strictSame([waits.length, failures], [0, []]);
  asking.start();
  asking.start();
  asked[1]?.answer(1);
  await settle();
  t.equal(waits.length, 0, 'the asking before the last start');
  asked[2]?.answer(1);
  await settle();
  t.equal(waits.length, 1);
});

const first = (atMs: number, nowMs: number, servedMs?: number): Heard =>
  hear(undefined, { atMs, servedMs }, FRESH_MS, nowMs);

test('a hall that answers is trusted for as long as it says', async (t) => {
  const heard = first(HALL, PAGE);
  t.ok(isFresh(heard, FRESH_MS, PAGE + FRESH_MS));
  t.notOk(isFresh(heard, FRESH_MS, PAGE + FRESH_MS + 1));
});

test('the same answer again, from a cache say, makes nothing fresher', async (t) => {
  const heard = first(HALL, PAGE);
  const again = hear(heard, { atMs: HALL }, FRESH_MS, PAGE + 20_000);
  t.notOk(isFresh(again, FRESH_MS, PAGE + FRESH_MS + 1));
});

test('a file of an hour ago is old from the first look, by the server’s date', async (t) => {
  t.notOk(isFresh(first(HALL, PAGE, HALL + 3_600_000), FRESH_MS, PAGE));
});

test('where the server’s date is of another clock, a hall whose own clock moves on is there all the same', async (t) => {
  const wrong = (atMs: number) => atMs + 3_600_000;
  const heard = first(HALL, PAGE, wrong(HALL));
  const next = hear(heard, { atMs: HALL + 10_000, servedMs: wrong(HALL + 10_000) }, FRESH_MS, PAGE + 10_000);
  t.ok(isFresh(next, FRESH_MS, PAGE + 11_000));
  t.notOk(isFresh(next, FRESH_MS, PAGE + 10_000 + FRESH_MS + 1));
});

test('an older answer of another cache changes nothing; a clock that was put back is taken up when the old word is stale', async (t) => {
  const heard = first(HALL, PAGE);
  t.equal(hear(heard, { atMs: HALL - 5000 }, FRESH_MS, PAGE + 1000), heard);
  const later = PAGE + FRESH_MS + 1;
  const back = hear(heard, { atMs: HALL - 3_600_000 }, FRESH_MS, later);
  t.equal(hallMs(back, later), HALL - 3_600_000);
  t.ok(isFresh(back, FRESH_MS, later));
});

test('the hall’s clock is never read later than it is, and the less late an answer, the truer', async (t) => {
  const lateness = fc.array(fc.nat(9000), { minLength: 1, maxLength: 20 });
  const run = fc.check(
    fc.property(lateness, (lates) => {
      let heard: Heard | undefined;
      for (const [n, late] of lates.entries()) {
        const told = n * 10_000;
        heard = hear(heard, { atMs: HALL + told }, FRESH_MS, PAGE + told + late);
      }
      const nowMs = PAGE + lates.length * 10_000;
      const least = Math.min(...lates);
      return heard !== undefined && hallMs(heard, nowMs) === HALL + lates.length * 10_000 - least;
    }),
  );
  t.notOk(run.failed, String(run.counterexample));
});

test('at the first look the server’s date says how old the answer is; a clock that is ahead misleads until the hall’s own is seen to move', async (t) => {
  const dated = first(HALL, PAGE + 8000, HALL + 7000);
  t.equal(hallMs(dated, PAGE + 8000), HALL + 7000);
  const ahead = first(HALL, PAGE, HALL + 9000);
  t.equal(hallMs(ahead, PAGE), HALL + 9000);
  const moved = hear(ahead, { atMs: HALL + 10_000, servedMs: HALL + 20_000 }, FRESH_MS, PAGE + 11_000);
  t.equal(hallMs(moved, PAGE + 11_000), HALL + 11_000);
});

test('a ballot counts down by the hall’s clock, and ends at nought', async (t) => {
  const clock = { now: new Date(HALL).toISOString(), remainingMs: 12_400 };
  t.strictSame(
    [0, 400, 401, 12_400, 90_000, -5000].map((ms) => secondsLeft(clock, HALL + ms)),
    [13, 12, 12, 0, 0, 13],
  );
  t.equal(secondsLeft({ now: clock.now }, HALL), undefined, 'one on paper has no end of its own');
});

test('a speech shows what is left, then how far it is over; a paused one stands still; without a limit it counts up', async (t) => {
  const clock = { now: new Date(HALL).toISOString(), elapsedMs: 31_000 };
  const limited = { limitSeconds: 180 };
  t.equal(speechTime(clock, limited, HALL), '2:29');
  t.equal(speechTime(clock, limited, HALL + 10_000), '2:19');
  t.equal(speechTime(clock, limited, HALL + 160_000), '+0:11');
  t.equal(speechTime(clock, { ...limited, paused: true }, HALL + 10_000), '2:29');
  t.equal(speechTime(clock, { limitSeconds: 0 }, HALL + 10_000), '0:41');
  t.equal(speechTime({ now: clock.now }, limited, HALL), '');
});

test('a time of day is the hall’s, wherever the reader is', async (t) => {
  t.equal(clockTime(HALL, '2026-03-30T10:00:00+03:00'), '12:05');
  t.equal(clockTime(HALL, '2026-03-30T10:00:00-03:30'), '05:35');
});

const say = sayIn(liveWords(createTranslate(publicUk, 'uk')));

test('what stands over the page in large letters', async (t) => {
  const plates = (['break', 'closed-part', 'before', 'over', 'ballot', 'none'] as const).map((moment) =>
    plateOf(sampleLive(moment), say),
  );
  t.strictSame(plates, [
    'Перерва до 12:30',
    'Закрита частина: трансляцію призупинено',
    'Засідання ще не відкрито. Початок 18 грудня 2025 року о 10:00',
    'Засідання закрито',
    undefined,
    undefined,
  ]);
  const alarm = { ...sampleLive('speech'), alarm: { since: '2025-12-18T11:20:00+02:00' } };
  t.equal(plateOf(alarm, say), 'Повітряна тривога з 11:20: засідання призупинено');
});

test('a plate that is gone is nowhere to be read; a verdict in its place is', async (t) => {
  const [closed, speech] = [sampleLive('closed-part'), sampleLive('speech')];
  t.equal(saidOf(speech, closed, say), '');
  t.match(saidOf(sampleLive('verdict'), closed, say), /^РІШЕННЯ ПРИЙНЯТО\. /);
});

test('a verdict is read out once, and a plate when it comes; the first look and the clock read nothing out', async (t) => {
  const [ballot, verdict, pause] = [sampleLive('ballot'), sampleLive('verdict'), sampleLive('break')];
  t.match(saidOf(verdict, ballot, say), /^РІШЕННЯ ПРИЙНЯТО\. /);
  t.equal(saidOf(verdict, verdict, say), undefined);
  t.equal(saidOf(verdict, undefined, say), undefined);
  t.equal(saidOf(pause, verdict, say), 'Перерва до 12:30');
  t.equal(saidOf(sampleLive('speech'), verdict, say), undefined);
});
