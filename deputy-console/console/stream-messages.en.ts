/** What the button of the stream's mark says, in English. */
import type { StreamKey } from './stream-messages.uk.ts';

export const streamEn: Record<StreamKey, string> = {
  'stream.begin': 'The stream has begun',
  'stream.begin.next': 'The next video has begun',
  'stream.end': 'The stream has ended',
  'stream.runs': 'Video {video} since {time}',
  'stream.from-encoder': 'the streaming program told when it began',
  'stream.none': 'Press as soon as people see the picture: chapters of the video count from that moment.',
  'stream.correct': 'Beginning of video {video} more exactly, s',
  'stream.earlier': '{seconds} s earlier',
  'stream.later': '{seconds} s later',
  'stream.new': 'Beginning: {time}',
  'stream.save': 'Save the beginning',
  'stream.keep': 'Leave it as it was',
};
