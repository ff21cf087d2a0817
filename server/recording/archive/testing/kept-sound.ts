/**
 * Recordings for tests: tones one after another, encoded by ffmpeg as the recorder has it do, kept as `store.ts` tells;
 * and what of a tone is heard in a file afterwards.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { SoundCodec } from '#contract/recording';
import { type Page, wholePages } from '../../ogg/pages.ts';
import { streamHead } from '../../ogg/stream-head.ts';
import { EXTENSION, INDEX, type IndexLine, type KeptSegment } from '../../store.ts';

export const RATE = 48_000;
/** Silence when `hz` is 0. */
export type Tone = { readonly hz: number; readonly ms: number };
export type Keeping = {
  readonly codec: SoundCodec;
  /** Instant of the first sample, ms since the epoch. */
  readonly atMs: number;
  readonly segmentMs?: number;
  readonly channels?: number;
  /** By so much the wall clock had stepped when it begins, ms. */
  readonly steppedMs?: number;
};

const AMPLITUDE = 9000;
const PAGE_US = '60000';

function samplesOf(tones: readonly Tone[]): Buffer {
  const counts = tones.map(({ ms }) => Math.round((ms * RATE) / 1000));
  const sound = Buffer.alloc(2 * counts.reduce((sum, count) => sum + count, 0));
  let at = 0;
  for (const [index, { hz }] of tones.entries()) {
    for (let sample = 0; sample < (counts[index] ?? 0); sample += 1, at += 2)
      sound.writeInt16LE(Math.round(AMPLITUDE * Math.sin((2 * Math.PI * hz * sample) / RATE)), at);
  }
  return sound;
}

async function ffmpeg(args: readonly string[], input?: Buffer): Promise<Buffer> {
  const child = spawn('ffmpeg', ['-hide_banner', '-loglevel', 'error', ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const done = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const bytes = await buffer(child.stdout);
  const code = await done;
  if (code !== 0) throw new Error(`ffmpeg: ${code}`);
  return bytes;
}

const known = new Map<string, Promise<Buffer>>();

/** The same tones are encoded once. */
function encodedTones(tones: readonly Tone[], codec: SoundCodec, channels: number): Promise<Buffer> {
  const key = JSON.stringify([tones, codec, channels]);
  const bytes = known.get(key) ?? encoded(samplesOf(tones), codec, channels);
  known.set(key, bytes);
  return bytes;
}

const encoded = (sound: Buffer, codec: SoundCodec, channels: number): Promise<Buffer> =>
  ffmpeg(
    [
      ...['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0', '-ac', String(channels)],
      ...(codec === 'flac' ? ['-c:a', 'flac'] : ['-c:a', 'libopus', '-b:a', '32k', '-frame_duration', '20']),
      ...['-page_duration', PAGE_US, '-f', 'ogg', 'pipe:1'],
    ],
    sound,
  );

/** Keeps the tones as a recording below `recordings`. @returns its folder. */
export async function keepTones(recordings: string, tones: readonly Tone[], keeping: Keeping): Promise<string> {
  const { codec, atMs, segmentMs = 10_000, channels = 1, steppedMs } = keeping;
  const { pages } = wholePages(await encodedTones(tones, codec, channels));
  const head = streamHead(pages);
  if (!head) throw new Error('no stream');
  const recordingId = `${new Date(atMs).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
  const folder = join(recordings, recordingId);
  mkdirSync(folder, { recursive: true });
  const { rate, preSkip } = head;
  const first = {
    format: 'recording/1',
    recordingId,
    codec,
    rate,
    channels,
    preSkip,
    fromSample: 0,
    source: 'test',
    atMs,
    ...(steppedMs !== undefined && { stepped: { byMs: steppedMs, atMs } }),
  };
  const lines: IndexLine[] = [];
  let fromSample = 0;
  const header = pages.filter(({ granule }) => granule === 0);
  for (const group of grouped(pages.slice(header.length), (segmentMs * rate) / 1000)) {
    const endSample = Math.min((group.at(-1)?.granule ?? 0) - preSkip, Number.MAX_SAFE_INTEGER);
    const place = { number: lines.length + 1, fromSample, endSample, atMs: atMs + (fromSample / rate) * 1000, rate };
    lines.push({ segment: kept(folder, codec, [...header, ...group], place) });
    fromSample = endSample;
  }
  const ms = Math.round((fromSample / rate) * 1000);
  lines.push({ ended: { why: 'sitting-closed', atMs: atMs + ms, ms } });
  writeFileSync(join(folder, INDEX), [first, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
  return folder;
}

function grouped(pages: readonly Page[], samples: number): Page[][] {
  const groups: Page[][] = [];
  for (const page of pages) {
    const index = Math.floor(((page.granule ?? 0) - 1) / samples);
    groups[index] = [...(groups[index] ?? []), page];
  }
  return groups.filter((group) => group.length > 0);
}

type Place = { number: number; fromSample: number; endSample: number; atMs: number; rate: number };

function kept(folder: string, codec: SoundCodec, pages: readonly Page[], place: Place): KeptSegment {
  const { number, fromSample, endSample, atMs, rate } = place;
  const bytes = Buffer.concat(pages.map((page) => page.bytes));
  const file = `${String(number).padStart(6, '0')}.${EXTENSION[codec]}`;
  writeFileSync(join(folder, file), bytes);
  const samples = endSample - fromSample;
  const headerBytes = pages.filter(({ granule }) => granule === 0).reduce((sum, page) => sum + page.bytes.length, 0);
  return {
    ...{ file, atMs: Math.round(atMs), ms: Math.round((samples / rate) * 1000), fromSample, samples },
    ...{ bytes: bytes.length, headerBytes, sha256: createHash('sha256').update(bytes).digest('hex') },
  };
}

/** The sound of a file as any player hears it: one channel, signed 16 bits. @throws when a check sum in it is wrong. */
export async function heard(path: string): Promise<Int16Array> {
  const bytes = await ffmpeg([
    '-xerror',
    '-err_detect',
    'crccheck+explode',
    '-i',
    path,
    '-ac',
    '1',
    '-ar',
    String(RATE),
    '-f',
    's16le',
    'pipe:1',
  ]);
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 2)));
}

/** Which of these tones each 10 ms of the sound is of, 0 where none is loud. Goertzel's algorithm. */
export function tonesIn(sound: Int16Array, hertz: readonly number[]): number[] {
  const window = RATE / 100;
  const count = Math.floor(sound.length / window);
  return Array.from({ length: count }, (_, index) => {
    const part = sound.subarray(index * window, (index + 1) * window);
    const powers = hertz.map((hz) => ({ hz, power: goertzel(part, hz) }));
    const loudest = powers.toSorted((one, other) => other.power - one.power)[0];
    return loudest && loudest.power > (AMPLITUDE / 8) ** 2 ? loudest.hz : 0;
  });
}

/** Square of the amplitude of one tone. */
function goertzel(part: Int16Array, hz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / RATE);
  let before = 0;
  let last = 0;
  for (const sample of part) {
    const next = sample + coefficient * last - before;
    before = last;
    last = next;
  }
  return (last * last + before * before - coefficient * last * before) / (part.length / 2) ** 2;
}
