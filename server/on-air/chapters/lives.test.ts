/** Whatever a sitting lives through, and wherever its video begins and ends, the chapters are in order and whole. */
import fc from 'fast-check';
import { test } from 'tap';
import { live, lives, type Recorded } from '../../council/testing/lives.ts';
import { publicSitting } from '../../open-data/public-sitting.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { type Cut, chaptersOf, type Video } from './chapters.ts';
import { readVtt } from './testing/vtt-parser.ts';
import { turnsOf } from './turns.ts';
import { webVtt } from './web-vtt.ts';
import { youtubeList } from './youtube.ts';

const RUNS = 60;
/** Where in the sitting's time the video begins and ends, of thousandths. */
const places = fc.record({
  begin: fc.integer({ min: -100, max: 900 }),
  length: fc.integer({ min: 1, max: 1500 }),
  ends: fc.boolean(),
});

function cutOf(record: readonly Recorded[]): Cut | undefined {
  const events = record.map((one, index) => ({ ...one, position: index + 1, hash: '' }));
  const proceedings = proceedingsOf(events);
  return proceedings && { sitting: publicSitting(proceedings), turns: turnsOf(events) };
}

function videoOf(
  record: readonly Recorded[],
  { begin, length, ends }: { begin: number; length: number; ends: boolean },
): Video {
  const [from, to] = [Date.parse(record[0]?.at ?? ''), Date.parse(record.at(-1)?.at ?? '')];
  const share = (part: number) => from + Math.round(((to - from) * part) / 1000);
  const instant = (ms: number) => new Date(ms).toISOString();
  return { at: instant(share(begin)), ...(ends && { endedAt: instant(share(begin + length)) }) };
}

/** @throws when the chapters are not as they should be. */
function judge(cut: Cut, video: Video): void {
  const chapters = chaptersOf(cut, video);
  const say = (words: string) => {
    throw new Error(`${words}: ${JSON.stringify({ video, chapters })}`);
  };
  const [first] = chapters;
  if (first && first.startTime !== 0) say('the first is not at 0');
  for (const [place, { startTime, endTime }] of chapters.entries()) {
    if (startTime >= endTime) say('a chapter of no length');
    if (endTime !== (chapters[place + 1]?.startTime ?? endTime)) say('a gap');
  }
  const lengthS = video.endedAt === undefined ? undefined : (Date.parse(video.endedAt) - Date.parse(video.at)) / 1000;
  /* What stands at one instant is drawn apart by a millisecond. */
  const isOut = lengthS !== undefined && chapters.some(({ startTime }) => startTime > lengthS + chapters.length / 1000);
  if (isOut) say('outside the video');
  const { errors, chapters: read } = readVtt(webVtt(chapters));
  if (chapters.length > 0 && (errors.length > 0 || read.length !== chapters.length)) say(JSON.stringify(errors));
  const { text } = youtubeList((level) => chaptersOf(cut, video, level), 'all', lengthS !== undefined);
  const seconds = text.split('\n').map(
    (line) =>
      line
        .split(' ', 1)[0]
        ?.split(':')
        .reduce((sum, part) => sum * 60 + Number(part), 0) ?? 0,
  );
  if (seconds.some((second, place) => place > 0 && second - (seconds[place - 1] ?? 0) < 10)) say(text);
}

test('chapters go up without a gap, lie within the video and are read by others', async (t) => {
  let judged = 0;
  fc.assert(
    fc.property(lives(200), places, (life, place) => {
      live(life, {
        end: (_, record) => {
          const cut = cutOf(record);
          if (!cut || record.length < 2) return;
          judge(cut, videoOf(record, place));
          judged += 1;
        },
      });
    }),
    { numRuns: RUNS },
  );
  t.ok(judged > RUNS / 2, `${judged}`);
});

test('in a video of the whole sitting every public ballot and every public speech has its one chapter', async (t) => {
  let ballots = 0;
  fc.assert(
    fc.property(lives(200), (life) => {
      live(life, {
        end: (_, record) => {
          const cut = cutOf(record);
          if (!cut) return;
          const from = Date.parse(record[0]?.at ?? '') - 1000;
          const to = Date.parse(record.at(-1)?.at ?? '') + 1000;
          const chapters = chaptersOf(cut, { at: new Date(from).toISOString(), endedAt: new Date(to).toISOString() });
          const numbers = (what: 'ballot' | 'speech') =>
            chapters
              .flatMap((one) => one[what] ?? [])
              .sort((a, b) => a - b)
              .join();
          const known = (all: readonly { number: number }[]) =>
            all
              .map(({ number }) => number)
              .sort((a, b) => a - b)
              .join();
          if (numbers('ballot') !== known(cut.sitting.ballots))
            throw new Error(`${numbers('ballot')} of ${known(cut.sitting.ballots)}`);
          if (numbers('speech') !== known(cut.sitting.speeches))
            throw new Error(`${numbers('speech')} of ${known(cut.sitting.speeches)}`);
          ballots += cut.sitting.ballots.length;
        },
      });
    }),
    { numRuns: RUNS },
  );
  t.ok(ballots > 0, `${ballots}`);
});
