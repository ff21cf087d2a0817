/**
 * One view as it comes over the live wire: a snapshot, then deltas numbered without a gap.
 * In: snapshot and delta frames. Out: the state, and whether to ask for a new snapshot.
 */
import { applyPatch, type Json } from './merge-patch.ts';

export type ViewFrame =
  | { readonly kind: 'snapshot'; readonly seq: number; readonly state: Json }
  | { readonly kind: 'delta'; readonly seq: number; readonly patch: Json };

/** `awaiting`: no snapshot yet, or a gap was seen and a new one was asked for; the last state stays to look at. */
export type ViewTrack =
  | { readonly kind: 'awaiting'; readonly state?: Json }
  | { readonly kind: 'following'; readonly seq: number; readonly state: Json };

export type Followed = { readonly track: ViewTrack; readonly askAgain: boolean };

export const newTrack: ViewTrack = { kind: 'awaiting' };

/** After the wire broke: the state stays to look at, and only a snapshot is believed. */
export const awaitSnapshot = (track: ViewTrack): ViewTrack =>
  track.state === undefined ? newTrack : { kind: 'awaiting', state: track.state };

/** Follows one frame. A delta that was seen already changes nothing; one from beyond a gap asks for a snapshot, once. */
export function follow(track: ViewTrack, frame: ViewFrame): Followed {
  if (frame.kind === 'snapshot') {
    return { track: { kind: 'following', seq: frame.seq, state: frame.state }, askAgain: false };
  }
  if (track.kind === 'awaiting' || frame.seq <= track.seq) return { track, askAgain: false };
  if (frame.seq > track.seq + 1) return { track: awaitSnapshot(track), askAgain: true };
  const state = applyPatch(track.state, frame.patch);
  return { track: { kind: 'following', seq: frame.seq, state }, askAgain: false };
}
