/**
 * Whether OBS streams or records, and since when. In: what OBS tells, and its status after each connection; out: marks of
 * the video, and the instant for the operator. A stream that runs already when OBS is reached began when its status says.
 */
import type { HubClock } from '../../hub/clock.ts';
import type { StreamMarks } from '../stream-marks.ts';
import { runsIn } from './answers.ts';
import type { Data } from './protocol.ts';
import type { Answer } from './session.ts';
import type { ObsEntry } from './settings.ts';

const STARTED = 'OBS_WEBSOCKET_OUTPUT_STARTED';
const STOPPED = 'OBS_WEBSOCKET_OUTPUT_STOPPED';
const OUTPUTS = { stream: 'Stream', recording: 'Record' } as const;
/** Two readings of one beginning differ by less, ms. */
const JITTER_MS = 2_000;

type Given = {
  /** Whose beginning is that of the video. */
  readonly mark: ObsEntry['mark'];
  readonly clock: Pick<HubClock, 'wallMs'>;
  readonly marks: Pick<StreamMarks, 'started' | 'ended' | 'runsNothing'>;
  readonly ask: (requestType: string, data?: object) => Promise<Answer>;
  readonly changed: () => void;
  /** A step that nobody waits for. */
  readonly unwaited: (work: Promise<void>) => void;
};

export class Encoder {
  readonly #given: Given;
  readonly #since = new Map<NonNullable<ObsEntry['mark']>, number>();
  /** When OBS was lost while it ran what marks the video. */
  #lostMs: number | undefined;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Since when it streams and records, wall clock, ms. */
  since(output: keyof typeof OUTPUTS): number | undefined {
    return this.#since.get(output);
  }

  /** OBS was reached: what has happened meanwhile is asked for. */
  async connected(): Promise<void> {
    await Promise.all([this.#learn('stream'), this.#learn('recording')]);
    this.#lostMs = undefined;
  }

  lost(): void {
    if (this.#since.has(this.#marking)) this.#lostMs ??= this.#given.clock.wallMs();
    this.#since.clear();
  }

  heard(type: string, { outputState }: Data): void {
    for (const output of ['stream', 'recording'] as const) {
      if (type !== `${OUTPUTS[output]}StateChanged`) continue;
      const nowMs = this.#given.clock.wallMs();
      if (outputState === STARTED) this.#runs(output, nowMs);
      else if (outputState === STOPPED) this.#stopped(output, nowMs);
    }
  }

  get #marking(): NonNullable<ObsEntry['mark']> {
    return this.#given.mark ?? 'stream';
  }

  async #learn(output: keyof typeof OUTPUTS): Promise<void> {
    const { ask, clock } = this.#given;
    const runs = runsIn(await ask(`Get${OUTPUTS[output]}Status`));
    if (runs === 'off') await this.#runsNot(output);
    else if (runs !== undefined) this.#runs(output, clock.wallMs() - runs);
  }

  /** It has stopped unseen. The video of another encoder is none of this one's. */
  async #runsNot(output: keyof typeof OUTPUTS): Promise<void> {
    if (this.#marking === output && this.#lostMs !== undefined) await this.#given.marks.runsNothing(this.#lostMs);
  }

  #runs(output: keyof typeof OUTPUTS, atMs: number): void {
    const { marks, changed, unwaited } = this.#given;
    const known = this.#since.get(output);
    if (known !== undefined && Math.abs(known - atMs) < JITTER_MS) return;
    this.#since.set(output, atMs);
    if (this.#marking === output) unwaited(marks.started(atMs));
    changed();
  }

  #stopped(output: keyof typeof OUTPUTS, atMs: number): void {
    const { marks, changed, unwaited } = this.#given;
    /* A beginning that failed is told of as an end. */
    if (!this.#since.delete(output)) return;
    if (this.#marking === output) unwaited(marks.ended(atMs));
    changed();
  }
}
