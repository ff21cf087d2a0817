/** Lines of the floor: who asked for it, who had it and for how long, what the chair did to the queue. */
import type { SittingEventOf } from '#contract/events';
import { unreachable } from '#contract/unreachable';
import type { Sentence } from '#contract/views';
import type { Sitting } from '../../council/council.ts';
import { microphoneWords, speechWords } from '../../council/course/words.ts';
import { byBallot, chairWord, inSeconds, type Line, line, shortNameOfSpeaker } from './line.ts';

type FloorEvent = SittingEventOf<
  | 'FloorRequested'
  | 'RequestEnded'
  | 'QueueReordered'
  | 'SpeechBegun'
  | 'SpeechPaused'
  | 'SpeechContinued'
  | 'SpeechExtended'
  | 'SpeechEnded'
  | 'MicrophoneModeSet'
  | 'MicrophoneOpened'
  | 'MicrophoneClosed'
>;

export function floorLine(sitting: Sitting, event: FloorEvent): Line | undefined {
  switch (event.type) {
    case 'FloorRequested': {
      const name = shortNameOfSpeaker(sitting, event.data);
      const { uk, en } = speechWords(event.data.kind);
      const by = byBallot(sitting, event.data.ballotId);
      return line('speech', `Запис на виступ: ${name} (${uk})`, `Asked for the floor: ${name} (${en})`, by);
    }
    case 'RequestEnded':
    case 'MicrophoneOpened':
    case 'MicrophoneClosed':
      return undefined;
    case 'QueueReordered':
      return line(
        'speech',
        `${chairWord(sitting, 'змінив', 'змінила')} чергу виступів`,
        'The chair reordered the queue',
        order(sitting, event.data),
      );
    case 'MicrophoneModeSet': {
      const { uk, en } = microphoneWords(event.data.mode);
      return line('speech', `Мікрофони: ${uk}`, `Microphones: ${en}`);
    }
    default:
      return speechLine(sitting, event);
  }
}

/** The queue as it stands after the change. */
function order(sitting: Sitting, { order: ids }: SittingEventOf<'QueueReordered'>['data']): Sentence | undefined {
  const names = ids.flatMap((id) => {
    const request = sitting.floor.requests.find(({ requestId }) => requestId === id);
    return request ? [shortNameOfSpeaker(sitting, request)] : [];
  });
  const text = names.join(', ');
  return text === '' ? undefined : { uk: text, en: text };
}

type SpeechEvent = SittingEventOf<
  'SpeechBegun' | 'SpeechPaused' | 'SpeechContinued' | 'SpeechExtended' | 'SpeechEnded'
>;

function speechLine(sitting: Sitting, event: SpeechEvent): Line {
  const { speech } = sitting.floor;
  const now = speech ? shortNameOfSpeaker(sitting, speech) : '—';
  switch (event.type) {
    case 'SpeechBegun': {
      const name = shortNameOfSpeaker(sitting, event.data);
      const detail = speechWords(event.data.kind);
      return line('speech', `Слово надано: ${name}`, `The floor was given: ${name}`, detail);
    }
    case 'SpeechPaused':
      return pausedLine(sitting, event.data.reason);
    case 'SpeechContinued':
      return line('speech', `Виступ триває: ${now}`, `The speech goes on: ${now}`);
    case 'SpeechExtended': {
      const by = inSeconds(event.data.bySeconds);
      return line('speech', `Час виступу подовжено: ${now}`, `The speech was extended: ${now}`, by);
    }
    case 'SpeechEnded':
      return endedLine(sitting, event.data);
    default:
      return unreachable(event);
  }
}

const WHY_PAUSED = {
  chair: { uk: 'за вказівкою головуючого', en: 'by the chair' },
  interposed: { uk: 'інший промовець перебиває', en: 'for an interposed speech' },
  alarm: { uk: 'повітряна тривога', en: 'air-raid alarm' },
} as const;

function pausedLine({ floor, ...sitting }: Sitting, reason: SittingEventOf<'SpeechPaused'>['data']['reason']): Line {
  const paused = floor.speech ?? floor.interrupted;
  const name = paused ? shortNameOfSpeaker({ floor, ...sitting }, paused) : '—';
  return line('speech', `Виступ призупинено: ${name}`, `The speech was paused: ${name}`, WHY_PAUSED[reason]);
}

function endedLine(sitting: Sitting, data: SittingEventOf<'SpeechEnded'>['data']): Line {
  const name = shortNameOfSpeaker(sitting, data);
  const length = inSeconds(data.seconds);
  const cut = { uk: `${length.uk}, час вичерпано`, en: `${length.en}, the time was over` };
  return line('speech', `Виступ завершено: ${name}`, `The speech ended: ${name}`, data.by === 'time' ? cut : length);
}
