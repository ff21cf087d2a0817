/** What should be known about the recording of the sound: it does not go, nobody began it, it is silent, the disk fills. */
import type { RecordingView } from '#contract/recording';
import type { HallWarning } from '#contract/views';
import type { ViewContext } from '../context.ts';
import { soundWarnings } from './sound-warnings.ts';
import { fault, notice } from './warning.ts';

/** @param isUnderWay a sitting is: before it, what fails may wait. */
export function recordingWarnings({ recording }: Pick<ViewContext, 'recording'>, isUnderWay: boolean): HallWarning[] {
  if (recording === undefined) return [];
  return [...soundWarnings(recording), ...(recording.state === 'off' ? [] : warningsOf(recording, isUnderWay))];
}

function warningsOf(recording: RecordingView, isUnderWay: boolean): HallWarning[] {
  return [
    ...failureWarning(recording, isUnderWay),
    ...idleWarning(recording),
    ...unmendedWarning(recording),
    ...(recording.silentSince === undefined ? [] : [SILENT]),
    ...(recording.disk?.low && recording.state !== 'failed' ? [lowWarning(recording.disk.minutes)] : []),
  ];
}

function failureWarning({ state, why }: RecordingView, isUnderWay: boolean): HallWarning[] {
  if (state !== 'failed' || why === undefined) return [];
  const grave = isUnderWay ? fault : notice;
  return [
    grave('recording-failed', {
      uk: `Запис звуку не йде. ${why.uk}`,
      en: `The sound is not being recorded. ${why.en}`,
    }),
  ];
}

function idleWarning({ idle, state }: RecordingView): HallWarning[] {
  if (state === 'failed' || idle === undefined || idle === 'long-break') return [];
  const why =
    idle === 'not-begun'
      ? { uk: 'Запис починає людина, сам він не піде.', en: 'A person begins the recording, it does not by itself.' }
      : { uk: 'Запис зупинила людина.', en: 'A person ended the recording.' };
  return [
    notice(
      'recording-idle',
      { uk: `Засідання йде без запису звуку. ${why.uk}`, en: `The sitting is not being recorded. ${why.en}` },
      { uk: 'Щоб записувати далі, натисніть «Почати запис».', en: 'To record on, press “Begin recording”.' },
    ),
  ];
}

function unmendedWarning({ unmended }: RecordingView): HallWarning[] {
  if (unmended === undefined) return [];
  return [
    notice(
      'recording-unmended',
      {
        uk: `Записи, обірвані вимкненням, ще не закінчено: ${unmended}. Диск записів відмовляє.`,
        en: `Recordings that were cut off are not ended yet: ${unmended}. The disk of recordings refuses.`,
      },
      {
        uk: 'Перевірте диск і чи є на ньому місце; спроби тривають щохвилини. Записане ціле.',
        en: 'Check the disk and its room; it is tried again each minute. What was recorded is whole.',
      },
    ),
  ];
}

const SILENT = fault(
  'recording-silent',
  { uk: 'Запис мовчить: звуку не чути.', en: 'The recording is silent: no sound is heard.' },
  {
    uk: 'Перевірте, чи мікшер увімкнено, чи не скручено його вихід і чи на місці кабель до звукової карти; якщо записують із мережі — чи є звук у потоці.',
    en: 'Check that the mixer is on, its output turned up, and its cable in the sound card; of a network source, that its stream has sound.',
  },
);

function lowWarning(minutes: number): HallWarning {
  const hours = Math.floor(minutes / 60);
  const [uk, en] = hours > 0 ? [`${hours} год`, `${hours} h`] : [`${minutes} хв`, `${minutes} min`];
  return notice(
    'recording-disk',
    { uk: `Місця на диску вистачить на ${uk} запису.`, en: `The disk has room for ${en} of recording.` },
    {
      uk: 'Перенесіть старі записи на інший носій або вкажіть іншу теку в recording.json.',
      en: 'Move old recordings to another medium, or name another folder in recording.json.',
    },
  );
}
