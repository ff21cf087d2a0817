/** The meter. In: sound of one channel, signed 16-bit samples, cut anywhere. Out: five levels a second, dBFS. */
import { METER_RATE } from './ffmpeg.ts';

/** From −100 to 0: the loudest sample and the mean of a fifth of a second. */
export type Level = { readonly peak: number; readonly rms: number };

const WINDOW_SAMPLES = METER_RATE / 5;
const FULL_SCALE = 32_768;
export const FLOOR_DBFS = -100;

export class LevelMeter {
  readonly #hear: (level: Level) => void;
  #odd: Buffer = Buffer.alloc(0);
  #samples = 0;
  #squares = 0;
  #peak = 0;

  constructor(hear: (level: Level) => void) {
    this.#hear = hear;
  }

  /** @returns how many whole samples came. */
  take(bytes: Buffer): number {
    const sound = this.#odd.length === 0 ? bytes : Buffer.concat([this.#odd, bytes]);
    const whole = sound.length - (sound.length % 2);
    for (let at = 0; at < whole; at += 2) this.#sample(sound.readInt16LE(at));
    this.#odd = sound.subarray(whole);
    return whole / 2;
  }

  #sample(value: number): void {
    this.#squares += value * value;
    this.#peak = Math.max(this.#peak, Math.abs(value));
    this.#samples += 1;
    if (this.#samples < WINDOW_SAMPLES) return;
    this.#hear({ peak: dbfs(this.#peak), rms: dbfs(Math.sqrt(this.#squares / this.#samples)) });
    [this.#samples, this.#squares, this.#peak] = [0, 0, 0];
  }
}

/** To a tenth. */
function dbfs(amplitude: number): number {
  const db = amplitude === 0 ? FLOOR_DBFS : 20 * Math.log10(amplitude / FULL_SCALE);
  return Math.min(0, Math.max(FLOOR_DBFS, Math.round(db * 10) / 10));
}
