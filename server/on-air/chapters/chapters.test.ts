/** Chapters of one sitting in one video or several. After a change of the texts: `node dist/server/on-air/chapters/testing/renew-golden.js` */
import { test } from 'tap';
import { type Chapter, ChaptersFile, SittingVideos } from '#contract/chapters';
import type { BallotId, SittingId } from '#contract/ids';
import { Value } from '#typebox/value';
import { publicSitting } from '../../open-data/public-sitting.ts';
import { SECRET, secretEvents } from '../../open-data/testing/secret-sitting.ts';
import type { PlacedEvent } from '../../proceedings/placed-event.ts';
import { proceedingsOf } from '../../proceedings/taking.ts';
import { wholeSitting } from '../../proceedings/testing/whole-sitting.ts';
import { anchorsOf } from './anchors.ts';
import { type Cut, chaptersOf, type Video } from './chapters.ts';
import { deskOf, golden, keptText, WHOLE, WHOLE_VIDEO } from './testing/golden.ts';
import { readVtt } from './testing/vtt-parser.ts';
import { turnsOf } from './turns.ts';
import { videoPlacesOf } from './video-places.ts';

const whole = wholeSitting();
function cutOf(events: readonly PlacedEvent[]): Cut {
  const proceedings = proceedingsOf(events);
  if (!proceedings) throw new Error('no sitting');
  return { sitting: publicSitting(proceedings), turns: turnsOf(events) };
}
const cut = cutOf(whole);
const at = (time: string) => `2026-03-30T${time}.000Z`;
const lines = (chapters: readonly Chapter[]) => chapters.map(({ startTime, title }) => `${startTime} ${title}`);

test('the whole sitting comes out as it did, in each format', async (t) => {
  for (const [name, text] of golden()) t.equal(text, await keptText(name), `${name}: renew if this is meant`);
});

test('a program of another make reads the WebVTT without a complaint, and the same chapters', async (t) => {
  const chapters = chaptersOf(cut, WHOLE_VIDEO);
  const read = readVtt(golden().get('whole-sitting.vtt') ?? '');
  t.strictSame(read.errors, []);
  t.strictSame(
    read.chapters,
    chapters.map(({ startTime, endTime, title }) => ({ startTime, endTime, title })),
  );
});

test('a title that would break WebVTT is read as it was', async (t) => {
  const title = 'Про «A & B» <b>–</b> --> 00:01 &amp;';
  const desk = deskOf(WHOLE, wholeSitting({ titles: { 1: title } }), WHOLE_VIDEO);
  const { chapters, errors } = readVtt(desk.file(WHOLE, 1, 'vtt', 'items') ?? '');
  t.strictSame(errors, []);
  t.ok(chapters.some((one) => one.title === `1. ${title}`));
});

test('what is asked for more coarsely is told more coarsely, and what interrupts always', async (t) => {
  const kinds = (level: 'items' | 'ballots' | 'all') =>
    [...new Set(chaptersOf(cut, WHOLE_VIDEO, level).map(({ kind }) => kind))].sort();
  const bare = ['after', 'alarm', 'ballot', 'before', 'break', 'closed-part', 'item', 'opening'];
  t.strictSame(kinds('items'), bare, 'of ballots the one on a block, whose items are opened by nothing else');
  t.equal(chaptersOf(cut, WHOLE_VIDEO, 'items').filter(({ kind }) => kind === 'ballot').length, 1);
  t.strictSame(kinds('ballots'), bare);
  t.strictSame(kinds('all'), [...bare, 'speech'].sort());
});

test('a mark that moves moves every chapter with it', async (t) => {
  const opening = (video: Video) => chaptersOf(cut, video).find(({ kind }) => kind === 'opening')?.startTime;
  t.equal(opening(WHOLE_VIDEO), 221);
  t.equal(opening({ ...WHOLE_VIDEO, at: at('07:01:07') }), 233);
  t.equal(opening({ ...WHOLE_VIDEO, at: at('07:05:00') }), 0);
});

test('a video that begins in the middle begins with what goes on', async (t) => {
  const second = { at: at('08:08:10'), endedAt: at('08:09:30') };
  t.strictSame(lines(chaptersOf(cut, second)), [
    '0 Перерва',
    '14 3. Про затвердження Програми «Безпечна громада» на 2026–2028 роки (продовження)',
    '44 Голосування № 9, за основу та в цілому: прийнято',
  ]);
  const [first] = chaptersOf(cut, { at: at('07:10:00'), endedAt: at('07:20:00') }, 'items');
  t.match(first, { startTime: 0, endTime: 600, kind: 'item', item: '1', resumed: true });
});

