/** Sound for tests: made by ffmpeg, decoded by it, listened to by the Goertzel algorithm. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ffmpegArguments } from '../capture/ffmpeg.ts';
import type { KeptRecording } from '../store.ts';

export const RATE = 48_000;

/** Arguments for a source that plays these tones one after another, Hz and seconds each. */
export function tones(...parts: readonly (readonly [hz: number, seconds: number])[]): readonly string[] {
  const at = parts.map((_, index) => parts.slice(0, index).reduce((sum, [, seconds]) => sum + seconds, 0));
  /* Each part ends where the next begins. */
  const expression = parts
    .map(
      ([hz, seconds], index) =>
        `between(t,${at[index]},${(at[index] ?? 0) + seconds - 1 / (2 * RATE)})*0.25*sin(2*PI*${hz}*t)`,
    )
    .join('+');
  const length = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
  return ['-f', 'lavfi', '-i', `aevalsrc='${expression}':s=${RATE}:d=${length}`];
}

/** The encoder's whole stream, at once. */
export function encoded(input: readonly string[], codec: 'opus' | 'flac' = 'opus'): Buffer {
  const all = [...ffmpegArguments(input, { codec, bitrate: 64, channels: 1 })];
  const toOgg = all.slice(0, all.indexOf('pipe:1') + 1);
  return spawnSync('ffmpeg', toOgg, { maxBuffer: 1e8 }).stdout;
}

/** Samples of Ogg bytes, 48 kHz, one channel. */
export function decoded(ogg: Buffer): Int16Array {
  const args = [
    '-loglevel',
    'error',
    '-f',
    'ogg',
    '-i',
    'pipe:0',
    '-ac',
    '1',
    '-ar',
    String(RATE),
    '-f',
    's16le',
    'pipe:1',
  ];
  const { stdout } = spawnSync('ffmpeg', args, { input: ogg, maxBuffer: 1e9 });
  return new Int16Array(stdout.buffer, stdout.byteOffset, stdout.length >> 1);
}

/** All sound of a recording as one stream, put together as `store.ts` says. */
export const joined = ({ folder, segments }: KeptRecording): Buffer =>
  Buffer.concat(
    segments.map(({ file, headerBytes }, at) => readFileSync(join(folder, file)).subarray(at === 0 ? 0 : headerBytes)),
  );

/** How much of this tone is in these samples: 1 for nothing else, near 0 for none. */
export function shareOf(hz: number, samples: Int16Array): number {
  const turn = 2 * Math.cos((2 * Math.PI * hz) / RATE);
  let [before, last, energy] = [0, 0, 0];
  for (const sample of samples) {
    [before, last] = [last, sample + turn * last - before];
    energy += sample * sample;
  }
  const power = last * last + before * before - turn * last * before;
  return energy === 0 ? 0 : power / ((energy * samples.length) / 2);
}
