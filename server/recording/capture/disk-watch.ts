/** Room on the disk of recordings. In: the folder, how many bytes a minute of sound takes; out: what is left, and whether it is too little. */
import { mkdir, statfs } from 'node:fs/promises';
import type { RecordingSettings } from '../settings.ts';

const GB = 1_000_000_000;
/** Recording begins again when there is so much more than has to stay free. */
const AGAIN_BYTES = 200_000_000;
/** A disk that has refused is let be for so long, ms. */
const REFUSED_MS = 60_000;
const FLAC_SHARE = 0.6;
const OGG_SHARE = 1.05;
const SAMPLE_BYTES_A_MINUTE = 48_000 * 2 * 60;

export type DiskState = {
  readonly freeBytes: number;
  /** Minutes of recording that it is enough for. */
  readonly minutes: number;
  readonly low?: true;
};

/** What a minute of sound takes, bytes: as the bit rate says; of FLAC as speech in a hall does. */
export const bytesAMinute = ({ codec, bitrate, channels }: RecordingSettings): number =>
  codec === 'opus' ? (bitrate * 1000 * 60 * OGG_SHARE) / 8 : SAMPLE_BYTES_A_MINUTE * channels * FLAC_SHARE;

export class DiskWatch {
  readonly #settings: RecordingSettings;
  #isFull = false;
  #refusedMs = Number.NEGATIVE_INFINITY;
  #state: DiskState | undefined;

  constructor(settings: RecordingSettings) {
    this.#settings = settings;
  }

  /** As last looked at; undefined before that, or where it can't be. */
  get state(): DiskState | undefined {
    return this.#state;
  }
  /** Less is free than has to stay free for the journal: nothing is recorded. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** @param free for tests: bytes that are free. */
  async look(nowMs: number, free: (folder: string) => Promise<number> = freeBytes): Promise<void> {
    const { folder, keepFreeGb, warnMinutes } = this.#settings;
    const bytes = await free(folder).catch(() => undefined);
    if (bytes === undefined) {
      this.#state = undefined;
      return;
    }
    const spare = bytes - keepFreeGb * GB;
    const minutes = Math.max(0, Math.floor(spare / bytesAMinute(this.#settings)));
    this.#state = { freeBytes: bytes, minutes, ...(minutes < warnMinutes && { low: true as const }) };
    const isLetBe = nowMs - this.#refusedMs < REFUSED_MS;
    this.#isFull = isLetBe || (this.#isFull ? spare < AGAIN_BYTES : spare <= 0);
  }

  /** The disk itself has refused to take more: full until it has room again. */
  refused(nowMs: number): void {
    this.#refusedMs = nowMs;
    this.#isFull = true;
  }
}

async function freeBytes(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