test('what is under way when a video begins is found in it: the speech, and the item with its debate', async (t) => {
  const second = { at: at('07:10:00'), endedAt: at('07:20:00'), address: 'https://rada.example/2.mp4' };
  t.strictSame(lines(chaptersOf(cut, second)).slice(0, 3), [
    '0 1. Про внесення змін до бюджету Вербівської міської територіальної громади на 2026 рік (продовження)',
    '0.001 Коваленко Зоряна Миронівна, доповідь (продовження)',
    '378 Жайворонок Лідія Яківна, запитання',
  ]);
  const places = videoPlacesOf(cut.turns, new Map([[1, second]]));
  const { agenda, speeches } = cut.sitting;
  t.match(agenda[0] && places.item(agenda[0].itemId), { seconds: 0 });
  t.match(speeches[0] && places.speech(speeches[0].position), { seconds: 0 });
  t.equal(agenda[1] && places.item(agenda[1].itemId), undefined, 'it was opened after the end');
});

test('a video without an end is told up to the close, and one that began after it holds nothing', async (t) => {
  const open = chaptersOf(cut, { at: WHOLE_VIDEO.at });
  t.equal(open.at(-1)?.kind, 'item');
  t.equal(open.at(-1)?.endTime, (Date.parse('2026-03-30T08:33:37.000Z') - Date.parse(WHOLE_VIDEO.at)) / 1000);
  t.strictSame(chaptersOf(cut, { at: at('12:00:00') }), []);
});

test('while the sitting goes on the chapters are those until now', async (t) => {
  const until = whole.slice(0, whole.findIndex(({ event }) => event.type === 'BallotOpened') + 1);
  t.strictSame(lines(chaptersOf(cutOf(until), WHOLE_VIDEO)), ['0 До початку засідання', '221 Відкриття засідання']);
  t.match(chaptersOf(cutOf(until), { at: at('11:00:00') }), [{ startTime: 0, kind: 'opening' }], 'just marked');
});

test('of a closed part there is that it was, and nothing else', async (t) => {
  const id = '8-1-1' as SittingId;
  const events = secretEvents();
  const convened = events[0]?.event;
  const own = convened?.type === 'SittingConvened' ? convened.data.sittingId : id;
  const video = { at: events[0]?.at ?? '', address: 'https://youtu.be/dQw4w9WgXcQ' };
  const desk = deskOf(own, events, video);
  const told = ['vtt', 'txt', 'json'].map((format) => desk.file(own, 1, format as 'vtt', 'all')).join('\n');
  t.match(told, /Закрита частина засідання/u);
  t.notMatch(told + JSON.stringify(desk.videos(own, 'all')), SECRET);
  const closed = chaptersOf(cutOf(events), video).filter(({ kind }) => kind === 'closed-part');
  t.equal(closed.length, 1);
  t.equal(closed[0]?.url, undefined, 'nobody is led there');
  const places = videoPlacesOf(turnsOf(events), new Map([[1, video]]));
  const all = proceedingsOf(events);
  for (const { ballotId, inClosedPart } of all?.ballots ?? [])
    t.equal(places.ballot(ballotId) === undefined, inClosedPart);
  for (const { position, inClosedPart } of all?.speeches ?? [])
    t.equal(places.speech(position) === undefined, inClosedPart);
});

test('a clock that is set back in the sitting takes no chapter back', async (t) => {
  const from = whole.findIndex(({ event }) => event.type === 'ItemOpened');
  const back = whole.map((one, place) =>
    place < from ? one : { ...one, at: new Date(Date.parse(one.at) - 180_000).toISOString() },
  );
  const starts = chaptersOf(cutOf(back), WHOLE_VIDEO).map(({ startTime }) => startTime);
  t.strictSame(
    starts,
    [...starts].sort((one, other) => one - other),
  );
  t.equal(new Set(starts).size, starts.length);
  const turns = turnsOf(back).turns.map(({ ms }) => ms);
  t.strictSame(
    turns,
    [...turns].sort((one, other) => one - other),
  );
});

