/** Messages of the scenes over the stream's picture, English. Same keys and arguments as the Ukrainian ones. */
import type { SceneKey } from './scene-messages.uk.ts';

export const sceneEn: Readonly<Record<SceneKey, string>> = {
  'lower-third.left': 'left',
  'lower-third.warning': 'time to finish',
  'lower-third.over': 'time is up',
  'lower-third.paused': 'paused',
  'lower-third.spoken': 'speaking for',
  'running.open': 'Voting is under way',
  'running.secret': 'A secret ballot is under way',
  'running.paper': 'A secret ballot on paper',
  'running.left': 'left',
  'quorum.registered': 'Deputies registered',
  'quorum.needed': 'Needed for a quorum',
  'clock.starts': 'The sitting begins at {time}',
  'clock.starts-on': 'The sitting begins on {day} at {time}',
  'clock.awaited': 'The sitting is about to begin',
  'break.until': 'Break until {time}',
  'break.left': 'to the return',
  'next.title': 'Next item',
};
