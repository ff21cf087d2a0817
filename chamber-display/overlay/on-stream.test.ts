/** Which scene is shown, and how long a verdict stays. */
import { test } from 'tap';
import type { EndedBallot, OverlayView } from '#contract/views';
import { isVerdictOver, onStream } from './on-stream.ts';

const ENDED_AT = '2026-03-30T11:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(ENDED_AT) + seconds * 1000);
const result = { endedAt: ENDED_AT } as EndedBallot;
const view: OverlayView = { council: 'Вербівська міська рада', fitting: 'tally', result, seats: {} };

test('the scene is the one asked for; `auto` is the one that fits', async (t) => {
  t.equal(onStream(view, 'quorum', false).scene, 'quorum');
  t.equal(onStream(view, 'auto', false).scene, 'tally');
  t.equal(onStream(view, undefined, false).scene, undefined);
});

test('a verdict stays until the next step, or for as long as the address asks', async (t) => {
  t.equal(isVerdictOver(view, 0, after(3600)), false);
  t.equal(isVerdictOver(view, 20_000, after(20)), false);
  t.equal(isVerdictOver(view, 20_000, after(21)), true);
});

test('a verdict that is over is shown by no scene', async (t) => {
  for (const asked of ['tally', 'auto', 'agenda'] as const) {
    const shown = onStream(view, asked, true);
    t.notOk('result' in shown.view);
    t.equal(shown.scene, asked === 'auto' ? undefined : asked);
  }
});
