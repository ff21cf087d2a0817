import { test } from 'tap';
import type { CouncilEvent } from '#contract/events';
import type { SittingId } from '#contract/ids';
import { type CouncilState, emptyCouncil } from './council-state.ts';
import { type CouncilCommand, type CouncilCommandOf, decideCouncil } from './decide.ts';
import { evolveCouncil } from './evolve.ts';
import { runningVideo, videosOf } from './videos.ts';

const [sittingId, other] = ['8-14-1' as SittingId, '8-14-2' as SittingId];
const known: CouncilState = { ...emptyCouncil, sittings: new Set([sittingId, other]) };
const at = (time: string) => `2026-03-30T${time}.000Z`;
const YOUTUBE = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

const told = (state: CouncilState, event: CouncilEvent) => evolveCouncil(state, event, at('12:00:00'));
/** The council after these orders, each of which was carried out. */
const after = (...commands: readonly CouncilCommand[]): CouncilState =>
  commands.reduce((state, command) => {
    const decided = decideCouncil(state, command);
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.events.reduce(told, state);
  }, known);
const codeOf = (state: CouncilState, command: CouncilCommand) => {
  const decided = decideCouncil(state, command);
  return decided.ok ? `${decided.events.length} events` : decided.refusal.code;
};
const mark = (time: string, video?: number): CouncilCommandOf<'mark-stream'> => ({
  ...{ type: 'mark-stream', sittingId, at: at(time) },
  ...(video !== undefined && { video }),
});
const end = (time: string, video?: number): CouncilCommandOf<'end-stream'> => ({
  ...{ type: 'end-stream', sittingId, at: at(time) },
  ...(video !== undefined && { video }),
});
const link = (address?: string, video = 1): CouncilCommand => ({
  ...{ type: 'link-video', sittingId, video },
  ...(address !== undefined && { address }),
});
const shown = (state: CouncilState, of = sittingId) => [...videosOf(state, of)];

test('the first press marks the first video, and a press while it runs corrects its beginning', async (t) => {
  const marked = after(mark('07:00:10'));
  t.same(shown(marked), [[1, { at: at('07:00:10'), from: 'person' }]]);
  t.same(shown(after(mark('07:00:10'), mark('06:59:58'))), [[1, { at: at('06:59:58'), from: 'person' }]]);
  t.equal(runningVideo(marked, sittingId), 1);
  t.same(shown(marked, other), [], 'each sitting has its own');
});

test('after the end of a video the next press begins another', async (t) => {
  const two = after(mark('07:00:00'), end('08:00:00'), mark('08:15:00'));
  t.same(
    shown(two).map(([number, video]) => [number, video.at, video.endedAt]),
    [
      [1, at('07:00:00'), at('08:00:00')],
      [2, at('08:15:00'), undefined],
    ],
  );
  t.equal(runningVideo(two, sittingId), 2);
  t.equal(runningVideo(after(mark('07:00:00'), end('08:00:00')), sittingId), undefined);
});

test('a mark is moved however long the sitting is over; the end and the address stay', async (t) => {
  const linked = after(mark('07:00:00'), end('09:00:00'), link(YOUTUBE), mark('06:56:19', 1));
  t.same(shown(linked), [[1, { at: at('06:56:19'), from: 'person', endedAt: at('09:00:00'), address: YOUTUBE }]]);
});

test('a video never ends before it begins, whichever of the two is moved', async (t) => {
  const ended = after(mark('07:00:00'), end('09:00:00'));
  t.equal(codeOf(after(mark('07:00:00')), end('06:59:59')), 'VIDEO_ENDS_BEFORE');
  t.equal(codeOf(ended, end('06:00:00', 1)), 'VIDEO_ENDS_BEFORE');
  t.equal(codeOf(ended, mark('09:00:01', 1)), 'VIDEO_BEGINS_AFTER');
  t.equal(codeOf(ended, mark('09:00:00', 1)), '1 events', 'of no length');
  t.match(shown(after(mark('07:00:00'), end('08:00:00'), end('08:05:00', 1))), [[1, { endedAt: at('08:05:00') }]]);
});

test('one sitting may be shown in two videos at once, each marked by its number', async (t) => {
  const both = after(mark('07:00:00'), mark('07:00:30', 2));
  t.equal(shown(both).length, 2);
  t.equal(runningVideo(both, sittingId), 2);
  t.match(shown(after(mark('07:00:00'), mark('07:00:30', 2), end('08:00:00', 1))), [[1, { endedAt: at('08:00:00') }]]);
});

