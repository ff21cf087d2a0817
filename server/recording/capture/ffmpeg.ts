/**
 * How ffmpeg is asked. In: the settings; out: its arguments. It gives two streams: Ogg pages on its standard output,
 * each as soon as it is full, and what the meter looks at on file descriptor 3.
 */
import type { RecordingSettings, Source } from '../settings.ts';

/** Sound for the meter: one channel, signed 16-bit little-endian, samples a second. */
export const METER_RATE = 8000;
/** Pages are short, so that a recording is cut between them to some hundredth of a second, µs. FLAC has one frame on each. */
const PAGE_US = 60_000;
const SOUND_RATE = '48000';
/** A sound card's stamps are the wall clock's, and step and drift with it: granules and meter both count samples instead. */
const COUNTED = ['-af', 'asetpts=N/SR/TB'];
const NETWORK_PROTOCOLS = 'rtsp,rtsps,rtp,udp,tcp,tls,http,https,httpproxy,srt,crypto';

/** Arguments that name the source. */
export function inputOf(source: Source): readonly string[] {
  switch (source.kind) {
    case 'alsa':
      return ['-f', 'alsa', '-channels', String(source.inputs ?? 2), '-sample_rate', SOUND_RATE, '-i', source.device];
    case 'network': {
      const overTcp = source.address.startsWith('rtsp') ? ['-rtsp_transport', 'tcp'] : [];
      return [...overTcp, '-protocol_whitelist', NETWORK_PROTOCOLS, '-i', source.address];
    }
    case 'file':
      return ['-re', '-stream_loop', '-1', '-protocol_whitelist', 'file', '-i', source.path];
    default:
      return ['-f', 'pulse', '-i', source.device ?? 'default'];
  }
}

type Asked = Pick<RecordingSettings, 'codec' | 'bitrate' | 'channels'>;

/** @param input arguments that name the source, `-i` among them. */
export const ffmpegArguments = (input: readonly string[], { codec, bitrate, channels }: Asked): readonly string[] => [
  ...['-hide_banner', '-nostdin', '-nostats', '-loglevel', 'warning', '-thread_queue_size', '1024', ...input],
  ...['-map', '0:a:0', '-map_metadata', '-1', ...COUNTED, '-ac', String(channels), '-ar', SOUND_RATE],
  ...codecOf(codec, bitrate),
  ...['-page_duration', String(PAGE_US), '-flush_packets', '1', '-f', 'ogg', 'pipe:1'],
  ...['-map', '0:a:0', ...COUNTED, '-ac', '1', '-ar', String(METER_RATE), '-c:a', 'pcm_s16le'],
  ...['-flush_packets', '1', '-f', 's16le', 'pipe:3'],
];

/** A fast machine hears no difference of Opus at half its effort, and a slow one has half the work. */
const codecOf = (codec: Asked['codec'], kbit: number): readonly string[] =>
  codec === 'flac'
    ? ['-c:a', 'flac', '-sample_fmt', 's16', '-compression_level', '5']
    : ['-c:a', 'libopus', '-b:a', `${kbit}k`, '-frame_duration', '20', '-compression_level', '5'];
