/** All that speaks, as one part that a wall loads after it stands: it is heard, and nothing waits for it. */
export { HallVoice } from './hall-voice.ts';
export { spokenEn } from './messages.en.ts';
export { spokenUk } from './messages.uk.ts';
export { sayingsOf } from './sentences.ts';
export { SpeechQueue } from './speech-queue.ts';
