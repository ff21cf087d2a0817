/** What the site says of the videos and the sound of a sitting, in English. */
import type { videosUk } from './messages-videos.uk.ts';

export const videosEn: Record<keyof typeof videosUk, string> = {
  'sitting.videos': 'Video',
  'video.number': 'Video {number}',
  'video.whole': 'Watch the sitting',
  'video.host': '(opens {host})',
  'video.by-hand': 'That site does not open a video at a given second: go to the time that is written here.',
  'video.chapters': '{count, plural, one {# chapter} other {# chapters}}',
  'video.for-programs': 'Chapters for programs:',
  'video.watch': 'Watch from {time}',
  'video.watch-of': 'Watch video {number} from {time}',
  'video.at': 'Video, {time}',
  'video.at-of': 'Video {number}, {time}',
  'ballot.video': 'Video',
  'speech.listen': 'Listen: {speaker}, {time}',
};
