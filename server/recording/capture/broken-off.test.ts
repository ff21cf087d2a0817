import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Test, test } from 'tap';
import type { RecordingEnd } from '#contract/recording';
import { digestOf } from '../../files/on-disk.ts';
import { systemClock } from '../../hub/clock.ts';
import { handClock } from '../../hub/testing/hand-clock.ts';
import { INDEX, type KeptRecording, keptRecordings } from '../store.ts';
import type { Heard } from '../testing/lone-recorder.ts';
import { sampleSettings } from '../testing/sample-settings.ts';
import { decoded, joined, RATE, shareOf, tones } from '../testing/sound.ts';
import { Capture, type CaptureOptions } from './capture.ts';
import { Encoder } from './encoder.ts';
import { findProgram } from './find-program.ts';
import { mendAll } from './mend.ts';

const LONE = join(import.meta.dirname, '..', 'testing', 'lone-recorder.js');

function folderOf(t: Test): string {
  const folder = mkdtempSync(join(tmpdir(), 'dzvin-sound-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A capture of this sound; what it tells is waited for. */
function capturing(t: Test, folder: string, input: NonNullable<CaptureOptions['input']>) {
  const ended: RecordingEnd[] = [];
  const waits = new Set<() => void>();
  const look = () => {
    for (const wait of waits) wait();
  };
  const capture = new Capture({
    ...{ settings: sampleSettings(folder), clock: systemClock, log: pino({ enabled: false }), input },
    free: async () => 1e12,
    told: {
      began: look,
      ended: (_, why) => {
        ended.push(why);
        look();
      },
      level: look,
      beat: look,
    },
  });
  t.teardown(() => capture.stop());
  const until = (isSo: () => boolean) =>
    new Promise<void>((resolve) => {
      const wait = () => {
        if (!isSo()) return;
        waits.delete(wait);
        resolve();
      };
      waits.add(wait);
      wait();
    });
  return { capture, ended, until };
}

/** Every segment is as the index says, and holds nothing but this tone. */
async function isWhole(t: Test, kept: KeptRecording, hz: number) {
  for (const { file, sha256, bytes } of kept.segments) {
    t.equal(await digestOf(join(kept.folder, file)), sha256);
    t.equal(statSync(join(kept.folder, file)).size, bytes);
  }
  const samples = decoded(joined(kept));
  t.ok(shareOf(hz, samples) > 0.99, `${kept.head.recordingId}: ${shareOf(hz, samples)}`);
  return samples.length / RATE;
}

test('an encoder that is killed loses nothing that came, and another goes on', async (t) => {
  const folder = folderOf(t);
  const { capture, ended, until } = capturing(t, folder, { arguments: ['-re', ...tones([440, 20])], isPaced: true });
  await capture.open();
  capture.keep({ fromMs: Number.NEGATIVE_INFINITY });
  capture.listen(true);
  await until(() => capture.running !== undefined && capture.level !== undefined);
  const [first, before] = [capture.pid, capture.running?.recordingId];
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => capture.running !== undefined && capture.running.recordingId !== before);
  t.not(capture.pid, first);
  await capture.stop();
  t.same(ended, ['input-lost', 'hub-stopped']);
  const kept = await keptRecordings(folder);
  t.equal(kept.length, 2);
  for (const one of kept) await isWhole(t, one, 440);
});

test('a hub that is killed leaves no encoder behind and less than two seconds unwritten', async (t) => {
  const folder = folderOf(t);
  const hub = fork(LONE, [folder, 'opus', 'paced', '-re', ...tones([440, 30])]);
  const [{ encoder = 0 }] = (await once(hub, 'message')) as [Heard];
  await once(hub, 'message');
  const [recording] = await keptRecordings(folder);
  const heardMs = Date.now() - (recording?.head.atMs ?? 0);
  hub.kill('SIGKILL');
  await once(hub, 'exit');
  await gone(encoder);
  const mended = await mendAll(folder, 'power-cut');
  t.equal(mended.length, 1);
  const [kept] = await keptRecordings(folder);
  if (!kept) throw new Error('nothing kept');
  t.match(kept.ended, { why: 'power-cut' });
  const seconds = await isWhole(t, kept, 440);
  t.ok(seconds > heardMs / 1000 - 2, `${seconds} s of ${heardMs} ms`);
  t.same(await mendAll(folder, 'power-cut'), [], 'mended once');
});

test('a torn page and a torn line cost themselves alone', async (t) => {
  const folder = folderOf(t);
  const { capture, ended, until } = capturing(t, folder, { arguments: tones([440, 70]), isPaced: false });
  await capture.open();
  capture.keep({ fromMs: Number.NEGATIVE_INFINITY });
  capture.listen(true);
  await until(() => ended.length > 0);
  await capture.stop();
  const [whole] = await keptRecordings(folder);
  if (!whole) throw new Error('nothing kept');
  t.ok(whole.segments.length > 1);
  const last = whole.segments.at(-1)?.file ?? '';
  const index = join(whole.folder, INDEX);
  const lines = readFileSync(index, 'utf8').split('\n');
  truncateSync(index, lines.slice(0, 2).join('\n').length + 1);
  appendFileSync(index, '{"segment":{"file":"0000');
  truncateSync(join(whole.folder, last), statSync(join(whole.folder, last)).size - 100);
  t.equal((await mendAll(folder, 'power-cut')).length, 1);
  const [kept] = await keptRecordings(folder);
  if (!kept) throw new Error('nothing kept');
  t.same(kept.segments[0], whole.segments[0], 'what was closed is as it was');
  t.match(kept.segments.at(-1), { file: last, mended: true });
  const seconds = await isWhole(t, kept, 440);
  const before = whole.segments.reduce((sum, { samples }) => sum + samples, 0) / RATE;
  t.ok(before - seconds <= 0.1, `${before} → ${seconds}`);
});

test('a disk that takes no more loses no closed segment, and says so', async (t) => {
  const folder = folderOf(t);
  /* What can't be foretold takes five times the room of a tone: the second segment finds none. */
  const graph =
    'sine=frequency=440:sample_rate=48000:duration=61[a];anoisesrc=r=48000:d=30[b];[a][b]concat=n=2:v=0:a=1';
  const limited = { execPath: 'prlimit', execArgv: ['--fsize=2400000', process.execPath] };
  const hub = fork(LONE, [folder, 'flac', 'unpaced', '-f', 'lavfi', '-i', graph], limited);
  t.teardown(() => hub.kill('SIGKILL'));
  const heard = await new Promise<Heard>((resolve) => {
    hub.on('message', (message: Heard) => message.ended && resolve(message));
  });
  t.equal(heard.ended, 'disk-full');
  t.match(heard.why, /забракло місця/);
  const [kept] = await keptRecordings(folder);
  if (!kept) throw new Error('nothing kept');
  t.match(kept.ended, { why: 'disk-full' });
  t.match(kept.segments, [{ file: '000001.oga' }, { file: '000002.oga', mended: true }]);
  for (const { file, sha256 } of kept.segments) t.equal(await digestOf(join(kept.folder, file)), sha256);
  const [first] = kept.segments;
  const samples = decoded(readFileSync(join(kept.folder, first?.file ?? '')));
  t.ok(shareOf(440, samples) > 0.99, `${shareOf(440, samples)} of ${samples.length / RATE} s`);
});

test('an encoder that is missing or ends at once is tried again after 0, 1, 2, 5, 10, 10 s', (t) => {
  const clock = handClock();
  const tried: number[] = [];
  const heard = {
    began: () => undefined,
    stream: () => undefined,
    meter: () => undefined,
    over: (why?: { uk: string }) => {
      tried.push(clock.monotonicMs());
      t.match(why?.uk, /Немає програми ffmpeg: встановіть пакет ffmpeg/);
    },
  };
  const encoder = new Encoder({ arguments: [], clock, heard, program: () => undefined });
  encoder.start();
  for (let second = 0; second < 31; second++) clock.pass(second === 0 ? 0 : 1000);
  t.same(tried, [0, 1000, 3000, 8000, 18_000, 28_000]);
  t.end();
});

test('a machine that can start no program is told, and it is tried again', (t) => {
  const clock = handClock();
  const why: (string | undefined)[] = [];
  const heard = { began: () => undefined, stream: () => undefined, meter: () => undefined };
  const over = (told?: { en: string }) => void why.push(told?.en);
  const tooLong = ['x'.repeat(200_000)];
  const encoder = new Encoder({ arguments: tooLong, clock, heard: { ...heard, over }, program: () => '/bin/true' });
  encoder.start();
  clock.pass(0);
  clock.pass(1000);
  t.match(why, [/E2BIG/, /E2BIG/]);
  t.end();
});

test('an encoder that is wanted again before it is gone has not broken off', async (t) => {
  const clock = handClock();
  let began = 0;
  const why = await new Promise<unknown>((over) => {
    const heard = { began: () => void began++, stream: () => undefined, meter: () => undefined, over };
    const encoder = new Encoder({ arguments: ['60'], clock, heard, program: () => findProgram('sleep') });
    t.teardown(() => encoder.stop());
    encoder.start();
    clock.pass(0);
    void encoder.stop();
    encoder.start();
  });
  t.equal(why, undefined);
  clock.pass(0);
  t.equal(began, 2, 'and another goes on at once');
});

/** Resolves when there is no such process any more, or only its name. */
async function gone(pid: number): Promise<void> {
  const stat = (() => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8');
    } catch {
      return ') Z';
    }
  })();
  if (/\) Z/.test(stat)) return;
  await new Promise((resolve) => setImmediate(resolve));
  await gone(pid);
}
