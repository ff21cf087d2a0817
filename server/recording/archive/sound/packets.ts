/**
 * Packets of what was recorded, each with its instant: what a cut is made of. In: a recording as it is kept; out: its
 * packets in the order of time. A page that is damaged is passed over by its check sum, with what it holds.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SoundCodec } from '#contract/recording';
import { packetsOf, wholePages } from '../../ogg/pages.ts';
import type { KeptRecording, KeptSegment } from '../../store.ts';
import { silenceIn } from '../recorded.ts';
import type { Span } from '../timeline.ts';
import { flacInfoOf, flacSamples } from './flac.ts';
import { isOpusHead, isOpusTags, opusSamples } from './opus.ts';

/** `fromSample`: of the recording's stream, at its `rate`; negative where the encoder put something before the sound. */
export type Packet = {
  readonly bytes: Uint8Array;
  readonly samples: number;
  readonly fromSample: number;
  readonly atMs: number;
};
/** What a file of the archive begins with: OpusHead, or STREAMINFO of FLAC. */
export type Format = {
  readonly codec: SoundCodec;
  readonly rate: number;
  readonly channels: number;
  readonly head: Buffer;
};

const KEPT_SEGMENTS = 2;

export class SoundReader {
  readonly #recording: KeptRecording;
  readonly #read = new Map<string, readonly Packet[]>();

  constructor(recording: KeptRecording) {
    this.#recording = recording;
  }

  /** Undefined when no segment can be read. */
  async format(): Promise<Format | undefined> {
    const { folder, segments, head } = this.#recording;
    const { codec, rate, channels } = head;
    for (const { file } of segments) {
      const bytes = await readFile(join(folder, file)).catch(() => undefined);
      const first = bytes && wholePages(bytes.subarray(0, FIRST_PAGES)).pages[0];
      const packet = first && packetsOf(first)[0];
      const found = packet && (codec === 'opus' ? opusHeadIn(packet) : flacInfoOf(packet));
      if (found) return { codec, rate, channels, head: Buffer.from(found) };
    }
    return undefined;
  }

  /** Packets of which more than half lies in this time. */
  async *within({ fromMs, toMs }: Span): AsyncGenerator<Packet> {
    for (const segment of this.#recording.segments) {
      if (segment.atMs > toMs || segment.atMs + segment.ms + EDGE_MS < fromMs) continue;
      for (const packet of await this.#packets(segment)) {
        const middleMs = packet.atMs + (packet.samples / this.#recording.head.rate) * 500;
        if (middleMs >= fromMs && middleMs < toMs) yield packet;
      }
    }
  }

  /** What of it can't be read any more: files that are gone, and of those with another digest what no packet holds. */
  async lost(): Promise<readonly Span[]> {
    const lost: Span[] = [];
    for (const segment of this.#recording.segments) {
      const bytes = await readFile(join(this.#recording.folder, segment.file)).catch(() => Buffer.alloc(0));
      if (createHash('sha256').update(bytes).digest('hex') === segment.sha256) continue;
      const { rate } = this.#recording.head;
      const held = packetsIn(bytes, segment, this.#recording.head).map(({ atMs, samples }) => ({
        fromMs: atMs,
        toMs: atMs + (samples / rate) * 1000,
      }));
      const whole = { fromMs: segment.atMs, toMs: segment.atMs + segment.ms };
      lost.push(...silenceIn(held, whole).filter(({ fromMs, toMs }) => toMs - fromMs > ROUNDED_MS));
    }
    return lost;
  }

  async #packets(segment: KeptSegment): Promise<readonly Packet[]> {
    const known = this.#read.get(segment.file);
    if (known) return known;
    const bytes = await readFile(join(this.#recording.folder, segment.file)).catch(() => Buffer.alloc(0));
    const packets = packetsIn(bytes, segment, this.#recording.head);
    if (this.#read.size >= KEPT_SEGMENTS) this.#read.delete([...this.#read.keys()][0] ?? '');
    this.#read.set(segment.file, packets);
    return packets;
  }
}

/** Bytes in which the first page of a file lies. */
const FIRST_PAGES = 4096;
/** By so much a segment may end later than it tells: its last packet. */
const EDGE_MS = 250;
/** Instants are rounded: less is no loss. */
const ROUNDED_MS = 10;
const CAPTURE = 'OggS';
const opusHeadIn = (packet: Buffer): Buffer | undefined => (isOpusHead(packet) ? packet : undefined);

function packetsIn(file: Buffer, segment: KeptSegment, head: KeptRecording['head']): readonly Packet[] {
  const samplesOf = head.codec === 'opus' ? soundOfOpus : flacSamples;
  const packets: Packet[] = [];
  let endedAt = Number.NEGATIVE_INFINITY;
  for (const { page, granule } of soundPages(file)) {
    const found = packetsOf(page).map((bytes) => ({ bytes, samples: samplesOf(bytes) }));
    const length = found.reduce((sum, { samples }) => sum + samples, 0);
    /* The last page of a stream may end before its last packet does. */
    let fromSample = Math.max(endedAt, granule - head.preSkip - length);
    for (const { bytes, samples } of found) {
      if (samples === 0) continue;
      const atMs = segment.atMs + ((fromSample - segment.fromSample) / head.rate) * 1000;
      packets.push({ bytes, samples, fromSample, atMs });
      fromSample += samples;
    }
    endedAt = fromSample;
  }
  return packets;
}

const soundOfOpus = (packet: Uint8Array): number =>
  isOpusHead(packet) || isOpusTags(packet) ? 0 : opusSamples(packet);

/** Pages on which a packet ends; behind a damaged one it goes on with the next that is good. */
function* soundPages(file: Buffer) {
  for (let at = 0; at !== -1 && at < file.length; ) {
    const { pages, bytes } = wholePages(file.subarray(at));
    for (const page of pages) if (page.granule !== undefined) yield { page, granule: page.granule };
    at = file.indexOf(CAPTURE, at + Math.max(bytes, 1));
  }
}
