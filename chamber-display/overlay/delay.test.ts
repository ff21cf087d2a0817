/** What the stream shows at a moment: late by as much as its picture, in order, and never old for long. */
import fc from 'fast-check';
import { test } from 'tap';
import { DelayLine, type Heard } from './delay.ts';

type Said = Heard & { readonly words: string };
const open = (atMs: number, words: string): Said => ({ atMs, closedPart: false, words });
const shut = (atMs: number): Said => ({ atMs, closedPart: true, words: 'plate' });
const line = (delayMs = 0, holdMs = 10_000) => new DelayLine<Said>({ delayMs, holdMs });

test('without a delay what was heard last is shown at once', async (t) => {
  const air = line();
  t.equal(air.shownAt(0), undefined);
  air.hear(open(100, 'ballot'));
  t.equal(air.shownAt(100)?.words, 'ballot');
  air.hear(open(200, 'verdict'));
  t.equal(air.shownAt(200)?.words, 'verdict');
});

test('with a delay everything is shown as much later, nothing before its time', async (t) => {
  const air = line(3000);
  air.hear(open(0, 'speech'));
  air.hear(open(1000, 'ballot'));
  air.hear(open(1500, 'verdict'));
  const seen = [0, 2999, 3000, 3999, 4000, 4499, 4500].map((atMs) => air.shownAt(atMs)?.words);
  t.strictSame(seen, [undefined, undefined, 'speech', 'speech', 'ballot', 'ballot', 'verdict']);
});

test('what is shown follows what was heard in order, late by the delay, however often one looks', async (t) => {
  const steps = fc.array(fc.tuple(fc.nat(2000), fc.nat(2000)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.nat(60_000), steps, (delayMs, walk) => {
      const air = line(delayMs, Number.POSITIVE_INFINITY);
      const heard: Said[] = [];
      let nowMs = 0;
      for (const [waitMs, lookMs] of walk) {
        nowMs += waitMs;
        const said = open(nowMs, String(nowMs));
        heard.push(said);
        air.hear(said);
        nowMs += lookMs;
        const streamMs = nowMs - delayMs;
        const right = heard.findLast(({ atMs }) => atMs <= streamMs);
        if (air.shownAt(nowMs) !== right) throw new Error(`at ${nowMs}`);
      }
    }),
  );
  t.pass('in order');
});

test('a silent hub’s last word stays ten seconds, then nothing is shown; it comes back by itself', async (t) => {
  for (const delayMs of [0, 4000]) {
    const air = line(delayMs);
    air.hear(open(0, 'verdict'));
    t.equal(air.shownAt(delayMs + 10_000)?.words, 'verdict');
    t.equal(air.shownAt(delayMs + 10_001), undefined);
    air.hear(open(30_000, 'agenda'));
    t.equal(air.shownAt(delayMs + 30_000)?.words, 'agenda');
  }
});

test('the plate of a closed part comes at once, over whatever waits, and goes as late as the picture', async (t) => {
  const air = line(5000);
  air.hear(open(0, 'speech'));
  air.hear(open(9000, 'ballot'));
  t.equal(air.shownAt(9500)?.words, 'speech');
  air.hear(shut(10_000));
  t.equal(air.shownAt(10_000)?.words, 'plate');
  t.equal(air.shownAt(14_500)?.words, 'plate', 'the ballot that waited is never shown');
  air.hear(shut(60_000));
  air.hear(open(70_000, 'agenda'));
  t.equal(air.shownAt(74_999)?.words, 'plate', 'the last seconds behind closed doors are still on their way');
  t.equal(air.shownAt(75_000)?.words, 'agenda');
});

test('a part closed again before the picture has caught up is under the plate all the while', async (t) => {
  const air = line(5000);
  air.hear(shut(0));
  air.hear(open(1000, 'agenda'));
  air.hear(shut(2000));
  for (const atMs of [2000, 6000, 7000, 60_000]) t.equal(air.shownAt(atMs)?.words, 'plate');
});

test('the plate stays while the hub is silent', async (t) => {
  const air = line();
  air.hear(shut(0));
  t.equal(air.shownAt(3_600_000)?.words, 'plate');
});
