/** What the operator's page says of the recording of the sound, in English. */
import type { recordingUk } from './messages.uk.ts';

export const recordingEn: Record<keyof typeof recordingUk, string> = {
  'rec.title': 'Recording of the sound',
  'rec.state': 'State',
  'rec.state.ready': 'Ready: it begins when the sitting is opened',
  'rec.state.ready.by-hand': 'Ready: it waits to be begun',
  'rec.idle.ended-by-hand': 'Ended by a person: the sitting is not being recorded',
  'rec.idle.not-begun': 'Not begun: the sitting is not being recorded',
  'rec.idle.long-break': 'A long break: it goes on when the sitting does',
  'rec.state.starting': 'Beginning…',
  'rec.state.recording': 'Recording',
  'rec.state.held': 'Closed part: nothing is kept',
  'rec.state.failed': 'Not recording',
  'rec.failed': 'The sound is not being recorded',
  'rec.silent': 'The recording has been silent since {time}',
  'rec.silent.how':
    'Check that the mixer is on, its output turned up, and its cable in the sound card; of a network source, that its stream has sound. This plate goes when the sound returns.',
  'rec.since': 'Without a gap since',
  'rec.source': 'Source',
  'rec.disk': 'There is room for',
  'rec.disk.hours': '{count, plural, one {# hour of recording} other {# hours of recording}}',
  'rec.disk.days': '{count, plural, one {# day of recording} other {# days of recording}}',
  'rec.disk.minutes': '{count, plural, one {# minute of recording} other {# minutes of recording}}',
  'rec.level': 'Level of the sound',
  'rec.level.value': '{db} dB, {word}',
  'rec.level.none': 'There is no sound yet.',
  'rec.level.held': 'In a closed part no level is shown.',
  'rec.level.quiet': 'silence',
  'rec.level.low': 'low: turn the mixer up',
  'rec.level.good': 'good',
  'rec.level.over': 'too loud: turn the mixer down',
  'rec.start': 'Begin recording',
  'rec.started': 'The recording has begun.',
  'rec.stop': 'End the recording',
  'rec.stop.how':
    'The sitting is not recorded from then on, and the journal says so. For a closed part the recording stops by itself and goes on after it.',
  'rec.stop.do': 'End it',
  'rec.stopped': 'The recording has ended. What was recorded is kept.',
  'rec.rehearsal': 'A rehearsal records no sound.',
  'rec.off': 'The recording of sound is not set up',
  'rec.off.how':
    'For sittings to be recorded by themselves, put a file recording.json into the data folder, for its owner alone (chmod 600), and restart Dzvin. An example for a sound card:',
  'rec.off.where':
    'The command arecord -L shows the name of the card. How a mixer is connected and the level is checked: “Help”, chapter “Recording of the sound”.',
};