test('videos are numbered without a gap, and what is not marked neither ends nor is found', async (t) => {
  t.equal(codeOf(known, mark('07:00:00', 2)), 'NO_SUCH_VIDEO');
  t.equal(codeOf(known, end('07:00:00')), 'NO_SUCH_VIDEO');
  t.equal(codeOf(known, end('07:00:00', 1)), 'NO_SUCH_VIDEO');
  t.equal(codeOf(known, link(YOUTUBE)), 'NO_SUCH_VIDEO');
  t.equal(codeOf(after(mark('07:00:00'), end('08:00:00')), end('08:30:00')), 'NO_SUCH_VIDEO', 'none runs');
  const all = Array.from({ length: 50 }, (_, place) => mark('07:00:00', place + 1));
  t.equal(codeOf(after(...all), mark('07:00:00', 51)), 'TOO_MANY_VIDEOS');
});

test('the same said again is no event', async (t) => {
  const linked = after(mark('07:00:00'), end('08:00:00'), link(YOUTUBE));
  t.equal(codeOf(linked, mark('07:00:00', 1)), '0 events');
  t.equal(codeOf(linked, { ...mark('07:00:00', 1), at: '2026-03-30T10:00:00+03:00' }), '0 events');
  t.equal(codeOf(linked, end('08:00:00', 1)), '0 events');
  t.equal(codeOf(linked, link(YOUTUBE)), '0 events');
});

test('a video is of a sitting that was convened, at a time that exists', async (t) => {
  t.equal(codeOf(known, { ...mark('07:00:00'), sittingId: '9-9-9' as SittingId }), 'UNKNOWN_SITTING');
  t.equal(codeOf(known, { ...mark('07:00:00'), at: '2026-02-30T10:00:00Z' }), 'NO_SUCH_DATE');
  t.equal(codeOf(after(mark('07:00:00')), { ...end('07:00:00'), at: '2026-02-30T10:00:00Z' }), 'NO_SUCH_DATE');
});

test('an address is one of the web, and without a password', async (t) => {
  const marked = after(mark('07:00:00'));
  for (const address of [
    YOUTUBE,
    'https://youtu.be/dQw4w9WgXcQ?si=abc',
    'https://vimeo.com/76979871',
    'https://www.facebook.com/rada/videos/1234567890',
    'http://rada.example/video/2026-03-30.mp4',
  ])
    t.equal(codeOf(marked, link(address)), '1 events', address);
  for (const address of [
    'https://admin:secret@rada.example/video.mp4',
    'https://admin@rada.example/video.mp4',
    'ftp://rada.example/video.mp4',
    'javascript:alert(1)',
    'file:///home/rada/video.mp4',
    'rtmp://live.example/key',
    'youtube.com/watch?v=dQw4w9WgXcQ',
    'Дивіться https://youtu.be/dQw4w9WgXcQ',
    'https://youtu.be/dQw4w9WgXcQ запис засідання',
  ])
    t.equal(codeOf(marked, link(address)), 'NOT_A_VIDEO_ADDRESS', address);
});

test('an address is taken back, and the mark stays', async (t) => {
  const bare = after(mark('07:00:00'), link(YOUTUBE), link());
  t.same(shown(bare), [[1, { at: at('07:00:00'), from: 'person' }]]);
  t.equal(codeOf(bare, link()), '0 events');
});

test('what the encoder tells of the end of an unknown video changes nothing', async (t) => {
  const state = told(known, { type: 'StreamEnded', v: 1, data: { sittingId, video: 1, at: at('08:00:00') } });
  t.same(shown(state), []);
});

test('a video is marked near its sitting: a day before it at the most, or two months after', async (t) => {
  const convened = { ...known, beginnings: new Map([[sittingId, at('07:00:00')]]) };
  const code = (when: string) => codeOf(convened, { type: 'mark-stream', sittingId, at: when });
  t.equal(code('2026-03-29T07:00:00.000Z'), '1 events');
  t.equal(code('2026-03-29T06:59:59.000Z'), 'VIDEO_FAR_FROM_SITTING');
  t.equal(code('1970-01-01T00:00:00.000Z'), 'VIDEO_FAR_FROM_SITTING');
  t.equal(code('2026-05-29T07:00:00.000Z'), '1 events');
  t.equal(code('2999-01-01T00:00:00.000Z'), 'VIDEO_FAR_FROM_SITTING');
});

test('an address with a password is refused without telling it; one of the own network leads nobody anywhere', async (t) => {
  const decided = decideCouncil(after(mark('07:00:00')), link('https://rada:s3cret@video.example/1'));
  t.notMatch(JSON.stringify(decided), 's3cret');
  for (const host of [
    '192.168.0.1',
    '10.0.0.7',
    '172.20.1.1',
    'localhost:8080',
    'obs',
    'nas.local',
    '[::1]',
    '[fd00::5]',
  ])
    t.equal(codeOf(after(mark('07:00:00')), link(`http://${host}/v.mp4`)), 'VIDEO_ADDRESS_INSIDE', host);
  for (const host of ['172.32.0.1', '11.0.0.1', 'video.rada.gov.ua', '[2a00:1450::1]'])
    t.equal(codeOf(after(mark('07:00:00')), link(`https://${host}/v.mp4`)), '1 events', host);
});
