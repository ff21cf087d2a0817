import { test } from 'tap';
import type { Chapter } from '#contract/chapters';
import { youtubeList } from './youtube.ts';

const END = 4000;
/** Chapters that begin at these seconds, one after another. */
const chapters = (...told: readonly (readonly [number, Chapter['kind'], string])[]): readonly Chapter[] =>
  told.map(([startTime, kind, title], place) => ({
    ...{ startTime, endTime: told[place + 1]?.[0] ?? END, title, kind, at: '2026-03-30T10:00:00+03:00' },
  }));
const list = (all: readonly Chapter[], isEndKnown = true) => youtubeList(() => all, 'all', isEndKnown);
const lines = (all: readonly Chapter[], isEndKnown = true) => list(all, isEndKnown).text.split('\n');

test('the first stands at 0:00, and the rest as the video counts', async (t) => {
  const all = chapters([0, 'before', 'До початку'], [221.4, 'opening', 'Відкриття'], [3723, 'item', '1. Про бюджет']);
  t.strictSame(lines(all), ['0:00 До початку', '3:41 Відкриття', '1:02:03 1. Про бюджет']);
  t.equal(list(all).tooFew, undefined);
});

test('with fewer than three YouTube shows none, and it is said', async (t) => {
  t.match(list(chapters([0, 'item', '1.'], [100, 'item', '2.'])), { chapters: 2, tooFew: true });
});

test('what is shorter than 10 s gives way to what names more, and begins where the first did', async (t) => {
  const all = chapters(
    [0, 'before', 'До'],
    [4, 'opening', 'Відкриття'],
    [60, 'speech', 'Виступ'],
    [69, 'item', '2. Міст'],
  );
  t.strictSame(lines(all), ['0:00 Відкриття', '1:00 2. Міст']);
  const at = chapters(
    [0, 'item', '1.'],
    [60, 'item', '2.'],
    [65, 'speech', 'Репліка'],
    [70, 'ballot', 'Голосування № 1'],
  );
  t.strictSame(lines(at), ['0:00 1.', '1:00 2.', '1:10 Голосування № 1']);
});

test('a ballot that follows at once is named with its item', async (t) => {
  const all = chapters([0, 'item', '1. Міст'], [5, 'ballot', 'Голосування № 1'], [9, 'ballot', 'Голосування № 2']);
  t.strictSame(lines(all), ['0:00 1. Міст; Голосування № 1; Голосування № 2']);
});

test('a break of a moment names nothing, a long one is named with the item that it interrupts', async (t) => {
  const moment = chapters([0, 'item', '4.'], [60, 'break', 'Перерва'], [63, 'item', '5. Міст'], [200, 'item', '6.']);
  t.strictSame(lines(moment), ['0:00 4.', '1:00 5. Міст', '3:20 6.']);
  const long = chapters([0, 'item', '4.'], [60, 'item', '5.'], [64, 'break', 'Перерва'], [900, 'item', '6.']);
  t.strictSame(lines(long), ['0:00 4.', '1:00 5.; Перерва', '15:00 6.']);
  const short = chapters([0, 'item', '1.'], [60, 'item', '2.'], [63, 'item', '3.'], [90, 'item', '4.']);
  t.strictSame(lines(short), ['0:00 1.', '1:00 2.; 3.', '1:30 4.'], 'no item is lost');
});

test('the last is 10 s long too, where the end of the video is known', async (t) => {
  const all = chapters([0, 'item', '1.'], [100, 'item', '2.'], [END - 5, 'after', 'Після засідання']);
  t.strictSame(lines(all), ['0:00 1.', '1:40 2.']);
  t.equal(lines(all, false).length, 3);
});

test('a description holds no angle brackets and no line break', async (t) => {
  t.strictSame(lines(chapters([0, 'item', 'Про <b>\nміст  ']))[0], '0:00 Про ‹b› міст');
});

test('what does not fit is shortened, then told more coarsely, then cut', async (t) => {
  const many = (count: number, letters: number, kind: Chapter['kind']) =>
    chapters(...Array.from({ length: count }, (_, n) => [n * 20, kind, 'я'.repeat(letters)] as const));
  const long = list(many(60, 90, 'item'));
  t.equal(long.text.split('\n')[0], `0:00 ${'я'.repeat(49)}…`);
  const coarse = youtubeList(
    (level) => (level === 'all' ? many(200, 60, 'speech') : many(20, 60, 'item')),
    'all',
    true,
  );
  t.match(coarse, { level: 'ballots', chapters: 20 });
  const cut = list(many(300, 60, 'item'));
  t.ok(cut.text.length <= 4700 && cut.chapters > 70 && cut.level === 'items', `${cut.text.length}`);
});
