/** How a level is drawn and said. In: dBFS; out: where on the scale it stands, from 0 to 1, and the word for it. */

/** The scale begins here, dBFS. */
export const SCALE_FROM = -60;
/** Marks: silence, speech as it should be, the loudest that it may be. */
export const MARKS = [-50, -20, -6] as const;
const SILENCE_RMS = -50;
const LOW_PEAK = -30;
const OVER_PEAK = -1;

export const placeOf = (dbfs: number): number => Math.min(1, Math.max(0, 1 - dbfs / SCALE_FROM));

export type LevelWord = 'quiet' | 'low' | 'good' | 'over';

export function levelWord({ peak, rms }: { readonly peak: number; readonly rms: number }): LevelWord {
  if (peak >= OVER_PEAK) return 'over';
  if (rms < SILENCE_RMS) return 'quiet';
  return peak < LOW_PEAK ? 'low' : 'good';
}

const HOURS_OF_DAY = 24;

/** Room for recording in the unit a person thinks in. */
export function roomOf(minutes: number): { readonly unit: 'days' | 'hours' | 'minutes'; readonly count: number } {
  const hours = Math.floor(minutes / 60);
  if (hours >= 3 * HOURS_OF_DAY) return { unit: 'days', count: Math.floor(hours / HOURS_OF_DAY) };
  return hours >= 2 ? { unit: 'hours', count: hours } : { unit: 'minutes', count: minutes };
}
