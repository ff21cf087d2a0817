/** Opus in Ogg: how long a packet is (RFC 6716 §3.1), and the two packets that begin a file (RFC 7845 §5). */

/** Opus counts in these, whatever it was recorded at. */
export const OPUS_RATE = 48_000;
/** So much is decoded before the first sample that is heard, for the decoder to settle (RFC 7845 §4.2): 80 ms. */
export const PRE_ROLL_SAMPLES = 3840;

/** Lengths of a frame by configuration, samples: SILK, hybrid, CELT. */
const SILK = [480, 960, 1920, 2880];
const HYBRID = [480, 960];
const CELT = [120, 240, 480, 960];

/** Samples of a packet, at 48 kHz; 0 of one that is none. */
export function opusSamples(packet: Uint8Array): number {
  const [toc, count = 0] = packet;
  if (toc === undefined) return 0;
  const frames = [1, 2, 2, count & 0x3f][toc & 3] ?? 0;
  return frames * frameSamples(toc >> 3);
}

function frameSamples(config: number): number {
  if (config < 12) return SILK[config % 4] ?? 0;
  return (config < 16 ? HYBRID[config % 2] : CELT[config % 4]) ?? 0;
}

export const isOpusHead = (packet: Uint8Array): boolean => startsWith(packet, 'OpusHead') && packet.length >= 19;
export const isOpusTags = (packet: Uint8Array): boolean => startsWith(packet, 'OpusTags');
export const opusChannels = (head: Uint8Array): number => head[9] ?? 0;
/** Samples at the beginning that the encoder put there. */
export const opusPreSkip = (head: Uint8Array): number => (head[10] ?? 0) | ((head[11] ?? 0) << 8);

/** The same head for a file of which so many samples are not heard. */
export function opusHead(head: Uint8Array, preSkip: number): Buffer {
  const changed = Buffer.from(head);
  changed.writeUInt16LE(preSkip, 10);
  return changed;
}

/** Comments of a file, e.g. `TITLE=…`, for players to show. */
export const opusTags = (comments: readonly string[]): Buffer =>
  Buffer.concat([Buffer.from('OpusTags'), vorbisComment(comments)]);

const VENDOR = 'Dzvin';

/** Comments as Vorbis has them, without a framing bit. */
export function vorbisComment(comments: readonly string[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(comments.length);
  return Buffer.concat([counted(VENDOR), count, ...comments.map(counted)]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const startsWith = (packet: Uint8Array, magic: string): boolean =>
  Buffer.from(packet.buffer, packet.byteOffset, Math.min(packet.byteLength, magic.length)).toString('latin1') === magic;
