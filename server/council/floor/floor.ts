/** The floor: who speaks and for how long, whom that interrupted, who waits, and who has spoken. */
import type { SittingEventOf } from '#contract/events';
import type { RequestId, SittingId } from '#contract/ids';

export type Speech = SittingEventOf<'SpeechBegun'>['data'] & {
  readonly begunAt: string;
  /** Length as given and extended, s; 0 in records from before there were limits. */
  readonly limitSeconds: number;
  /** Spoken before the last pause, ms. */
  readonly spokenMs: number;
  /** Since when it goes on without a pause; absent while paused. */
  readonly goingSince?: string;
  /** Why it is paused; absent while it goes on. */
  readonly pausedBy?: SittingEventOf<'SpeechPaused'>['data']['reason'];
  /** The speaker's faction when the speech began. */
  readonly faction?: string;
};
export type SpeechHeld = Speech & { readonly seconds: number };

/** One who waits for the floor. */
export type FloorRequest = SittingEventOf<'FloorRequested'>['data'] & { readonly at: string };

export type Floor = {
  readonly speech?: Speech;
  /** Paused by an interposed speech; goes on when that ends. */
  readonly interrupted?: Speech;
  /** By time of request; see queue for the order in which they speak. */
  readonly requests: readonly FloorRequest[];
  /** The chair's own order, where he made one; it may name requests that have ended since. */
  readonly order?: readonly RequestId[];
  /** How many requests have been made. */
  readonly requested: number;
  readonly held: readonly SpeechHeld[];
};

export const nobodySpeaks: Floor = { requests: [], requested: 0, held: [] };

/** Id of the n-th request of a sitting, from 1. */
export const requestIdOf = (sittingId: SittingId, ordinal: number): RequestId =>
  `${sittingId}-r${ordinal}` as RequestId;
