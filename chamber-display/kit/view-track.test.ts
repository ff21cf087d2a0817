/** A view over the wire: snapshot, deltas without a gap, and a new snapshot after a gap. Given / when / then. */
import { test } from 'tap';
import { awaitSnapshot, type Followed, follow, newTrack, type ViewFrame, type ViewTrack } from './view-track.ts';

const snapshot = (seq: number, state: object): ViewFrame => ({ kind: 'snapshot', seq, state: state as never });
const delta = (seq: number, patch: object): ViewFrame => ({ kind: 'delta', seq, patch: patch as never });
const after = (...frames: readonly ViewFrame[]): Followed =>
  frames.reduce<Followed>((so, frame) => follow(so.track, frame), { track: newTrack, askAgain: false });
const stateOf = (track: ViewTrack) => track.state;

test('a snapshot is believed whatever its number', async (t) => {
  const { track, askAgain } = after(snapshot(7, { voted: 1 }));
  t.strictSame(track, { kind: 'following', seq: 7, state: { voted: 1 } });
  t.equal(askAgain, false);
});

test('the next delta changes the state', async (t) => {
  t.strictSame(stateOf(after(snapshot(7, { voted: 1 }), delta(8, { voted: 2 })).track), { voted: 2 });
});

test('a delta that was seen already changes nothing', async (t) => {
  const { track, askAgain } = after(snapshot(7, { voted: 1 }), delta(8, { voted: 2 }), delta(8, { voted: 9 }));
  t.strictSame(stateOf(track), { voted: 2 });
  t.equal(askAgain, false);
});

test('a delta from beyond a gap asks for a snapshot; the last picture stays', async (t) => {
  const { track, askAgain } = after(snapshot(7, { voted: 1 }), delta(9, { voted: 3 }));
  t.equal(askAgain, true);
  t.strictSame(track, { kind: 'awaiting', state: { voted: 1 } });
});

test('it asks once: later deltas wait for the snapshot', async (t) => {
  const { track, askAgain } = after(snapshot(7, { voted: 1 }), delta(9, { voted: 3 }), delta(10, { voted: 4 }));
  t.equal(askAgain, false);
  t.strictSame(stateOf(track), { voted: 1 });
  t.strictSame(stateOf(follow(track, snapshot(10, { voted: 4 })).track), { voted: 4 });
});

test('a delta before any snapshot is not believed', async (t) => {
  t.strictSame(after(delta(1, { voted: 1 })), { track: newTrack, askAgain: false });
});

test('after the wire broke only a snapshot is believed', async (t) => {
  const broken = awaitSnapshot(after(snapshot(7, { voted: 1 })).track);
  t.strictSame(follow(broken, delta(8, { voted: 2 })).track, { kind: 'awaiting', state: { voted: 1 } });
});
