/**
 * After a power cut: what was being recorded is mended beside everything else, and the journal is told how it ended. What
 * the disk refuses is tried again each minute and hinders nothing. In: the folder, the recording that the journal knows
 * last. Out: events that it lacks, the oldest first; how many recordings wait.
 */
import { join } from 'node:path';
import type { CouncilState } from '../council/composition/council-state.ts';
import type { HubClock } from '../hub/clock.ts';
import type { RunOnDisk } from './capture/disk-lane.ts';
import { mendAll } from './capture/mend.ts';
import { type RecordingEvent, startedEvent, stoppedEvent } from './notes.ts';
import { keptRecording } from './store.ts';

const AGAIN_MS = 60_000;

type Sound = CouncilState['sound'];
type Given = {
  readonly folder: string;
  readonly clock: Pick<HubClock, 'after'>;
  readonly log: { warn(fields: object, event: string): void };
  readonly run: RunOnDisk;
  /** Begun since the hub started. */
  readonly isOurs: (recordingId: string) => boolean;
  /** Resolves when it is noted. */
  readonly told: (event: RecordingEvent) => Promise<void>;
};

export class CutOffs {
  readonly #given: Given;
  #unmended = 0;
  #isOver = false;
  #cancel: () => void = () => undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  /** So many could not be ended yet. */
  get unmended(): number {
    return this.#unmended;
  }

  /** @param sound as the journal knows it when the hub starts. Resolves when all that can be is mended and told. */
  async mend(sound: Sound): Promise<void> {
    const failed = await this.#mendAll(sound);
    this.#unmended = failed.size;
    if (failed.size === 0 || this.#isOver) return;
    /* What is told already is not told again. */
    const isTold = sound === undefined || !failed.has(sound.recordingId);
    const next = sound && isTold ? { ...sound, ended: sound.ended ?? ('power-cut' as const) } : sound;
    this.#cancel = this.#given.clock.after(AGAIN_MS, () => void this.mend(next));
  }

  stop(): void {
    this.#isOver = true;
    this.#cancel();
  }

  /** @returns those that the disk refused. */
  async #mendAll(sound: Sound): Promise<ReadonlySet<string>> {
    const { folder, log, run, isOurs, told } = this.#given;
    const failed = new Set<string>();
    const mended = await mendAll(folder, 'power-cut', {
      ...{ run, isLeft: isOurs },
      failed: (recordingId, error) => {
        log.warn({ recordingId, why: error.message }, 'recording-not-mended');
        failed.add(recordingId);
      },
    });
    const known = sound && sound.ended === undefined && !failed.has(sound.recordingId) ? sound : undefined;
    if (known) await told(await this.#endOf(known));
    for (const { head, atMs } of mended) {
      if (head.recordingId === sound?.recordingId) continue;
      await told(startedEvent(head));
      await told(stoppedEvent(head, 'power-cut', atMs));
    }
    return failed;
  }

  /** It may have ended on the disk before the journal heard of it, or the disk is another one now. */
  async #endOf({ recordingId, at }: NonNullable<Sound>): Promise<RecordingEvent> {
    const { folder, run } = this.#given;
    const kept = await run(() => keptRecording(join(folder, recordingId)));
    const atMs = Date.parse(at);
    const { why = 'power-cut' as const, atMs: endMs = atMs } = kept?.ended ?? {};
    return stoppedEvent({ recordingId, atMs: kept?.head.atMs ?? atMs }, why, endMs);
  }
}
