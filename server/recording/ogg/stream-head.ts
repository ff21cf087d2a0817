/**
 * What the first packet of a stream says: Opus (RFC 7845, section 5.1) or FLAC in Ogg (xiph.org/flac/ogg_mapping.html).
 * In: the pages before the first sound. Out: how its granules are read.
 */
import type { SoundCodec } from '#contract/recording';
import { type Page, packetsOf } from './pages.ts';

/** Opus counts its granules at this rate, whatever the microphone gave, samples a second. */
const OPUS_RATE = 48_000;
const FLAC_STREAMINFO_AT = 17;

/** `preSkip`: so many samples before the first one that is played. */
export type StreamHead = {
  readonly codec: SoundCodec;
  /** Samples a second, as granules count them. */
  readonly rate: number;
  readonly channels: number;
  readonly preSkip: number;
};

/** Undefined when it is neither Opus nor FLAC. */
export function streamHead(pages: readonly Page[]): StreamHead | undefined {
  const packet = pages[0] && packetsOf(pages[0])[0];
  if (packet === undefined) return undefined;
  if (packet.subarray(0, 8).toString('latin1') === 'OpusHead' && packet.length >= 19)
    return { codec: 'opus', rate: OPUS_RATE, channels: packet[9] ?? 1, preSkip: packet.readUInt16LE(10) };
  const isFlac = packet.subarray(1, 5).toString('latin1') === 'FLAC';
  return isFlac && packet.length >= FLAC_STREAMINFO_AT + 34 ? flacHead(packet.subarray(FLAC_STREAMINFO_AT)) : undefined;
}

/** STREAMINFO: twenty bits of rate and three of channels begin at its tenth byte. */
const flacHead = (info: Buffer): StreamHead => ({
  codec: 'flac',
  rate: info.readUIntBE(10, 3) >>> 4,
  channels: (((info[12] ?? 0) >>> 1) & 0b111) + 1,
  preSkip: 0,
});
