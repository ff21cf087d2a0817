/**
 * One view as a channel: its last state, the number of its last frame, its viewers. A change is told once, in one
 * frame shared by all viewers; a newcomer, one who saw a gap and one who fell behind get a snapshot of the same state.
 */
import type { LiveClock } from '#contract/live-wire';
import type { ViewKey } from '../../views/views.ts';
import { textFrame } from './frame.ts';
import { type Json, mergePatch } from './merge-patch.ts';
import type { Viewer } from './viewer.ts';

export type ChannelSource = {
  /** The view as it stands now. */
  readonly state: () => Json;
  /** Journal position it rests on. */
  readonly position: () => number;
  readonly clock: () => LiveClock;
};

export class Channel {
  readonly key: ViewKey;
  readonly #source: ChannelSource;
  readonly #viewers = new Set<Viewer>();
  readonly #behind = new Set<Viewer>();
  #state: Json;
  #stateText: string | undefined;
  #position: number;
  #seq = 1;
  /** When a change was last told, ms of the monotonic clock. */
  lastToldMs = Number.NEGATIVE_INFINITY;

  constructor(key: ViewKey, source: ChannelSource) {
    this.key = key;
    this.#source = source;
    this.#state = source.state();
    this.#position = source.position();
  }

  get viewers(): number {
    return this.#viewers.size;
  }

  /** Adds the viewer, or hears one again who saw a gap; either way a snapshot follows, as soon as it is read. */
  add(viewer: Viewer): void {
    this.#viewers.add(viewer);
    if (viewer.isBehind) {
      this.#catchUpLater(viewer);
      return;
    }
    this.#behind.delete(viewer);
    viewer.send(this.#snapshot());
  }

  remove(viewer: Viewer): void {
    this.#viewers.delete(viewer);
    this.#behind.delete(viewer);
  }

  /** Tells all viewers what has changed since the last frame; nothing when nothing has. */
  tell(): void {
    const state = this.#source.state();
    const patch = mergePatch(this.#state, state);
    this.#state = state;
    if (patch === undefined) return;
    this.#stateText = undefined;
    this.#position = this.#source.position();
    this.#seq += 1;
    const { view } = this.key;
    const clock = this.#source.clock();
    const frame = textFrame(
      JSON.stringify({ kind: 'delta', view, seq: this.#seq, position: this.#position, clock, patch }),
    );
    for (const viewer of this.#viewers) this.#tellOne(viewer, frame);
  }

  #tellOne(viewer: Viewer, frame: Buffer): void {
    if (this.#behind.has(viewer)) return;
    if (viewer.isBehind) this.#catchUpLater(viewer);
    else viewer.send(frame);
  }

  #catchUpLater(viewer: Viewer): void {
    this.#behind.add(viewer);
    viewer.whenCaughtUp(this.key.view, () => {
      if (this.#behind.delete(viewer)) viewer.send(this.#snapshot());
    });
  }

  #snapshot(): Buffer {
    this.#stateText ??= JSON.stringify(this.#state);
    const { view } = this.key;
    const head = JSON.stringify({
      kind: 'snapshot',
      view,
      seq: this.#seq,
      position: this.#position,
      clock: this.#source.clock(),
    });
    return textFrame(`${head.slice(0, -1)},"state":${this.#stateText}}`);
  }
}
