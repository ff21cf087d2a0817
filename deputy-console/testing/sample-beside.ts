/** Samples of what stands beside the hall: its screens and the backups of the house. */
import type { BackupLine, BackupsView } from '#contract/backups';
import type { ScreenId } from '#contract/ids';
import type { Screen } from '#contract/screens';
import { type ScreenVoice, SPOKEN_WORDS, type SpokenWordsView } from '#contract/spoken-words';
import type { OperatorView } from '#contract/views';

const screen = (id: string, name: string, parts: Partial<Screen> = {}): Screen => ({
  ...{ id: id as ScreenId, name, shows: 'auto', theme: 'dark', language: 'uk' },
  ...parts,
});

/** Three screens; `held`: one of them does not follow the sitting. */
export function sampleScreens(held = false): Record<ScreenId, Screen> {
  const all = [
    screen('left', 'ліворуч'),
    screen('above', 'над президією', { theme: 'contrast', speaks: true }),
    held
      ? screen('hallway', 'у фоє', {
          theme: 'light',
          shows: 'notice',
          notice: 'Засідання почнеться о 10:30. Реєстрація — у залі.',
        })
      : screen('hallway', 'у фоє', { theme: 'light' }),
  ];
  return Object.fromEntries(all.map((one) => [one.id, one]));
}

/** Who watches as those screens: two of them; `voice` speaks on the one that is told to speak. */
export const sampleWatches = (voice: ScreenVoice = 'browser'): OperatorView['watches'] =>
  Object.fromEntries([
    ['left' as ScreenId, { displays: 1, voice: 'browser' as const }],
    ['above' as ScreenId, { displays: 1, voice }],
  ]);

/** Half of the words are recorded. */
export const SOME_RECORDED: SpokenWordsView = {
  folder: '/var/lib/dzvin/spoken',
  there: SPOKEN_WORDS.slice(0, 90),
  missing: SPOKEN_WORDS.slice(90),
};

const line = (day: number): BackupLine => {
  const at = `2025-12-${String(day).padStart(2, '0')}T01:00:04.000Z`;
  return {
    ...{ at, name: `${at.slice(0, 19).replaceAll(':', '-')}Z` },
    ...{ bytes: 18_400_000 + day * 91_000, position: 1000 + day * 14 },
  };
};

/** Backups up to this day of the month in which the sample lives; the page's clock stands at the 18th. */
export const sampleBackups = (parts: Partial<BackupsView> = {}, last = 18): BackupsView => ({
  into: '/var/lib/dzvin/backups',
  lines: Array.from({ length: Math.min(5, last) }, (_, before) => line(last - before)),
  ...parts,
});
