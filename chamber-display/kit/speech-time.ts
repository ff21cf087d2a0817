/**
 * The time of a running speech as the wall shows it. In: the speech and how long it has been spoken. Out: figures,
 * what they mean, and the parts of the edge of time.
 */
import type { Speech } from '#contract/views';
import { stopwatch } from './hub-clock.ts';

/** `spoken`: a speech without a limit counts up. */
export type SpeechState = 'left' | 'warning' | 'over' | 'paused' | 'spoken';
export type SpeechTime = { readonly figures: string; readonly state: SpeechState; readonly remainingMs?: number };

const wholeSeconds = (ms: number) => Math.ceil(ms / 1000) * 1000;

export function speechTime(speech: Speech, elapsedMs: number | undefined): SpeechTime {
  const state = (running: SpeechState): SpeechState => (speech.paused ? 'paused' : running);
  if (elapsedMs === undefined) return { figures: '', state: state('spoken') };
  if (speech.limitSeconds === 0) return { figures: stopwatch(elapsedMs), state: state('spoken') };
  const left = speech.limitSeconds * 1000 - elapsedMs;
  const remainingMs = Math.max(0, left);
  if (left <= 0) return { figures: `−${stopwatch(-left)}`, state: state('over'), remainingMs };
  const figures = stopwatch(wholeSeconds(left));
  return { figures, state: state(left <= speech.warningSeconds * 1000 ? 'warning' : 'left'), remainingMs };
}
