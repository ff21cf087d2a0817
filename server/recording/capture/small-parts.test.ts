import { test } from 'tap';
import type { CommittedEvent } from '../../hub/face.ts';
import { wholePages } from '../ogg/pages.ts';
import { sampleSettings } from '../testing/sample-settings.ts';
import { encoded } from '../testing/sound.ts';
import { DiskWatch } from './disk-watch.ts';
import { ffmpegArguments, inputOf } from './ffmpeg.ts';
import { findProgram } from './find-program.ts';
import { type Level, LevelMeter } from './levels.ts';
import { SilenceWatch } from './silence.ts';
import { troubleWords } from './trouble-words.ts';
import { standingAfter } from './wish.ts';

const pcm = (samples: number, amplitude: number, hz = 440): Buffer => {
  const bytes = Buffer.alloc(samples * 2);
  for (let at = 0; at < samples; at++)
    bytes.writeInt16LE(Math.round(amplitude * Math.sin((2 * Math.PI * hz * at) / 8000)), at * 2);
  return bytes;
};

test('the meter tells five levels a second, however the sound is cut on the way', (t) => {
  const whole: Level[] = [];
  new LevelMeter((level) => whole.push(level)).take(pcm(8000, 16_384));
  t.equal(whole.length, 5);
  t.ok(
    whole.every(({ peak, rms }) => Math.abs(peak + 6) < 0.1 && Math.abs(rms + 9) < 0.1),
    JSON.stringify(whole),
  );
  const cut: Level[] = [];
  const meter = new LevelMeter((level) => cut.push(level));
  const bytes = pcm(8000, 16_384);
  for (let at = 0; at < bytes.length; at += 333) meter.take(bytes.subarray(at, at + 333));
  t.same(cut, whole);
  const silent: Level[] = [];
  new LevelMeter((level) => silent.push(level)).take(Buffer.alloc(3200));
  t.same(silent, [{ peak: -100, rms: -100 }]);
  t.end();
});

test('somebody speaks and nothing is heard for the set time: alarm; sound ends it', (t) => {
  const watch = new SilenceWatch({ seconds: 20, dbfs: -50 });
  const hiss = { peak: -62, rms: -70 };
  watch.hear(hiss, 'speech', 1000);
  watch.hear(hiss, 'speech', 20_999);
  t.equal(watch.since(20_999), undefined);
  t.equal(watch.since(21_000), 1000);
  watch.hear({ peak: -20, rms: -30 }, 'speech', 21_200);
  t.equal(watch.since(60_000), undefined);
  t.end();
});

test('a pause in talk is no alarm, a dead line is; in a break nothing is heard', (t) => {
  const watch = new SilenceWatch({ seconds: 20, dbfs: -50 });
  watch.hear({ peak: -62, rms: -70 }, 'hall', 0);
  t.equal(watch.since(60_000), undefined);
  watch.hear({ peak: -100, rms: -100 }, 'hall', 60_000);
  t.equal(watch.since(80_000), 60_000);
  watch.hear({ peak: -100, rms: -100 }, 'nothing', 80_200);
  t.equal(watch.since(200_000), undefined);
  t.end();
});

test('room is told in minutes beside what has to stay free; a full disk has to have some more before it goes on', async (t) => {
  const disk = new DiskWatch(sampleSettings('/srv', { keepFreeGb: 2, warnMinutes: 60 }));
  const look = (bytes: number, atMs = 0) => disk.look(atMs, async () => bytes);
  await look(2_504_000_000);
  t.match(disk.state, { minutes: 1000 });
  t.notOk(disk.state?.low);
  await look(2_020_000_000);
  t.match(disk.state, { minutes: 39, low: true });
  await look(1_999_000_000);
  t.ok(disk.isFull);
  await look(2_100_000_000);
  t.ok(disk.isFull);
  await look(2_300_000_000);
  t.notOk(disk.isFull);
  disk.refused(0);
  await look(5_000_000_000, 59_000);
  t.ok(disk.isFull, 'one that has refused is let be for a minute');
  await look(5_000_000_000, 60_000);
  t.notOk(disk.isFull);
});

