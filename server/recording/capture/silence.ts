/**
 * «The recording is silent»: somebody speaks at an open microphone and nothing is heard, or the line is dead while a
 * sitting is on. In: levels, and what is to be heard; out: since when it is silent, once that is long enough.
 */
import type { RecordingSettings } from '../settings.ts';
import type { Level } from './levels.ts';

/** `speech`: somebody has the floor; `hall`: the sitting goes on, and a pause in talk is no fault; `nothing`: a break, or no sitting. */
export type Expected = 'speech' | 'hall' | 'nothing';

/** A live line is never quieter: microphones and mixers hiss, dBFS. */
const DEAD_LINE_DBFS = -80;

export class SilenceWatch {
  readonly #settings: RecordingSettings['silence'];
  #quietSinceMs: number | undefined;

  constructor(settings: RecordingSettings['silence']) {
    this.#settings = settings;
  }

  hear({ peak, rms }: Level, expected: Expected, nowMs: number): void {
    const isQuiet = expected === 'speech' ? rms < this.#settings.dbfs : expected === 'hall' && peak < DEAD_LINE_DBFS;
    this.#quietSinceMs = isQuiet ? (this.#quietSinceMs ?? nowMs) : undefined;
  }

  /** Nothing is listened to any more. */
  forget(): void {
    this.#quietSinceMs = undefined;
  }

  /** Since when it is silent, ms of the same clock; undefined while there is no cause for alarm. */
  since(nowMs: number): number | undefined {
    const since = this.#quietSinceMs;
    return since !== undefined && nowMs - since >= this.#settings.seconds * 1000 ? since : undefined;
  }
}
