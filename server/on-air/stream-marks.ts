/**
 * Where the video of a sitting begins and ends, as encoders tell it: OBS, or another over HTTP. In: the encoder began or
 * ended at this instant; out: facts for the journal. A mark that a person set stands; a stream that is told of twice is
 * marked once; one that began before the sitting was convened is marked when it is.
 */
import { runningVideo, videosOf } from '../council/composition/videos.ts';
import { stamp } from '../hub/clock.ts';
import type { House } from '../views/house.ts';
import type { StreamEvent } from './link.ts';

/** Two beginnings this near are one: a stream that is learned of later is reckoned back by frames, ms. */
const SAME_MS = 60_000;

type Given = { readonly house: House; readonly note: (event: StreamEvent) => Promise<void> };

export class StreamMarks {
  readonly #given: Given;
  #startedMs: number | undefined;
  #noting: Promise<void> = Promise.resolve();

  constructor(given: Given) {
    this.#given = given;
  }

  /** @param atMs wall clock, ms. Resolves when what was to be noted is on the disk. */
  started(atMs: number): Promise<void> {
    this.#startedMs = atMs;
    return this.#inTurn(() => this.#start(atMs));
  }

  ended(atMs: number): Promise<void> {
    this.#startedMs = undefined;
    return this.#inTurn(() => this.#end(atMs));
  }

  /** After a restart nothing runs at the encoder: what it was last known to run has ended. */
  runsNothing(atMs: number): Promise<void> {
    this.#startedMs = undefined;
    return this.#inTurn(async () => {
      if (this.#running()?.from === 'encoder') await this.#end(atMs);
    });
  }

  /** A sitting was convened: a stream that runs already is its video. */
  convened(): void {
    const atMs = this.#startedMs;
    if (atMs !== undefined) void this.#inTurn(() => this.#start(atMs));
  }

  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#noting.then(step);
    /* What could not be noted is told to who told of it, and hinders nothing later. */
    this.#noting = done.catch(() => undefined);
    return done;
  }

  get #sitting() {
    return this.#given.house.current?.sitting;
  }

  #running() {
    const { councilState } = this.#given.house;
    const sittingId = this.#sitting?.sittingId;
    const video = sittingId && runningVideo(councilState, sittingId);
    const known = sittingId && video !== undefined ? videosOf(councilState, sittingId).get(video) : undefined;
    return sittingId && video !== undefined && known ? { sittingId, video, ...known } : undefined;
  }

  async #start(atMs: number): Promise<void> {
    const sitting = this.#sitting;
    if (!sitting || sitting.phase === 'closed') return;
    const running = this.#running();
    if (running && (running.from === 'person' || atMs - Date.parse(running.at) <= SAME_MS)) return;
    if (running) await this.#end(atMs);
    const { sittingId } = sitting;
    const video = videosOf(this.#given.house.councilState, sittingId).size + 1;
    await this.#note({ type: 'StreamMarked', v: 1, data: { sittingId, video, at: stamp(atMs), from: 'encoder' } });
  }

  async #end(atMs: number): Promise<void> {
    const running = this.#running();
    if (!running) return;
    const { sittingId, video, at } = running;
    const endMs = Math.max(atMs, Date.parse(at));
    await this.#note({ type: 'StreamEnded', v: 1, data: { sittingId, video, at: stamp(endMs) } });
  }

  #note(event: StreamEvent): Promise<void> {
    return this.#given.note(event);
  }
}