test('with the sitting it begins by itself; what a person asked stands over a restart, and a break goes on', (t) => {
  const HOUR = '2026-03-30T07:00:00.000Z';
  type Told = readonly [type: string, data?: object];
  const after = (start: 'with-sitting' | 'by-hand', ...told: Told[]) =>
    standingAfter(
      told.map(([type, data = {}]) => ({ event: { type, v: 1, data } as CommittedEvent['event'], at: HOUR })),
      start,
    );
  const [opened, closed, off]: Told[] = [['SittingOpened'], ['SittingClosed'], ['RecordingAsked', { record: false }]];
  const on: Told = ['RecordingAsked', { record: true }];
  const stopped = (why: string): Told => ['RecordingStopped', { why }];
  if (!opened || !closed || !off) throw new Error('nothing told');
  t.same(after('with-sitting'), { isWished: false });
  t.same(after('with-sitting', opened), { isWished: true });
  t.same(after('by-hand', opened), { isWished: false });
  t.same(after('by-hand', opened, on, stopped('power-cut')), { isWished: true });
  t.same(after('with-sitting', opened, stopped('closed-part'), off), { isWished: false }, 'in a closed part');
  t.same(after('with-sitting', opened, off, closed, opened), { isWished: true }, 'of another sitting');
  t.same(after('by-hand', on, opened, closed), { isWished: false }, 'the sitting is over');
  const adjourned: Told = ['SittingAdjourned'];
  t.same(after('with-sitting', opened, adjourned), { isWished: true, breakSinceMs: Date.parse(HOUR) });
  const long = [opened, adjourned, stopped('long-break')];
  t.same(after('with-sitting', ...long), { isWished: true, breakSinceMs: Number.NEGATIVE_INFINITY });
  t.same(after('with-sitting', ...long, on), { isWished: true }, 'a person began it in the break');
  t.same(after('with-sitting', ...long, ['SittingResumed']), { isWished: true });
  t.end();
});

test('why ffmpeg gave up is told in words, without passwords', (t) => {
  t.match(troubleWords(['[alsa] cannot open audio device hw:9 (Device or resource busy)']).uk, /зайняла інша програма/);
  t.match(troubleWords(['rtsp://u:secret@cam/1: Server returned 401 Unauthorized']).uk, /імʼя або пароль/);
  const unknown = troubleWords(['srt://u:secret@cam:1?passphrase=secret2: odd thing']);
  t.match(unknown.en, /odd thing|srt:\/\/cam/);
  t.notMatch(JSON.stringify(unknown), /secret/);
  t.equal(findProgram('no-such-program-at-all'), undefined);
  t.end();
});

test('ffmpeg is asked for pages that are short, and a network may name no file', (t) => {
  const network = inputOf({ kind: 'network', address: 'rtsp://mixer.lan/hall' });
  t.notMatch(network[network.indexOf('-protocol_whitelist') + 1], /file/);
  const all = ffmpegArguments(network, { codec: 'flac', bitrate: 64, channels: 2 });
  t.equal(all[all.indexOf('-page_duration') + 1], '60000');
  t.equal(all[all.indexOf('-c:a') + 1], 'flac');
  t.end();
});

test('granules count samples, though the source is stamped by a clock that steps or drifts', (t) => {
  const stamped = (how: string) => ['-f', 'lavfi', '-i', `sine=r=48000:d=4,asetpts='${how}'`];
  const stamps = { ahead: 'PTS+gt(T,2)*600/TB', back: 'PTS-gt(T,2)*1.5/TB', drifting: 'PTS*0.99', late: 'PTS+3/TB' };
  for (const codec of ['opus', 'flac'] as const)
    for (const [name, how] of Object.entries(stamps)) {
      const { pages } = wholePages(encoded(stamped(how), codec));
      const preSkip = codec === 'opus' ? 312 : 0;
      t.equal((pages.at(-1)?.granule ?? 0) - preSkip, 4 * 48_000, `${codec}: ${name}`);
    }
  t.end();
});