test('an item opened by mistake and taken back has no chapter', async (t) => {
  const place = whole.findIndex(({ event }) => event.type === 'ItemOpened');
  const opened = whole[place];
  const itemId = opened?.event.type === 'ItemOpened' ? opened.event.data.itemId : undefined;
  if (!opened || itemId === undefined) throw new Error('no item');
  const taken: PlacedEvent = { ...opened, event: { type: 'ItemTakenBack', v: 1, data: { itemId } } };
  const turns = turnsOf([...whole.slice(0, place + 1), taken]).turns;
  t.notOk(turns.some(({ kind }) => kind === 'item'));
});

test('a ballot, an item and a speech lead to their second, in the video that holds it', async (t) => {
  const videos = new Map<number, Video>([
    [1, { ...WHOLE_VIDEO, endedAt: at('07:24:30') }],
    [2, { at: at('08:00:00'), address: 'https://rada.example/2.mp4' }],
    [3, { at: at('07:00:00') }],
  ]);
  const places = videoPlacesOf(cut.turns, videos);
  const ballot = (number: number) =>
    cut.sitting.ballots.find((one) => one.number === number)?.ballotId ?? ('' as BallotId);
  t.same(places.ballot(ballot(1)), {
    ...{ href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=341s', isExact: true, video: 1, seconds: 341 },
  });
  t.match(places.ballot(ballot(9)), { href: 'https://rada.example/2.mp4#t=534', video: 2 });
  t.equal(places.ballot(ballot(6)), undefined, 'held between two videos');
  t.equal(places.item(cut.sitting.agenda[0]?.itemId ?? ('' as never))?.seconds, 459);
  t.equal(places.speech(cut.sitting.speeches[0]?.position ?? 0)?.seconds, 474);
  t.match(places.video(1), { seconds: 221 });
  t.match(places.video(2), { seconds: 0 }, 'the sitting had begun');
  t.equal(places.video(3), undefined, 'it is found nowhere');
});

test('a ballot that was opened before its video began leads to where it ended', async (t) => {
  const first = cut.turns.turns.find(({ kind }) => kind === 'ballot');
  if (first?.kind !== 'ballot') throw new Error('no ballot');
  const began = new Date(first.ms + 1000).toISOString();
  const places = videoPlacesOf(cut.turns, new Map([[1, { at: began, address: 'https://rada.example/1.mp4' }]]));
  t.equal(places.ballot(first.ballotId)?.seconds, Math.floor(((first.endMs ?? 0) - first.ms - 1000) / 1000));
});

test('known moments of the sitting are offered, by which the beginning of its video is found', async (t) => {
  const anchors = anchorsOf(cut);
  t.match(anchors[0], { kind: 'opening', at: '2026-03-30T07:05:00.000Z' });
  t.match(anchors[1], { kind: 'ballot', title: /^Голосування № 1/u });
  t.match(anchors.filter(({ kind }) => kind === 'resumed').length, 3, 'after the alarm, the break, the closed part');
  t.match(anchors.at(-1), { kind: 'closing' });
});

test('JSON keeps to its schema, and so does what the page is told', async (t) => {
  Value.Assert(ChaptersFile, JSON.parse(golden().get('whole-sitting.json.snapshot.json') ?? ''));
  Value.Assert(SittingVideos, JSON.parse(JSON.stringify(deskOf(WHOLE, whole, WHOLE_VIDEO).videos(WHOLE, 'all'))));
  t.equal(deskOf(WHOLE, whole).videos('9-9-9' as SittingId, 'all'), undefined);
  t.equal(deskOf(WHOLE, whole, WHOLE_VIDEO).file(WHOLE, 2, 'vtt', 'all'), undefined);
});

test('a ballot that was opened in a closed part and is closed after it is told from the part’s end on', async (t) => {
  const events = secretEvents();
  const [opened, closed, ended] = (['BallotOpened', 'BallotClosed', 'ClosedPartEnded'] as const).map((type) =>
    events.findLastIndex(({ event }) => event.type === type),
  );
  const [voting, close, end] = [events[opened ?? 0], events[closed ?? 0], events[ended ?? 0]];
  if (!voting || !close || !end) throw new Error('no such events');
  const after = turnsOf([...events.slice(0, (opened ?? 0) + 1), end, close]).turns;
  t.match(after.at(-1), {
    kind: 'ballot',
    ms: Date.parse(end.at),
    endMs: Math.max(Date.parse(end.at), Date.parse(close.at)),
  });
});
