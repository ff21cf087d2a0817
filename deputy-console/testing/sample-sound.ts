/** The sound of a sample's sitting: a list of files as the hub gives it, and how it is told of. */

import type { ItemId, SittingId } from '#contract/ids';
import type { RecordingView } from '#contract/recording';
import type { SittingSound, SoundFile } from '#contract/sound';

const SHA = 'a'.repeat(64);
const BUDGET = {
  id: '8-14-1-i1' as ItemId,
  number: '1',
  title: 'Про внесення змін до бюджету Вербівської міської територіальної громади на 2026 рік',
};

/** Minutes of the sitting's day at which it begins and ends. */
function file(kind: SoundFile['kind'], from: string, to: string, more: Partial<SoundFile> = {}): SoundFile {
  const [begins, ends] = [`2026-03-30T${from}.000Z`, `2026-03-30T${to}.000Z`];
  const ms = Date.parse(ends) - Date.parse(begins);
  return { path: `${from}.opus`, kind, pieces: [{ from: begins, to: ends }], ms, bytes: ms * 8, sha256: SHA, ...more };
}
const speech = (number: number, speaker: string, from: string, to: string): SoundFile =>
  file('speech', from, to, { item: BUDGET, speech: { position: number, number, speaker, kind: 'debate' } });

export const sampleSound: SittingSound = {
  format: 'sound-archive/1',
  ...{ sittingId: '8-14-1' as SittingId, council: 'Вербівська міська рада', title: 'Засідання 1, сесія 14' },
  timeZone: 'Europe/Kyiv',
  files: [
    file('whole', '07:00:00', '10:12:05'),
    file('between', '07:00:00', '07:09:10'),
    file('ballot', '07:09:10', '07:09:40', { ballot: 1 }),
    file('between', '07:09:40', '07:12:00', { item: BUDGET }),
    speech(1, 'Коваленко Зоряна Миронівна', '07:12:00', '07:19:00'),
    speech(2, 'Верес-Задорожна Олександра Володимирівна', '07:19:10', '07:22:00'),
    file('ballot', '07:24:00', '07:24:30', { item: BUDGET, ballot: 2 }),
    file('break', '08:40:00', '08:55:00'),
  ],
  missing: [{ from: '2026-03-30T09:20:05.000Z', to: '2026-03-30T09:20:09.000Z' }],
  closedParts: [{ from: '2026-03-30T09:40:00.000Z', to: '2026-03-30T09:55:00.000Z' }],
};

/** @param more of the archived sitting. */
export const sampleArchive = (
  sittingId: string,
  more: Partial<RecordingView['archive'][string]> = {},
): RecordingView => ({
  state: 'ready',
  archive: {
    [sittingId]: {
      ...{ folder: '2026-03-30', files: 45, bytes: 187_400_000, ms: 11_525_000, dueAt: '2031-03-30T10:12:05.000Z' },
      ...{ checkedAt: '2026-04-06T03:12:00.000Z', originalBytes: 92_100_000, ...more },
    },
  },
});
